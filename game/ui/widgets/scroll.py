"""A window onto something taller: wheel, keys, or dragging its bar."""

from collections.abc import Iterator

import pygame

from game.ui.shapes import card
from game.ui.theme import Theme
from game.ui.widgets.base import Widget, pressed_key

__all__ = ["Scroll"]

_BAR = 12
"""Points of width that the bar needs with the space before it."""


class Scroll(Widget):
    """Shows a part of its child; keeps the focused part in sight."""

    def __init__(
        self, child: Widget, height: float | None = None, *, in_margin: bool = False
    ) -> None:
        """Show a child; `height` in points is what it asks for (None: the child's own).

        The bar takes its room from the child, or stands `in_margin`, right of it.
        """
        super().__init__()
        self._kept = 0 if in_margin else _BAR
        self._child, self._asked = child, height
        self._offset = 0
        self._full = 0
        self._dragging = False
        self._step, self._hung = 48, 0
        self._followed: Widget | None = None
        self._limit: int | None = None

    @property
    def children(self) -> tuple[Widget, ...]:
        """The child."""
        return (self._child,)

    @property
    def offset(self) -> int:
        """Pixels that are scrolled away at the top."""
        return self._offset

    @offset.setter
    def offset(self, pixels: int) -> None:
        """Taken at the next layout, as far as there is more to see."""
        self._offset = pixels

    def height_for(self, theme: Theme, width: int) -> int:
        """What it was asked to be, but never more than the child needs."""
        full = self._child.height_for(theme, width - theme.px(self._kept))
        asked = full if self._asked is None else min(full, theme.px(self._asked))
        return asked if self._limit is None else min(asked, self._limit)

    def layout(self, theme: Theme, rect: pygame.Rect) -> None:
        """Place the child at its present offset."""
        super().layout(theme, rect)
        self._step = theme.px(48)
        self._hung = theme.px(_BAR - self._kept)
        width = rect.width - theme.px(self._kept)
        self._full = self._child.height_for(theme, width)
        self._offset = max(0, min(self._offset, self._full - rect.height))
        self._place(theme, width)
        if self._follow():
            self._place(theme, width)

    def _place(self, theme: Theme, width: int) -> None:
        place = pygame.Rect(self.rect.x, self.rect.y - self._offset, width, self._full)
        self._child.layout(theme, place)

    def limit(self, height: int | None) -> None:
        """Take no more than so many pixels (None: what was asked for at first)."""
        self._limit = height

    def to_end(self) -> None:
        """Show the end at the next layout."""
        self._offset = 1 << 30

    def show(self, widget: Widget) -> None:
        """Bring a part into sight at the next layout, when its place is known."""
        self._followed = widget

    def _follow(self) -> bool:
        """Scroll to what is to be shown; of what is too high to its top. True if it moved."""
        followed, self._followed = self._followed, None
        if followed is None:
            return False
        spot, before = followed.spot, self._offset
        if spot.top < self.rect.top or spot.height > self.rect.height:
            self._move(spot.top - self.rect.top)
        elif spot.bottom > self.rect.bottom:
            self._move(spot.bottom - self.rect.bottom)
        return self._offset != before

    def _move(self, by: int) -> None:
        self._offset = max(0, min(self._offset + by, self._full - self.rect.height))

    def under(self, place: tuple[int, int]) -> Iterator[Widget]:
        """What is scrolled away stands nowhere."""
        return super().under(place) if self.rect.collidepoint(place) else iter(())

    def draw(self, surface: pygame.Surface, theme: Theme) -> None:
        """The child, clipped, and a bar if there is more of it."""
        before = surface.get_clip()
        surface.set_clip(before.clip(self.rect))
        self._child.draw(surface, theme)
        surface.set_clip(before)
        if self._full > self.rect.height:
            card(surface, theme.palette.line, self._bar(theme), theme.px(3))

    def _bar(self, theme: Theme) -> pygame.Rect:
        share = self.rect.height / max(self._full, 1)
        top = self.rect.y + int(self._offset * share)
        height = max(int(self.rect.height * share), theme.px(24))
        right = self.rect.right + self._hung
        return pygame.Rect(right - theme.px(6), top, theme.px(5), height)

    def handle(self, event: pygame.Event) -> bool:
        """Wheel, page keys and the bar; clicks outside the window never reach the child."""
        if event.type == pygame.MOUSEWHEEL:
            return self._wheel(event)
        if self._drag(event):
            return True
        outside = event.type == pygame.MOUSEBUTTONDOWN and not self.rect.collidepoint(event.pos)
        return not outside and (self._child.handle(event) or self._page(event))

    def _wheel(self, event: pygame.Event) -> bool:
        """The innermost part under the mouse scrolls; at its end the one around it."""
        if not self.rect.collidepoint(pygame.mouse.get_pos()):
            return False
        if self._child.handle(event):
            return True
        before = self._offset
        self._move(-event.y * self._step)
        return self._offset != before

    def _page(self, event: pygame.Event) -> bool:
        step = {"page down": 0.9, "page up": -0.9}.get(pressed_key(event))
        if step is None or self._full <= self.rect.height:
            return False
        before = self._offset
        self._move(int(self.rect.height * step))
        return self._offset != before

    def _drag(self, event: pygame.Event) -> bool:
        near = self.rect.right + self._hung - self._step // 4
        if event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
            reach = pygame.Rect(self.rect.topleft, (self.rect.width + self._hung, self.rect.height))
            inside = reach.collidepoint(event.pos) and event.pos[0] >= near
            self._dragging = inside and self._full > self.rect.height
        elif event.type == pygame.MOUSEBUTTONUP:
            self._dragging = False
        elif event.type == pygame.MOUSEMOTION and self._dragging:
            self._move(int(event.rel[1] * self._full / max(self.rect.height, 1)))
        return self._dragging

    def text_rects(self) -> list[pygame.Rect]:
        """Text that is in sight."""
        return [one for one in super().text_rects() if self.rect.contains(one)]

"""Buttons: a label, its key in a box, and when it is refused the reason under it."""

from collections.abc import Callable
from typing import Final

import pygame

from game.ui.shapes import frame, tile
from game.ui.text import layout
from game.ui.theme import Colour, Theme
from game.ui.widgets.base import Widget, pressed_key

__all__ = ["Button", "QuietButton"]

_SHOWN: Final = {"return": "Enter", "escape": "Esc", "page down": "PgDn", "page up": "PgUp"}


class Button(Widget):
    """Something to press: by mouse, by Enter or Space in focus, or by its own key anywhere.

    With a `reason` it is dimmed, says why it may not be done, and a press asks
    `on_refused` instead.
    """

    def __init__(  # noqa: PLR0913 - a button's looks are independent of each other
        self,
        label: str,
        on_press: Callable[[], None],
        *,
        key: str = "",
        primary: bool = False,
        reason: str = "",
        detail: str = "",
        on_refused: Callable[[], None] | None = None,
    ) -> None:
        """Show a label; `key` is a pygame key name such as "s" or "return"."""
        super().__init__()
        self.label, self.key, self.primary = label, key, primary
        self.reason, self.detail = reason, detail
        self._on_press, self._on_refused = on_press, on_refused
        self._hovered = False
        self._texts: list[pygame.Rect] = []

    @property
    def focusable(self) -> bool:  # type: ignore[override]
        """A refused button may be focused too: its reason is worth reading."""
        return self.enabled

    def _key_width(self, theme: Theme) -> int:
        if not self.key:
            return 0
        return theme.font("key").size(self._key_name())[0] + theme.px(14)

    def _key_name(self) -> str:
        return _SHOWN.get(self.key, self.key.upper() if len(self.key) == 1 else self.key.title())

    def _inner(self, theme: Theme, width: int) -> int:
        key = self._key_width(theme)
        return width - theme.px(22) - (key + theme.px(8) if key else 0)

    def _note(self) -> str:
        return self.reason or self.detail

    def height_for(self, theme: Theme, width: int) -> int:
        """Label, and the reason or detail under it."""
        height = layout(theme, self.label, self._inner(theme, width), role="button").height
        if self._note():
            height += layout(theme, self._note(), width - theme.px(22), role="small").height
            height += theme.px(2)
        return height + theme.px(14)

    def press(self) -> None:
        """Do what the button is for, or say why not."""
        if self.reason:
            if self._on_refused is not None:
                self._on_refused()
        elif self.enabled:
            self._on_press()

    def handle(self, event: pygame.Event) -> bool:
        """A click inside, or Enter and Space in focus."""
        if event.type == pygame.MOUSEMOTION:
            self._hovered = self.rect.collidepoint(event.pos)
            return False
        if event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
            if self.rect.collidepoint(event.pos):
                self.press()
                return True
            return False
        if self.focused and pressed_key(event) in ("return", "enter", "space"):
            self.press()
            return True
        return False

    def hotkey(self, event: pygame.Event) -> bool:
        """Its own key, anywhere on the screen."""
        if self.key and self.enabled and pressed_key(event) == self.key:
            self.press()
            return True
        return False

    def _grounds(self, theme: Theme) -> tuple[Colour, Colour]:
        palette = theme.palette
        if self.reason:
            return palette.panel, palette.muted
        if self.primary:
            return palette.accent, palette.accent_ink
        return palette.panel_raised, palette.text

    def draw(self, surface: pygame.Surface, theme: Theme) -> None:
        """Ground, label, key, note, and a ring in focus."""
        palette = theme.palette
        ground, ink = self._grounds(theme)
        radius = theme.px(6)
        tile(surface, theme, ground, self.rect)
        if self.reason:
            frame(surface, palette.line, self.rect, 1, radius)
        if self.focused or (self._hovered and not self.reason):
            ring = palette.text if self.focused else palette.muted
            wide = theme.px(2) if self.focused else 1
            frame(surface, ring, self.rect, wide, radius)
        self._draw_words(surface, theme, ink)

    def _draw_words(self, surface: pygame.Surface, theme: Theme, ink: Colour) -> None:
        x, y = self.rect.x + theme.px(11), self.rect.y + theme.px(7)
        inner = self._inner(theme, self.rect.width)
        block = layout(theme, self.label, inner, role="button", colour=ink)
        note = self._note()
        if not note:
            y = self.rect.centery - block.height // 2
        block.draw(surface, x, y)
        self._texts = [pygame.Rect(x, y, block.width, block.height)]
        self._draw_key(surface, theme, ink, y + block.lines[0].height // 2)
        if note:
            colour = theme.palette.warn if self.reason else ink
            under = layout(theme, note, self.rect.width - theme.px(22), role="small", colour=colour)
            under.draw(surface, x, y + block.height + theme.px(2))
            box = pygame.Rect(x, y + block.height, under.width, under.height)
            self._texts.append(box)

    def _draw_key(self, surface: pygame.Surface, theme: Theme, ink: Colour, middle: int) -> None:
        if not self.key:
            return
        wide = self._key_width(theme)
        box = pygame.Rect(0, 0, wide, theme.px(20))
        box.midright = (self.rect.right - theme.px(10), middle)
        frame(surface, ink, box, 1, theme.px(4))
        name = theme.font("key").render(self._key_name(), True, ink)  # noqa: FBT003
        surface.blit(name, name.get_rect(center=box.center))

    def text_rects(self) -> list[pygame.Rect]:
        """Label and note."""
        return self._texts


class QuietButton(Button):
    """A button that stands on a card, and is not what one came for."""

    def _grounds(self, theme: Theme) -> tuple[Colour, Colour]:
        return theme.palette.panel, theme.palette.text

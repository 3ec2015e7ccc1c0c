"""Chips in a row, one of them chosen: the pages of a screen, a filter."""

from collections.abc import Callable, Sequence

import pygame

from game.ui.shapes import card, frame
from game.ui.text import layout
from game.ui.theme import Theme
from game.ui.widgets.base import Widget, pressed_key

__all__ = ["Tabs"]


class Tabs(Widget):
    """One name is chosen: by mouse, or by the left and right arrow in focus."""

    focusable = True

    def __init__(self, names: Sequence[str], on_choose: Callable[[int], None], at: int = 0) -> None:
        """`on_choose` is told the place of the name, from 0; `at` is chosen at first."""
        super().__init__()
        self.names, self.at = tuple(names), at
        self._on_choose = on_choose
        self._chips: list[pygame.Rect] = []

    def _placed(self, theme: Theme, rect: pygame.Rect) -> list[pygame.Rect]:
        """The chips from left to right; what does not fit goes to the next line."""
        chips: list[pygame.Rect] = []
        x, y = rect.x, rect.y
        high = theme.font("button").get_height() + theme.px(10)
        for name in self.names:
            wide = min(theme.font("button").size(name)[0] + theme.px(28), rect.width)
            if x > rect.x and x + wide > rect.right:
                x, y = rect.x, y + high + theme.px(6)
            chips.append(pygame.Rect(x, y, wide, high))
            x += wide + theme.px(8)
        return chips

    def height_for(self, theme: Theme, width: int) -> int:
        """As many lines of chips as the width makes necessary."""
        chips = self._placed(theme, pygame.Rect(0, 0, width, 0))
        return max((chip.bottom for chip in chips), default=0)

    def layout(self, theme: Theme, rect: pygame.Rect) -> None:
        """Place the chips."""
        super().layout(theme, rect)
        self._chips = self._placed(theme, rect)

    def choose(self, place: int) -> None:
        """Choose a name by its place; round and round."""
        self.at = place % len(self.names)
        self._on_choose(self.at)

    def handle(self, event: pygame.Event) -> bool:
        """A click on a chip; left and right in focus."""
        if event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
            hit = [n for n, chip in enumerate(self._chips) if chip.collidepoint(event.pos)]
            if hit:
                self.choose(hit[0])
            return bool(hit)
        step = {"left": -1, "right": 1}.get(pressed_key(event)) if self.focused else None
        if step is not None:
            self.choose(self.at + step)
        return step is not None

    def draw(self, surface: pygame.Surface, theme: Theme) -> None:
        """The chips; the chosen one filled, the others in outline; a ring in focus."""
        palette = theme.palette
        for place, chip in enumerate(self._chips):
            chosen, radius = place == self.at, chip.height // 2
            ground, ink = (palette.accent, palette.accent_ink) if chosen else (None, palette.text)
            if ground is not None:
                card(surface, ground, chip, radius)
            else:
                frame(surface, palette.line, chip, 1, radius)
            if self.focused and chosen:
                ring = chip.inflate(-theme.px(4), -theme.px(4))
                frame(surface, palette.accent_ink, ring, theme.px(2), radius)
            self._draw_name(surface, theme, place, ink)

    def _draw_name(
        self, surface: pygame.Surface, theme: Theme, place: int, ink: tuple[int, int, int]
    ) -> None:
        box = self._name_box(theme, place)
        block = layout(theme, self.names[place], box.width, role="button", colour=ink)
        block.draw(surface, box.x, box.y, surface.get_clip())

    def _name_box(self, theme: Theme, place: int) -> pygame.Rect:
        chip = self._chips[place]
        size = theme.font("button").size(self.names[place])
        return pygame.Rect(0, 0, *size).move_to(center=chip.center)

    def text_rects(self) -> list[pygame.Rect]:
        """The chips: every name stands inside its own."""
        return list(self._chips)

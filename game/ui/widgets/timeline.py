"""A line of steps with marks; press or drag anywhere on it."""

from collections.abc import Callable

import pygame

from game.ui.shapes import card, disc
from game.ui.theme import Theme
from game.ui.widgets.base import Widget

__all__ = ["Timeline"]


class Timeline(Widget):
    """Steps 0 to `last`; `marks` are drawn as ticks."""

    def __init__(self, last: int, marks: tuple[int, ...], on_go: Callable[[int], None]) -> None:
        """`on_go` is told the step that is pressed."""
        super().__init__()
        self.last, self.marks, self.step = last, marks, 0
        self._on_go = on_go
        self._dragging = False

    def height_for(self, theme: Theme, width: int) -> int:
        """One line."""
        del width
        return theme.px(22)

    def _x(self, step: int) -> int:
        return self.rect.x + round(self.rect.width * step / max(self.last, 1))

    def handle(self, event: pygame.Event) -> bool:
        """Press or drag."""
        if event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
            self._dragging = self.rect.collidepoint(event.pos)
        elif event.type == pygame.MOUSEBUTTONUP:
            self._dragging = False
        if self._dragging and event.type in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEMOTION):
            share = (event.pos[0] - self.rect.x) / max(self.rect.width, 1)
            self._on_go(round(share * self.last))
            return True
        return False

    def draw(self, surface: pygame.Surface, theme: Theme) -> None:
        """The line, its marks, and where one stands."""
        palette = theme.palette
        y = self.rect.centery
        bar = pygame.Rect(self.rect.x, y - theme.px(3), self.rect.width, theme.px(6))
        card(surface, palette.panel_raised, bar, theme.px(3))
        done = pygame.Rect(bar.topleft, (self._x(self.step) - bar.x, bar.height))
        card(surface, palette.accent, done, theme.px(3))
        for mark in self.marks:
            x = self._x(mark)
            ends = (x, y - theme.px(8)), (x, y + theme.px(8))
            pygame.draw.line(surface, palette.muted, *ends, max(1, theme.px(1.5)))
        disc(surface, palette.text, (self._x(self.step), y), theme.px(7))

"""A bar with a tick: a value between 0 and 1, and a mark to compare it with."""

import pygame

from game.ui.shapes import card
from game.ui.text import TextBlock, layout
from game.ui.theme import Theme
from game.ui.widgets.base import Widget

__all__ = ["Meter"]


class Meter(Widget):
    """Shows a value; `labels` stand under its left and right ends."""

    def __init__(
        self, value: float, tick: float | None = None, labels: tuple[str, str] = ("", "")
    ) -> None:
        """Take a value and a tick between 0 and 1."""
        super().__init__()
        self._value = min(max(value, 0.0), 1.0)
        self._tick, self._labels = tick, labels
        self._texts: list[pygame.Rect] = []

    def _blocks(self, theme: Theme, width: int) -> list[TextBlock]:
        muted = theme.palette.muted
        return [
            layout(theme, text, width, role="small", colour=muted) for text in self._labels if text
        ]

    def _stacked(self, theme: Theme, width: int) -> bool:
        """Labels too long for one line stand one under the other."""
        blocks = self._blocks(theme, width)
        return sum(block.width + theme.px(6) for block in blocks) > width

    def height_for(self, theme: Theme, width: int) -> int:
        """The bar, and its labels."""
        heights = [block.height for block in self._blocks(theme, width)]
        labels = sum(heights) if self._stacked(theme, width) else max(heights, default=0)
        return theme.px(14) + labels

    def draw(self, surface: pygame.Surface, theme: Theme) -> None:
        """Ground, value, tick, labels."""
        palette = theme.palette
        bar = pygame.Rect(self.rect.x, self.rect.y + theme.px(3), self.rect.width, theme.px(8))
        card(surface, palette.bar, bar, theme.px(4))
        filled = pygame.Rect(bar.topleft, (int(bar.width * self._value), bar.height))
        card(surface, palette.good, filled, theme.px(4))
        if self._tick is not None:
            x = bar.x + int(bar.width * min(max(self._tick, 0.0), 1.0))
            high = (x, bar.y - theme.px(3)), (x, bar.bottom + theme.px(3))
            pygame.draw.line(surface, palette.bad, *high, theme.px(2))
        self._draw_labels(surface, theme, bar)

    def _draw_labels(self, surface: pygame.Surface, theme: Theme, bar: pygame.Rect) -> None:
        self._texts = []
        y, stacked = bar.bottom + theme.px(3), self._stacked(theme, self.rect.width)
        for block in self._blocks(theme, self.rect.width):
            right = bool(self._texts or not self._labels[0]) and not stacked
            x = self.rect.right - block.width if right else self.rect.x
            block.draw(surface, x, y)
            self._texts.append(pygame.Rect(x, y, block.width, block.height))
            y += block.height if stacked else 0

    def text_rects(self) -> list[pygame.Rect]:
        """The labels."""
        return self._texts

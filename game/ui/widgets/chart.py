"""A chart of several lines on a light card, each named at its end: colour is never alone."""

from collections.abc import Sequence
from typing import Final, TypeAlias

import pygame

from game.ui.shapes import card
from game.ui.text import layout
from game.ui.theme import Colour, Theme
from game.ui.widgets.base import Widget

__all__ = ["Chart", "Line"]

_HIGH: Final = 220
_MARGIN_LEFT, _MARGIN_RIGHT = 34, 46
_GRID: Final = (0, 25, 50, 75, 100)


Line: TypeAlias = tuple[str, str, Sequence[float]]
"""A line's name, its colour "#rrggbb", and its values from 0 to 100."""


Point: TypeAlias = tuple[int, int]


class Chart(Widget):
    """Lines over the steps of a session; names that would touch stand one under the other."""

    def __init__(self, lines: Sequence[Line]) -> None:
        """Show the lines."""
        super().__init__()
        self._lines = tuple(lines)
        self._texts: list[pygame.Rect] = []

    def height_for(self, theme: Theme, width: int) -> int:
        """Always the same."""
        del width
        return theme.px(_HIGH)

    def draw(self, surface: pygame.Surface, theme: Theme) -> None:
        """Grid, lines, names."""
        card(surface, theme.palette.page, self.rect, theme.px(8))
        self._texts = []
        plot = pygame.Rect(
            self.rect.x + theme.px(_MARGIN_LEFT),
            self.rect.y + theme.px(14),
            self.rect.width - theme.px(_MARGIN_LEFT + _MARGIN_RIGHT),
            self.rect.height - theme.px(28),
        )
        for value in _GRID:
            self._grid(surface, theme, plot, value)
        ends = []
        for name, colour, values in self._lines:
            points = self._points(plot, values)
            if len(points) > 1:
                pygame.draw.lines(surface, _rgb(colour), False, points, theme.px(2))  # noqa: FBT003
                ends.append((points[-1], name, colour))
        self._names(surface, theme, ends)

    def _grid(self, surface: pygame.Surface, theme: Theme, plot: pygame.Rect, value: int) -> None:
        y = plot.bottom - round(plot.height * value / 100)
        pygame.draw.line(surface, theme.palette.page_lit, (plot.x, y), (plot.right, y), 1)
        block = layout(theme, str(value), 100, role="small", colour=theme.palette.page_muted)
        x = plot.x - block.width - theme.px(6)
        block.draw(surface, x, y - block.height // 2)
        self._texts.append(pygame.Rect(x, y - block.height // 2, block.width, block.height))

    @staticmethod
    def _points(plot: pygame.Rect, values: Sequence[float]) -> list[Point]:
        last = max(len(values) - 1, 1)
        return [
            (
                plot.x + round(plot.width * place / last),
                plot.bottom - round(plot.height * min(max(value, 0.0), 100.0) / 100),
            )
            for place, value in enumerate(values)
        ]

    def _names(
        self,
        surface: pygame.Surface,
        theme: Theme,
        ends: Sequence[tuple[Point, str, str]],
    ) -> None:
        """Each name beside the end of its line, pushed down where two would touch."""
        lowest = self.rect.y
        for (x, y), name, colour in sorted(ends, key=lambda one: one[0][1]):
            block = layout(theme, name, 200, role="small", colour=_rgb(colour))
            top = max(y - block.height // 2, lowest)
            place = pygame.Rect(x + theme.px(6), top, block.width, block.height)
            block.draw(surface, *place.topleft)
            self._texts.append(place)
            lowest = place.bottom

    def text_rects(self) -> list[pygame.Rect]:
        """Figures and names."""
        return self._texts


def _rgb(colour: str) -> Colour:
    """The three numbers of "#rrggbb"; grey for what is no colour."""
    digits = colour.removeprefix("#")
    if len(digits) != 6:  # noqa: PLR2004 - two digits each for red, green and blue
        return (90, 90, 90)
    red, green, blue = (int(digits[at : at + 2], 16) for at in (0, 2, 4))
    return (red, green, blue)

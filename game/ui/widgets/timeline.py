"""A line of steps with marks of several shapes; press or drag anywhere on it."""

from collections.abc import Callable, Sequence
from typing import Final

import pygame

from game.ui.shapes import card, disc
from game.ui.text import TextBlock, layout
from game.ui.theme import Colour, Theme
from game.ui.widgets.base import Widget

__all__ = ["Legend", "Timeline", "draw_mark"]

Point = tuple[int, int]


def _phase(surface: pygame.Surface, colour: Colour, at: Point, size: int) -> None:
    ends = (at[0], at[1] - 2 * size), (at[0], at[1] + 2 * size)
    pygame.draw.line(surface, colour, *ends, max(1, size // 2))


def _agreed(surface: pygame.Surface, colour: Colour, at: Point, size: int) -> None:
    disc(surface, colour, (at[0], at[1] - 2 * size), size)


def _bracketed(surface: pygame.Surface, colour: Colour, at: Point, size: int) -> None:
    box = pygame.Rect(0, 0, 2 * size, 2 * size)
    box.center = (at[0], at[1] + 2 * size)
    pygame.draw.rect(surface, colour, box, max(1, size // 2))


def _vote(surface: pygame.Surface, colour: Colour, at: Point, size: int) -> None:
    x, y, far = at[0], at[1] - 2 * size, round(size * 1.4)
    pygame.draw.polygon(surface, colour, [(x, y - far), (x + far, y), (x, y + far), (x - far, y)])


def _undo(surface: pygame.Surface, colour: Colour, at: Point, size: int) -> None:
    x, y = at[0], at[1] + 2 * size
    for step in (-size, size):
        ends = (x - size, y - step), (x + size, y + step)
        pygame.draw.line(surface, colour, *ends, max(1, size // 2))


def _note(surface: pygame.Surface, colour: Colour, at: Point, size: int) -> None:
    x, y = at[0], at[1] + size
    pygame.draw.polygon(
        surface, colour, [(x, y), (x + size, y + 2 * size), (x - size, y + 2 * size)]
    )


def _package(surface: pygame.Surface, colour: Colour, at: Point, size: int) -> None:
    for side in (-1, 1):
        disc(surface, colour, (at[0] + side * round(size * 0.9), at[1] + 2 * size), size)


def _silence(surface: pygame.Surface, colour: Colour, at: Point, size: int) -> None:
    x, y = at[0], at[1] - size
    far = round(size * 1.2)
    corners = [(x, y), (x + far, y - 2 * far), (x - far, y - 2 * far)]
    pygame.draw.polygon(surface, colour, corners, max(1, size // 2))


def _card(surface: pygame.Surface, colour: Colour, at: Point, size: int) -> None:
    box = pygame.Rect(0, 0, round(size * 1.8), round(size * 2.6))
    box.midbottom = (at[0], at[1] - size)
    pygame.draw.rect(surface, colour, box)


def _refused(surface: pygame.Surface, colour: Colour, at: Point, size: int) -> None:
    x, y = at[0], at[1] + 2 * size
    disc(surface, colour, (x, y), round(size * 1.3))
    bar = pygame.Rect(0, 0, round(size * 1.6), max(2, size // 2))
    bar.center = (x, y)
    pygame.draw.rect(surface, (255, 255, 255), bar)


_SHAPES: Final[dict[str, Callable[[pygame.Surface, Colour, Point, int], None]]] = {
    "phase": _phase,
    "agreed": _agreed,
    "bracketed": _bracketed,
    "package": _package,
    "silence": _silence,
    "vote": _vote,
    "card": _card,
    "undo": _undo,
    "refused": _refused,
    "note": _note,
}


def draw_mark(surface: pygame.Surface, theme: Theme, kind: str, at: Point) -> None:
    """One mark, in the shape and the colour of its kind; `at` is its point on the line."""
    palette = theme.palette
    colour = {
        "agreed": palette.good,
        "vote": palette.accent,
        "note": palette.accent,
        "bracketed": palette.text,
        "package": palette.good,
        "silence": palette.warn,
        "card": palette.accent,
        "refused": palette.bad,
    }.get(kind, palette.muted)
    _SHAPES[kind](surface, colour, at, theme.px(3))


_LEGEND: Final = 20
"""Points of height of a row of the legend."""
_SHIFT: Final = {
    "phase": 0,
    "agreed": 6,
    "bracketed": -6,
    "package": -6,
    "silence": 7,
    "vote": 6,
    "card": 7,
    "undo": -6,
    "refused": -6,
    "note": -6,
}
"""How far below the line each mark is drawn, turned round."""


class Timeline(Widget):
    """Steps 0 to `last`; `marks` are pairs of a step and the kind of what happened there."""

    def __init__(
        self, last: int, marks: Sequence[tuple[int, str]], on_go: Callable[[int], None]
    ) -> None:
        """`on_go` is told the step that is pressed."""
        super().__init__()
        self.last, self.marks, self.step = last, tuple(marks), 0
        self._on_go = on_go
        self.dragging = False

    def height_for(self, theme: Theme, width: int) -> int:
        """The line with its marks above and below."""
        del width
        return theme.px(26)

    def _x(self, step: int) -> int:
        return self.rect.x + round(self.rect.width * step / max(self.last, 1))

    def handle(self, event: pygame.Event) -> bool:
        """Press or drag."""
        if event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
            self.dragging = self.rect.collidepoint(event.pos)
        elif event.type == pygame.MOUSEBUTTONUP:
            self.dragging = False
        if self.dragging and event.type in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEMOTION):
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
        for number, kind in self.marks:
            draw_mark(surface, theme, kind, (self._x(number), y))
        disc(surface, palette.text, (self._x(self.step), y), theme.px(7))


class Legend(Widget):
    """What the marks of a timeline mean: each shape with its words, as many as fit the line."""

    def __init__(self, words: Sequence[tuple[str, str]]) -> None:
        """Pairs of a kind and what it means."""
        super().__init__()
        self._words = tuple(words)

    def height_for(self, theme: Theme, width: int) -> int:
        """As many lines as it takes."""
        return theme.px(_LEGEND) * (
            1 + max((row for row, _x, _one in self._set(theme, width)), default=0)
        )

    def _set(self, theme: Theme, width: int) -> list[tuple[int, int, tuple[str, TextBlock]]]:
        """The row and the left edge of each kind."""
        found, row, x = list[tuple[int, int, tuple[str, TextBlock]]](), 0, 0
        for kind, words in self._words:
            block = layout(theme, words, width, role="small", colour=theme.palette.muted)
            wide = theme.px(18) + block.width + theme.px(16)
            if x and x + wide > width:
                row, x = row + 1, 0
            found.append((row, x, (kind, block)))
            x += wide
        return found

    def draw(self, surface: pygame.Surface, theme: Theme) -> None:
        """The shapes stand as on the line, in the middle of their row."""
        high = theme.px(_LEGEND)
        for row, x, (kind, block) in self._set(theme, self.rect.width):
            left, top = self.rect.x + x, self.rect.y + row * high
            middle = top + high // 2
            draw_mark(surface, theme, kind, (left + theme.px(7), middle + theme.px(_SHIFT[kind])))
            block.draw(surface, left + theme.px(18), middle - block.height // 2)

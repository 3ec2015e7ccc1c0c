"""A line of steps with marks of several shapes; press or drag anywhere on it."""

from collections.abc import Callable, Sequence
from typing import Final

import pygame

from game.ui.shapes import card, disc
from game.ui.theme import Colour, Theme
from game.ui.widgets.base import Widget

__all__ = ["Timeline", "draw_mark"]

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


_SHAPES: Final[dict[str, Callable[[pygame.Surface, Colour, Point, int], None]]] = {
    "phase": _phase,
    "agreed": _agreed,
    "bracketed": _bracketed,
    "vote": _vote,
    "undo": _undo,
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
    }.get(kind, palette.muted)
    _SHAPES[kind](surface, colour, at, theme.px(3))


class Timeline(Widget):
    """Steps 0 to `last`; `marks` are pairs of a step and the kind of what happened there."""

    def __init__(
        self, last: int, marks: Sequence[tuple[int, str]], on_go: Callable[[int], None]
    ) -> None:
        """`on_go` is told the step that is pressed."""
        super().__init__()
        self.last, self.marks, self.step = last, tuple(marks), 0
        self._on_go = on_go
        self._dragging = False

    def height_for(self, theme: Theme, width: int) -> int:
        """The line with its marks above and below."""
        del width
        return theme.px(26)

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
        for number, kind in self.marks:
            draw_mark(surface, theme, kind, (self._x(number), y))
        disc(surface, palette.text, (self._x(self.step), y), theme.px(7))

"""Shapes with smooth edges, which a projector shows the size of a hand."""

from collections.abc import Callable
from functools import lru_cache
from typing import Final

import pygame

from game.ui.theme import Colour, Theme

__all__ = ["card", "disc", "frame", "smooth", "tile"]

_FINER: Final = 4
"""Drawn so many times larger, then scaled down."""


def smooth(
    size: tuple[int, int], colour: Colour, draw: Callable[[pygame.Surface], None]
) -> pygame.Surface:
    """A picture of `size` pixels whose edges are smooth; `draw` is given it four times larger."""
    large = pygame.Surface((size[0] * _FINER, size[1] * _FINER), pygame.SRCALPHA)
    large.fill((*colour, 0))
    draw(large)
    return pygame.transform.smoothscale(large, size)


@lru_cache(maxsize=256)
def _disc(diameter: int, colour: Colour) -> pygame.Surface:
    def draw(large: pygame.Surface) -> None:
        pygame.draw.circle(large, colour, large.get_rect().center, diameter * _FINER // 2)

    return smooth((diameter, diameter), colour, draw)


@lru_cache(maxsize=256)
def _ring(diameter: int, width: int, colour: Colour) -> pygame.Surface:
    def draw(large: pygame.Surface) -> None:
        centre, radius = large.get_rect().center, diameter * _FINER // 2
        pygame.draw.circle(large, colour, centre, radius, width * _FINER)

    return smooth((diameter, diameter), colour, draw)


def disc(surface: pygame.Surface, colour: Colour, centre: tuple[int, int], radius: int) -> None:
    """A filled circle of `radius` pixels."""
    picture = _disc(2 * max(radius, 1), colour)
    surface.blit(picture, picture.get_rect(center=centre))


def card(surface: pygame.Surface, colour: Colour, rect: pygame.Rect, radius: int) -> None:
    """A filled rectangle with round corners of `radius` pixels."""
    radius = _fitting(rect, radius)
    surface.fill(colour, rect.inflate(0, -2 * radius))
    if radius:
        wide = rect.width - 2 * radius
        surface.fill(colour, (rect.left + radius, rect.top, wide, radius))
        surface.fill(colour, (rect.left + radius, rect.bottom - radius, wide, radius))
        _corners(surface, _disc(2 * radius, colour), rect, radius)


def tile(surface: pygame.Surface, theme: Theme, colour: Colour, rect: pygame.Rect) -> None:
    """A card or something to press, with an edge where the palette has edges."""
    radius = theme.px(6)
    card(surface, colour, rect, radius)
    if theme.palette.edged:
        frame(surface, theme.palette.line, rect, 1, radius)


def frame(
    surface: pygame.Surface, colour: Colour, rect: pygame.Rect, width: int, radius: int
) -> None:
    """The outline of such a rectangle, `width` pixels wide, inside it."""
    radius = _fitting(rect, radius)
    tall, wide = rect.inflate(0, -2 * radius), rect.inflate(-2 * radius, 0)
    surface.fill(colour, (tall.left, tall.top, width, tall.height))
    surface.fill(colour, (tall.right - width, tall.top, width, tall.height))
    surface.fill(colour, (wide.left, wide.top, wide.width, width))
    surface.fill(colour, (wide.left, wide.bottom - width, wide.width, width))
    if radius:
        _corners(surface, _ring(2 * radius, width, colour), rect, radius)


def _fitting(rect: pygame.Rect, radius: int) -> int:
    return max(0, min(radius, rect.width // 2, rect.height // 2))


def _corners(
    surface: pygame.Surface, picture: pygame.Surface, rect: pygame.Rect, radius: int
) -> None:
    """Put the four quarters of a round picture into the corners."""
    for x, left in ((0, rect.left), (radius, rect.right - radius)):
        for y, top in ((0, rect.top), (radius, rect.bottom - radius)):
            surface.blit(picture, (left, top), (x, y, radius, radius))

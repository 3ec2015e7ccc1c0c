"""The curtain itself: folds of cloth over the whole window, drawn once for each size."""

from functools import lru_cache
from math import pi, sin
from typing import Final

import pygame

from game.ui.theme import Colour, Palette, Theme

__all__ = ["draw_drapes"]

_FOLD: Final = 84
"""Points from one fold to the next."""
_WAVES: Final = ((1, 0.0, 0.32), (2, 1.1, 0.12), (0.37, 0.6, 0.08))
"""Folds are not alike: waves to a fold, where each begins (radians), how much it moves."""


def draw_drapes(surface: pygame.Surface, theme: Theme) -> None:
    """Hang the curtain; where lines have to be seen it is a plain wall."""
    if theme.palette.edged:
        surface.fill(theme.palette.room)
    else:
        surface.blit(_cloth(surface.get_size(), theme.px(_FOLD), theme.palette), (0, 0))


@lru_cache(maxsize=4)
def _cloth(size: tuple[int, int], fold: int, palette: Palette) -> pygame.Surface:
    strip = pygame.Surface((size[0], 1))
    for x in range(size[0]):
        strip.set_at((x, 0), _shade(palette, x / fold))
    return pygame.transform.scale(strip, size)


def _shade(palette: Palette, folds: float) -> Colour:
    """Between the dark of the bar and the room: calm enough to be looked at for minutes."""
    light = 0.5 + sum(part * sin(2 * pi * folds * waves + at) for waves, at, part in _WAVES)
    pairs = zip(palette.bar, palette.room, strict=True)
    red, green, blue = (round(dark + (lit - dark) * light * 1.4) for dark, lit in pairs)
    return red, green, blue

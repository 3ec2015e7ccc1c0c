"""Gliding: how far a page is scrolled, and how it comes there, unhurried."""

from typing import Final

import pygame

__all__ = ["STEPS", "Glide"]

_GLIDE_MS: Final = 180
"""How long the page takes to glide to where it is asked to be."""
_FIRST_MS: Final = 16
"""A page that is scrolled has moved in the very next picture."""


class Glide:
    """A place in pixels that is gone to in time; fast at first, then slower."""

    def __init__(self) -> None:
        """Begin at the top, at rest."""
        self._from = self.goal = 0
        self._spent = _GLIDE_MS

    @property
    def at(self) -> int:
        """Where it is just now."""
        if not self.moving:
            return self.goal
        part = self._spent / _GLIDE_MS
        return round(self._from + (self.goal - self._from) * (1 - (1 - part) ** 3))

    @property
    def moving(self) -> bool:
        """It is on its way."""
        return self._spent < _GLIDE_MS

    def go(self, goal: int, *, glide: bool) -> None:
        """Go to another place, or be there at once."""
        self._from, self.goal = self.at, goal
        self._spent = _FIRST_MS if glide and self._from != goal else _GLIDE_MS

    def limit(self, reach: int) -> None:
        """Go no further than `reach`."""
        self.goal = min(self.goal, reach)

    def update(self, elapsed: int) -> bool:
        """Let milliseconds pass; True while the picture changes."""
        if not self.moving:
            return False
        self._spent += elapsed
        return True


STEPS: Final[dict[int, tuple[int, int]]] = {
    pygame.K_UP: (-1, 0),
    pygame.K_DOWN: (1, 0),
    pygame.K_PAGEUP: (0, -1),
    pygame.K_PAGEDOWN: (0, 1),
    pygame.K_HOME: (0, -1000),
    pygame.K_END: (0, 1000),
}
"""Keys that scroll: by how many lines, by how many pages."""

"""Keys that are held down: carets, lists and pages may repeat, an act at the table may not."""

from typing import Final

import pygame

__all__ = ["Repeats"]

_MAY: Final = frozenset(
    (
        pygame.K_UP,
        pygame.K_DOWN,
        pygame.K_LEFT,
        pygame.K_RIGHT,
        pygame.K_PAGEUP,
        pygame.K_PAGEDOWN,
        pygame.K_BACKSPACE,
        pygame.K_DELETE,
        pygame.K_TAB,
    )
)


class Repeats:
    """Tells a second press from a key that is only held: no one votes thrice by holding Enter."""

    def __init__(self) -> None:
        """Begin with no key held."""
        self._held: set[int] = set()

    def unwanted(self, event: pygame.Event) -> bool:
        """True for the repeats of a held key that should act once. Letters typed are no keys."""
        if event.type == pygame.WINDOWFOCUSLOST:
            self._held.clear()
        elif event.type == pygame.KEYUP:
            self._held.discard(event.key)
        elif event.type == pygame.KEYDOWN and getattr(event, "window", None) is not None:
            again = event.key in self._held
            self._held.add(event.key)
            return again and event.key not in _MAY and not event.mod & pygame.KMOD_CTRL
        return False

"""One key hides everything private; a window that is left or idle closes its curtain itself."""

from typing import Final

import pygame

from game.ui.scenes.cover import CoverScene
from game.ui.shell import Shell
from game.ui.stack import Attendant
from game.ui.widgets.base import pressed_key

__all__ = ["HIDE_KEY", "Privacy"]

HIDE_KEY: Final = "f8"
LEFT_MS: Final = 10_000
"""How long another window may have the keyboard before the curtain closes."""
_MINUTE: Final = 60_000

_SIGNS_OF_LIFE: Final = frozenset(
    (
        pygame.KEYDOWN,
        pygame.TEXTINPUT,
        pygame.MOUSEBUTTONDOWN,
        pygame.MOUSEMOTION,
        pygame.MOUSEWHEEL,
        pygame.WINDOWFOCUSGAINED,
    )
)


class Privacy(Attendant):
    """Stays by whatever scene is on top."""

    def __init__(self, shell: Shell) -> None:
        """Somebody sits here just now."""
        self._shell = shell
        self._idle_ms = self._left_ms = 0
        self._left = False

    def hears(self, event: pygame.Event) -> bool:
        """The key hides; everything else shows that somebody is here, or gone."""
        if event.type in _SIGNS_OF_LIFE:
            self._idle_ms = 0
        if event.type in (pygame.WINDOWFOCUSLOST, pygame.WINDOWFOCUSGAINED):
            self._left, self._left_ms = event.type == pygame.WINDOWFOCUSLOST, 0
        if pressed_key(event) != HIDE_KEY:
            return False
        self._hide()
        return True

    def passes(self, elapsed: int) -> None:
        """Close the curtain after the minutes of the settings, or once the window was left."""
        self._idle_ms += elapsed
        self._left_ms += elapsed if self._left else 0
        scene = self._shell.scene
        if scene is not None and scene.curtained and self._nobody_is_here():
            scene.hide()
            self._shell.invalidate()

    def _nobody_is_here(self) -> bool:
        minutes = self._shell.settings.curtain_minutes
        idle = minutes > 0 and self._idle_ms >= minutes * _MINUTE
        return idle or (self._left and self._left_ms >= LEFT_MS)

    def _hide(self) -> None:
        """The scene's own curtain, or a cover over everything."""
        scene = self._shell.scene
        if scene is not None and not scene.hide():
            self._shell.push(CoverScene(self._shell))
        self._shell.invalidate()

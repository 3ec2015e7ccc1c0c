"""Progress of what takes longer than half a second: a card with a bar over the present picture."""

from typing import Final

import pygame

from game.ui.shapes import card, frame
from game.ui.shell import Shell
from game.ui.text import layout

__all__ = ["Progress"]

_PATIENCE_MS: Final = 500
"""What is done sooner needs no bar."""
_EVERY_MS: Final = 60
"""A bar that grows by single pixels would only cost time."""
_WIDE, _HIGH, _BAR = 420, 84, 10


class Progress:
    """Told how much is done; draws a bar once it has taken half a second.

    The work goes on in the same breath: nothing is heard meanwhile, but the window is alive.
    """

    def __init__(self, shell: Shell, words: str) -> None:
        """`words` say what is being done."""
        self._shell, self._words = shell, words
        self._began = self._drawn = shell.now_ms()

    def __call__(self, done: int, whole: int) -> None:
        """So many parts of the whole are done."""
        now = self._shell.now_ms()
        if now - self._began < _PATIENCE_MS or now - self._drawn < _EVERY_MS:
            return
        self._drawn = now
        self._draw(min(done / max(whole, 1), 1.0))
        pygame.event.pump()
        self._shell.window.flip()
        self._shell.invalidate()

    def _draw(self, part: float) -> None:
        surface, theme = self._shell.window.get_surface(), self._shell.theme
        palette = theme.palette
        place = pygame.Rect(0, 0, theme.px(_WIDE), theme.px(_HIGH))
        place.center = surface.get_rect().center
        card(surface, palette.panel, place, theme.px(8))
        frame(surface, palette.line, place, 1, theme.px(8))
        inner = place.inflate(-theme.px(36), -theme.px(36))
        words = layout(theme, self._words, inner.width)
        words.draw(surface, inner.x, inner.y)
        bar = pygame.Rect(inner.x, inner.bottom - theme.px(_BAR), inner.width, theme.px(_BAR))
        card(surface, palette.bar, bar, theme.px(5))
        bar.width = round(bar.width * part)
        card(surface, palette.accent, bar, theme.px(5))

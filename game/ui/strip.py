"""What stands over a page, wherever it is scrolled: the bar for finding, and a note."""

from typing import TYPE_CHECKING

import pygame

from game.ui.margins import revised, set_note
from game.ui.theme import Theme

if TYPE_CHECKING:
    from game.ui.find import FindBar
    from game.ui.text import TextBlock

__all__ = ["Strip"]


class Strip:
    """The head of a page's place in the window; what is left of it is the paper."""

    def __init__(self) -> None:
        """Begin with nothing over the page."""
        self.finding: FindBar | None = None
        self._note: TextBlock | None = None
        self._foot = (0, 0, 0)

    def place(self, theme: Theme, rect: pygame.Rect, words: str) -> pygame.Rect:
        """Stand at the top of `rect`, the note saying `words`; what is left under it."""
        top = rect.top
        if self.finding is not None:
            high = self.finding.height_for(theme, rect.width)
            self.finding.layout(theme, pygame.Rect(rect.left, top, rect.width, high))
            top += high
        self._note = set_note(theme, words, rect.width) if words else None
        if self._note is not None:
            top += self._note.height + theme.px(12)
        self._foot = (rect.left, top, rect.width)
        return pygame.Rect(rect.left, top, rect.width, max(rect.bottom - top, 1))

    def draw(self, surface: pygame.Surface, theme: Theme) -> None:
        """The note with the sign that it explains, and a fine line under it."""
        if self._note is None:
            return
        left, foot, width = self._foot
        top = foot - self._note.height - theme.px(6)
        revised(surface, theme, pygame.Rect(left, top, width, self._note.height), left)
        self._note.draw(surface, left + theme.px(16), top)
        surface.fill(theme.palette.page_muted, (left, foot - 1, width, 1))

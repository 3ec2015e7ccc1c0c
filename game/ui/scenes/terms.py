"""A word of the table is explained where the pointer rests on it."""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Final

from game.domain.scenario import GlossaryEntry
from game.ui.widgets.base import Widget
from game.ui.widgets.button import Button
from game.ui.widgets.label import Label

__all__ = ["REST_MS", "TermWatch", "term_in"]

REST_MS: Final = 700
"""How long the pointer rests before a word is explained: who only passes is not disturbed."""


def term_in(text: str, glossary: Iterable[GlossaryEntry]) -> GlossaryEntry | None:
    """The longest word of the glossary that a text holds; None if it holds none."""
    held = text.casefold()
    found = [one for one in glossary if _holds(held, one.term.casefold())]
    return max(found, key=lambda one: len(one.term), default=None)


def _holds(text: str, term: str) -> bool:
    bare = term.partition(" (")[0]
    return re.search(rf"(?<!\w){re.escape(bare)}(?!\w)", text) is not None


class TermWatch:
    """Follows the pointer over a tree of widgets; `say` is told a word with its meaning."""

    def __init__(self, glossary: Sequence[GlossaryEntry], say: Callable[[str], None]) -> None:
        """Nothing is pointed at yet."""
        self._glossary, self._say = tuple(glossary), say
        self._text, self._rested = "", 0

    def moved(self, root: Widget, place: tuple[int, int]) -> None:
        """The pointer is somewhere else: over another text, the rest begins anew."""
        text = _text_at(root, place)
        if text != self._text:
            self._text, self._rested = text, 0

    def rest(self, elapsed: int) -> None:
        """Let time pass; a text that was rested on is explained once."""
        before = self._rested
        self._rested += elapsed
        if self._text and before < REST_MS <= self._rested:
            found = term_in(self._text, self._glossary)
            if found is not None:
                self._say(f"{found.term}: {found.meaning}")


def _text_at(root: Widget, place: tuple[int, int]) -> str:
    """What the uppermost widget at a place says."""
    for one in reversed(list(root.under(place))):
        if isinstance(one, Button):
            return f"{one.label} {one.detail}"
        if isinstance(one, Label):
            return one.text
    return ""

"""What typing does to a text: caret, selection, undo. No drawing, no events."""

import re
from dataclasses import dataclass, field
from typing import Final

import pygame

__all__ = ["Typing", "clipboard", "copy"]

_WORD: Final = re.compile(r"\w+|[^\w\s]+|\s+")
_LINE_ENDS: Final = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_kept: list[str] = [""]


def copy(text: str) -> None:
    """Put a text on the clipboard; where the system has none, keep it for this game."""
    if not text:
        return
    _kept[0] = text
    try:
        pygame.scrap.put_text(text)
    except (pygame.error, AttributeError):
        return


def clipboard() -> str:
    """The text on the clipboard."""
    try:
        return pygame.scrap.get_text() or _kept[0]
    except (pygame.error, AttributeError):
        return _kept[0]


def _clean(text: str) -> str:
    """Without control characters; every space is a space, every line end a line end."""
    lines = _LINE_ENDS.sub("\n", text)
    spaced = (one if one == "\n" or not one.isspace() else " " for one in lines)
    return "".join(one for one in spaced if one == "\n" or one.isprintable())


@dataclass(slots=True)
class Typing:
    """A text that is being written; `anchor` is where a selection began."""

    text: str
    limit: int
    caret: int = 0
    anchor: int = 0
    one_line: bool = False
    _past: list[tuple[str, int]] = field(default_factory=list)
    _future: list[tuple[str, int]] = field(default_factory=list)
    _joins: int = -1

    def __post_init__(self) -> None:
        """Begin at the end of the text."""
        self.text = self._lines(self.text)[: self.limit]
        self.caret = self.anchor = len(self.text)

    def _lines(self, text: str) -> str:
        return text.replace("\n", " ") if self.one_line else text

    @property
    def selection(self) -> tuple[int, int]:
        """Start and end of what is selected; equal if nothing is."""
        return min(self.caret, self.anchor), max(self.caret, self.anchor)

    @property
    def selected(self) -> str:
        """The selected text."""
        start, end = self.selection
        return self.text[start:end]

    def _change(self, text: str, caret: int) -> None:
        """Take a new text; letters typed one after the other are one change, up to a word's end."""
        if text == self.text:
            self.go(caret, selecting=False)
            return
        letter = len(text) == len(self.text) + 1 and text[caret - 1 : caret].isalnum()
        if not (letter and self._joins == self.caret):
            self._past.append((self.text, self.caret))
        self._future.clear()
        self.text, self.caret, self.anchor = text, caret, caret
        self._joins = caret if letter else -1

    def insert(self, added: str) -> None:
        """Write at the caret, over the selection, as far as the limit allows."""
        start, end = self.selection
        room = self.limit - len(self.text) + (end - start)
        added = self._lines(_clean(added))[: max(room, 0)]
        if not added:
            return
        self._change(self.text[:start] + added + self.text[end:], start + len(added))

    def delete(self, step: int) -> None:
        """Delete the selection, or one character back (-1) or forward (1)."""
        start, end = self.selection
        if start == end:
            start, end = (max(start - 1, 0), end) if step < 0 else (start, end + 1)
        self._change(self.text[:start] + self.text[end:], start)

    def delete_word(self, step: int) -> None:
        """Delete to the word's edge."""
        if self.selection[0] == self.selection[1]:
            self.jump(step, selecting=True)
        self.delete(step)

    def cut(self) -> str:
        """Take the selection out."""
        taken = self.selected
        if taken:
            self.delete(1)
        return taken

    def go(self, position: int, *, selecting: bool) -> None:
        """Move the caret; selecting keeps the anchor."""
        self.caret, self._joins = min(max(position, 0), len(self.text)), -1
        if not selecting:
            self.anchor = self.caret

    def step(self, step: int, *, selecting: bool) -> None:
        """One character; a selection collapses to its edge first."""
        start, end = self.selection
        if start != end and not selecting:
            self.go(start if step < 0 else end, selecting=False)
        else:
            self.go(self.caret + step, selecting=selecting)

    def jump(self, step: int, *, selecting: bool) -> None:
        """One word."""
        edges = [0, *(match.end() for match in _WORD.finditer(self.text))]
        if step > 0:
            target = min((edge for edge in edges if edge > self.caret), default=len(self.text))
        else:
            target = max((edge for edge in edges if edge < self.caret), default=0)
        self.go(target, selecting=selecting)

    def select_all(self) -> None:
        """Select everything."""
        self.anchor, self.caret, self._joins = 0, len(self.text), -1

    def replace_all(self, text: str) -> None:
        """Another text altogether; can be undone."""
        text = self._lines(_clean(text))[: self.limit]
        self._change(text, len(text))

    def undo(self) -> None:
        """Take the last change back."""
        if self._past:
            self._future.append((self.text, self.caret))
            self.text, self.caret = self._past.pop()
            self.anchor, self._joins = self.caret, -1

    def redo(self) -> None:
        """Do again what was taken back."""
        if self._future:
            self._past.append((self.text, self.caret))
            self.text, self.caret = self._future.pop()
            self.anchor, self._joins = self.caret, -1

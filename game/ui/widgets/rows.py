"""Typed text in visual rows: a line is broken at a blank, or where nothing more fits."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import pygame

__all__ = ["Row", "broken"]


@dataclass(frozen=True, slots=True)
class Row:
    """A visual line: where it starts in the text, and its letters."""

    start: int
    text: str


_BREAKS: Final = " "


def broken(font: pygame.font.Font, line: str, start: int, width: int) -> list[Row]:
    """One line of the text as visual rows; a word too long for a row is cut."""
    rows: list[Row] = []
    for text in _cut(font, line, width):
        rows.append(Row(start, text))
        start += len(text)
    return rows


@lru_cache(maxsize=256)
def _cut(font: pygame.font.Font, line: str, width: int) -> tuple[str, ...]:
    """The rows of one line; the same line is measured once."""
    rows: list[str] = []
    while len(line) > 1 and (fits := _fitting(font, line, width)) < len(line):
        at = line.rfind(_BREAKS, 0, fits) + 1 or fits
        rows.append(line[:at])
        line = line[at:]
    return (*rows, line)


def _fitting(font: pygame.font.Font, line: str, width: int) -> int:
    """How many letters fit on a row, one at least."""
    least, most = 1, min(len(line), 2 + width // 2)
    while least < most:
        middle = (least + most + 1) // 2
        if font.size(line[:middle])[0] <= width:
            least = middle
        else:
            most = middle - 1
    return least

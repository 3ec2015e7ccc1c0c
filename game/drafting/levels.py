"""Sub-paragraphs: stored on one line, and set with (a) and (i) on lines of their own.

"Invites Governments: (a) To open schools; (b) To provide: (i) Heating; (ii) A meal a day".
A sign counts where it follows a colon, a semicolon, a comma or "and", and in its order only:
"article 2 (a)" begins nothing.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate
from string import ascii_lowercase
from typing import Final

__all__ = ["INDENT", "in_levels", "levels"]

INDENT: Final = "\u2003"
"""An em space for each level below the paragraph."""

_SIGN: Final = re.compile(r"(?:(?<=[:;,])|(?<=[;,] and)|(?<=[;,] or)) (?=\(([a-z]|[ivx]{1,5})\) )")
_ROMAN: Final = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")


@lru_cache(maxsize=256)
def levels(text: str) -> tuple[tuple[int, int], ...]:
    """Where sub-paragraphs begin: the place of the space before each sign, and its level 1 or 2."""
    return tuple(_in_order(text)) if "(" in text else ()


def _in_order(text: str) -> Iterator[tuple[int, int]]:
    letter = roman = 0
    for found in _SIGN.finditer(text):
        sign = found[1]
        if sign == ascii_lowercase[min(letter, 25)]:
            letter, roman = letter + 1, 0
            yield found.start(), 1
        elif sign == _ROMAN[min(roman, 11)]:
            roman += 1
            yield found.start(), 2 if letter else 1


def in_levels(texts: Sequence[str]) -> tuple[str, ...]:
    """The parts of one paragraph, with a line break and its indent before each sign."""
    starts = (0, *accumulate(len(one) for one in texts))
    found = levels("".join(texts))
    if not found:
        return tuple(texts)
    return tuple(_broken(one, start, found) for one, start in zip(texts, starts, strict=False))


def _broken(text: str, start: int, found: Sequence[tuple[int, int]]) -> str:
    for place, level in reversed(found):
        if 0 <= (here := place - start) < len(text):
            text = f"{text[:here]}\n{INDENT * level}{text[here + 1 :]}"
    return text

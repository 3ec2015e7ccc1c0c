"""Plain speech: abbreviations that nobody has explained, and duties that nobody has."""

import re
from collections.abc import Iterator
from typing import Final

__all__ = ["abbreviations", "passives"]

_ABBREVIATION: Final = re.compile(r"\b[A-Z]{2,7}s?\b(?!-\d)")
_NUMERAL: Final = re.compile(r"[IVXLC]+\Z")
_PASSIVE: Final = re.compile(
    r"\b(?:should|shall|must|will|to|may)\s+be\s+(?:\w+ly\s+)?\w+(?:ed|en|wn|ght|ld|ne|de|ut)\b",
    re.IGNORECASE,
)


def abbreviations(text: str, standing: str) -> Iterator[str]:
    """Abbreviations that neither this text nor the one on the floor explains in brackets.

    "(ABC)" after a name explains it. Roman numerals and names such as COVID-19 are none.
    """
    for found in dict.fromkeys(_ABBREVIATION.findall(text)):
        explained = f"({found})" in text or found in standing
        if not explained and not _NUMERAL.match(found):
            yield found


def passives(text: str, standing: str) -> Iterator[str]:
    """Duties without anyone who bears them, as far as the text on the floor has them not."""
    for found in _PASSIVE.findall(text):
        if found.casefold() not in standing.casefold():
            yield found

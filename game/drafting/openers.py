"""The opening words of a paragraph, which a resolution sets in italics."""

import re
from functools import cache
from typing import Final

from game.drafting.lexicon import EQUAL_OPENERS, FAMILIES, OPERATIVE_TIERS

__all__ = ["canonical", "listed", "opener"]

_LISTS: Final = {
    "PP": tuple(one for family in FAMILIES.values() for one in family),
    "OP": (*(one for tier in OPERATIVE_TIERS for one in tier), "Calls on"),
}
_AGAIN: Final = r"(?:\s+also\b|\s+further(?=\s+(?:the|an?|that|its|their|all|with|upon|on)\b))?"
"""Repeats of an opener; "further" before a noun is that noun's adjective."""


def opener(text: str, kind: str) -> str | None:
    """The opening words of a text as they stand in it, or None if the lexicon has none.

    `kind` is "PP" or "OP". The longest opening wins: "Recalling also" before "Recalling".
    """
    match = _pattern(kind).match(text)
    return match[0] if match else None


def listed(text: str, kind: str) -> str | None:
    """The opener as the lexicon lists it, without "also" and "further", or None."""
    match = _pattern(kind).match(text)
    return _by_spelling(kind)[_spelling(match["opener"])] if match else None


def canonical(text: str, kind: str) -> str | None:
    """The opener that stands for all that say the same: "Takes note of" gives "Notes"."""
    found = listed(text, kind)
    return EQUAL_OPENERS.get(found, found) if found else None


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    longest_first = sorted(_LISTS[kind], key=len, reverse=True)
    openers = "|".join(_tolerant(one) for one in longest_first if not _is_repeat(one))
    return re.compile(rf"(?:(?:also|further)\s+)?(?P<opener>{openers})\b{_AGAIN}", re.IGNORECASE)


@cache
def _by_spelling(kind: str) -> dict[str, str]:
    return {_spelling(one): one for one in _LISTS[kind]}


def _is_repeat(one: str) -> bool:
    return one.endswith((" also", " further"))


def _tolerant(phrase: str) -> str:
    """Any spacing, and both spellings: the United Nations write -ize."""
    return re.escape(phrase).replace(r"\ ", r"\s+").replace("iz", "i[sz]")


def _spelling(written: str) -> str:
    return " ".join(written.lower().split()).replace("iz", "is")

"""Texts made comparable: one case, one spelling, one name for one thing; phrases found in them."""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Final

from game.drafting.lexicon import SYNONYMS

__all__ = ["flat", "found", "replaced"]

_ANCHOR: Final = re.compile(r"\[\^\d+\]")
_MARKS: Final = str.maketrans({"\u2019": "'", "\u2018": "'", "\u2013": "-", "\u2011": "-"})


@lru_cache(maxsize=1024)
def flat(text: str) -> str:
    """Lower case, single spaces, -ise spelling, no footnote anchors, synonyms resolved."""
    plain = unicodedata.normalize("NFC", _ANCHOR.sub("", text)).translate(_MARKS)
    return replaced(" ".join(plain.casefold().split()).replace("iz", "is"), SYNONYMS.items())


def found(phrases: Iterable[str], flattened: str) -> tuple[str, ...]:
    """The phrases of a list that stand in a flattened text, in its order; the longest wins."""
    return _found(tuple(phrases), flattened)


@lru_cache(maxsize=512)
def _found(phrases: tuple[str, ...], flattened: str) -> tuple[str, ...]:
    return tuple(match[0] for match in _any_of(phrases).finditer(flattened))


def replaced(flattened: str, pairs: Iterable[tuple[str, str]]) -> str:
    """The text with each phrase replaced, the longest first."""
    table = {phrase.replace("iz", "is"): other for phrase, other in pairs}
    return _any_of(tuple(table)).sub(lambda match: table[match[0]], flattened)


@cache
def _any_of(phrases: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted((one.replace("iz", "is") for one in phrases), key=len, reverse=True)
    choice = "|".join(re.escape(one) for one in longest_first) or r"(?!)"
    return re.compile(rf"(?<!\w)(?:{choice})(?!\w)")

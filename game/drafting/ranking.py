"""Which options a text may mean, the likeliest first: a help to its author, never a reading."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

from game.drafting.lexicon import REVERSALS, tier_of
from game.drafting.openers import listed
from game.drafting.phrases import flat, found

__all__ = ["OptionText", "nearest", "terms_in"]

_MOST: Final = 3
_LONG: Final = 100
"""Words from which on a text is only asked which words it has."""
_NEAR: Final = 0.5
"""Least share of common words at which an option is worth asking about."""


@dataclass(frozen=True, slots=True)
class OptionText:
    """An option as its reader needs it; `strength` runs from 0 to 5."""

    key: str
    text: str
    strength: int = 2
    terms: tuple[str, ...] = ()
    qualifiers: tuple[str, ...] = ()


def terms_in(terms: tuple[str, ...], text: str) -> tuple[str, ...]:
    """The key terms that stand in a text."""
    flattened = flat(text)
    return tuple(term for term in terms if flat(term) in flattened)


def nearest(text: str, kind: str, options: Sequence[OptionText], standing: str) -> tuple[str, ...]:
    """Up to three keys of options close to a text; none that reverses it or is reversed by it."""
    turned = _reversals(text)
    scored = [
        (-_closeness(text, kind, one, standing), place, one.key)
        for place, one in enumerate(options)
        if one.text and _reversals(one.text) == turned
    ]
    return tuple(key for score, _, key in sorted(scored) if -score >= _NEAR)[:_MOST]


def _reversals(text: str) -> frozenset[str]:
    return frozenset(found(REVERSALS, flat(text)))


def _closeness(text: str, kind: str, option: OptionText, standing: str) -> float:
    """Share of common words, then key terms, then a change of verb in the option's direction."""
    terms = len(terms_in(option.terms, text)) / len(option.terms) if option.terms else 0.0
    softer = _tier(text, kind) < _tier(standing, kind)
    weak = 1.0 if softer and _tier(option.text, kind) < _tier(standing, kind) else 0.0
    beside = 0.3 * terms + 0.1 * weak
    return beside + _common(flat(text).split(), flat(option.text).split(), _NEAR - beside)


def _common(one: list[str], two: list[str], least: float) -> float:
    """Share of common words in their order; 0 where even out of order they are too few.

    Words in order take time that grows with the square of a text, words alone do not: in a
    long text the order is not looked at.
    """
    matcher = SequenceMatcher(None, one, two, autojunk=False)
    most = matcher.quick_ratio()
    if most < least:
        return 0.0
    return most if len(one) > _LONG else matcher.ratio()


def _tier(text: str, kind: str) -> int:
    known = listed(text, kind)
    return (tier_of(known, kind) if known else None) or 0

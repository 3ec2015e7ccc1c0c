"""Which option of its paragraph a paraphrase says: evidence for and against each, weighed.

Every notion in which options differ speaks for those that have it and against the others; the
strength of the opening verb, and the scenario's own key terms and qualifiers, weigh with it.
The figures are likelihood ratios set by judgement and checked on the development set.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log
from typing import Final

from game.drafting.notions import index_of, named, notions_in, words_in
from game.drafting.ranking import OptionText
from game.drafting.turns import VERBS

__all__ = ["Weighed", "strength", "weigh"]

_SAID: Final = 2.3
"""Evidence of a notion that a text has, as a logarithm."""
_CHANCE: Final = 0.06
"""How likely a text has a notion that it does not mean."""
_LEAST, _MOST = 0.6, 0.9
"""How fully a text says what it means, at the least and at the most."""
_KEY: Final = 1.6
"""How much more a key term or qualifier weighs than any other notion."""
_STEP: Final = 0.8
"""Evidence of one step of strength between two opening verbs."""
_FAR: Final = 3
_FEW: Final = 2
_OPENING: Final = 6
"""Words in which the opening verb is looked for."""
_STRENGTHS: Final = index_of({str(tier): words for tier, words in VERBS.items()})


@dataclass(frozen=True, slots=True)
class Weighed:
    """The likeliest option: its lead over the next, what it shares, what speaks against it.

    `covered` is the weight of the option's notions that the text has, `known` that of the
    text's notions that the option has, both as shares; `rival` the greatest share of what
    another option says and this one does not; `verb` and `own_verb` the strengths of both openers.
    """

    option: OptionText
    lead: float
    covered: float
    known: float
    rival: float
    verb: int | None
    own_verb: int | None


@lru_cache(maxsize=1024)
def strength(text: str) -> int | None:
    """The strength of the opening verb, 0 to 7; None if no known verb opens the text."""
    words = words_in(text)[:_OPENING]
    found = (int(name) for _, name in named(words, _STRENGTHS) if name)
    return next(found, None)


def weigh(text: str, options: Sequence[OptionText]) -> Weighed | None:
    """The option that a text speaks for most; None if there is none to speak for."""
    written = tuple(one for one in options if one.text)
    said = frozenset(notions_in(text))
    if not written or not said:
        return None
    verb = strength(text)
    scores = sorted(((_score(said, verb, one, written), -at) for at, one in enumerate(written)))
    best = written[-scores[-1][1]]
    lead = scores[-1][0] - scores[-2][0] if len(scores) > 1 else _FAR
    has = frozenset(notions_in(best.text))
    return Weighed(
        best,
        lead,
        _share(said & has, has, best),
        len(said & has) / len(said),
        max((_rival(said, has, one) for one in written if one is not best), default=0.0),
        verb,
        strength(best.text),
    )


def _score(
    said: frozenset[str], verb: int | None, option: OptionText, options: Sequence[OptionText]
) -> float:
    has = frozenset(notions_in(option.text))
    unsaid = _unsaid(said, tuple(options))
    total = 0.0
    for notion, weight in _telling(tuple(options)):
        if notion in said:
            total += _SAID * weight if notion in has else 0.0
        elif notion in has:
            total -= unsaid * weight
    return total - _distance(verb, strength(option.text))


def _unsaid(said: frozenset[str], options: tuple[OptionText, ...]) -> float:
    """Evidence of a notion that a text lacks: more, the more fully it says what all options say."""
    shared = frozenset.intersection(*(frozenset(notions_in(one.text)) for one in options))
    fullness = (len(said & shared) + 1) / (len(shared) + 2)
    return log((1 - _CHANCE) / (1 - min(max(fullness, _LEAST), _MOST)))


def _distance(verb: int | None, other: int | None) -> float:
    if verb is None or other is None:
        return 0.0
    return _STEP * min(abs(verb - other), _FAR)


@lru_cache(maxsize=64)
def _telling(options: tuple[OptionText, ...]) -> tuple[tuple[str, float], ...]:
    """The notions that some options have and others lack, with their weights, in order."""
    sets = [frozenset(notions_in(one.text)) for one in options]
    keys = frozenset(notion for one in options for notion in _keys(one))
    telling = frozenset.union(*sets) - frozenset.intersection(*sets)
    return tuple((one, _KEY if one in keys else 1.0) for one in sorted(telling))


@lru_cache(maxsize=256)
def _keys(option: OptionText) -> frozenset[str]:
    phrases = (*option.terms, *option.qualifiers)
    return frozenset(notion for phrase in phrases for notion in notions_in(phrase))


def _share(part: frozenset[str], whole: frozenset[str], option: OptionText) -> float:
    keys = _keys(option)
    weight = sum(_KEY if one in keys else 1.0 for one in whole)
    return sum(_KEY if one in keys else 1.0 for one in part) / weight


def _rival(said: frozenset[str], has: frozenset[str], other: OptionText) -> float:
    """How much of what only another option says is said too; one stray notion is chance."""
    own = frozenset(notions_in(other.text)) - has
    chance = len(said & own) == 1 and not (len(own) <= _FEW and said & own & _keys(other))
    return 0.0 if chance or not own else len(said & own) / len(own)

"""Whether a typed text is an option but for what nobody negotiates, or an edited option."""

import re
from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import chain
from typing import Final

from game.drafting.lexicon import HARMLESS, QUALIFIERS
from game.drafting.notions import notions_in, words_in
from game.drafting.openers import canonical, opener
from game.drafting.phrases import flat, replaced
from game.drafting.stems import stem

__all__ = ["is_near", "same_meaning"]

_NEAR: Final = 0.9
"""Share of common words from which a text is taken for an edited option: every word counts."""
_TOKEN: Final = re.compile(r"§\w+|\w+(?:[-'/]\w+)*|[^\w\s,.;:]")
_SAME_QUALIFIER: Final = tuple(
    (phrase, f"§{meaning}") for meaning, phrases in QUALIFIERS.items() for phrase in phrases
)
_LEFT_OUT: Final = tuple((phrase, "") for phrase in HARMLESS)


def same_meaning(typed: str, wording: str, kind: str) -> bool:
    """Whether both say the same in the same order, synonym for synonym."""
    one, two = _meaning(typed, kind), _meaning(wording, kind)
    return one == two or (is_near(typed, wording) and _reworded(one, two))


def is_near(typed: str, wording: str) -> bool:
    """Whether nine words in ten are common to both, in whatever order."""
    one, two = _counted(typed), _counted(wording)
    return 2 * (one & two).total() >= _NEAR * (one.total() + two.total())


@lru_cache(maxsize=256)
def _counted(text: str) -> Counter[str]:
    return Counter(words_in(text))


@lru_cache(maxsize=256)
def _meaning(text: str, kind: str) -> tuple[str, ...]:
    """What is left to compare: the opener, then every word and sign in its place."""
    opening = opener(text, kind) or ""
    typed = flat(text[len(opening) :]).replace("§", " § ")  # a typed sign is not our mark
    body = replaced(typed, chain(_SAME_QUALIFIER, _LEFT_OUT))
    return (canonical(text, kind) or "", *_TOKEN.findall(body))


def _reworded(one: Sequence[str], two: Sequence[str]) -> bool:
    """Whether only words stand for words of the same notions: nothing is added or dropped."""
    steps = SequenceMatcher(None, one, two, autojunk=False).get_opcodes()
    return one[0] == two[0] and all(
        _same_notions(one[a:b], two[c:d]) for step, a, b, c, d in steps if step != "equal"
    )


def _same_notions(one: Sequence[str], two: Sequence[str]) -> bool:
    """One word for another; never one number or tense for another of the same word."""
    if [stem(word) for word in one] == [stem(word) for word in two]:
        return False
    first, second = notions_in(" ".join(one)), notions_in(" ".join(two))
    return bool(first) and first == second and not any("§" in word for word in (*one, *two))

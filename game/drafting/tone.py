"""What may turn, weaken or overstate a typed text, and words that are not for the Assembly."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from game.drafting.notions import index_of, named, notions_in, words_in
from game.drafting.stems import stem
from game.drafting.turns import (
    DELETIONS,
    DIMINISHERS,
    ENDURED,
    EXCESSES,
    FOUGHT,
    IDIOMS,
    KEPT,
    PLACES,
    POLITE,
    SILENT,
    TEXTS,
    TO_THE_READER,
    TURNS,
    WHOLE,
)

__all__ = [
    "asks_to_leave_out",
    "diminished",
    "excessive",
    "quotes_or_asks",
    "strangers",
    "to_reader",
    "turns",
]

_IDIOM: Final = "idiom"
_CONDITION: Final = "unless"
_CONDITIONAL: Final = frozenset({"consent", "request", "appropriate"})
"""Notions that are conditions in themselves: "provided that they agree" is consent."""
_REACH: Final = 3
_HOUSE: Final = "un"
"""The notion of the United Nations, which no text of theirs finds strange."""
_NAME: Final = re.compile(r"\d[\w/]*|[A-Z][\w'-]*(?: [A-Z][\w'-]*)*")
_TURNS: Final = index_of({_IDIOM: IDIOMS, **TURNS})
_DIMINISHERS: Final = index_of({_IDIOM: IDIOMS, "less": DIMINISHERS})
_EXCESSES: Final = index_of({_IDIOM: IDIOMS, "more": EXCESSES})
_TO_READER: Final = index_of({"reader": TO_THE_READER})
_DELETIONS: Final = index_of({"delete": DELETIONS})


def turns(text: str, wording: str) -> tuple[str, ...]:
    """The words of a text that turn it beside an option's wording, in order, each once.

    What the wording says itself turns nothing; nor does a condition where the wording sets
    one, nor the end of an evil.
    """
    words = words_in(text)
    own = set(_families(words_in(wording)))
    if _CONDITIONAL & set(notions_in(wording)):
        own.add(_CONDITION)
    found = (
        words[at]
        for at, name in named(words, _TURNS)
        if name and name != _IDIOM and name not in own and not _ends_an_evil(words, at, name)
    )
    return tuple(dict.fromkeys(found))


def _families(words: Sequence[str]) -> Iterator[str]:
    return (name for _, name in named(words, _TURNS) if name)


def _ends_an_evil(words: Sequence[str], at: int, family: str) -> bool:
    """Whether what is ended or missing is an evil: "stopping wars", "free from terrorism"."""
    if family == "without" and not (at and words[at - 1] in PLACES):
        return False
    if family not in {"end", "without", "refuse"}:
        return False
    after = [one for one in words[at + 1 : at + 2 + _REACH] if one not in SILENT]
    ahead = notions_in(" ".join(after[:_REACH]))
    evil = next((place for place, one in enumerate(ahead) if one in ENDURED), None)
    if any(one.startswith(("counter", "anti")) for one in after):
        return False
    return evil is not None and not FOUGHT & set(ahead[:evil])


def diminished(text: str) -> tuple[str, ...]:
    """Words that make the text smaller, beyond the qualifiers that are notions."""
    return _hits(text, "less")


def excessive(text: str, wording: str) -> tuple[str, ...]:
    """Words beyond a consensus text which the wording does not have."""
    own = _hits(wording, "more")
    return tuple(one for one in _hits(text, "more") if one not in own)


def strangers(text: str, wording: str) -> tuple[str, ...]:
    """Names and numbers that a text has and its option lacks: who or when is no nuance."""
    if text.isupper():
        return ()
    own = {*notions_in(wording), *map(stem, words_in(wording.replace("-", " "))), _HOUSE}
    found = (one[0] for one in _NAME.finditer(text) if not _opens(text, one.start()))
    return tuple(
        one for one in found if own.isdisjoint((*notions_in(one), *map(stem, words_in(one))))
    )


def _opens(text: str, place: int) -> bool:
    before = text[:place].rstrip()
    return not before or before[-1] in ".;:"


def to_reader(text: str) -> bool:
    """Whether a text speaks to whoever reads it, and not for the Assembly."""
    return any(name for _, name in named(words_in(text), _TO_READER))


def quotes_or_asks(text: str) -> bool:
    """Whether words are quoted, which may not be said in earnest, or a question is put."""
    return any(one in text for one in '?\u00bf"\u201c\u201d\u201e\u00ab\u00bb')


def _hits(text: str, kind: str) -> tuple[str, ...]:
    words = words_in(text)
    table = _DIMINISHERS if kind == "less" else _EXCESSES
    return tuple(dict.fromkeys(words[at] for at, name in named(words, table) if name == kind))


def asks_to_leave_out(text: str) -> bool:
    """Whether a text is the request to leave its paragraph out, whole and without more.

    What follows up to the next stop counts: "delete this paragraph and replace it" is no.
    """
    words = [one for one in words_in(text.replace(";", ".").split(".")[0]) if one not in POLITE]
    first = next(named(words, _DELETIONS), (0, None)) if words else (0, None)
    if not first[1] or KEPT & set(words):
        return False
    rest = [one for one in words[1:] if one not in WHOLE]
    return bool(rest) and rest[0] in TEXTS and len(rest) <= _REACH

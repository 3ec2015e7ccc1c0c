"""Word-level comparison: what a new wording deletes from an old one, and inserts."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby, takewhile
from typing import Final, Literal, TypeAlias

__all__ = ["LONGEST", "Change", "ChangeKind", "tokens", "word_changes"]

LONGEST: Final = 2_000
"""Characters of the longest paragraph that is compared word by word: the method is quadratic."""

ChangeKind: TypeAlias = Literal["same", "inserted", "deleted"]

_WORD: Final = r"\w+(?:[-\u2013'\u2019/]\w+)*"
_TOKEN: Final = re.compile(rf"{_WORD}\s*|[^\w\s]\s*|\s+")
_ATOM: Final = re.compile(rf"{_WORD}|[^\w\s]|\s+")
_ISLAND: Final = re.compile(
    r"\W*(?:(?:an?|and|as|by|in|of|on|or|the|to|with)\b\W*)?", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Change:
    """A run of words that both wordings share, or that one of them alone has."""

    kind: ChangeKind
    text: str


def tokens(text: str) -> list[str]:
    """Words and signs, each with the space that follows it; joined they give the text."""
    return _TOKEN.findall(text)


def word_changes(old: str, new: str) -> tuple[Change, ...]:
    """Set `new` against `old`, word by word, in reading order.

    Joining "same" and "inserted" gives `new`; joining "same" and "deleted" gives `old`.
    A text of more than LONGEST characters is shown as replaced whole.
    """
    if max(len(old), len(new)) > LONGEST and old != new:
        return _joined((Change("deleted", old), Change("inserted", new)))
    spans = _without_islands(_spans(tokens(old), tokens(new)))
    return _joined(change for span in spans for change in _trimmed(*span))


_Span: TypeAlias = tuple[str, str]
"""What stands in the old wording, and what in the new one, at the same place."""


def _spans(old: list[str], new: list[str]) -> list[_Span]:
    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return [("".join(old[a:b]), "".join(new[c:d])) for _, a, b, c, d in steps]


def _without_islands(spans: list[_Span]) -> Iterator[_Span]:
    """Join two rewrites that only a lone comma or article divides: they read as one."""
    deleted = inserted = ""
    for place, (old, new) in enumerate(spans):
        if old == new and not _is_island(spans, place):
            yield deleted, inserted
            yield old, new
            deleted = inserted = ""
        else:
            deleted, inserted = deleted + old, inserted + new
    yield deleted, inserted


def _is_island(spans: list[_Span], place: int) -> bool:
    if not 0 < place < len(spans) - 1 or not _ISLAND.fullmatch(spans[place][0]):
        return False
    return all(old and new for old, new in (spans[place - 1], spans[place + 1]))


def _trimmed(old: str, new: str) -> tuple[Change, ...]:
    """Give back the words at both ends of a rewrite that only a comma or a space had tied in."""
    before, after = _ATOM.findall(old), _ATOM.findall(new)
    head = _shared(before, after)
    before, after = before[head:], after[head:]
    tail = _shared(before[::-1], after[::-1])
    ends = len(before) - tail
    return (
        Change("same", old[: len(old) - len("".join(before))]),
        Change("deleted", "".join(before[:ends])),
        Change("inserted", "".join(after[: len(after) - tail])),
        Change("same", "".join(before[ends:])),
    )


def _shared(one: list[str], two: list[str]) -> int:
    pairs = zip(one, two, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _joined(changes: Iterable[Change]) -> tuple[Change, ...]:
    runs = groupby((one for one in changes if one.text), key=lambda one: one.kind)
    return tuple(Change(kind, "".join(one.text for one in run)) for kind, run in runs)

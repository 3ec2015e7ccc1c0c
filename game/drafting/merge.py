"""Two changes to one paragraph: whether the second still applies once the first is adopted.

A three-way merge over words. That a merge is clean says nothing of political consent:
it is an offer to whoever moved the second change, and is never applied by itself.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final, Literal, TypeAlias

from game.drafting.compare import LONGEST, tokens

__all__ = ["CONFLICTS", "MOOT", "STILL_APPLIES", "Merge", "MergeStatus", "three_way"]

MergeStatus: TypeAlias = Literal["still_applies", "conflicts", "moot"]

STILL_APPLIES: Final = "still_applies"
CONFLICTS: Final = "conflicts"
MOOT: Final = "moot"


@dataclass(frozen=True, slots=True)
class Merge:
    """What became of a change; `text` has both changes where it still applies, else ""."""

    status: MergeStatus
    text: str = ""


def three_way(base: str, adopted: str, moved: str) -> Merge:
    """Set a change that was moved against `base` beside what was adopted in the meantime.

    Moot: the adopted text already says it, or the change changes nothing. Texts of more
    than LONGEST characters are not compared: a change to them conflicts.
    """
    if moved in {base, adopted}:
        return Merge(MOOT)
    if adopted == base:
        return Merge(STILL_APPLIES, moved)
    if max(len(base), len(adopted), len(moved)) > LONGEST:
        return Merge(CONFLICTS)
    merged = _merged(tokens(base), tokens(adopted), tokens(moved))
    if merged is None:
        return Merge(CONFLICTS)
    return Merge(MOOT) if merged == adopted else Merge(STILL_APPLIES, merged)


_Chunk: TypeAlias = tuple[Sequence[str], Sequence[str], Sequence[str]]
"""The same place in the base, in the adopted text and in the moved one."""


def _merged(base: list[str], one: list[str], two: list[str]) -> str | None:
    """The text with both changes, or None where they touch the same words."""
    text = ""
    for before, first, second in _chunks(base, one, two):
        if second in (before, first):
            text += "".join(first)
        elif first == before:
            text += "".join(second)
        else:
            return None
    return text


def _chunks(base: list[str], one: list[str], two: list[str]) -> Iterator[_Chunk]:
    """Cut the three texts where all agree; what lies between is what somebody changed."""
    at = (0, 0, 0)
    for starts, size in _shared(base, one, two):
        yield _cut((base, one, two), at, starts)
        at = (starts[0] + size, starts[1] + size, starts[2] + size)
        yield _cut((base, one, two), starts, at)
    yield _cut((base, one, two), at, (len(base), len(one), len(two)))


_Place: TypeAlias = tuple[int, int, int]


def _cut(texts: tuple[list[str], list[str], list[str]], start: _Place, end: _Place) -> _Chunk:
    (base, one, two) = (text[a:b] for text, a, b in zip(texts, start, end, strict=True))
    return base, one, two


def _shared(base: list[str], one: list[str], two: list[str]) -> Iterator[tuple[_Place, int]]:
    """Runs of words that stand in all three texts, with where each begins."""
    firsts = SequenceMatcher(None, base, one, autojunk=False).get_matching_blocks()
    seconds = SequenceMatcher(None, base, two, autojunk=False).get_matching_blocks()
    for first in firsts:
        for second in seconds:
            start = max(first.a, second.a)
            size = min(first.a + first.size, second.a + second.size) - start
            if size > 0:
                place = (start, first.b + start - first.a, second.b + start - second.a)
                yield place, size

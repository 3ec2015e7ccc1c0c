"""Re-execution: feed the recorded commands to a fresh Chair and compare, field by field."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from itertools import zip_longest
from typing import Any, Final

from game.chair.chair import Chair
from game.domain.proceedings import Entry, Header

__all__ = ["Divergence", "first_divergence"]

_FIELDS: Final = ("refusal", "events")
_NOTHING: Final = object()
"""What stands where one of the two has no more events."""


@dataclass(frozen=True, slots=True)
class Divergence:
    """Where a record first differs from what the rules say: entry, field, both values.

    The field leads from the event to the part of it that differs, such as
    "events[1] VoteConcluded.result VoteResult.majority".
    """

    number: int
    field: str
    recorded: str
    found: str


def first_divergence(header: Header, entries: tuple[Entry, ...]) -> Divergence | None:
    """The first entry that the rules do not confirm; None if all of them are confirmed."""
    chair = Chair(header)
    for entry in entries:
        found = chair.submit(
            entry.actor, entry.command, entry.at, said=entry.said, notes=entry.notes
        )
        if divergence := _compare(entry, found):
            return divergence
    return None


def _compare(recorded: Entry, found: Entry) -> Divergence | None:
    for name in _FIELDS:
        ours, theirs = getattr(recorded, name), getattr(found, name)
        if ours != theirs:
            return Divergence(recorded.number, *_innermost(name, ours, theirs))
    return None


def _innermost(place: str, ours: Any, theirs: Any) -> tuple[str, str, str]:
    """The first part that differs, as far inside as both are alike: its place, both values."""
    for name, one, other in _parts(ours, theirs):
        if one != other:
            return _innermost(place + name, one, other)
    return place, _shown(ours), _shown(theirs)


def _shown(value: Any) -> str:
    return "nothing" if value is _NOTHING else repr(value)


def _parts(ours: Any, theirs: Any) -> Iterator[tuple[str, Any, Any]]:
    """The parts of two values of one kind, with their names; none where the kinds differ."""
    if isinstance(ours, tuple) and isinstance(theirs, tuple):
        pairs = zip_longest(ours, theirs, fillvalue=_NOTHING)
        for index, (one, other) in enumerate(pairs):
            yield f"[{index}]", one, other
    elif is_dataclass(ours) and type(ours) is type(theirs):
        for part in fields(ours):
            name = f" {type(ours).__name__}.{part.name}"
            yield name, getattr(ours, part.name), getattr(theirs, part.name)

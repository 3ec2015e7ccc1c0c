"""Re-execution: feed the recorded commands to a fresh Chair and compare, field by field."""

from dataclasses import dataclass

from game.chair.chair import Chair
from game.domain.proceedings import Entry, Header

__all__ = ["Divergence", "first_divergence"]

_FIELDS = ("refusal", "events")


@dataclass(frozen=True, slots=True)
class Divergence:
    """Where a record first differs from what the rules say: entry, field, both values."""

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
        if getattr(recorded, name) != getattr(found, name):
            return _describe(recorded, found, name)
    return None


def _describe(recorded: Entry, found: Entry, name: str) -> Divergence:
    """The first differing event rather than all of them."""
    if name == "events":
        for index, event in enumerate(recorded.events):
            other = found.events[index] if index < len(found.events) else None
            if event != other:
                return Divergence(recorded.number, f"events[{index}]", repr(event), repr(other))
        extra = found.events[len(recorded.events)]
        field = f"events[{len(recorded.events)}]"
        return Divergence(recorded.number, field, "nothing", repr(extra))
    return Divergence(recorded.number, name, repr(recorded.refusal), repr(found.refusal))

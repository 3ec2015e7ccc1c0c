"""The facilitator's powers over the meeting itself. Each gives its reason, for the record."""

from dataclasses import dataclass

from game.domain.delegation import Code

__all__ = ["ChangeDeadline", "Overrule", "Pause", "PlayCard", "ReassignSeat", "Resume"]


@dataclass(frozen=True, slots=True)
class Pause:
    """The meeting stands still: nobody acts, and no session time passes."""

    reason: str


@dataclass(frozen=True, slots=True)
class Resume:
    """The paused meeting goes on."""

    reason: str = ""


@dataclass(frozen=True, slots=True)
class ChangeDeadline:
    """Give the running deadline so many seconds more, or less (below 0)."""

    seconds: int
    reason: str


@dataclass(frozen=True, slots=True)
class Overrule:
    """Set a decision aside.

    `subject` "reading": the own words of proposal `number` are read as `option`, whoever
    read them before. "point": the ruling on the point of order that was given last is
    turned round, while it may still be appealed.
    """

    subject: str
    reason: str
    number: int = 0
    option: str = ""


@dataclass(frozen=True, slots=True)
class PlayCard:
    """Bring in an event card of the scenario, by its key."""

    card: str
    reason: str


@dataclass(frozen=True, slots=True)
class ReassignSeat:
    """Take or give a seat: to a person or team (`strategy` ""), or to a computer delegate."""

    delegation: Code
    strategy: str
    team: str
    reason: str

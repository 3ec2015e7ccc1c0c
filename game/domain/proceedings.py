"""The record of a session as domain values: header, entries, proceedings, and what stays secret."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import TypeAlias

from game.domain.commands import AskAdviser, CastBallot, Command
from game.domain.delegation import FACILITATOR, PUBLIC, Actor, Code
from game.domain.events import BallotMarked, Event, SeatReassigned
from game.domain.mandate import Mandate
from game.domain.refusal import Refusal
from game.domain.scenario import Scenario
from game.domain.session import Session

__all__ = [
    "Confidential",
    "Entry",
    "Header",
    "Lots",
    "Note",
    "Proceedings",
    "Ruling",
    "Seat",
    "command_audience",
    "event_audience",
    "seats_after",
]

Ruling: TypeAlias = tuple[Event, ...] | Refusal
"""What deciding a command gives: what happened, or why it may not."""

Lots: TypeAlias = Callable[[str, int], int]
"""Dice injected into the rules: (stream, sides) -> 0 .. sides - 1."""


@dataclass(frozen=True, slots=True)
class Seat:
    """Who drives a delegation: a person or team (`strategy` is ""), or a computer delegate.

    `adviser`: whoever sits here may ask the adviser.
    """

    delegation: Code
    strategy: str = ""
    team: str = ""
    adviser: bool = False


@dataclass(frozen=True, slots=True)
class Header:
    """What a session started from. `seed` and the scenario's mandates are secret.

    `sitting` is "hot_seat", "open_floor" or "solo"; `started` is informative only.
    """

    scenario: Scenario
    length: str
    seats: tuple[Seat, ...]
    seed: int
    sitting: str = "solo"
    clocks: bool = False
    started: str = ""
    parent: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """Something private that goes with an entry: a computer delegate's own reason.

    `text` is seen by `audience` (a delegation's code or FACILITATOR) only.
    """

    audience: Actor
    text: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One submission of the record: its events, or its refusal. Appended whole or not at all.

    `said` is the public sentence a computer delegate gave with its move.
    """

    number: int
    at: int
    actor: Actor
    command: Command
    events: tuple[Event, ...] = ()
    refusal: Refusal | None = None
    said: str = ""
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Proceedings:
    """A whole record: header, entries, the session as it stands at the end."""

    header: Header
    entries: tuple[Entry, ...]
    session: Session


@dataclass(frozen=True, slots=True)
class Confidential:
    """The mandates of all seats; gives each seat its own and nothing else."""

    mandates: tuple[Mandate, ...]

    def of(self, delegation: Code) -> Mandate:
        """One delegation's instructions; KeyError for an unknown delegation."""
        for mandate in self.mandates:
            if mandate.delegation == delegation:
                return mandate
        raise KeyError(delegation)


def event_audience(event: Event) -> tuple[Actor, ...]:
    """Who may see an event: (PUBLIC,) or the delegations named."""
    if isinstance(event, BallotMarked):
        return (event.delegation,)
    return (PUBLIC,)


def command_audience(entry: Entry) -> tuple[Actor, ...]:
    """Who may see a command: ballots, refused acts and questions to the adviser are private."""
    if isinstance(entry.command, CastBallot | AskAdviser) or entry.refusal is not None:
        return (entry.actor, FACILITATOR)
    return (PUBLIC,)


def seats_after(seats: tuple[Seat, ...], entries: Iterable[Entry]) -> tuple[Seat, ...]:
    """Who drives which delegation after these entries; seats are not rewound by an undo."""
    for entry in entries:
        for event in entry.events:
            if isinstance(event, SeatReassigned):
                seats = tuple(_reassigned(one, event) for one in seats)
    return seats


def _reassigned(seat: Seat, event: SeatReassigned) -> Seat:
    if seat.delegation != event.delegation:
        return seat
    return replace(seat, strategy=event.strategy, team=event.team)

"""What a computer delegate is: it opens, observes, chooses. Nothing else is asked of it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol, TypeAlias

from game.delegates.view import View
from game.domain.commands import Command
from game.domain.delegation import PUBLIC, Actor, Code
from game.domain.events import Event
from game.domain.proceedings import Entry, command_audience, event_audience

__all__ = ["Dice", "Memory", "Move", "Strategy", "VisibleEntry", "open_entry", "visible_entry"]

Memory: TypeAlias = Any
"""What a strategy remembers: an immutable value that only the strategy looks into."""

Dice: TypeAlias = Callable[[int], int]
"""A delegate's own dice: the number of sides in, 0 .. sides - 1 out."""


@dataclass(frozen=True, slots=True)
class Move:
    """A command with the sentence said in public and the reason kept for the delegation.

    `notice` is for everyone's log: that the seat could not be played as it was meant to.
    """

    command: Command
    said: str = ""
    private: str = ""
    notice: str = ""


@dataclass(frozen=True, slots=True)
class VisibleEntry:
    """An entry of the record as one delegation may see it; `command` is None if sealed."""

    number: int
    at: int
    actor: Actor
    command: Command | None
    events: tuple[Event, ...]
    said: str = ""


class Strategy(Protocol):
    """A computer delegate. Memory is a pure fold: resuming and branching rebuild it."""

    @property
    def name(self) -> str:
        """Its key in STRATEGIES."""
        ...

    def open(self, view: View) -> Memory:
        """What it knows before the first entry."""
        ...

    def observe(self, memory: Memory, entry: VisibleEntry) -> Memory:
        """What it knows after one more entry it may see."""
        ...

    def choose(self, view: View, memory: Memory, dice: Dice) -> Move:
        """One legal move; the table waits for this delegation."""
        ...


def visible_entry(entry: Entry, delegation: Code) -> VisibleEntry:
    """The entry with only what `delegation` may see of it; notes are never passed on."""
    seen = {PUBLIC, delegation}
    shown = not seen.isdisjoint(command_audience(entry))
    return VisibleEntry(
        number=entry.number,
        at=entry.at,
        actor=entry.actor,
        command=entry.command if shown else None,
        events=tuple(one for one in entry.events if not seen.isdisjoint(event_audience(one))),
        said=entry.said if shown else "",
    )


def open_entry(entry: Entry) -> VisibleEntry | None:
    """The entry as all see it, if it hides nothing from anybody."""
    audiences = (command_audience(entry), *(event_audience(one) for one in entry.events))
    if any(PUBLIC not in one for one in audiences):
        return None
    return VisibleEntry(
        entry.number, entry.at, entry.actor, entry.command, entry.events, entry.said
    )

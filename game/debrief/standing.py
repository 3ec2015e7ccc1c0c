"""What of the record stands: acts that were not taken back, and how the whole was voted."""

from collections.abc import Iterator, Sequence

from game.domain.ballot import Choice
from game.domain.delegation import Code
from game.domain.events import BallotMarked, Event, Rewound, VoteConcluded
from game.domain.proceedings import Entry

__all__ = ["ballots_on_the_whole", "standing_entries", "standing_events"]


def standing_entries(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """The accepted acts that nobody took back, in order; an undo itself is none of them."""
    before: dict[int, int] = {}
    head = 0
    for entry in entries:
        before[entry.number] = head
        head = _head_after(entry, head)
    kept: set[int] = set()
    while head:
        kept.add(head)
        head = before[head]
    return tuple(one for one in entries if one.number in kept)


def _head_after(entry: Entry, head: int) -> int:
    """The number of the last act that stands: a refusal moves nothing, an undo goes back."""
    for event in entry.events:
        if isinstance(event, Rewound):
            return event.to
    return entry.number if entry.events else head


def standing_events(entries: Sequence[Entry]) -> Iterator[Event]:
    """What happened in the acts that stand."""
    for entry in standing_entries(entries):
        yield from entry.events


def ballots_on_the_whole(entries: Sequence[Entry]) -> dict[Code, Choice]:
    """How each delegation voted on the whole, as far as this copy of the record shows it.

    Who did not vote is not named. After a tie the second vote counts (rule 95).
    """
    whole: dict[Code, Choice] = {}
    cast: dict[Code, Choice] = {}
    for event in standing_events(entries):
        if isinstance(event, BallotMarked):
            cast[event.delegation] = event.choice
        elif isinstance(event, VoteConcluded):
            if event.result.subject.kind == "whole":
                whole = {one.delegation: one.choice for one in event.result.ballots} | cast
            cast = {}
    return whole

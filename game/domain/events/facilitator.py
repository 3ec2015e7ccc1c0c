"""Events of the facilitator: pauses, time, cards, seats, and what is overruled."""

from dataclasses import dataclass

from game.domain.card import Card
from game.domain.delegation import Code
from game.domain.paragraph import Proposal

__all__ = [
    "CardPlayed",
    "DeadlineChanged",
    "MeetingPaused",
    "MeetingResumed",
    "Overruled",
    "SeatReassigned",
    "SilenceTimeSet",
    "WordingSuggested",
]


@dataclass(frozen=True, slots=True)
class MeetingPaused:
    """Nobody but the facilitator acts, and session time stands still."""

    reason: str


@dataclass(frozen=True, slots=True)
class MeetingResumed:
    """The meeting goes on where it was paused."""

    reason: str = ""


@dataclass(frozen=True, slots=True)
class DeadlineChanged:
    """The present stage got so many seconds more, or less (below 0); `DeadlineSet` follows."""

    seconds: int
    reason: str


@dataclass(frozen=True, slots=True)
class Overruled:
    """The facilitator set a decision aside: "reading" of own words, or "point" (a ruling).

    `number` is the proposal's or the point's; what stands instead follows as events.
    """

    subject: str
    number: int
    reason: str


@dataclass(frozen=True, slots=True)
class CardPlayed:
    """An event card was played; its effects follow as events."""

    card: Card
    reason: str


@dataclass(frozen=True, slots=True)
class WordingSuggested:
    """An outside voice's wording stands beside the others, attributed to it."""

    proposal: Proposal


@dataclass(frozen=True, slots=True)
class SilenceTimeSet:
    """Silence procedures of this session last so many seconds."""

    seconds: int


@dataclass(frozen=True, slots=True)
class SeatReassigned:
    """Who drives a delegation from now on: a person or team (`strategy` ""), or a strategy."""

    delegation: Code
    strategy: str
    team: str
    reason: str

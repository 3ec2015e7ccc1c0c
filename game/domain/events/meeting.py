"""Events of the meeting: phases, stages, clocks, readings, what is said."""

from dataclasses import dataclass

from game.domain.delegation import Code
from game.domain.paragraph import Objection, ParagraphId
from game.domain.phase import Phase
from game.domain.session import Explanation
from game.domain.stage import Stage

__all__ = [
    "BreakTaken",
    "DeadlineSet",
    "MandatesOpened",
    "NothingAdded",
    "ObjectionRaised",
    "PhaseEntered",
    "PlacardRaised",
    "PoolSet",
    "ReadingBegun",
    "Rewound",
    "StageOpened",
    "StageResumed",
    "StatementMade",
    "TimeExtended",
    "TurnLapsed",
    "VisitClosed",
    "VisitsScheduled",
]


@dataclass(frozen=True, slots=True)
class PhaseEntered:
    """The meeting moved to another phase."""

    phase: Phase


@dataclass(frozen=True, slots=True)
class StageOpened:
    """The table now waits for this; `interrupting` keeps the stage before for later."""

    stage: Stage | None
    interrupting: bool = False


@dataclass(frozen=True, slots=True)
class StageResumed:
    """The interrupted stage goes on."""


@dataclass(frozen=True, slots=True)
class DeadlineSet:
    """The present stage ends at this session millisecond; None: no clock runs."""

    due: int | None


@dataclass(frozen=True, slots=True)
class PoolSet:
    """The pool of time of this reading ends at this session millisecond."""

    due: int | None


@dataclass(frozen=True, slots=True)
class ReadingBegun:
    """A reading began: its number, the speaking order drawn by lot, the agenda."""

    number: int
    order: tuple[Code, ...]
    agenda: tuple[ParagraphId, ...]


@dataclass(frozen=True, slots=True)
class VisitsScheduled:
    """Silence was broken: these paragraphs get one visit."""

    agenda: tuple[ParagraphId, ...]


@dataclass(frozen=True, slots=True)
class VisitClosed:
    """The floor leaves this paragraph."""

    paragraph: ParagraphId


@dataclass(frozen=True, slots=True)
class NothingAdded:
    """A delegation answered that it has nothing to add."""

    delegation: Code


@dataclass(frozen=True, slots=True)
class TurnLapsed:
    """Time ran out, or the facilitator moved on, for these delegations."""

    delegations: tuple[Code, ...]


@dataclass(frozen=True, slots=True)
class StatementMade:
    """An opening statement, explanation of vote or position, or dissociation."""

    explanation: Explanation


@dataclass(frozen=True, slots=True)
class PlacardRaised:
    """A delegation asks for the floor."""

    delegation: Code


@dataclass(frozen=True, slots=True)
class ObjectionRaised:
    """An objection to what the chair asked about."""

    objection: Objection


@dataclass(frozen=True, slots=True)
class BreakTaken:
    """A delegation asked for a break."""

    delegation: Code


@dataclass(frozen=True, slots=True)
class TimeExtended:
    """The delegation on the floor takes the extension for own words."""

    delegation: Code


@dataclass(frozen=True, slots=True)
class MandatesOpened:
    """The facilitator opened all mandates for the debrief."""


@dataclass(frozen=True, slots=True)
class Rewound:
    """The session went back to what it was after entry `to`; nothing is deleted."""

    to: int
    reason: str

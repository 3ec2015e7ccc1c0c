"""Events of debate and procedure: the list of speakers, motions, rulings."""

from dataclasses import dataclass

from game.domain.delegation import Code
from game.domain.motion import Motion
from game.domain.phase import MotionState

__all__ = [
    "MotionDecided",
    "MotionMoved",
    "MotionSeconded",
    "MotionSpokenOn",
    "OutcomeSetAside",
    "RulingGiven",
    "SpeakersListed",
    "SpeakingTimeSet",
]


@dataclass(frozen=True, slots=True)
class MotionMoved:
    """A motion was moved or a point raised.

    `counts` is "motion", "point" or "" (not counted); `seconds` is taken from the
    meeting's pool of time for procedure.
    """

    motion: Motion
    counts: str = "motion"
    seconds: int = 0


@dataclass(frozen=True, slots=True)
class MotionSeconded:
    """Someone seconded the motion."""

    motion: int
    delegation: Code
    key: str


@dataclass(frozen=True, slots=True)
class MotionSpokenOn:
    """A speech "for" or "against" a motion."""

    motion: int
    delegation: Code
    side: str
    text: str
    key: str


@dataclass(frozen=True, slots=True)
class MotionDecided:
    """A motion was carried, rejected, granted, refused, withdrawn, or nobody seconded it."""

    motion: int
    state: MotionState
    key: str
    mover: Code


@dataclass(frozen=True, slots=True)
class RulingGiven:
    """The facilitator ruled on a point; `by` is "facilitator", or "chair" where nobody ruled."""

    motion: int
    upheld: bool
    reason: str
    key: str
    mover: Code
    by: str = "facilitator"


@dataclass(frozen=True, slots=True)
class SpeakersListed:
    """The list of speakers of the present stage (or of the coming debate) is now this."""

    speakers: tuple[Code, ...]
    closed: bool = False


@dataclass(frozen=True, slots=True)
class SpeakingTimeSet:
    """One speech may take so many seconds from now on (rule 72)."""

    seconds: int


@dataclass(frozen=True, slots=True)
class OutcomeSetAside:
    """The decision on the draft will be taken again (rule 81)."""

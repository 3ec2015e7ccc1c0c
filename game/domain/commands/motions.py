"""Commands of debate and procedure: the list of speakers, motions, points, replies."""

from dataclasses import dataclass

from game.domain.delegation import Code
from game.domain.paragraph import ParagraphId

__all__ = [
    "Move",
    "Remark",
    "Reply",
    "RequestToSpeak",
    "RuleOnPoint",
    "Second",
    "SpeakOnMotion",
    "WithdrawFromList",
    "WithdrawMotion",
]


@dataclass(frozen=True, slots=True)
class Move:
    """Move a motion or raise a point, by its key in the rules profile.

    `text` is its ground or topic, `seconds` the whole time it asks for and
    `speaker_seconds` that of one speaker; `numbers` an order of amendments.
    """

    delegation: Code
    motion: str
    text: str = ""
    paragraph: ParagraphId = ""
    seconds: int = 0
    speaker_seconds: int = 0
    numbers: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Second:
    """Second the motion that was just moved."""

    delegation: Code


@dataclass(frozen=True, slots=True)
class SpeakOnMotion:
    """Speak on the pending motion: `side` is "for" or "against"."""

    delegation: Code
    side: str
    text: str


@dataclass(frozen=True, slots=True)
class WithdrawMotion:
    """The mover withdraws its motion before it is decided (rule 80)."""

    delegation: Code


@dataclass(frozen=True, slots=True)
class RuleOnPoint:
    """The facilitator rules on a point at once (rule 71)."""

    upheld: bool
    reason: str


@dataclass(frozen=True, slots=True)
class RequestToSpeak:
    """Ask to be put on the list of speakers (rule 68)."""

    delegation: Code


@dataclass(frozen=True, slots=True)
class WithdrawFromList:
    """Take one's name off the list of speakers."""

    delegation: Code


@dataclass(frozen=True, slots=True)
class Reply:
    """Exercise the right of reply once the list is exhausted (rule 73)."""

    delegation: Code
    text: str


@dataclass(frozen=True, slots=True)
class Remark:
    """A question, an answer or a comment in time that a speaker yielded."""

    delegation: Code
    text: str

"""Commands of the facilitator and of the clock, and what a seat asks outside the meeting."""

from dataclasses import dataclass

from game.domain.delegation import Code
from game.domain.paragraph import ProposalId

__all__ = [
    "Advance",
    "AskAdviser",
    "DeadlineReached",
    "OpenMandates",
    "OrderAmendments",
    "ReadAs",
    "SkipToFinalRound",
    "Undo",
]


@dataclass(frozen=True, slots=True)
class Advance:
    """The facilitator moves on: whoever has not answered has nothing to add."""


@dataclass(frozen=True, slots=True)
class SkipToFinalRound:
    """The facilitator goes to the final round."""


@dataclass(frozen=True, slots=True)
class ReadAs:
    """The facilitator rules as which option own words are read."""

    proposal: ProposalId
    option: str


@dataclass(frozen=True, slots=True)
class OrderAmendments:
    """The facilitator changes the order in which amendments are put (rule 90)."""

    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class OpenMandates:
    """The facilitator opens all mandates after the closing."""


@dataclass(frozen=True, slots=True)
class Undo:
    """The facilitator takes the last act back: a compensating entry, nothing is deleted."""

    reason: str


@dataclass(frozen=True, slots=True)
class AskAdviser:
    """A seat asks its adviser: recorded, private, no act of the meeting. Nothing changes."""

    delegation: Code


@dataclass(frozen=True, slots=True)
class DeadlineReached:
    """The clock: a deadline fell due."""

"""Commands of informal consultations: speak, propose, reserve, trade, reopen, object."""

from dataclasses import dataclass

from game.domain.delegation import Code
from game.domain.package import Term
from game.domain.paragraph import ParagraphId, ProposalId

__all__ = [
    "AcceptPackage",
    "AskBreak",
    "AskTime",
    "BreakSilence",
    "ChooseWording",
    "CounterPackage",
    "DeclinePackage",
    "MakeStatement",
    "Object",
    "OfferPackage",
    "Pass",
    "Propose",
    "ProposeOwnWords",
    "RaisePlacard",
    "ReopenParagraph",
    "Reserve",
    "Support",
    "WithdrawFromPackage",
    "WithdrawProposal",
    "WithdrawReservation",
]


@dataclass(frozen=True, slots=True)
class Pass:
    """Nothing to add: ready, no placard, no objection, let stand, no more requests."""

    delegation: Code


@dataclass(frozen=True, slots=True)
class MakeStatement:
    """Take the floor for a statement.

    `yields` gives the rest of the time to "questions", "comments" or a delegation's
    code; "": to the chair.
    """

    delegation: Code
    text: str
    yields: str = ""


@dataclass(frozen=True, slots=True)
class RaisePlacard:
    """Ask for the floor on the paragraph that was called."""

    delegation: Code


@dataclass(frozen=True, slots=True)
class Propose:
    """Propose a scripted option for the paragraph on the floor."""

    delegation: Code
    paragraph: ParagraphId
    option: str


@dataclass(frozen=True, slots=True)
class ProposeOwnWords:
    """Propose own words; `read_as` is the author's answer when the reading is unsure.

    None: as the lexicon reads it. "?": the author says that no option fits, and the
    facilitator is asked.
    """

    delegation: Code
    paragraph: ParagraphId
    text: str
    read_as: str | None = None


@dataclass(frozen=True, slots=True)
class AskTime:
    """Take the extension of the floor that writing own words needs."""

    delegation: Code


@dataclass(frozen=True, slots=True)
class Support:
    """Support a named proposal, or the standing text (STANDING)."""

    delegation: Code
    paragraph: ParagraphId
    proposal: ProposalId


@dataclass(frozen=True, slots=True)
class Reserve:
    """Enter a reservation on a wording, with a reason."""

    delegation: Code
    paragraph: ParagraphId
    proposal: ProposalId
    reason: str


@dataclass(frozen=True, slots=True)
class WithdrawProposal:
    """Withdraw one's own proposal."""

    delegation: Code
    proposal: ProposalId


@dataclass(frozen=True, slots=True)
class WithdrawReservation:
    """Lift one's reservations on a paragraph."""

    delegation: Code
    paragraph: ParagraphId


@dataclass(frozen=True, slots=True)
class OfferPackage:
    """Table a package on open or bracketed paragraphs, to one or more delegations."""

    delegation: Code
    addressees: tuple[Code, ...]
    terms: tuple[Term, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class AcceptPackage:
    """Accept the package one is addressed by."""

    delegation: Code
    package: int


@dataclass(frozen=True, slots=True)
class DeclinePackage:
    """Decline it; it lapses."""

    delegation: Code
    package: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class CounterPackage:
    """Answer with other terms, once; a counter cannot be countered."""

    delegation: Code
    package: int
    terms: tuple[Term, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class WithdrawFromPackage:
    """A signatory publicly withdraws before the package is agreed; it lapses."""

    delegation: Code
    package: int
    reason: str


@dataclass(frozen=True, slots=True)
class AskBreak:
    """Ask for a break to consult."""

    delegation: Code


@dataclass(frozen=True, slots=True)
class ReopenParagraph:
    """Reopen a paragraph agreed ad ref, with a reason; taken at the reading's end."""

    delegation: Code
    paragraph: ParagraphId
    reason: str


@dataclass(frozen=True, slots=True)
class Object:
    """Object to what the chair just asked about, with a reason."""

    delegation: Code
    reason: str


@dataclass(frozen=True, slots=True)
class ChooseWording:
    """The main sponsor changes a choice of the chair's text."""

    delegation: Code
    paragraph: ParagraphId
    proposal: ProposalId


@dataclass(frozen=True, slots=True)
class BreakSilence:
    """Break silence on named paragraphs, with a reason."""

    delegation: Code
    paragraphs: tuple[ParagraphId, ...]
    reason: str

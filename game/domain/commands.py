"""Commands: what an actor asks for, in the imperative. Deciding is `game.rules.decide`."""

from dataclasses import dataclass
from typing import TypeAlias

from game.domain.ballot import Choice
from game.domain.delegation import Actor, Code
from game.domain.package import Term
from game.domain.paragraph import ParagraphId, ProposalId

__all__ = [
    "AcceptPackage",
    "Advance",
    "AskBreak",
    "AskTime",
    "BreakSilence",
    "CastBallot",
    "ChooseWording",
    "Command",
    "CounterPackage",
    "DeadlineReached",
    "DeclinePackage",
    "DelegationCommand",
    "Dissociate",
    "ExplainPosition",
    "ExplainVote",
    "FacilitatorCommand",
    "MakeStatement",
    "Object",
    "OfferPackage",
    "OpenMandates",
    "OrderAmendments",
    "Pass",
    "Propose",
    "ProposeOwnWords",
    "RaisePlacard",
    "ReadAs",
    "ReopenParagraph",
    "RequestRecordedVote",
    "RequestSeparateVote",
    "Reserve",
    "ReviseOrally",
    "SkipToFinalRound",
    "Submission",
    "Support",
    "TableAmendment",
    "Undo",
    "WithdrawDraft",
    "WithdrawFromPackage",
    "WithdrawProposal",
    "WithdrawReservation",
    "WithdrawSponsorship",
]


@dataclass(frozen=True, slots=True)
class Pass:
    """Nothing to add: ready, no placard, no objection, let stand, no more requests."""

    delegation: Code


@dataclass(frozen=True, slots=True)
class MakeStatement:
    """Take the floor for an opening statement."""

    delegation: Code
    text: str


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


@dataclass(frozen=True, slots=True)
class WithdrawSponsorship:
    """Leave the sponsors: needed to amend, to explain a vote, to dissociate oneself."""

    delegation: Code
    reason: str


@dataclass(frozen=True, slots=True)
class ReviseOrally:
    """A sponsor proposes an oral revision; every remaining sponsor has to agree."""

    delegation: Code
    paragraph: ParagraphId
    option: str


@dataclass(frozen=True, slots=True)
class TableAmendment:
    """A delegation that is no sponsor moves an amendment to one paragraph."""

    delegation: Code
    paragraph: ParagraphId
    option: str


@dataclass(frozen=True, slots=True)
class RequestSeparateVote:
    """Ask for a paragraph to be voted separately (rule 89)."""

    delegation: Code
    paragraph: ParagraphId


@dataclass(frozen=True, slots=True)
class RequestRecordedVote:
    """Ask for a recorded vote (rule 87); one request is enough."""

    delegation: Code


@dataclass(frozen=True, slots=True)
class WithdrawDraft:
    """The main sponsor withdraws the draft before voting on it has begun (rule 80)."""

    delegation: Code
    reason: str


@dataclass(frozen=True, slots=True)
class CastBallot:
    """Vote; sealed until the result."""

    delegation: Code
    choice: Choice


@dataclass(frozen=True, slots=True)
class ExplainVote:
    """Explain one's vote, before or after it (rule 88)."""

    delegation: Code
    text: str


@dataclass(frozen=True, slots=True)
class ExplainPosition:
    """Explain one's position after adoption without a vote."""

    delegation: Code
    text: str


@dataclass(frozen=True, slots=True)
class Dissociate:
    """Dissociate oneself from one paragraph without blocking the text."""

    delegation: Code
    paragraph: ParagraphId
    reason: str


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
class DeadlineReached:
    """The clock: a deadline fell due."""


DelegationCommand: TypeAlias = (
    Pass
    | MakeStatement
    | RaisePlacard
    | Propose
    | ProposeOwnWords
    | AskTime
    | Support
    | Reserve
    | WithdrawProposal
    | WithdrawReservation
    | OfferPackage
    | AcceptPackage
    | DeclinePackage
    | CounterPackage
    | WithdrawFromPackage
    | AskBreak
    | ReopenParagraph
    | Object
    | ChooseWording
    | BreakSilence
    | WithdrawSponsorship
    | ReviseOrally
    | TableAmendment
    | RequestSeparateVote
    | RequestRecordedVote
    | WithdrawDraft
    | CastBallot
    | ExplainVote
    | ExplainPosition
    | Dissociate
)
FacilitatorCommand: TypeAlias = (
    Advance | SkipToFinalRound | ReadAs | OrderAmendments | OpenMandates | Undo
)
Command: TypeAlias = DelegationCommand | FacilitatorCommand | DeadlineReached


@dataclass(frozen=True, slots=True)
class Submission:
    """One command by one actor at one moment: `at` in session milliseconds."""

    actor: Actor
    command: Command
    at: int = 0

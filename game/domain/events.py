"""Events: what happened, in the past tense. Folding them is `game.rules.evolve`.

`evolve` never decides: every lot, order, tally and choice is a field here.
"""

from dataclasses import dataclass
from typing import TypeAlias

from game.domain.amendment import Amendment
from game.domain.ballot import Choice, VoteResult, VoteSubject
from game.domain.delegation import Code
from game.domain.package import Package
from game.domain.paragraph import Objection, ParagraphId, Proposal, ProposalId, Wording
from game.domain.phase import AmendmentState, Outcome, ParagraphState, Phase
from game.domain.session import Explanation
from game.domain.stage import Stage

__all__ = [
    "AdoptionObjected",
    "AmendmentMoved",
    "AmendmentTabled",
    "AmendmentsOrdered",
    "BallotMarked",
    "BallotSealed",
    "BreakTaken",
    "DeadlineSet",
    "DraftTextChanged",
    "Event",
    "MandatesOpened",
    "NothingAdded",
    "ObjectionRaised",
    "OutcomeRecorded",
    "PackageMoved",
    "PackageOffered",
    "ParagraphAgreed",
    "ParagraphMoved",
    "PhaseEntered",
    "PlacardRaised",
    "PoolSet",
    "ProposalTabled",
    "ProposalWithdrawn",
    "ReadingBegun",
    "ReadingGiven",
    "RecordedVoteRequested",
    "ReopeningNotified",
    "ReservationEntered",
    "ReservationLifted",
    "Rewound",
    "SeparateVoteRequested",
    "SilenceBroken",
    "SponsorshipWithdrawn",
    "StageOpened",
    "StageResumed",
    "StatementMade",
    "SupportGiven",
    "TimeExtended",
    "TurnLapsed",
    "VisitClosed",
    "VisitsScheduled",
    "VoteConcluded",
    "VotesScheduled",
    "WordingTested",
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
class ProposalTabled:
    """A wording was proposed; `replaces` is the author's earlier proposal that lapsed."""

    proposal: Proposal
    replaces: ProposalId = 0
    own_words: bool = False


@dataclass(frozen=True, slots=True)
class ProposalWithdrawn:
    """The author withdrew its proposal."""

    delegation: Code
    paragraph: ParagraphId
    proposal: ProposalId


@dataclass(frozen=True, slots=True)
class ReadingGiven:
    """The facilitator ruled as which option own words are read."""

    paragraph: ParagraphId
    proposal: ProposalId
    option: str


@dataclass(frozen=True, slots=True)
class SupportGiven:
    """A delegation supports a wording; `replaces` is its own proposal that merged into it."""

    delegation: Code
    paragraph: ParagraphId
    proposal: ProposalId
    replaces: ProposalId = 0


@dataclass(frozen=True, slots=True)
class ReservationEntered:
    """A delegation reserves on a wording."""

    paragraph: ParagraphId
    objection: Objection


@dataclass(frozen=True, slots=True)
class ReservationLifted:
    """A delegation lifted its reservations on a paragraph."""

    delegation: Code
    paragraph: ParagraphId


@dataclass(frozen=True, slots=True)
class ObjectionRaised:
    """An objection to what the chair asked about."""

    objection: Objection


@dataclass(frozen=True, slots=True)
class WordingTested:
    """A wording met objections when the chair asked."""

    paragraph: ParagraphId
    proposal: ProposalId
    objections: tuple[Objection, ...]


@dataclass(frozen=True, slots=True)
class AdoptionObjected:
    """Adoption without a vote met objections: the formal meeting follows."""

    objections: tuple[Objection, ...]


@dataclass(frozen=True, slots=True)
class TimeExtended:
    """The delegation on the floor takes the extension for own words."""

    delegation: Code


@dataclass(frozen=True, slots=True)
class ParagraphMoved:
    """A paragraph entered another state of its life (bracketed, reopened, ...)."""

    paragraph: ParagraphId
    state: ParagraphState
    cause: str
    delegation: Code = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ParagraphAgreed:
    """Agreed ad referendum: the wording stands, rivals and reservations lapse."""

    paragraph: ParagraphId
    wording: Wording
    author: Code
    cause: str
    package: int | None = None


@dataclass(frozen=True, slots=True)
class DraftTextChanged:
    """Compiled, chosen, revised or amended: another wording stands."""

    paragraph: ParagraphId
    wording: Wording
    author: Code
    cause: str
    state: ParagraphState


@dataclass(frozen=True, slots=True)
class PackageOffered:
    """A package was tabled."""

    package: Package


@dataclass(frozen=True, slots=True)
class PackageMoved:
    """A package was accepted by one, declined, countered, withdrawn, agreed or lapsed.

    `state` as in `Package.state`; "accepted" names who accepted.
    """

    package: int
    state: str
    delegation: Code = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class BreakTaken:
    """A delegation asked for a break."""

    delegation: Code


@dataclass(frozen=True, slots=True)
class ReopeningNotified:
    """A delegation will have an agreed paragraph reopened at the reading's end."""

    delegation: Code
    paragraph: ParagraphId
    reason: str


@dataclass(frozen=True, slots=True)
class SilenceBroken:
    """A delegation broke silence on these paragraphs."""

    delegation: Code
    paragraphs: tuple[ParagraphId, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class SponsorshipWithdrawn:
    """A delegation left the sponsors; `main_sponsor` is who leads from now on."""

    delegation: Code
    reason: str
    main_sponsor: Code


@dataclass(frozen=True, slots=True)
class AmendmentTabled:
    """An amendment or an oral revision was moved."""

    amendment: Amendment


@dataclass(frozen=True, slots=True)
class AmendmentMoved:
    """An amendment was put, adopted, rejected, withdrawn, or is not put."""

    number: int
    state: AmendmentState
    cause: str = ""


@dataclass(frozen=True, slots=True)
class AmendmentsOrdered:
    """The order in which amendments are put: furthest removed first (rule 90)."""

    numbers: tuple[int, ...]
    by: str


@dataclass(frozen=True, slots=True)
class SeparateVoteRequested:
    """A delegation asked for a separate vote."""

    delegation: Code
    paragraph: ParagraphId


@dataclass(frozen=True, slots=True)
class RecordedVoteRequested:
    """A delegation asked for a recorded vote."""

    delegation: Code


@dataclass(frozen=True, slots=True)
class VotesScheduled:
    """The votes still to be taken, in order."""

    subjects: tuple[VoteSubject, ...]


@dataclass(frozen=True, slots=True)
class BallotSealed:
    """A delegation has voted; how is sealed."""

    delegation: Code


@dataclass(frozen=True, slots=True)
class BallotMarked:
    """How it voted: seen by that delegation only, until the result."""

    delegation: Code
    choice: Choice


@dataclass(frozen=True, slots=True)
class VoteConcluded:
    """A vote was counted."""

    result: VoteResult


@dataclass(frozen=True, slots=True)
class OutcomeRecorded:
    """Action on the draft ended."""

    outcome: Outcome
    objections: tuple[Objection, ...] = ()


@dataclass(frozen=True, slots=True)
class MandatesOpened:
    """The facilitator opened all mandates for the debrief."""


@dataclass(frozen=True, slots=True)
class Rewound:
    """The session went back to what it was after entry `to`; nothing is deleted."""

    to: int
    reason: str


Event: TypeAlias = (
    PhaseEntered
    | StageOpened
    | StageResumed
    | DeadlineSet
    | PoolSet
    | ReadingBegun
    | VisitsScheduled
    | VisitClosed
    | NothingAdded
    | TurnLapsed
    | StatementMade
    | PlacardRaised
    | ProposalTabled
    | ProposalWithdrawn
    | ReadingGiven
    | SupportGiven
    | ReservationEntered
    | ReservationLifted
    | ObjectionRaised
    | WordingTested
    | AdoptionObjected
    | TimeExtended
    | ParagraphMoved
    | ParagraphAgreed
    | DraftTextChanged
    | PackageOffered
    | PackageMoved
    | BreakTaken
    | ReopeningNotified
    | SilenceBroken
    | SponsorshipWithdrawn
    | AmendmentTabled
    | AmendmentMoved
    | AmendmentsOrdered
    | SeparateVoteRequested
    | RecordedVoteRequested
    | VotesScheduled
    | BallotSealed
    | BallotMarked
    | VoteConcluded
    | OutcomeRecorded
    | MandatesOpened
    | Rewound
)

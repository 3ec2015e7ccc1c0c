"""Events of action on the draft: sponsors, amendments, votes, the outcome."""

from dataclasses import dataclass

from game.domain.amendment import Amendment
from game.domain.ballot import Choice, VoteResult, VoteSubject
from game.domain.delegation import Code
from game.domain.paragraph import Objection, ParagraphId
from game.domain.phase import AmendmentState, Outcome

__all__ = [
    "AdoptionObjected",
    "AmendmentMoved",
    "AmendmentTabled",
    "AmendmentsOrdered",
    "AttendanceAnswered",
    "BallotMarked",
    "BallotSealed",
    "OutcomeRecorded",
    "RecordedVoteRequested",
    "RollCallAnswered",
    "RollCallPassed",
    "SeparateVoteRequested",
    "SponsorshipWithdrawn",
    "VoteConcluded",
    "VotesScheduled",
]


@dataclass(frozen=True, slots=True)
class AdoptionObjected:
    """Adoption without a vote met objections: the formal meeting follows."""

    objections: tuple[Objection, ...]


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
class RollCallAnswered:
    """A delegation answered the roll aloud; with `rights` it explains itself afterwards."""

    delegation: Code
    choice: Choice
    rights: bool = False


@dataclass(frozen=True, slots=True)
class RollCallPassed:
    """A delegation passed; it is called again at the end, and then answers yes or no."""

    delegation: Code


@dataclass(frozen=True, slots=True)
class AttendanceAnswered:
    """A delegation is present; `voting`: it will not abstain."""

    delegation: Code
    voting: bool


@dataclass(frozen=True, slots=True)
class VoteConcluded:
    """A vote was counted."""

    result: VoteResult


@dataclass(frozen=True, slots=True)
class OutcomeRecorded:
    """Action on the draft ended; `sponsors` of an adopted text, the main sponsor first."""

    outcome: Outcome
    objections: tuple[Objection, ...] = ()
    sponsors: tuple[Code, ...] = ()

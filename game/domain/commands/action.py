"""Commands of action on the draft: sponsorship, changes, requests, votes, explanations."""

from dataclasses import dataclass

from game.domain.ballot import Choice
from game.domain.delegation import Code
from game.domain.paragraph import ParagraphId

__all__ = [
    "AnswerAttendanceCall",
    "CastBallot",
    "Dissociate",
    "ExplainPosition",
    "ExplainVote",
    "RequestRecordedVote",
    "RequestSeparateVote",
    "ReviseOrally",
    "TableAmendment",
    "WithdrawDraft",
    "WithdrawSponsorship",
]


@dataclass(frozen=True, slots=True)
class WithdrawSponsorship:
    """Leave the sponsors: needed to amend, to explain a vote, to dissociate oneself."""

    delegation: Code
    reason: str


@dataclass(frozen=True, slots=True)
class ReviseOrally:
    """A sponsor proposes an oral revision; every remaining sponsor has to agree.

    Its fields are those of an amendment.
    """

    delegation: Code
    paragraph: ParagraphId
    option: str
    kind: str = "replace"
    text: str = ""
    after: ParagraphId = ""


@dataclass(frozen=True, slots=True)
class TableAmendment:
    """A delegation that is no sponsor moves an amendment to one paragraph.

    `kind` is "replace" (by a scripted `option`, or by a `text` of one's own where the
    option is ""), "delete", "add" (a new paragraph `after` another) or "move" (`after`).
    """

    delegation: Code
    paragraph: ParagraphId
    option: str
    kind: str = "replace"
    text: str = ""
    after: ParagraphId = ""


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
    """Vote: sealed until the result, or aloud in a roll-call, there perhaps "with rights"."""

    delegation: Code
    choice: Choice
    rights: bool = False


@dataclass(frozen=True, slots=True)
class AnswerAttendanceCall:
    """Answer "present" or "present and voting" (who is `voting` does not abstain).

    Also how a delegation that was absent reports present later.
    """

    delegation: Code
    voting: bool = True


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

"""Events of the text: proposals, reservations, agreement, packages, silence."""

from dataclasses import dataclass

from game.domain.delegation import Code
from game.domain.package import Package
from game.domain.paragraph import Objection, ParagraphId, Proposal, ProposalId, Wording
from game.domain.phase import ParagraphState

__all__ = [
    "DraftTextChanged",
    "PackageMoved",
    "PackageOffered",
    "ParagraphAgreed",
    "ParagraphMoved",
    "ProposalTabled",
    "ProposalWithdrawn",
    "ReadingGiven",
    "ReopeningNotified",
    "ReservationEntered",
    "ReservationLifted",
    "SilenceBroken",
    "SupportGiven",
    "WordingTested",
]


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
class WordingTested:
    """A wording met objections when the chair asked."""

    paragraph: ParagraphId
    proposal: ProposalId
    objections: tuple[Objection, ...]


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

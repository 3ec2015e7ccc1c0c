"""Events around amendments: what became of them, new and moved paragraphs, sponsors, costs."""

from dataclasses import dataclass

from game.domain.delegation import Code
from game.domain.paragraph import Paragraph, ParagraphId, Wording

__all__ = [
    "AmendmentCoSponsored",
    "AmendmentConfirmed",
    "AmendmentRebased",
    "BudgetAnswered",
    "BudgetFlagRaised",
    "DraftReintroduced",
    "FootnotesDeleted",
    "ParagraphAdded",
    "ParagraphRelocated",
    "SponsorJoined",
]


@dataclass(frozen=True, slots=True)
class AmendmentRebased:
    """Its paragraph was changed: the amendment "still_applies" or "conflicts".

    `offer` is the text it would now have; only its mover can confirm it.
    """

    number: int
    status: str
    offer: Wording | None = None


@dataclass(frozen=True, slots=True)
class AmendmentConfirmed:
    """The mover maintains the amendment with this text, against this version."""

    number: int
    wording: Wording
    base_version: int


@dataclass(frozen=True, slots=True)
class AmendmentCoSponsored:
    """Another delegation stands behind an amendment."""

    number: int
    delegation: Code


@dataclass(frozen=True, slots=True)
class ParagraphAdded:
    """A new paragraph stands in the draft, right after the one named."""

    paragraph: Paragraph
    after: ParagraphId


@dataclass(frozen=True, slots=True)
class ParagraphRelocated:
    """A paragraph now stands after another one."""

    paragraph: ParagraphId
    after: ParagraphId


@dataclass(frozen=True, slots=True)
class FootnotesDeleted:
    """A new text of a paragraph no longer calls these footnotes."""

    paragraph: ParagraphId
    numbers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SponsorJoined:
    """A delegation joined the sponsors of the draft."""

    delegation: Code


@dataclass(frozen=True, slots=True)
class DraftReintroduced:
    """Another delegation took up the withdrawn draft, and sponsors it from now on."""

    delegation: Code


@dataclass(frozen=True, slots=True)
class BudgetFlagRaised:
    """A text has costs that nobody has stated; `amendment` is 0 for the draft itself."""

    paragraph: ParagraphId
    text: str
    amendment: int = 0


@dataclass(frozen=True, slots=True)
class BudgetAnswered:
    """The costs of a paragraph are stated, or its text no longer has any.

    `by` as in `BudgetFlag`.
    """

    paragraph: ParagraphId
    text: str
    costs: str
    by: str

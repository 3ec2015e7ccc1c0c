"""Commands around amendments: to withdraw, confirm or co-sponsor; sponsors; the budget."""

from dataclasses import dataclass

from game.domain.delegation import Code
from game.domain.paragraph import ParagraphId

__all__ = [
    "CoSponsor",
    "CoSponsorAmendment",
    "ConfirmAmendment",
    "ReintroduceDraft",
    "StateBudget",
    "WithdrawAmendment",
]


@dataclass(frozen=True, slots=True)
class CoSponsor:
    """Join the sponsors of the draft, up to the closing of the meeting."""

    delegation: Code


@dataclass(frozen=True, slots=True)
class WithdrawAmendment:
    """The mover withdraws its amendment or revision before it is put (rule 80)."""

    delegation: Code
    number: int


@dataclass(frozen=True, slots=True)
class ConfirmAmendment:
    """The mover maintains its amendment in the text it has now that its paragraph changed."""

    delegation: Code
    number: int


@dataclass(frozen=True, slots=True)
class CoSponsorAmendment:
    """Stand behind another delegation's amendment."""

    delegation: Code
    number: int


@dataclass(frozen=True, slots=True)
class ReintroduceDraft:
    """Take up a draft that its main sponsor has withdrawn (rule 80)."""

    delegation: Code


@dataclass(frozen=True, slots=True)
class StateBudget:
    """The facilitator reads the Secretariat's statement on what a paragraph costs (rule 153)."""

    paragraph: ParagraphId
    costs: str

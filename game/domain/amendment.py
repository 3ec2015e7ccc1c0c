"""Amendments to the draft at action, and the sponsors' oral revisions."""

from dataclasses import dataclass

from game.domain.delegation import Code
from game.domain.paragraph import ParagraphId, Wording
from game.domain.phase import AmendmentState

__all__ = ["Amendment", "BudgetFlag"]


@dataclass(frozen=True, slots=True)
class Amendment:
    """A change to one paragraph, put to the vote before the proposal (rule 90).

    `revision` marks an oral revision: the sponsors' own, agreed by all that remain.
    `kind` is "replace", "delete", "add" (a new paragraph after `after`) or "move" (the
    paragraph goes after `after`). `status` says what became of it when its paragraph
    was changed in the meantime: "" (nothing), "still_applies", "conflicts" or
    "confirmed"; `offer` is the text it would now have, until its mover confirms.
    `read_by` as in a proposal, or "" where nobody could read own words.
    """

    number: int
    author: Code
    paragraph: ParagraphId
    wording: Wording
    base_version: int
    state: AmendmentState = AmendmentState.TABLED
    revision: bool = False
    kind: str = "replace"
    after: ParagraphId = ""
    co_sponsors: tuple[Code, ...] = ()
    status: str = ""
    offer: Wording | None = None
    read_by: str = "script"


@dataclass(frozen=True, slots=True)
class BudgetFlag:
    """A text that gives the Secretariat work which costs: to be answered before action (153).

    `amendment` is the number of the amendment that has the text, 0 for the draft itself.
    `by` is "" until it is answered: "facilitator" (with the costs), "chair" (the training
    rule: within existing resources) or "text" (the text was changed).
    """

    paragraph: ParagraphId
    text: str
    amendment: int = 0
    costs: str = ""
    by: str = ""

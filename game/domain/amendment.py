"""Amendments to the draft at action, and the sponsors' oral revisions."""

from dataclasses import dataclass

from game.domain.delegation import Code
from game.domain.paragraph import ParagraphId, Wording
from game.domain.phase import AmendmentState

__all__ = ["Amendment"]


@dataclass(frozen=True, slots=True)
class Amendment:
    """A change to one paragraph, put to the vote before the proposal (rule 90).

    `revision` marks an oral revision: the sponsors' own, agreed by all that remain.
    """

    number: int
    author: Code
    paragraph: ParagraphId
    wording: Wording
    base_version: int
    state: AmendmentState = AmendmentState.TABLED
    revision: bool = False

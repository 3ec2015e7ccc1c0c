"""Packages: "I accept your PP11 if you accept my OP3". All or nothing."""

from dataclasses import dataclass

from game.domain.delegation import Code
from game.domain.paragraph import ParagraphId, Wording

__all__ = ["Package", "Term"]


@dataclass(frozen=True, slots=True)
class Term:
    """One paragraph of a package with the wording it would take."""

    paragraph: ParagraphId
    wording: Wording


@dataclass(frozen=True, slots=True)
class Package:
    """A public offer; `counters` is the number of the package it answers, if any.

    `state` is a code: "offered", "accepted", "declined", "countered", "withdrawn",
    "agreed", "lapsed".
    """

    number: int
    author: Code
    addressees: tuple[Code, ...]
    terms: tuple[Term, ...]
    reason: str
    accepted: tuple[Code, ...] = ()
    counters: int | None = None
    state: str = "offered"

    @property
    def signatories(self) -> tuple[Code, ...]:
        """The author and every addressee who accepted."""
        return (self.author, *self.accepted)

    @property
    def paragraphs(self) -> tuple[ParagraphId, ...]:
        """The paragraphs it would settle."""
        return tuple(term.paragraph for term in self.terms)

"""Paragraphs of a draft resolution: wordings, versions, proposals, reservations."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeAlias

from game.domain.delegation import Code
from game.domain.phase import Named, ParagraphState

__all__ = [
    "OMITTED",
    "STANDING",
    "DraftText",
    "Kind",
    "Objection",
    "Option",
    "Paragraph",
    "ParagraphId",
    "Proposal",
    "ProposalId",
    "Version",
    "Wording",
]

ParagraphId: TypeAlias = str
"""Permanent name such as "PP11"; the printed label is computed."""

ProposalId: TypeAlias = int
"""Number of a proposal in the session, from 1; STANDING names the standing text."""

STANDING: ProposalId = 0
OMITTED = "omitted"
"""Key of the option that leaves a paragraph out."""


class Kind(Named):
    """Preambular or operative."""

    PREAMBULAR = "PP"
    OPERATIVE = "OP"


@dataclass(frozen=True, slots=True)
class Wording:
    """A text for one paragraph, without number or terminal punctuation.

    `option` is the scripted option as which delegations read it; None while own
    words wait for a reading ("pending instructions").
    """

    text: str
    option: str | None


@dataclass(frozen=True)
class Option:
    """A scripted wording: public, offered to every delegation.

    `strength` runs from 0 (leaves the paragraph out) to 5; `terms` and `qualifiers`
    help to read own words.
    """

    key: str
    title: str
    text: str
    strength: int = 2
    terms: tuple[str, ...] = ()
    qualifiers: tuple[str, ...] = ()
    offered: bool = True
    """False in free drafting: own words are read by it, but nobody is handed its text."""

    @cached_property
    def wording(self) -> Wording:
        """The option as a wording that reads as itself."""
        return Wording(self.text, self.key)


@dataclass(frozen=True, slots=True)
class Version:
    """One state of a paragraph's text: who wrote it and what brought it about.

    `author` is a delegation's code or "" for the draft the session started from;
    `cause` is a code: "zero_draft", "agreed", "package", "compiled", "chosen",
    "revision", "amendment", "separate_vote".
    """

    number: int
    wording: Wording
    author: Code
    cause: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """A wording proposed in informals. Not an amendment: nothing is voted."""

    number: ProposalId
    paragraph: ParagraphId
    author: Code
    wording: Wording
    base_version: int
    supporters: tuple[Code, ...] = ()
    read_by: str = "script"
    """Who gave the reading: "script", "lexicon", "author" or "facilitator"."""

    @property
    def backers(self) -> tuple[Code, ...]:
        """Author and supporters."""
        return (self.author, *self.supporters)


@dataclass(frozen=True, slots=True)
class Objection:
    """A delegation does not join a wording, and says why.

    `standing` marks a reservation: it counts at every test until it is lifted.
    """

    delegation: Code
    proposal: ProposalId
    reason: str
    standing: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph with its whole history; `package` binds it to what it was agreed with."""

    id: ParagraphId
    kind: Kind
    ordinal: int
    title: str
    state: ParagraphState
    versions: tuple[Version, ...]
    options: tuple[Option, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    objections: tuple[Objection, ...] = ()
    tested: tuple[ProposalId, ...] = ()
    supporters_of_standing: tuple[Code, ...] = ()
    package: int | None = None
    suffix: str = ""
    parent: ParagraphId | None = field(default=None)

    @property
    def version(self) -> Version:
        """The standing version."""
        return self.versions[-1]

    @property
    def standing(self) -> Wording:
        """The standing text; a bracket counts as the standing text."""
        return self.versions[-1].wording

    @property
    def label(self) -> str:
        """Printed label, such as "OP4 bis"."""
        return f"{self.kind.value}{self.ordinal}{' ' if self.suffix else ''}{self.suffix}"

    def option(self, key: str) -> Option | None:
        """The scripted option with this key, if the paragraph has it."""
        return next((option for option in self.options if option.key == key), None)

    def proposal(self, number: ProposalId) -> Proposal | None:
        """The live proposal with this number, if any."""
        return next((one for one in self.proposals if one.number == number), None)

    def wording(self, number: ProposalId) -> Wording | None:
        """The wording behind a number: STANDING or a live proposal."""
        if number == STANDING:
            return self.standing
        proposal = self.proposal(number)
        return proposal.wording if proposal else None

    @property
    def on_offer(self) -> tuple[Wording, ...]:
        """What a package may name: the standing text, what is tabled, what is scripted."""
        tabled = (one.wording for one in self.proposals if one.wording.option is not None)
        scripted = (option.wording for option in self.options if option.offered)
        return tuple(dict.fromkeys((self.standing, *tabled, *scripted)))

    def backers(self, number: ProposalId) -> tuple[Code, ...]:
        """Who stands behind a wording: author and supporters."""
        if number == STANDING:
            return self.supporters_of_standing
        proposal = self.proposal(number)
        return proposal.backers if proposal else ()


class DraftText(tuple[Paragraph, ...]):  # noqa: SLOT001 - what was looked up is kept in it
    """All paragraphs of a draft, as a tuple that is looked through once and remembers.

    Equal to the plain tuple of the same paragraphs. What is kept lives as long as it does.
    """

    @cached_property
    def by_id(self) -> dict[ParagraphId, Paragraph]:
        """Each paragraph by its permanent id."""
        return {one.id: one for one in self}

    @cached_property
    def brackets(self) -> tuple[Paragraph, ...]:
        """Paragraphs that are still open or bracketed, in document order."""
        return tuple(one for one in self if one.state in _NEGOTIABLE)

    @cached_property
    def by_state(self) -> dict[ParagraphState, tuple[Paragraph, ...]]:
        """The paragraphs in each state that any is in, in document order."""
        states = dict.fromkeys(one.state for one in self)
        return {state: tuple(one for one in self if one.state is state) for state in states}

    @cached_property
    def on_offer(self) -> tuple[tuple[ParagraphId, tuple[Wording, ...]], ...]:
        """Each bracket with the wordings that a package may name."""
        return tuple((one.id, one.on_offer) for one in self.brackets)

    @cached_property
    def to_be_read(self) -> bool:
        """Own words in a bracket still wait for a reading."""
        return any(one.wording.option is None for open_ in self.brackets for one in open_.proposals)

    def with_one(
        self, paragraph: ParagraphId, change: Callable[[Paragraph], Paragraph]
    ) -> "DraftText":
        """The text with one paragraph changed."""
        return DraftText([change(one) if one.id == paragraph else one for one in self])


_NEGOTIABLE = frozenset({ParagraphState.OPEN, ParagraphState.BRACKETED})

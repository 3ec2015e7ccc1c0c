"""A scenario: the document, the table, and what each delegation is told."""

from dataclasses import dataclass

from game.domain.card import Card
from game.domain.delegation import Code, Delegation
from game.domain.mandate import Mandate
from game.domain.paragraph import Kind, Option, ParagraphId
from game.domain.profile import Profile

__all__ = [
    "GlossaryEntry",
    "Length",
    "Masthead",
    "Position",
    "Scenario",
    "ScenarioParagraph",
    "Source",
]


@dataclass(frozen=True, slots=True)
class Masthead:
    """The head and foot of the document. No symbol is printed: none is established."""

    organ: str
    distribution: str
    date: str
    language: str
    session: str
    agenda_item: str
    sponsors_line: str
    title: str
    job_number: str = ""


@dataclass(frozen=True, slots=True)
class ScenarioParagraph:
    """A paragraph as the scenario writes it.

    `zero` is the option (key) the session starts from when the paragraph is open,
    `settled` the one that stands when it is not; `adopted` the one that history took.
    """

    id: ParagraphId
    kind: Kind
    title: str
    options: tuple[Option, ...]
    zero: str
    settled: str
    adopted: str
    background: str = ""
    protected: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Length:
    """A length of the scenario: which paragraphs are open. Minutes stand in the profile."""

    name: str
    open: tuple[ParagraphId, ...]


@dataclass(frozen=True, slots=True)
class Position:
    """A public position: one delegation, one paragraph. `stance` is C, S, F or K.

    C champion, S supportive, F flexible, K cautious; `source` is a note for the
    sources page.
    """

    delegation: Code
    paragraph: ParagraphId
    stance: str
    text: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class GlossaryEntry:
    """A word that a student may not know; `source` says where the meaning was read."""

    term: str
    meaning: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """One line of the sources page; `status` is "verified", "memory", "inference" or "invented"."""

    what: str
    status: str
    reference: str


@dataclass(frozen=True, slots=True)
class Scenario:
    """Everything a session starts from. Mandates and briefings are confidential."""

    id: str
    title: str
    subtitle: str
    organ: str
    body: str
    masthead: Masthead
    delegations: tuple[Delegation, ...]
    sponsors: tuple[Code, ...]
    main_sponsor: Code
    paragraphs: tuple[ScenarioParagraph, ...]
    footnotes: tuple[str, ...]
    lengths: tuple[Length, ...]
    profile: Profile
    positions: tuple[Position, ...]
    mandates: tuple[Mandate, ...]
    briefings: tuple[tuple[Code, str], ...]
    glossary: tuple[GlossaryEntry, ...] = ()
    questions: tuple[str, ...] = ()
    reality: str = ""
    sources: tuple[Source, ...] = ()
    cards: tuple[Card, ...] = ()
    """Event cards that the facilitator may play."""

    @property
    def names(self) -> dict[Code, str]:
        """Each delegation's name by its code."""
        return {one.code: one.name for one in self.delegations}

    @property
    def deciding(self) -> tuple[Mandate, ...]:
        """The mandates of the delegations that decide: an observer's binds nobody."""
        watching = {one.code for one in self.delegations if one.observer}
        return tuple(one for one in self.mandates if one.delegation not in watching)

    @property
    def sponsors_alone(self) -> bool:
        """Whether nobody but the sponsors votes: a fiction for teaching, to be said so."""
        members = {one.code for one in self.delegations if not one.observer}
        return members == set(self.sponsors)

    @property
    def voices(self) -> dict[Code, str]:
        """Who speaks from outside the room through an event card, by code."""
        return {one.speaker: one.voice_name or one.title for one in self.cards}

    def paragraph(self, paragraph: ParagraphId) -> ScenarioParagraph:
        """The paragraph with this id; KeyError for an unknown one."""
        for one in self.paragraphs:
            if one.id == paragraph:
                return one
        raise KeyError(paragraph)

    def mandate(self, delegation: Code) -> Mandate:
        """One delegation's instructions; KeyError for an unknown delegation."""
        for one in self.mandates:
            if one.delegation == delegation:
                return one
        raise KeyError(delegation)

    def briefing(self, delegation: Code) -> str:
        """One delegation's page of instructions (Markdown); KeyError if unknown."""
        for code, text in self.briefings:
            if code == delegation:
                return text
        raise KeyError(delegation)

    def length(self, name: str) -> Length:
        """The length with this name; KeyError for an unknown one."""
        for one in self.lengths:
            if one.name == name:
                return one
        raise KeyError(name)

    def position(self, delegation: Code, paragraph: ParagraphId) -> Position | None:
        """The public position of a delegation on a paragraph, if it has one."""
        for one in self.positions:
            if (one.delegation, one.paragraph) == (delegation, paragraph):
                return one
        return None

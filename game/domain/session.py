"""The session: the whole round as one immutable value. It holds no secret but sealed ballots."""

from dataclasses import dataclass
from typing import Any, TypeVar

from game.domain.amendment import Amendment, BudgetFlag
from game.domain.ballot import VoteResult, VoteSubject
from game.domain.card import Card
from game.domain.delegation import Code, Delegation, Seating
from game.domain.motion import Motion
from game.domain.package import Package, Term
from game.domain.paragraph import DraftText, Objection, Paragraph, ParagraphId
from game.domain.phase import Outcome, ParagraphState, Phase
from game.domain.profile import Pace, Profile
from game.domain.stage import Stage

__all__ = ["Explanation", "Session", "Spent"]

_Numbered = TypeVar("_Numbered", Amendment, Motion, Package)


def _numbered(all_: tuple[_Numbered, ...], number: int) -> _Numbered | None:
    """The one with this number: mostly in its own place, amendments may be put in another."""
    if 0 < number <= len(all_) and all_[number - 1].number == number:
        return all_[number - 1]
    return next((one for one in all_ if one.number == number), None)


@dataclass(frozen=True, slots=True)
class Spent:
    """What one delegation has used of what the profile grants it."""

    delegation: Code
    own_words: int = 0
    breaks: int = 0
    reopenings: int = 0
    silence_broken: bool = False
    amendments: int = 0
    separate_votes: int = 0
    motions: int = 0
    points: int = 0
    replies: int = 0


@dataclass(frozen=True, slots=True)
class Explanation:
    """A statement for the record of the meeting.

    `kind` is "opening", "debate", "caucus", "introduction", "yielded", "reply",
    "question", "answer", "comment", "vote_before", "vote_after", "position" or
    "dissociation".
    """

    delegation: Code
    kind: str
    text: str
    paragraph: ParagraphId = ""


@dataclass(frozen=True, slots=True)
class Session:
    """The state of the meeting. Times are session milliseconds, pauses excluded.

    `order` is this reading's speaking order; `agenda` the paragraphs still to be
    called in it (None: not begun); `reading` counts from 1 (0 before the first).
    `visiting` says that the reading only takes paragraphs named when silence was
    broken. `clocks` is off when a person plays alone. `open_floor` lets the
    facilitator enter acts.
    """

    scenario: str
    profile: Profile
    pace: Pace
    delegations: tuple[Delegation, ...]
    sponsors: tuple[Code, ...]
    main_sponsor: Code
    paragraphs: tuple[Paragraph, ...]
    spent: tuple[Spent, ...]
    phase: Phase = Phase.BRIEFING
    stage: Stage | None = None
    interrupted: tuple[Stage, ...] = ()
    clocks: bool = False
    open_floor: bool = False
    deadline: int | None = None
    pool_due: int | None = None
    order: tuple[Code, ...] = ()
    agenda: tuple[ParagraphId, ...] | None = None
    reading: int = 0
    reading_changed: bool = False
    visiting: bool = False
    silences: int = 0
    silence_named: tuple[tuple[ParagraphId, Objection], ...] = ()
    reopening_notices: tuple[tuple[Code, ParagraphId, str], ...] = ()
    packages: tuple[Package, ...] = ()
    lapsed_terms: tuple[tuple[Term, ...], ...] = ()
    amendments: tuple[Amendment, ...] = ()
    ballot_order: tuple[VoteSubject, ...] | None = None
    recorded_vote: bool = False
    separate_votes: tuple[ParagraphId, ...] = ()
    votes: tuple[VoteResult, ...] = ()
    explanations: tuple[Explanation, ...] = ()
    adoption_objections: tuple[Objection, ...] = ()
    proposals_made: int = 0
    outcome: Outcome | None = None
    mandates_open: bool = False
    motions: tuple[Motion, ...] = ()
    speakers: tuple[Code, ...] = ()
    """Who asked to speak before the list was opened."""
    speech_seconds: int = 0
    """The time limit that was moved for one speech (rule 72); 0: none."""
    separate_requesters: tuple[Code, ...] = ()
    """Who asked for each of `separate_votes`."""
    procedure_seconds: int = 0
    """What motions have taken from the pool of time for procedure."""
    debated: bool = False
    """The debate before action was held."""
    joined: tuple[Code, ...] = ()
    """Who joined the sponsors after the draft had come to action."""
    reintroduced: bool = False
    """The draft was withdrawn, and another delegation took it up."""
    budget_flags: tuple[BudgetFlag, ...] = ()
    """Texts whose costs have to be stated before action (rule 153), and the answers."""
    paused: bool = False
    """The facilitator paused the meeting: nobody else acts."""
    cards: tuple[Card, ...] = ()
    """The scenario's event cards; the facilitator knows which are still to come."""
    cards_played: tuple[str, ...] = ()
    """Keys of the cards that were played, in that order."""
    absent: tuple[Code, ...] = ()
    """Who was not there when attendance was called, and has not come since."""
    present_and_voting: tuple[Code, ...] = ()
    """Who answered the attendance call so, and does not abstain."""
    attended: bool = False
    """Attendance was called."""

    @property
    def seating(self) -> Seating:
        """The delegations, with what was looked up of them."""
        kept = self.delegations
        return kept if isinstance(kept, Seating) else Seating(kept)

    @property
    def text(self) -> DraftText:
        """The paragraphs, with what was looked up of them."""
        kept = self.paragraphs
        return kept if isinstance(kept, DraftText) else DraftText(kept)

    def delegation(self, code: Code) -> Delegation | None:
        """The delegation with this code, if it sits at the table."""
        return self.seating.by_code.get(code)

    @property
    def codes(self) -> tuple[Code, ...]:
        """All delegations in alphabetical order of their names."""
        return self.seating.codes

    @property
    def observers(self) -> tuple[Code, ...]:
        """The delegations without a vote, in alphabetical order of their names."""
        return self.seating.observers

    @property
    def members(self) -> tuple[Code, ...]:
        """The delegations that decide, in alphabetical order of their names."""
        return self.seating.members

    @property
    def names(self) -> dict[Code, str]:
        """Each delegation's name by its code; after them, voices that a card brought in."""
        known = {one.code: one.name for one in self.delegations}
        if self.cards_played:
            voices = (one for one in self.cards if one.key in self.cards_played)
            known |= {one.speaker: one.voice_name or one.title for one in voices}
        return known

    def card(self, key: str) -> Card | None:
        """The event card with this key, if the scenario has it."""
        return next((one for one in self.cards if one.key == key), None)

    @property
    def co_sponsors(self) -> tuple[Code, ...]:
        """The sponsors besides the main sponsor, in alphabetical order of their names."""
        behind = set(self.sponsors) - {self.main_sponsor}
        return tuple(code for code in self.codes if code in behind)

    def paragraph(self, paragraph: ParagraphId) -> Paragraph | None:
        """The paragraph with this id, if the draft has it."""
        return self.text.by_id.get(paragraph)

    def package(self, number: int) -> Package | None:
        """The package with this number, if it was ever offered."""
        return _numbered(self.packages, number)

    def amendment(self, number: int) -> Amendment | None:
        """The amendment or revision with this number, if it was ever tabled."""
        return _numbered(self.amendments, number)

    def motion(self, number: int) -> Motion | None:
        """The motion or point with this number, if it was ever moved."""
        return _numbered(self.motions, number)

    def spent_by(self, code: Code) -> Spent:
        """What a delegation has used; KeyError for an unknown one."""
        for one in self.spent:
            if one.delegation == code:
                return one
        raise KeyError(code)

    def in_state(self, *states: ParagraphState) -> tuple[Paragraph, ...]:
        """The paragraphs in these states, in document order."""
        if len(states) == 1:
            return self.text.by_state.get(states[0], ())
        return tuple(one for one in self.paragraphs if one.state in states)

    @property
    def brackets(self) -> tuple[Paragraph, ...]:
        """Paragraphs that are still open or bracketed."""
        return self.text.brackets

    def written_into(self, to: Any) -> None:
        """Copy every field, each by its name: `replacing` asks for it at every event."""
        to.scenario, to.profile, to.pace = self.scenario, self.profile, self.pace
        to.delegations, to.sponsors = self.delegations, self.sponsors
        to.main_sponsor, to.paragraphs, to.spent = self.main_sponsor, self.paragraphs, self.spent
        to.phase, to.stage, to.interrupted = self.phase, self.stage, self.interrupted
        to.clocks, to.open_floor, to.deadline = self.clocks, self.open_floor, self.deadline
        to.pool_due, to.order, to.agenda = self.pool_due, self.order, self.agenda
        to.reading, to.reading_changed = self.reading, self.reading_changed
        to.visiting, to.silences = self.visiting, self.silences
        to.silence_named, to.reopening_notices = self.silence_named, self.reopening_notices
        to.packages, to.lapsed_terms = self.packages, self.lapsed_terms
        to.amendments, to.ballot_order = self.amendments, self.ballot_order
        to.recorded_vote, to.separate_votes = self.recorded_vote, self.separate_votes
        to.votes, to.explanations = self.votes, self.explanations
        to.adoption_objections, to.proposals_made = self.adoption_objections, self.proposals_made
        to.outcome, to.mandates_open, to.motions = self.outcome, self.mandates_open, self.motions
        to.speakers, to.speech_seconds = self.speakers, self.speech_seconds
        to.separate_requesters = self.separate_requesters
        to.procedure_seconds, to.debated = self.procedure_seconds, self.debated
        to.joined, to.reintroduced = self.joined, self.reintroduced
        to.budget_flags, to.paused, to.cards = self.budget_flags, self.paused, self.cards
        to.cards_played, to.absent = self.cards_played, self.absent
        to.present_and_voting, to.attended = self.present_and_voting, self.attended

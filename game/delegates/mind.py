"""A delegate's memory and standpoint: what it knows, and how it stands at this moment."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from game.delegates.beliefs import Beliefs, first_beliefs, learn
from game.delegates.concession import PATIENCE, conceded, target
from game.delegates.fair_text import fair_text
from game.delegates.manner import STANDARD, Manner
from game.delegates.menu import Menu, menu
from game.delegates.stakes import Stakes, stakes
from game.delegates.strategy import Dice, VisibleEntry
from game.delegates.view import View
from game.domain.delegation import Code, Delegation
from game.domain.events import PhaseEntered, Rewound, VisitClosed
from game.domain.paragraph import STANDING, Paragraph, ParagraphId, ProposalId
from game.domain.phase import ParagraphState, Phase
from game.domain.replacing import replace
from game.domain.session import Session
from game.rules.compilation import objectors

__all__ = [
    "PATIENCE",
    "Mind",
    "Standpoint",
    "likely_option",
    "observe",
    "open_mind",
    "progress",
    "standpoint",
]

START, READINGS, FINAL, SETTLED = 0.1, 0.85, 0.95, 1.0
"""How far concessions have come when the readings begin and end, in the final round, after."""

PENDING: Final = (ParagraphState.OPEN, ParagraphState.BRACKETED)

SPARED, SPARED_EARLIER = 0.3, 0.1
"""The part of its surplus a delegation gives up once silence was broken, or just before."""

THINKING_OF_ALL: Final = 0.3
"""From here on a wording is joined that is no worse than what would be fair."""
ROUNDING: Final = 1e-9
RETHOUGHT: Final = (VisitClosed, PhaseEntered, Rewound)
"""After these, what would be fair is thought over."""

ProbableText: TypeAlias = Mapping[ParagraphId, str]
"""The option that would stand in each paragraph if nothing more were agreed."""


@dataclass(frozen=True, slots=True)
class Mind:
    """What a delegate remembers. `trail` keeps earlier beliefs, for a session taken back."""

    delegation: Code
    stakes: Stakes
    beliefs: Beliefs
    trail: tuple[tuple[int, Beliefs], ...]
    last_said: str = ""
    last_heard: str = ""
    """What it said last itself, and what was last said at the table by anybody."""
    fair: ProbableText = field(default_factory=dict)
    """What it thinks a fair text would be; empty for who does not think of others."""


def open_mind(view: View, manner: Manner = STANDARD) -> Mind:
    """What it knows before the first entry: its mandate, and what public stances promise."""
    beliefs = first_beliefs(view, reads_stances=manner.reads_stances)
    held = stakes(view)
    fair = fair_text(held, beliefs) if manner.reciprocates else {}
    return Mind(view.delegation, held, beliefs, ((0, beliefs),), fair=fair)


def observe(mind: Mind, entry: VisibleEntry, manner: Manner = STANDARD) -> Mind:
    """Fold one entry: learn from its events, or go back to what was believed then.

    What would be fair is thought over whenever the floor leaves a paragraph.
    """
    mind = _learnt(mind, entry, learns=manner.learns)
    if manner.reciprocates and any(isinstance(one, RETHOUGHT) for one in entry.events):
        return replace(mind, fair=fair_text(mind.stakes, mind.beliefs))
    return mind


def _learnt(mind: Mind, entry: VisibleEntry, *, learns: bool) -> Mind:
    if entry.said:
        own = entry.said if entry.actor == mind.delegation else mind.last_said
        mind = replace(mind, last_said=own, last_heard=entry.said)
    if not learns:
        return mind
    beliefs, trail = mind.beliefs, mind.trail
    for event in entry.events:
        if isinstance(event, Rewound):
            trail = tuple(one for one in trail if one[0] <= event.to)
            beliefs = trail[-1][1]
        else:
            beliefs = learn(beliefs, event)
    if beliefs is mind.beliefs:
        return mind
    return replace(mind, beliefs=beliefs, trail=(*trail, (entry.number, beliefs)))


@dataclass(frozen=True, slots=True)
class Standpoint:
    """Everything a move is made from.

    `demand` 0-1 is how much of what is still open it insists on; `text` is what would
    probably stand if nothing more were agreed, `worth` what it brings, 0-100.
    """

    view: View
    mind: Mind
    dice: Dice
    menu: Menu
    progress: float
    demand: float
    text: ProbableText
    worth: float
    manner: Manner

    @property
    def session(self) -> Session:
        """The table as this delegation sees it."""
        return self.view.session

    @property
    def me(self) -> Code:
        """The own delegation."""
        return self.view.delegation

    @property
    def stakes(self) -> Stakes:
        """What wordings are worth to the own delegation."""
        return self.mind.stakes

    @property
    def beliefs(self) -> Beliefs:
        """What the others are believed to like."""
        return self.mind.beliefs

    def accepts(self, paragraph: ParagraphId, option: str | None) -> bool:
        """It can join this wording now: no red line, and enough of what it aims at.

        What matters little is conceded earlier than what matters much; own words that
        nobody has read yet are never joined.
        """
        if option is None or self.stakes.crosses(paragraph, option):
            return False
        stake = self.stakes.of(paragraph)
        if stake.ratio(option) >= self.demand * self._insistence(paragraph):
            return True
        if self.finds_fair(((paragraph, option),)):
            return True
        return self.spares(stake.change(self.text.get(paragraph, ""), option))

    def finds_fair(self, terms: Iterable[tuple[ParagraphId, str]]) -> bool:
        """Together no worse for it than what a fair text would have; not before some talk."""
        fair = self.mind.fair
        if not fair or self.progress < THINKING_OF_ALL:
            return False
        changes = [
            self.stakes.of(paragraph).change(fair.get(paragraph, option), option)
            for paragraph, option in terms
        ]
        return sum(changes) >= -ROUNDING

    def owes_nothing_to(self, delegation: Code) -> bool:
        """It gives only to those who give: this delegation objects far more than others."""
        return self.manner.reciprocates and delegation == self.beliefs.unyielding

    def spares(self, gain: float) -> bool:
        """Near the end it gives up a part of its surplus rather than have no text at all.

        Once silence was broken, whatever mends the text for it is taken up.

        `gain` is in points of the whole text, below 0 for a loss.
        """
        surplus = self.worth - self.stakes.no_deal
        if self.session.visiting and gain > 0:
            return True
        if self.progress < FINAL or surplus <= 0:
            return False
        return gain >= -surplus * (SPARED if self.session.visiting else SPARED_EARLIER)

    def _insistence(self, paragraph: ParagraphId) -> float:
        mean = self.stakes.mean_swing
        relative = self.stakes.of(paragraph).swing / mean if mean > 0 else 1.0
        return min(1.1, max(0.6, 0.5 + 0.4 * relative))


def standpoint(view: View, mind: Mind, dice: Dice, manner: Manner | None = None) -> Standpoint:
    """How the delegation stands now; the manner's patience overrides the mandate's temperament."""
    manner = manner or STANDARD
    reached = progress(view)
    text = _probable_text(view.session)
    curve = manner.patience or PATIENCE.get(view.mandate.temperament, 1.0)
    demand = _demand(mind.stakes, view.session, text, conceded(reached, curve))
    worth = mind.stakes.worth(text)
    return Standpoint(view, mind, dice, menu(view), reached, demand, text, worth, manner)


def progress(view: View) -> float:
    """How far the session has come, 0-1, by readings, agenda and final round."""
    session = view.session
    if session.visiting:
        return SETTLED
    if session.phase in {Phase.BRIEFING, Phase.OPENING}:
        return 0.0
    if session.phase in {Phase.READING, Phase.RECESS}:
        done = _readings_done(session) / session.pace.readings
        return START + (READINGS - START) * done
    return FINAL if session.phase is Phase.FINAL_ROUND else SETTLED


def _readings_done(session: Session) -> float:
    if session.phase is Phase.RECESS or session.agenda is None:
        return float(session.reading)
    opened = sum(1 for one in session.paragraphs if one.state is not ParagraphState.SETTLED)
    return session.reading - len(session.agenda) / max(opened, 1)


@dataclass(frozen=True, slots=True)
class _Read:
    """The probable text of paragraphs as they stood when somebody asked."""

    paragraphs: tuple[Paragraph, ...]
    delegations: tuple[Delegation, ...]
    text: ProbableText


_last_read: Final = [_Read((), (), {})]
"""All delegates ask about the same table, most often several before anything changes."""


def _probable_text(session: Session) -> ProbableText:
    """Only paragraphs that are not the same as when somebody last asked are read anew."""
    last = _last_read[0]
    same_room = last.delegations is session.delegations
    if same_room and last.paragraphs is session.paragraphs:
        return last.text
    before = {id(one) for one in last.paragraphs} if same_room else set()
    text = {
        one.id: last.text[one.id] if id(one) in before else likely_option(session, one)
        for one in session.paragraphs
    }
    _last_read[0] = _Read(session.paragraphs, session.delegations, text)
    return text


def likely_option(session: Session, paragraph: Paragraph) -> str:
    """The option that would stand if nothing more were agreed: the chair's choice."""
    standing = paragraph.standing.option or ""
    if paragraph.state not in PENDING:
        return standing
    readable = tuple(one.number for one in paragraph.proposals if one.wording.option is not None)
    return _chairs_choice(session, paragraph, readable) if readable else standing


def _chairs_choice(session: Session, paragraph: Paragraph, readable: tuple[ProposalId, ...]) -> str:
    """The wording with the fewest objectors, as the chair compiles it."""
    best = min(
        (STANDING, *readable), key=lambda one: (len(objectors(session, paragraph, one)), one)
    )
    wording = paragraph.wording(best) or paragraph.standing
    return wording.option or ""


def _demand(stakes: Stakes, session: Session, text: ProbableText, given_up: float) -> float:
    """What is still needed from the open paragraphs to reach the target, as a share.

    What is agreed already is banked.
    """
    aim = target(stakes.no_deal, stakes.best, given_up)
    pending = {one.id for one in session.brackets}
    banked = floor = swing = 0.0
    for name, stake in stakes.by_paragraph.items():
        if name in pending:
            floor += stake.share * stake.low
            swing += stake.swing
        else:
            banked += stake.share * stake.value(text.get(name, ""))
    needed = (aim - banked - floor) / swing if swing > 0 else 0.0
    return min(1.0, max(0.0, needed))

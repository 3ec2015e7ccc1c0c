"""What became of the session: the text beside the real one, each seat's result, what was left.

Mandates stay secret until they are opened: then, and alone at once, everything is shown.
"""

from dataclasses import dataclass

from game.debrief.worths import final_text, final_value, open_paragraphs
from game.domain.delegation import Code
from game.domain.events import BallotMarked
from game.domain.paragraph import ParagraphId
from game.domain.phase import Outcome
from game.domain.proceedings import Entry, Proceedings
from game.interests import (
    Improvement,
    best_possible,
    crossed_red_lines,
    deals_of,
    own_score,
    worth,
)

__all__ = [
    "Alignment",
    "Debrief",
    "ParagraphResult",
    "SeatResult",
    "Together",
    "debrief",
    "mandates_may_be_shown",
]


@dataclass(frozen=True, slots=True)
class Alignment:
    """One paragraph beside the real text; `relation` is "same", "changed", "missing" or "new"."""

    paragraph: ParagraphId
    label: str
    relation: str
    ours: str
    real: str
    author: Code
    cause: str


@dataclass(frozen=True, slots=True)
class ParagraphResult:
    """What one paragraph brought a seat: value 0-100, its share of the whole, its reason."""

    paragraph: ParagraphId
    label: str
    option: str
    value: float
    share: float
    reason: str
    red_line: bool


@dataclass(frozen=True, slots=True)
class SeatResult:
    """One seat's result on the scale 0-100, and its own score (0 no deal, 1 its dream)."""

    delegation: Code
    value: float
    no_deal: float
    best: float
    score: float
    crossed: tuple[ParagraphId, ...]
    paragraphs: tuple[ParagraphResult, ...]


@dataclass(frozen=True, slots=True)
class Together:
    """The room's result: joint value, how near the best deal, what all could still have gained."""

    joint: float
    best_joint: float
    ratio: float
    improvement: Improvement | None


@dataclass(frozen=True, slots=True)
class Debrief:
    """The findings one audience may see; `seats` holds what it may know of each."""

    outcome: Outcome | None
    alignment: tuple[Alignment, ...]
    seats: tuple[SeatResult, ...]
    together: Together | None
    refused: tuple[Entry, ...]


def mandates_may_be_shown(proceedings: Proceedings) -> bool:
    """Alone at once; in a class only once the facilitator opened the mandates."""
    return proceedings.header.sitting == "solo" or proceedings.session.mandates_open


def debrief(proceedings: Proceedings, seat: Code = "") -> Debrief:
    """Everything that may be shown, or the public part and one seat's own."""
    opened = mandates_may_be_shown(proceedings)
    known = [code for code in proceedings.session.codes if opened or code == seat]
    return Debrief(
        outcome=proceedings.session.outcome,
        alignment=_alignment(proceedings),
        seats=tuple(_seat(proceedings, code) for code in known),
        together=_together(proceedings) if opened else None,
        refused=tuple(
            one
            for one in proceedings.entries
            if one.refusal is not None and (opened or one.actor == seat)
        ),
    )


def _alignment(proceedings: Proceedings) -> tuple[Alignment, ...]:
    scenario = proceedings.header.scenario
    found = []
    for paragraph in proceedings.session.paragraphs:
        source = scenario.paragraph(paragraph.id)
        real = next(one.text for one in source.options if one.key == source.adopted)
        ours, version = paragraph.standing.text, paragraph.version
        found.append(
            Alignment(
                paragraph.id,
                paragraph.label,
                _relation(ours, real),
                ours,
                real,
                version.author,
                version.cause,
            )
        )
    return tuple(found)


def _relation(ours: str, real: str) -> str:
    if ours == real:
        return "same"
    if not ours:
        return "missing"
    return "changed" if real else "new"


def _agreed(proceedings: Proceedings, code: Code) -> bool:
    """The seat joined consensus, or voted for the whole where votes were recorded."""
    session = proceedings.session
    if session.outcome is Outcome.ADOPTED_WITHOUT_VOTE:
        return True
    if session.outcome is not Outcome.ADOPTED_BY_VOTE:
        return False
    return _ballot(proceedings, code) == "yes"


def _ballot(proceedings: Proceedings, code: Code) -> str:
    """How a seat voted on the whole, from its own sealed ballot in the record."""
    marked = [
        event
        for entry in proceedings.entries
        for event in entry.events
        if isinstance(event, BallotMarked) and event.delegation == code
    ]
    return marked[-1].choice.value if marked else "absent"


def _seat(proceedings: Proceedings, code: Code) -> SeatResult:
    header = proceedings.header
    mandate = header.scenario.mandate(code)
    text, opened = final_text(proceedings.session), open_paragraphs(proceedings)
    crossed = crossed_red_lines(mandate, text, opened)
    value, no_deal = final_value(proceedings, code), mandate.no_deal_for(header.length)
    best = best_possible(mandate, opened)
    agreed_to_it = bool(crossed) and _agreed(proceedings, code)
    return SeatResult(
        delegation=code,
        value=value,
        no_deal=no_deal,
        best=best,
        score=own_score(value, no_deal, best, agreed_to_red_line=agreed_to_it),
        crossed=crossed,
        paragraphs=_paragraphs(proceedings, code),
    )


def _paragraphs(proceedings: Proceedings, code: Code) -> tuple[ParagraphResult, ...]:
    mandate = proceedings.header.scenario.mandate(code)
    text, opened = final_text(proceedings.session), open_paragraphs(proceedings)
    found = []
    for name in opened:
        interest = mandate.interest(name)
        paragraph = proceedings.session.paragraph(name)
        if interest is None or paragraph is None:
            continue
        chosen = text[name]
        total = sum(one.weight for one in mandate.interests if one.paragraph in opened)
        found.append(
            ParagraphResult(
                paragraph=name,
                label=paragraph.label,
                option=chosen,
                value=interest.value(chosen),
                share=interest.weight / total,
                reason=interest.reason(chosen),
                red_line=chosen in interest.red_lines,
            )
        )
    return tuple(found)


def _together(proceedings: Proceedings) -> Together:
    """The joint value of the text that stands, whether it was adopted or not."""
    header = proceedings.header
    deals = deals_of(header.scenario, header.length)
    text = final_text(proceedings.session)
    opened = open_paragraphs(proceedings)
    best = deals.nash()
    joint = sum(worth(one, text, opened) for one in header.scenario.mandates)
    return Together(joint, best.joint, deals.ratio(text, best), deals.improvement(text))

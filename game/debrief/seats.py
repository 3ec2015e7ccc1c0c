"""Each seat's result beside its instructions. Confidential: every figure comes from its mandate."""

from dataclasses import dataclass

from game.debrief.standing import ballots_on_the_whole
from game.debrief.worths import final_text, final_value, open_paragraphs
from game.domain.ballot import Choice
from game.domain.delegation import Code
from game.domain.mandate import Interest
from game.domain.paragraph import ParagraphId
from game.domain.phase import Outcome
from game.domain.proceedings import Proceedings
from game.interests import best_possible, crossed_red_lines, own_score, shares

__all__ = ["ParagraphResult", "SeatResult", "seat_result"]


@dataclass(frozen=True, slots=True)
class ParagraphResult:
    """What one paragraph brought a seat, beside what it wanted there.

    `option` stands at the end, `wanted` is worth most to the seat without crossing its red
    line; values run 0-100, `share` (0-1) is how much of the whole the paragraph counts.
    """

    paragraph: ParagraphId
    label: str
    option: str
    value: float
    share: float
    reason: str
    red_line: bool
    wanted: str = ""
    wanted_value: float = 0.0
    wanted_reason: str = ""

    @property
    def points(self) -> float:
        """What the paragraph adds to the seat's result of 0-100."""
        return self.share * self.value

    @property
    def missed(self) -> float:
        """What it would have added above that, as wanted; below 0 across a red line."""
        return self.share * (self.wanted_value - self.value)


@dataclass(frozen=True, slots=True)
class SeatResult:
    """One seat's result on the scale 0-100, and its own score (0 no deal, 1 its dream).

    `paragraphs` is about the text that stands, `value` about the end of the meeting: no
    deal unless adopted. `agreed`: it joined the consensus, or voted for the whole.
    """

    delegation: Code
    value: float
    no_deal: float
    best: float
    score: float
    crossed: tuple[ParagraphId, ...]
    paragraphs: tuple[ParagraphResult, ...]
    agreed: bool = False


def seat_result(proceedings: Proceedings, code: Code) -> SeatResult:
    """What the meeting brought one seat; KeyError without its mandate (a redacted copy)."""
    header = proceedings.header
    mandate = header.scenario.mandate(code)
    text, opened = final_text(proceedings.session), open_paragraphs(proceedings)
    crossed = crossed_red_lines(mandate, text, opened)
    value, no_deal = final_value(proceedings, code), mandate.no_deal_for(header.length)
    best, agreed = best_possible(mandate, opened), _agreed(proceedings, code)
    return SeatResult(
        delegation=code,
        value=value,
        no_deal=no_deal,
        best=best,
        score=own_score(value, no_deal, best, agreed_to_red_line=bool(crossed) and agreed),
        crossed=crossed,
        paragraphs=_paragraphs(proceedings, code),
        agreed=agreed,
    )


def _agreed(proceedings: Proceedings, code: Code) -> bool:
    """The seat joined the consensus, or voted for the whole; being outvoted is neither."""
    outcome = proceedings.session.outcome
    if outcome is not Outcome.ADOPTED_BY_VOTE:
        return outcome is Outcome.ADOPTED_WITHOUT_VOTE
    return ballots_on_the_whole(proceedings.entries).get(code) is Choice.YES


def _paragraphs(proceedings: Proceedings, code: Code) -> tuple[ParagraphResult, ...]:
    mandate = proceedings.header.scenario.mandate(code)
    text, weighed = final_text(proceedings.session), shares(mandate, open_paragraphs(proceedings))
    labels = {one.id: one.label for one in proceedings.session.paragraphs}
    return tuple(
        _paragraph(interest, text[name], labels[name], share)
        for name, share in weighed.items()
        if (interest := mandate.interest(name)) is not None
    )


def _paragraph(interest: Interest, option: str, label: str, share: float) -> ParagraphResult:
    wanted, most = _wanted(interest)
    return ParagraphResult(
        paragraph=interest.paragraph,
        label=label,
        option=option,
        value=interest.value(option),
        share=share,
        reason=interest.reason(option),
        red_line=option in interest.red_lines,
        wanted=wanted,
        wanted_value=most,
        wanted_reason=interest.reason(wanted),
    )


def _wanted(interest: Interest) -> tuple[str, float]:
    """The option worth most that crosses no red line; of equal ones the first written."""
    free = [one for one in interest.values if one[0] not in interest.red_lines]
    return max(free, key=lambda one: one[1])

"""The debrief in words: what became of the text, of each seat, and of the room."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.debrief.findings import Alignment, Debrief, SeatResult, Together
from game.domain.proceedings import Proceedings
from game.domain.scenario import Scenario
from game.ui.presenters.marked import Piece, compared_pieces, plain_pieces
from game.wording import _
from game.wording.events import outcome_sentence
from game.wording.refusals import rule_name, sentence

__all__ = [
    "AlignedView",
    "SeatView",
    "aligned",
    "outcome_line",
    "refused_lines",
    "seat_views",
    "together_lines",
]


@dataclass(frozen=True, slots=True)
class AlignedView:
    """A paragraph beside the real text: how they relate, the words, who brought them in."""

    paragraph: str
    label: str
    relation: str
    pieces: tuple[Piece, ...]
    source: str


@dataclass(frozen=True, slots=True)
class SeatView:
    """One seat's result: figures 0-100, its score in words, a line a paragraph."""

    code: str
    name: str
    flag: str
    value: float
    no_deal: float
    score: str
    lines: tuple[str, ...]


def outcome_line(found: Debrief) -> str:
    """How it ended."""
    return outcome_sentence(found.outcome) if found.outcome else _("The meeting was broken off.")


def _relation(one: Alignment) -> str:
    return {
        "same": _("as in the real text"),
        "changed": _("other words than the real text"),
        "missing": _("left out; the real text has it"),
        "new": _("not in the real text"),
    }[one.relation]


def _source(scenario: Scenario, one: Alignment) -> str:
    names = scenario.names
    causes = {
        "zero_draft": _("from the draft the session started with"),
        "agreed": _("agreed ad referendum, proposed by {name}"),
        "package": _("agreed in a package of {name}"),
        "compiled": _("the chair's text"),
        "chosen": _("chosen by the main sponsor"),
        "revision": _("an oral revision of {name}"),
        "amendment": _("an amendment of {name}"),
        "separate_vote": _("not retained in a separate vote"),
    }
    return causes[one.cause].format(name=names.get(one.author, _("the first draft")))


def aligned(scenario: Scenario, found: Debrief) -> tuple[AlignedView, ...]:
    """Every paragraph: the real text with what the session deleted and inserted."""
    return tuple(
        AlignedView(
            paragraph=one.paragraph,
            label=one.label,
            relation=_relation(one),
            pieces=plain_pieces(one.real)
            if one.relation == "same"
            else compared_pieces(one.real, one.ours),
            source=_source(scenario, one),
        )
        for one in found.alignment
    )


def seat_views(scenario: Scenario, found: Debrief) -> tuple[SeatView, ...]:
    """The seats that may be shown."""
    return tuple(_seat(scenario, one) for one in found.seats)


def _seat(scenario: Scenario, one: SeatResult) -> SeatView:
    delegation = next(each for each in scenario.delegations if each.code == one.delegation)
    return SeatView(
        code=one.delegation,
        name=delegation.name,
        flag=delegation.flag,
        value=one.value,
        no_deal=one.no_deal,
        score=_score(one),
        lines=tuple(_lines(scenario, one)),
    )


def _score(one: SeatResult) -> str:
    if one.crossed and one.score == 0:
        return _("agreed to a text across its own red line: score 0")
    return _("{value} of 100; no resolution {no_deal}; own score {score} %").format(
        value=round(one.value), no_deal=round(one.no_deal), score=round(one.score * 100)
    )


def _lines(scenario: Scenario, one: SeatResult) -> Iterator[str]:
    """The paragraphs that counted most, the heaviest first."""
    heaviest = sorted(one.paragraphs, key=lambda each: -each.share)
    for each in heaviest[:5]:
        options = scenario.paragraph(each.paragraph).options
        title = next((o.title for o in options if o.key == each.option), each.option)
        mark = _(" (red line)") if each.red_line else ""
        yield _("{label} ({share} % of it): {title}: {value} of 100{mark}").format(
            label=each.label,
            share=round(each.share * 100),
            title=title,
            value=round(each.value),
            mark=mark,
        )


def together_lines(scenario: Scenario, together: Together) -> tuple[str, ...]:
    """The joint value, the distance to the best deal, and a gain that was left."""
    lines = [
        _("Joint value of the text: {joint}; at the best deal found: {best}.").format(
            joint=round(together.joint), best=round(together.best_joint)
        ),
        _("Nearness to the best deal (geometric mean of what each gained): {ratio} %.").format(
            ratio=round(together.ratio * 100)
        ),
    ]
    if not together.ratio:
        lines.append(_("It is 0 because somebody got no more than without a resolution."))
    better = together.improvement
    if better is None:
        lines.append(_("No change of up to three paragraphs would have made all better off."))
        return tuple(lines)
    names = scenario.names
    changes = ", ".join(_change(scenario, name, key) for name, key in better.changes)
    gainers = ", ".join(names[code] for code, gain in better.gains if gain > 0)
    lines.append(
        _("Left on the table: {changes}. {gainers} would have gained, and nobody lost.").format(
            changes=changes, gainers=gainers
        )
    )
    return tuple(lines)


def _change(scenario: Scenario, name: str, key: str) -> str:
    option = next(one for one in scenario.paragraph(name).options if one.key == key)
    return f"{name}: “{option.title}”"


def refused_lines(proceedings: Proceedings, found: Debrief) -> tuple[str, ...]:
    """Refused acts with their rules: what the meeting taught on the way."""
    names = proceedings.header.scenario.names
    return tuple(
        _("{name}: {sentence} ({rule})").format(
            name=names.get(one.actor, one.actor),
            sentence=sentence(one.refusal, names),
            rule=rule_name(one.refusal),
        )
        for one in found.refused
        if one.refusal is not None
    )

"""The debrief in words: what became of the text, of each seat, and of the room."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import floor

from game.debrief.findings import Alignment, Debrief, ParagraphResult, SeatResult, Together
from game.debrief.joint import package_sentence
from game.domain.commands import AskAdviser
from game.domain.delegation import Code
from game.domain.proceedings import Entry, Proceedings
from game.domain.scenario import Scenario
from game.ui.presenters.marked import Piece, compared_pieces, plain_pieces
from game.wording import _, ngettext
from game.wording.events import outcome_sentence
from game.wording.refusals import rule_name, sentence

__all__ = [
    "AlignedView",
    "RoomLine",
    "SeatView",
    "aligned",
    "outcome_line",
    "questions_line",
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
    """One seat's result: figures 0-100, its score and its gain in words, a line a paragraph."""

    code: str
    name: str
    flag: str
    value: float
    no_deal: float
    score: str
    surplus: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RoomLine:
    """One figure of the room's result, and what it means."""

    head: str
    words: str


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
    names = scenario.names | scenario.voices
    causes = {
        "zero_draft": _("from the draft the session started with"),
        "agreed": _("agreed ad referendum, proposed by {name}"),
        "package": _("agreed in a package of {name}"),
        "compiled": _("the chair's text, in the words of {name}"),
        "chosen": _("chosen by the main sponsor, in the words of {name}"),
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
    """The seats that may be shown; beside the best deal where all mandates are open."""
    best = dict(found.together.best_gains) if found.together else {}
    return tuple(_seat(scenario, one, best.get(one.delegation)) for one in found.seats)


def questions_line(entries: Sequence[Entry], code: Code) -> str:
    """How often a seat asked its adviser, "" if it never did."""
    asked = sum(
        1
        for one in entries
        if isinstance(one.command, AskAdviser) and one.actor == code and one.refusal is None
    )
    if not asked:
        return ""
    return ngettext(
        "It asked its adviser {count} time.", "It asked its adviser {count} times.", asked
    ).format(count=asked)


def _seat(scenario: Scenario, one: SeatResult, best: float | None) -> SeatView:
    delegation = next(each for each in scenario.delegations if each.code == one.delegation)
    return SeatView(
        code=one.delegation,
        name=delegation.name,
        flag=delegation.flag,
        value=one.value,
        no_deal=one.no_deal,
        score=_score(one),
        surplus=_surplus(one, best),
        lines=tuple(_lines(scenario, one)),
    )


def _score(one: SeatResult) -> str:
    if one.crossed and one.agreed:
        return _("agreed to a text across its own red line: score 0")
    return _("{value} of 100; no resolution {no_deal}; own score {score} %").format(
        value=round(one.value), no_deal=round(one.no_deal), score=round(one.score * 100)
    )


def _surplus(one: SeatResult, best: float | None) -> str:
    """The own gain over no deal, beside that of the deal that was best for all."""
    gain = round(one.value - one.no_deal)
    if gain > 0:
        said = _("Gained over no resolution: {gain} points").format(gain=gain)
    elif gain < 0:
        said = _("Worse off than without a resolution, by {loss} points").format(loss=-gain)
    else:
        said = _("No better off than without a resolution")
    if best is None:
        return _("{said}.").format(said=said)
    return _("{said}; the best deal for all would have brought {best}.").format(
        said=said, best=round(best)
    )


def _lines(scenario: Scenario, one: SeatResult) -> Iterator[str]:
    """The paragraphs that counted most, the heaviest first: what it got, and what it wanted."""
    heaviest = sorted(one.paragraphs, key=lambda each: -each.share)
    for each in heaviest[:5]:
        options = {o.key: o.title for o in scenario.paragraph(each.paragraph).options}
        got = _("{label} ({share} % of it): {title}: {value} of 100{mark}").format(
            label=each.label,
            share=round(each.share * 100),
            title=options.get(each.option, each.option),
            value=round(each.value),
            mark=_(" (red line)") if each.red_line else "",
        )
        yield f"{got}. {_wanted(each, options)}"


def _wanted(one: ParagraphResult, options: Mapping[str, str]) -> str:
    """What it wanted there, and why; one word where it got that."""
    if one.missed <= 0 and not one.red_line:
        return _("As it wanted.")
    title = options.get(one.wanted, one.wanted)
    template = _("It wanted: {title}, {value} of 100. {reason}")
    said = template.format(title=title, value=round(one.wanted_value), reason=one.wanted_reason)
    return said.rstrip()


def together_lines(scenario: Scenario, together: Together) -> tuple[RoomLine, ...]:
    """What the figures of the room say, one after the other; then what was left, and for whom."""
    return (
        _nearness(together),
        _joint(together),
        *_evenness(scenario, together),
        *_left(scenario, together),
        _best_deal(scenario, together),
    )


def _nearness(together: Together) -> RoomLine:
    head = _("Nearness to the best deal: {ratio} %").format(ratio=round(together.ratio * 100))
    if not together.ratio:
        return RoomLine(head, _("It is 0 because somebody got no more than without a resolution."))
    words = _(
        "What each delegation gained over no resolution, multiplied, beside the deal where that"
        " product is largest (the mean of all). It is large only where all gain."
    )
    if not together.proven:
        least = _("A better deal was not ruled out: at least {least} %.")
        words = f"{words} {least.format(least=floor(together.least_ratio * 100))}"
    return RoomLine(head, words)


def _joint(together: Together) -> RoomLine:
    return RoomLine(
        _("Joint value of the text: {joint}").format(joint=round(together.joint)),
        _(
            "The sum for all. The best deal has {best}; a text that suits all at most {most}."
        ).format(best=round(together.best_joint), most=round(together.largest_joint)),
    )


def _evenness(scenario: Scenario, together: Together) -> Iterator[RoomLine]:
    name = scenario.names.get(together.lowest_of, together.lowest_of)
    least = _("With the most even deal, who gains least would have gained {most} points.").format(
        most=max(0, round(together.largest_lowest))
    )
    if together.lowest > 0:
        head = _("Who gained least: {name}, {low} points over no resolution")
    else:
        head = _("Who gained least: {name}, nothing over no resolution")
    yield RoomLine(head.format(name=name, low=round(together.lowest)), least)
    if together.evenness > 0:
        yield RoomLine(
            _("Evenness of the gains: {share} %").format(share=round(together.evenness * 100)),
            _("100 %: all gained alike. {one} %: one delegation gained everything.").format(
                one=round(100 / len(together.best_gains))
            ),
        )


def _left(scenario: Scenario, together: Together) -> Iterator[RoomLine]:
    """Whether the text could still be improved for all, and by what."""
    if together.settled:
        yield RoomLine(
            _("Could it still be improved for all? No"),
            _("Whatever is changed, somebody loses: this is proven."),
        )
    elif not together.left and together.beyond is not None:
        yield RoomLine(
            _("Could it still be improved for all? Not by one package"),
            _("Only by changing {count} paragraphs at once. {package}").format(
                count=len(together.beyond.changes),
                package=package_sentence(scenario, together.beyond),
            ),
        )
    elif not together.left:
        yield RoomLine(
            _("Could it still be improved for all? Hardly"),
            _("No package of up to three paragraphs would have done it."),
        )
    for number, one in enumerate(together.left):
        head = _("On top of that") if number else _("Could it still be improved for all? Yes")
        yield RoomLine(head, package_sentence(scenario, one))


def _best_deal(scenario: Scenario, together: Together) -> RoomLine:
    names = scenario.names
    gains = ", ".join(
        _("{name} +{points}").format(name=names[code], points=round(points))
        for code, points in together.best_gains
    )
    text = "; ".join(_change(scenario, name, key) for name, key in together.best_text)
    head = _("The best deal, proven") if together.proven else _("The best deal that was found")
    words = _("{text}. Over no resolution it brings {gains}.").format(text=text, gains=gains)
    return RoomLine(head, words)


def _change(scenario: Scenario, name: str, key: str) -> str:
    option = next(one for one in scenario.paragraph(name).options if one.key == key)
    return _("{paragraph} “{title}”").format(paragraph=name, title=option.title)


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

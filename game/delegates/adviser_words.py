"""The advice in words, for the seat that asked: figures of its own mandate stand in it."""

from collections.abc import Iterator
from typing import Final

from game.delegates.adviser import Advice, Concern, Suggestion, Wish
from game.delegates.view import View
from game.domain.delegation import Code
from game.domain.package import Term
from game.domain.paragraph import OMITTED, ParagraphId
from game.wording import _, mark

__all__ = [
    "advice_in_words",
    "chance_words",
    "concern_words",
    "early_words",
    "gain_words",
    "package_words",
    "term_words",
    "worth_words",
]

_VERDICTS: Final = {
    "red_line": mark("As it stands, the text crosses your red line in {paragraphs}."),
    "below": mark("As it stands, the text is worth less to you than no resolution."),
    "little": mark("You could live with the text as it stands, but it brings you little."),
    "fair": mark("The text as it stands is a fair result for you."),
    "good": mark("The text as it stands is a good result for you."),
}
_GROUNDS: Final = {
    "said": mark("{name} does not accept {paragraph} as it stands: “{words}”"),
    "proposed": mark("{name} would rather see “{words}” in {paragraph}."),
    "position": mark("{name} may object to {paragraph}. Its public position: {words}"),
    "conduct": mark("{name} may object to {paragraph}, to judge by its conduct so far."),
}
SLIGHT, EARLY = 0.05, 0.15
"""Chances below which one is called very small, and all of them early."""
_ODDS: Final = (
    (0.75, mark("good")),
    (0.5, mark("better than even")),
    (0.25, mark("fair")),
    (0.0, mark("small")),
)


def advice_in_words(advice: Advice, view: View) -> str:
    """The whole advice, a line each."""
    lines = [
        *worth_words(advice, view),
        *(concern_words(one, view) for one in advice.concerns),
        *(package_words(one, view) for one in advice.packages),
        *early_words(advice),
    ]
    return "\n".join(lines)


def worth_words(advice: Advice, view: View) -> tuple[str, ...]:
    """What the text is worth to the seat, in a sentence, in figures, and where it could gain."""
    verdict = _(_VERDICTS[advice.verdict]).format(paragraphs=_labels(view, advice.crossed))
    figures = _("{worth} of 100 to you; no resolution {no_deal}; the best you can hope for {best}.")
    lines = [
        verdict,
        figures.format(
            worth=round(advice.worth), no_deal=round(advice.no_deal), best=round(advice.best)
        ),
    ]
    if advice.wishes:
        wishes = "; ".join(_wish(one, view) for one in advice.wishes)
        lines.append(_("Most could still be gained here: {wishes}.").format(wishes=wishes))
    return tuple(lines)


def _wish(wish: Wish, view: View) -> str:
    return _("{paragraph} “{title}” (+{points})").format(
        paragraph=_label(view, wish.paragraph),
        title=_title(view, wish.paragraph, wish.option),
        points=_points(wish.points),
    )


def concern_words(concern: Concern, view: View) -> str:
    """Who seems to object to what, and why."""
    words = concern.words
    if concern.grounds == "proposed":
        words = _title(view, concern.paragraph, words)
    return _(_GROUNDS[concern.grounds]).format(
        name=_name(view, concern.delegation),
        paragraph=_label(view, concern.paragraph),
        words=words,
    )


def package_words(package: Suggestion, view: View) -> str:
    """A package in one sentence: the terms, to whom, what it brings, its chance."""
    return _("{terms}: to {names}; {gain}; {chance}.").format(
        terms="; ".join(_terms(package, view)),
        names=", ".join(_name(view, code) for code in package.addressees),
        gain=gain_words(package.gain),
        chance=chance_words(package.chance),
    )


def _terms(package: Suggestion, view: View) -> Iterator[str]:
    for term in package.terms:
        yield term_words(term, view, given=term.paragraph in package.gives)


def term_words(term: Term, view: View, *, given: bool) -> str:
    """One term; what the seat gives is said to be given."""
    template = _("{paragraph} “{title}” (you give)") if given else _("{paragraph} “{title}”")
    title = _title(view, term.paragraph, term.wording.option or "")
    return template.format(paragraph=_label(view, term.paragraph), title=title)


def early_words(advice: Advice) -> tuple[str, ...]:
    """What offers are good for while hardly any of them can pass yet."""
    chances = [one.chance for one in advice.packages]
    if not chances or max(chances) >= EARLY:
        return ()
    return (
        _(
            "So early offers rarely pass: delegations hold on to what they want. An offer shows"
            " what you want, and may bring a counter-offer; the same one may pass later."
        ),
    )


def gain_words(points: float) -> str:
    """What a package brings, on the scale 0-100; it may lose a little to leave a red line."""
    if points < 0:
        return _("it costs you {points}, but leaves your red line").format(points=round(-points, 1))
    return _("+{points} for you").format(points=_points(points))


def chance_words(chance: float) -> str:
    """An estimate in words and in steps of 5 %: it is no more exact than that."""
    words = next(words for least, words in _ODDS if chance >= least)
    if chance < SLIGHT:
        return _("chance that nobody objects: very small, under 5 %")
    percent = min(95, max(5, 5 * round(20 * chance)))
    return _("chance that nobody objects: {words}, about {percent} %").format(
        words=_(words), percent=percent
    )


def _points(points: float) -> str:
    return str(round(points)) if points >= 1 else _("less than 1")


def _name(view: View, code: Code) -> str:
    return view.session.names.get(code, code)


def _label(view: View, name: ParagraphId) -> str:
    paragraph = view.session.paragraph(name)
    return paragraph.label if paragraph else name


def _labels(view: View, names: tuple[ParagraphId, ...]) -> str:
    return ", ".join(_label(view, one) for one in names)


def _title(view: View, name: ParagraphId, key: str) -> str:
    paragraph = view.session.paragraph(name)
    option = paragraph.option(key) if paragraph else None
    if option is not None:
        return option.title
    return _("left out") if key == OMITTED else _("own words")

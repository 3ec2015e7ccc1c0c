"""Answers: to a package one is addressed by, and to the chair's "any objection?"."""

from collections.abc import Callable
from typing import Final

from game.delegates.mind import Standpoint
from game.delegates.procedure import on_a_motion
from game.delegates.speech import against, names, say, shortened
from game.delegates.strategy import Move
from game.delegates.trades import best_counter, fits, gain_of
from game.domain.amendment import Amendment
from game.domain.commands import (
    AcceptPackage,
    Command,
    CounterPackage,
    DeclinePackage,
    Object,
    Pass,
)
from game.domain.package import Package, Term
from game.domain.paragraph import OMITTED, Paragraph, ParagraphId, ProposalId, Wording
from game.domain.stage import PackageAnswers, Question, Subject
from game.wording import _

__all__ = ["answer_package", "answer_question", "bears", "worst_paragraph"]

ROUNDING: Final = 1e-9
NEARLY: Final = 0.25
"""A wording nearly good enough: it lacks less than this share of what the paragraph brings."""


def answer_package(at: Standpoint, stage: PackageAnswers) -> Move:
    """Accept what is good enough, counter what is close, decline the rest."""
    package = at.session.package(stage.package)
    if package is None:
        return Move(DeclinePackage(at.me, stage.package))
    private = _weighed(at, package.terms)
    if fits(at, package.terms):
        said = say(at, "accept", names=names(at, (package.author,)))
        return Move(AcceptPackage(at.me, package.number), said, private)
    return _counter(at, package) or _decline(at, package)


def _counter(at: Standpoint, package: Package) -> Move | None:
    form = at.menu.form(CounterPackage)
    trade = best_counter(at, form, package) if form and package.counters is None else None
    if form is None or trade is None:
        return None
    changed = next(one for one in trade.terms if one not in package.terms)
    old = next(one for one in package.terms if one.paragraph == changed.paragraph)
    reason = shortened(at, against(at, old.paragraph, old.wording.option))
    said = say(at, "counter", names=names(at, (package.author,)), reason=reason)
    command = form.fill(terms=trade.terms, reason=reason)
    return Move(command, said, _weighed(at, trade.terms))


def _decline(at: Standpoint, package: Package) -> Move:
    reason = shortened(at, _why_not_terms(at, package.terms))
    said = say(at, "decline", names=names(at, (package.author,)), reason=reason)
    command = DeclinePackage(at.me, package.number, reason)
    return Move(command, said, _weighed(at, package.terms))


def _why_not_terms(at: Standpoint, terms: tuple[Term, ...]) -> str:
    """The term that hurts most: a red line first, then the worst against what would stand."""

    def pain(term: Term) -> tuple[bool, float]:
        crosses = at.stakes.crosses(term.paragraph, term.wording.option or "")
        return crosses, -gain_of(at, (term,))

    worst = max(terms, key=pain)
    return against(at, worst.paragraph, worst.wording.option)


def _weighed(at: Standpoint, terms: tuple[Term, ...]) -> str:
    text = _("The package changes our result by {gain:+.1f} points; we ask for {demand:.0%}.")
    return text.format(gain=gain_of(at, terms), demand=at.demand)


def answer_question(at: Standpoint, stage: Question) -> Move:
    """Object, with the reason, or let it pass."""
    answer = QUESTIONS.get(stage.subject.kind)
    return answer(at, stage.subject) if answer else Move(Pass(at.me))


def _objection(at: Standpoint, said: str, reason: str, private: str) -> Move:
    form = at.menu.form(Object)
    command: Command = form.fill(reason=shortened(at, reason)) if form else Pass(at.me)
    return Move(command, said if form else "", private)


def _wording(at: Standpoint, subject: Subject) -> Move:
    """A wording under test: joined if it is good enough by now, or saves the text."""
    paragraph = at.session.paragraph(subject.paragraph)
    wording = paragraph.wording(subject.number) if paragraph else None
    if paragraph is None or wording is None:
        return Move(Pass(at.me))
    private = _estimate(at, paragraph.id, wording.option)
    if _joins(at, paragraph, subject.number) or _others_suffice(at, paragraph.id, wording):
        return Move(Pass(at.me), "", private)
    reason = against(at, paragraph.id, wording.option)
    said = say(at, "object", paragraph=paragraph.label, reason=reason)
    return _objection(at, said, reason, private)


def _joins(at: Standpoint, paragraph: Paragraph, number: ProposalId) -> bool:
    """It can join; the wording of who never gives has to be better than what would stand."""
    wording, proposal = paragraph.wording(number), paragraph.proposal(number)
    option = wording.option if wording else None
    if not at.accepts(paragraph.id, option):
        return False
    if proposal is None or not at.owes_nothing_to(proposal.author):
        return True
    return at.stakes.of(paragraph.id).change(at.text.get(paragraph.id, ""), option or "") >= 0


def _others_suffice(at: Standpoint, paragraph: ParagraphId, wording: Wording) -> bool:
    """Another has objected already: who could nearly join leaves it at that."""
    stage = at.session.stage
    if not (isinstance(stage, Question) and stage.objections) or wording.option is None:
        return False
    missing = at.demand - at.stakes.of(paragraph).ratio(wording.option)
    return missing < NEARLY and not at.stakes.crosses(paragraph, wording.option)


def _estimate(at: Standpoint, paragraph: ParagraphId, option: str | None) -> str:
    if option is None:
        return _("These words have not been read as an option yet: we reserve judgement.")
    text = _("Worth {value:.0f} of 100 to us here; we ask for {demand:.0%} of what is open.")
    value = at.stakes.of(paragraph).value(option)
    red = at.stakes.of(paragraph).interest
    if at.stakes.crosses(paragraph, option) and red is not None:
        return _("It crosses a red line: {why}").format(why=red.red_line_reason)
    return text.format(value=value, demand=at.demand)


def _package(at: Standpoint, subject: Subject) -> Move:
    """A package put to everyone."""
    package = at.session.package(subject.number)
    if package is None or fits(at, package.terms):
        return Move(Pass(at.me), "", _weighed(at, package.terms) if package else "")
    reason = _why_not_terms(at, package.terms)
    said = say(at, "object_package", reason=reason)
    return _objection(at, said, reason, _weighed(at, package.terms))


def bears(at: Standpoint) -> bool:
    """It can join the text: no red line, and no worse than no resolution at all."""
    return not at.stakes.crossed_by(at.text) and at.worth >= at.stakes.no_deal - ROUNDING


def _adoption(at: Standpoint, _subject: Subject) -> Move:
    """Adoption without a vote: one objection leads to the formal meeting."""
    private = _("The text is worth {worth:.1f} to us, no resolution {no_deal:.1f}.")
    private = private.format(worth=at.worth, no_deal=at.stakes.no_deal)
    if bears(at):
        return Move(Pass(at.me), "", private)
    worst = worst_paragraph(at)
    reason = against(at, worst, at.text.get(worst))
    return _objection(at, say(at, "object_adoption", reason=reason), reason, private)


def worst_paragraph(at: Standpoint) -> ParagraphId:
    """Where the text hurts most: a red line first, then the most that is missing."""
    crossed = at.stakes.crossed_by(at.text)

    def pain(paragraph: ParagraphId) -> tuple[bool, float]:
        stake = at.stakes.of(paragraph)
        missing = stake.share * (stake.high - stake.value(at.text.get(paragraph, "")))
        return paragraph in crossed, missing

    return max(at.stakes.by_paragraph, key=pain, default="")


def _revision(at: Standpoint, subject: Subject) -> Move:
    """A sponsor agrees to an oral revision that it can bear: it may bring others back."""
    revision = at.session.amendment(subject.number)
    if revision is None or _bears_change(at, revision):
        return Move(Pass(at.me))
    reason = against(at, revision.paragraph, revision.wording.option)
    said = say(at, "object_revision", reason=reason)
    return _objection(at, said, reason, _estimate(at, revision.paragraph, revision.wording.option))


def _bears_change(at: Standpoint, change: Amendment) -> bool:
    option = change.wording.option
    if option is None or at.stakes.crosses(change.paragraph, option):
        return False
    after = at.worth + gain_of(at, (Term(change.paragraph, change.wording),))
    return after >= min(at.worth, at.stakes.no_deal)


def _division(at: Standpoint, subject: Subject) -> Move:
    """A paragraph one would not lose is not put to a vote of its own."""
    stake = at.stakes.of(subject.paragraph)
    paragraph = at.session.paragraph(subject.paragraph)
    kept = stake.value(at.text.get(subject.paragraph, ""))
    if paragraph is None or kept <= stake.value(OMITTED):
        return Move(Pass(at.me))
    said = say(at, "object_division", paragraph=paragraph.label)
    return _objection(at, said, said, _estimate(at, paragraph.id, paragraph.standing.option))


QUESTIONS: Final[dict[str, Callable[[Standpoint, Subject], Move]]] = {
    "wording": _wording,
    "package": _package,
    "adoption": _adoption,
    "revision": _revision,
    "friendly": _revision,
    "division": _division,
    "motion": on_a_motion,
}
"""What the chair may ask about, and how it is answered."""

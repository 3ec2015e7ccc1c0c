"""The test of a visit: "any objection?" to the best-supported wordings, then the standing text."""

from game.domain.events import WordingTested
from game.domain.paragraph import STANDING, Paragraph, ProposalId
from game.domain.session import Session
from game.domain.stage import Question, Subject
from game.rules.minutes import Minutes

__all__ = ["begin_tests", "best_supported", "test_next", "tests_seconds"]


def tests_seconds(session: Session) -> int:
    """The longest the tests of one visit last, in seconds."""
    return (session.profile.tested_proposals + 1) * session.pace.test_seconds


def best_supported(session: Session, paragraph: Paragraph) -> tuple[ProposalId, ...]:
    """The best-supported readable proposals (tie: the earlier), then the standing text.

    Own words that wait for a reading are not tested: they stand pending instructions. What an
    observer suggests is tested once a member backs it.
    """
    watching = frozenset(session.observers)
    backing = {one.number: len(set(one.backers) - watching) for one in paragraph.proposals}
    readable = [one for one in paragraph.proposals if one.wording.option is not None]
    backed = [one for one in readable if backing[one.number]]
    ranked = sorted(backed, key=lambda one: (-backing[one.number], one.number))
    best = tuple(one.number for one in ranked[: session.profile.tested_proposals])
    return (*best, STANDING)


def begin_tests(minutes: Minutes, paragraph: Paragraph) -> None:
    """Put the first wording to the table."""
    first, *rest = best_supported(minutes.session, paragraph)
    _ask(minutes, paragraph, first, tuple(rest))


def test_next(minutes: Minutes, question: Question) -> bool:
    """Note the objections to a wording and put the next one; False when none is left."""
    paragraph_id = question.subject.paragraph
    minutes.note(WordingTested(paragraph_id, question.subject.number, question.objections))
    if not question.remaining:
        return False
    first, *rest = question.remaining
    _ask(minutes, minutes.paragraph(paragraph_id), first, tuple(rest))
    return True


def _ask(
    minutes: Minutes, paragraph: Paragraph, number: ProposalId, rest: tuple[ProposalId, ...]
) -> None:
    """Put one wording: who reserved has answered already, who backs it is not asked."""
    session = minutes.session
    reserved = tuple(one for one in paragraph.objections if one.proposal == number and one.standing)
    answered = {one.delegation for one in reserved} | set(paragraph.backers(number))
    awaiting = tuple(code for code in session.order if code not in answered)
    minutes.open(Question(Subject("wording", number, paragraph.id), awaiting, reserved, rest))

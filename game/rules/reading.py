"""The reading, paragraph by paragraph: begin, call, leave, end."""

from game.domain.commands import RaisePlacard
from game.domain.events import (
    ParagraphAgreed,
    ParagraphMoved,
    PlacardRaised,
    PoolSet,
    ReadingBegun,
    VisitClosed,
    VisitsScheduled,
)
from game.domain.paragraph import STANDING, Paragraph, ParagraphId, ProposalId
from game.domain.phase import ParagraphState
from game.domain.refusal import Refusal
from game.domain.session import Session
from game.domain.stage import Call, Floor, Question
from game.rules.checks import pool_allows, turn_awaited
from game.rules.compilation import compile_text
from game.rules.lives import move_paragraph
from game.rules.minutes import Minutes
from game.rules.testing import begin_tests, test_next

__all__ = [
    "agree_wording",
    "bracket",
    "close_call",
    "close_wording_question",
    "may_raise_placard",
    "open_reading",
    "raise_placard",
    "reopen",
    "visit_seconds",
]


def visit_seconds(session: Session) -> int:
    """The longest a visit lasts: a call, a floor for each delegation, its tests."""
    pace = session.pace
    tests = session.profile.tested_proposals + 1
    floor = pace.floor_seconds * len(session.delegations)
    return pace.call_seconds + floor + tests * pace.test_seconds


def open_reading(minutes: Minutes) -> None:
    """Begin the reading, call its next paragraph, or end it."""
    session = minutes.session
    if session.agenda is None:
        _begin_visits(minutes) if session.silence_named else _begin_reading(minutes)
    elif session.agenda:
        _call(minutes, session.agenda[0])
    else:
        _end_reading(minutes)


def _begin_reading(minutes: Minutes) -> None:
    """The first reading takes every open paragraph, later ones the brackets."""
    session = minutes.session
    number = session.reading + 1
    agenda = tuple(one.id for one in session.brackets)
    order = minutes.draw_order("speaking_order", session.codes)
    minutes.note(ReadingBegun(number, order, agenda))
    _set_pool(minutes, session.pace.reading_seconds[number - 1])


def _begin_visits(minutes: Minutes) -> None:
    """Silence was broken: the paragraphs named get one visit each, and only they."""
    session = minutes.session
    named = {paragraph for paragraph, _ in session.silence_named}
    agenda = tuple(one.id for one in session.paragraphs if one.id in named)
    for paragraph_id, objection in session.silence_named:
        paragraph = minutes.session.paragraph(paragraph_id)
        if paragraph is None or paragraph.state is ParagraphState.BRACKETED:
            continue
        state = move_paragraph(paragraph, "break_silence")
        minutes.note(
            ParagraphMoved(
                paragraph_id, state, "silence_broken", objection.delegation, objection.reason
            )
        )
    minutes.note(VisitsScheduled(agenda))
    _set_pool(minutes, session.pace.visit_pool_seconds)


def _set_pool(minutes: Minutes, seconds: int) -> None:
    if minutes.session.clocks:
        minutes.note(PoolSet(minutes.at + seconds * 1000))


def _call(minutes: Minutes, paragraph: ParagraphId) -> None:
    """Call a paragraph, unless a package settled it meanwhile."""
    session = minutes.session
    if session.paragraph(paragraph) not in session.brackets:
        minutes.note(VisitClosed(paragraph))
        return
    called_only = not pool_allows(session, minutes.at, visit_seconds(session))
    minutes.open(Call(paragraph, session.order, called_only=called_only))


def may_raise_placard(session: Session, command: RaisePlacard) -> Refusal | None:
    """A placard answers the call of a paragraph."""
    if not isinstance(session.stage, Call):
        return Refusal("nothing_called", "68")
    if command.delegation in session.stage.raised:
        return Refusal("placard_already_raised", "68")
    return turn_awaited(session, command.delegation)


def raise_placard(minutes: Minutes, command: RaisePlacard) -> None:
    """Ask for the floor on the paragraph that was called."""
    minutes.note(PlacardRaised(command.delegation))


def _nothing_stands_against(paragraph: Paragraph) -> bool:
    """No alternative and no reservation: no placard at the call means agreement."""
    return not paragraph.proposals and not any(one.standing for one in paragraph.objections)


def close_call(minutes: Minutes, call: Call) -> None:
    """No placard: agreed. Otherwise the floor, or a bracket where time is spent."""
    paragraph = minutes.paragraph(call.paragraph)
    if not call.raised and _nothing_stands_against(paragraph):
        agree_wording(minutes, paragraph, STANDING)
    elif call.called_only:
        bracket(minutes, paragraph, "time_spent")
    elif not call.raised:
        begin_tests(minutes, paragraph)
    else:
        queue = tuple(code for code in minutes.session.order if code in call.raised)
        minutes.open(Floor(call.paragraph, queue))


def agree_wording(minutes: Minutes, paragraph: Paragraph, number: ProposalId) -> None:
    """Agreed ad referendum; the floor leaves the paragraph."""
    wording = paragraph.wording(number)
    if wording is None:
        raise KeyError(number)
    proposal = paragraph.proposal(number)
    author = proposal.author if proposal else paragraph.version.author
    move_paragraph(paragraph, "agree")
    minutes.note(
        ParagraphAgreed(paragraph.id, wording, author, "agreed"), VisitClosed(paragraph.id)
    )


def bracket(minutes: Minutes, paragraph: Paragraph, cause: str) -> None:
    """The alternatives stay in brackets with their authors; the floor leaves."""
    state = move_paragraph(paragraph, "bracket")
    minutes.note(ParagraphMoved(paragraph.id, state, cause), VisitClosed(paragraph.id))


def close_wording_question(minutes: Minutes, question: Question) -> None:
    """No objection: agreed ad ref. Otherwise the next wording, and at last a bracket."""
    paragraph = minutes.paragraph(question.subject.paragraph)
    if not question.objections:
        agree_wording(minutes, paragraph, question.subject.number)
    elif not test_next(minutes, question):
        bracket(minutes, minutes.paragraph(paragraph.id), "objection")


def _end_reading(minutes: Minutes) -> None:
    """Take up the notices of reopening; let the table say what follows."""
    if minutes.session.visiting:
        compile_text(minutes)
    for code, paragraph_id, reason in minutes.session.reopening_notices:
        reopen(minutes, code, paragraph_id, reason)
    minutes.enter("end_reading")


def reopen(minutes: Minutes, code: str, paragraph_id: ParagraphId, reason: str) -> None:
    """Reopen a paragraph, and with it all that was agreed in the same package."""
    package = minutes.paragraph(paragraph_id).package
    for paragraph in minutes.session.in_state(ParagraphState.AGREED):
        if paragraph.id == paragraph_id or (package and paragraph.package == package):
            state = move_paragraph(paragraph, "reopen")
            minutes.note(ParagraphMoved(paragraph.id, state, "reopened", code, reason))

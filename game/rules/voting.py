"""What is put, in which order: revisions, amendments, separate votes, the whole."""

from collections.abc import Iterator

from game.domain.ballot import VoteSubject
from game.domain.events import AmendmentMoved, AmendmentsOrdered, VotesScheduled
from game.domain.phase import AmendmentState, Outcome
from game.domain.session import Session
from game.domain.stage import Question, Subject, Window
from game.rules.action import ask_the_sponsors
from game.rules.amendment_order import furthest_removed_first
from game.rules.amendments import ask_to_confirm, to_be_confirmed
from game.rules.ballots import open_vote
from game.rules.budget import open_budget_window, unanswered
from game.rules.debate import open_debate
from game.rules.lives import move_amendment
from game.rules.minutes import Minutes
from game.rules.outcome import conclude
from game.rules.requests import voted_by_classroom_rule

__all__ = ["close_requests", "open_voting"]

WHOLE = VoteSubject("whole")


def open_voting(minutes: Minutes) -> None:
    """First requests are heard; then what was scheduled is put, one after the other."""
    session = minutes.session
    if session.ballot_order is None and session.pace.debate_seconds and not session.debated:
        open_debate(minutes)
    elif session.ballot_order is None:
        minutes.open(Window("requests", session.order or session.codes))
    elif session.ballot_order and unanswered(session):
        open_budget_window(minutes)
    elif session.ballot_order:
        _put_next(minutes, session.ballot_order)
    else:
        conclude(minutes, Outcome.REJECTED)


def _put_next(minutes: Minutes, order: tuple[VoteSubject, ...]) -> None:
    """An amendment whose paragraph was changed waits until its mover maintains it."""
    subject, *rest = order
    if amendment := to_be_confirmed(minutes.session, subject.number):
        ask_to_confirm(minutes, amendment)
        return
    minutes.note(VotesScheduled(tuple(rest)))
    _put(minutes, subject)


def close_requests(minutes: Minutes, _: Window) -> None:
    """Order the amendments and schedule everything that will be put."""
    session = minutes.session
    order = furthest_removed_first(session)
    if order and session.amendments != order:
        minutes.note(AmendmentsOrdered(tuple(one.number for one in order), "chair"))
    tabled = [one for one in minutes.session.amendments if one.state is AmendmentState.TABLED]
    revisions = [VoteSubject("revision", one.number) for one in tabled if one.revision]
    amendments = [VoteSubject("amendment", one.number) for one in tabled if not one.revision]
    minutes.note(VotesScheduled((*revisions, *amendments, *_separate_votes(session), WHOLE)))
    minutes.open(None)


def _separate_votes(session: Session) -> Iterator[VoteSubject]:
    """What was asked for (rule 89); by a classroom rule, every open paragraph besides."""
    always = session.profile.paragraph_votes == "always"
    for paragraph in session.paragraphs if always else ():
        if voted_by_classroom_rule(session, paragraph):
            yield VoteSubject("separate", paragraph=paragraph.id, key="classroom")
    for name in session.separate_votes:
        asked = session.paragraph(name)
        if asked is not None and not voted_by_classroom_rule(session, asked):
            yield VoteSubject("separate", paragraph=name)


def _put(minutes: Minutes, subject: VoteSubject) -> None:
    if subject.kind in {"revision", "amendment"}:
        _put_change(minutes, subject)
    elif subject.kind == "separate":
        session = minutes.session
        if not minutes.paragraph(subject.paragraph).standing.text:
            return
        if session.profile.motion("divide_question") or subject.key == "classroom":
            open_vote(minutes, subject)
        else:
            about = Subject("division", paragraph=subject.paragraph)
            minutes.open(Question(about, session.order or session.codes))
    else:
        open_vote(minutes, subject)


def _put_change(minutes: Minutes, subject: VoteSubject) -> None:
    """A revision is asked of the other sponsors; an amendment is voted, unless it is friendly."""
    amendment = minutes.amendment(subject.number)
    if amendment.state is not AmendmentState.TABLED:
        return
    if amendment.revision:
        ask_the_sponsors(minutes, amendment)
        return
    minutes.note(AmendmentMoved(amendment.number, move_amendment(amendment, "put")))
    if minutes.session.profile.friendly_amendments:
        others = tuple(one for one in minutes.session.sponsors if one != amendment.author)
        minutes.open(Question(Subject("friendly", amendment.number), others))
    else:
        open_vote(minutes, subject)

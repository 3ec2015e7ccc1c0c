"""The one door of the rules: (session, submission) -> what happened, or why it may not."""

from game.domain.commands import Command, DeadlineReached, Submission
from game.domain.delegation import FACILITATOR, Actor
from game.domain.phase import Phase
from game.domain.proceedings import Header, Lots, Ruling
from game.domain.refusal import Refusal
from game.domain.session import Session
from game.rules.machine import next_phase
from game.rules.minutes import Leads, Minutes
from game.rules.observers import refuse_observer
from game.rules.opening import new_session
from game.rules.settle import settle
from game.rules.verbs import VERBS

__all__ = ["decide", "decide_and_fold", "open_session", "why_not"]


def open_session(header: Header) -> Session:
    """The session as it stands when its header is written: the briefing has begun."""
    minutes = new_session(header)
    settle(minutes)
    return minutes.session


def why_not(session: Session, actor: Actor, command: Command) -> Refusal | None:
    """Why this actor may not do this now; None if it may."""
    verb = VERBS.get(type(command))
    if verb is None:
        return Refusal("not_a_matter_of_rules", "practice")
    if not verb.by:
        refusal = _refuse_delegation(session, actor, command)
    elif actor != verb.by:
        refusal = Refusal("facilitator_only", "practice")
    else:
        refusal = None if verb.by == FACILITATOR else _refuse_held_up(session)
    return refusal or verb.may(session, command)


def _refuse_delegation(session: Session, actor: Actor, command: Command) -> Refusal | None:
    """Each seat acts for itself; with an open floor the facilitator enters its acts."""
    code = getattr(command, "delegation", "")
    seated = session.seating.by_code.get(code)
    if seated is None:
        return Refusal("unknown_delegation", "input", (("delegation", code),))
    if actor != code and not (actor == FACILITATOR and session.open_floor):
        return Refusal("not_your_seat", "practice")
    if seated.observer and (refusal := refuse_observer(session, code, type(command))):
        return refusal
    return _refuse_held_up(session)


def _refuse_held_up(session: Session) -> Refusal | None:
    """Nobody but the facilitator acts once the meeting is closed, or while it is paused."""
    if session.phase is Phase.CLOSED:
        return Refusal("session_closed", "practice")
    return Refusal("meeting_paused", "practice") if session.paused else None


def decide(session: Session, submission: Submission, lots: Lots) -> Ruling:
    """Rule on one submission. Pure: the same session, submission and lots, the same ruling."""
    return decide_and_fold(session, submission, lots)[0]


def decide_and_fold(
    session: Session, submission: Submission, lots: Lots, leads: Leads = next_phase
) -> tuple[Ruling, Session]:
    """The ruling, and the session that its events lead to; the same session for a refusal."""
    command = submission.command
    if refusal := why_not(session, submission.actor, command):
        return refusal, session
    if isinstance(command, DeadlineReached) and submission.at < (session.deadline or 0):
        return Refusal("deadline_not_reached", "profile"), session
    minutes = Minutes(session, submission.at, lots, leads)
    VERBS[type(command)].act(minutes, command)
    settle(minutes)
    return tuple(minutes.events), minutes.session

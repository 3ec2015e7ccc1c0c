"""The facilitator's powers: pause and resume, overrule, take or give a seat."""

from game.domain.commands import Overrule, Pause, ReadAs, ReassignSeat, Resume
from game.domain.events import (
    MeetingPaused,
    MeetingResumed,
    MotionDecided,
    Overruled,
    SeatReassigned,
    TurnLapsed,
)
from game.domain.phase import Phase
from game.domain.refusal import Refusal
from game.domain.session import Session
from game.domain.stage import Window
from game.rules.checks import states_a_reason
from game.rules.lives import move_motion
from game.rules.minutes import Minutes
from game.rules.motions.appeal import point_ruled_on
from game.rules.proposals import may_read_as, read_as

__all__ = [
    "may_overrule",
    "may_pause",
    "may_reassign_seat",
    "may_resume",
    "overrule",
    "pause",
    "reassign_seat",
    "resume",
]


def may_pause(session: Session, command: Pause) -> Refusal | None:
    """At any time before the closing, once until the meeting goes on."""
    if session.phase is Phase.CLOSED:
        return Refusal("session_closed", "practice")
    if session.paused:
        return Refusal("already_paused", "practice")
    return states_a_reason(session, command.reason)


def pause(minutes: Minutes, command: Pause) -> None:
    """The meeting stands still."""
    minutes.note(MeetingPaused(command.reason.strip()))


def may_resume(session: Session, _: Resume) -> Refusal | None:
    """Only a paused meeting goes on."""
    return None if session.paused else Refusal("not_paused", "practice")


def resume(minutes: Minutes, command: Resume) -> None:
    """The meeting goes on where it was."""
    minutes.note(MeetingResumed(command.reason.strip()))


def may_overrule(session: Session, command: Overrule) -> Refusal | None:
    """A reading of own words that are on the table, or a ruling that may still be appealed."""
    if refusal := states_a_reason(session, command.reason):
        return refusal
    if command.subject == "reading":
        return may_read_as(session, ReadAs(command.number, command.option))
    if command.subject != "point":
        return Refusal("nothing_to_overrule", "practice")
    stage = session.stage
    if not (isinstance(stage, Window) and stage.purpose == "ruling") or not stage.awaiting:
        return Refusal("no_ruling_to_overrule", "71")
    return None


def overrule(minutes: Minutes, command: Overrule) -> None:
    """Note why, then let the other decision stand."""
    reason = command.reason.strip()
    if command.subject == "reading":
        minutes.note(Overruled("reading", command.number, reason))
        read_as(minutes, ReadAs(command.number, command.option))
    elif point := point_ruled_on(minutes.session):
        state = move_motion(point, "overturn")
        stage = minutes.session.stage
        minutes.note(
            Overruled("point", point.number, reason),
            MotionDecided(point.number, state, point.key, point.mover),
            TurnLapsed(stage.awaiting if isinstance(stage, Window) else ()),
        )


def may_reassign_seat(session: Session, command: ReassignSeat) -> Refusal | None:
    """A seat of this table; which strategies there are, the Chair knows."""
    if session.phase is Phase.CLOSED:
        return Refusal("session_closed", "practice")
    if session.delegation(command.delegation) is None:
        return Refusal("unknown_delegation", "input", (("delegation", command.delegation),))
    return states_a_reason(session, command.reason)


def reassign_seat(minutes: Minutes, command: ReassignSeat) -> None:
    """Somebody else drives the delegation from now on."""
    minutes.note(
        SeatReassigned(
            command.delegation, command.strategy, command.team.strip(), command.reason.strip()
        )
    )

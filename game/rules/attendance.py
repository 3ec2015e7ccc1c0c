"""The attendance call before the meeting: who is there, and who came "present and voting".

Rule 67 asks for a third of the members to open and debate. Without a call everyone at the
table is present.
"""

from game.domain.commands import AnswerAttendanceCall
from game.domain.events import AttendanceAnswered
from game.domain.refusal import Refusal
from game.domain.session import Session
from game.domain.stage import Vote, Window
from game.rules.minutes import Minutes
from game.rules.tally import quorum_to_open

__all__ = [
    "answer_attendance_call",
    "attendance_is_due",
    "close_attendance",
    "may_answer_attendance_call",
    "may_end_attendance_call",
    "open_attendance",
]


def attendance_is_due(session: Session) -> bool:
    """These rules call attendance, and it was not called yet."""
    return session.profile.attendance_call and not session.attended


def open_attendance(minutes: Minutes) -> None:
    """Every member is called. No clock runs: the facilitator ends the call."""
    minutes.open(Window("attendance", minutes.session.members))


def close_attendance(minutes: Minutes, _: Window) -> None:
    """All are noted: the meeting goes on where it was about to begin."""
    minutes.open(None)


def _is_called(session: Session) -> bool:
    return isinstance(session.stage, Window) and session.stage.purpose == "attendance"


def may_answer_attendance_call(session: Session, command: AnswerAttendanceCall) -> Refusal | None:
    """When called; or later, who was absent then reports present, but not within a vote."""
    stage, code = session.stage, command.delegation
    if _is_called(session):
        answered = stage is not None and code not in stage.awaiting
        return Refusal("attendance_answered", "classroom") if answered else None
    if code not in session.absent:
        return Refusal("no_attendance_call", "67")
    if isinstance(stage, Vote):
        return Refusal("vote_is_not_interrupted", "88")
    return None


def answer_attendance_call(minutes: Minutes, command: AnswerAttendanceCall) -> None:
    """Present, or present and voting."""
    minutes.note(AttendanceAnswered(command.delegation, command.voting))


def may_end_attendance_call(session: Session) -> Refusal | None:
    """The facilitator moves on once enough are there to open the meeting (rule 67)."""
    if session.stage is None or not _is_called(session):
        return None
    return quorum_to_open(session, len(session.members) - len(session.stage.awaiting))

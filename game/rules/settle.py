"""What follows: open the next stage, close one that waits for nobody, start its clock.

After every act the rules settle: they go on until the table waits for someone again.
Three visible registries say what opens a phase, what closes a stage, and how long it lasts.
"""

from collections.abc import Callable
from typing import Any, Final

from game.domain.phase import Phase
from game.domain.session import Session
from game.domain.stage import (
    Break,
    Call,
    FinalTurns,
    Floor,
    MainSponsorsChoice,
    MotionDebate,
    PackageAnswers,
    Question,
    Ruling,
    Seconding,
    Stage,
    Statements,
    Vote,
    Window,
    Yielded,
)
from game.rules import (
    action,
    adopting,
    amendments,
    attendance,
    debate,
    final_round,
    floor,
    opening,
    packages,
    reading,
    results,
    silence,
    voting,
)
from game.rules.minutes import Minutes
from game.rules.motions import deciding, suspension

__all__ = ["seconds_for", "settle"]

OPENERS: Final[dict[Phase, Callable[[Minutes], None]]] = {
    Phase.BRIEFING: opening.open_briefing,
    Phase.OPENING: debate.open_statements,
    Phase.READING: reading.open_reading,
    Phase.RECESS: opening.open_recess,
    Phase.FINAL_ROUND: final_round.open_final_round,
    Phase.SILENCE: opening.open_silence,
    Phase.ACTION: action.open_action,
    Phase.VOTING: voting.open_voting,
    Phase.EXPLANATIONS: opening.open_explanations,
}

WINDOW_CLOSERS: Final[dict[str, Callable[[Minutes, Window], None]]] = {
    "briefing": opening.close_briefing,
    "attendance": attendance.close_attendance,
    "recess": opening.close_recess,
    "silence": silence.close_silence,
    "requests": voting.close_requests,
    "explanations": opening.close_explanations,
    "budget": action.close_budget_window,
    "confirmation": amendments.close_confirmation,
    "replies": debate.close_replies,
    "ruling": deciding.close_ruling_window,
    "suspension": suspension.close_suspension,
}

QUESTION_CLOSERS: Final[dict[str, Callable[[Minutes, Question], None]]] = {
    "wording": reading.close_wording_question,
    "package": packages.close_package_question,
    "adoption": action.close_adoption_question,
    "revision": adopting.close_revision_question,
    "friendly": adopting.close_friendly_question,
    "division": results.close_division_question,
    "motion": deciding.close_motion_question,
}


def _close_window(minutes: Minutes, window: Window) -> None:
    WINDOW_CLOSERS[window.purpose](minutes, window)


def _close_question(minutes: Minutes, question: Question) -> None:
    QUESTION_CLOSERS[question.subject.kind](minutes, question)


CLOSERS: Final[dict[type, Callable[[Minutes, Any], None]]] = {
    Window: _close_window,
    Statements: debate.close_statements,
    Call: reading.close_call,
    Floor: floor.close_floor,
    Question: _close_question,
    PackageAnswers: packages.close_package_answers,
    Break: floor.close_break,
    FinalTurns: final_round.close_final_turns,
    MainSponsorsChoice: final_round.close_choice,
    Vote: results.close_vote,
    Seconding: deciding.close_seconding,
    MotionDebate: deciding.close_motion_debate,
    Ruling: deciding.close_ruling,
    Yielded: debate.close_yielded,
}

WINDOW_SECONDS: Final[dict[str, Callable[[Session], int]]] = {
    "briefing": lambda session: session.pace.briefing_seconds,
    "attendance": lambda _session: 0,
    "recess": lambda session: session.pace.recess_seconds[session.reading - 1],
    "silence": lambda session: session.pace.silence_seconds,
    "requests": lambda session: session.pace.requests_seconds,
    "explanations": lambda session: session.pace.explanation_seconds,
    "budget": lambda session: session.pace.requests_seconds,
    "confirmation": lambda session: session.pace.motion_seconds,
    "replies": lambda session: session.pace.reply_seconds,
    "ruling": lambda session: session.pace.motion_seconds,
    "suspension": lambda session: session.pace.suspension_seconds,
}

STAGE_SECONDS: Final[dict[type, Callable[[Session], int]]] = {
    Call: lambda session: session.pace.call_seconds,
    Floor: lambda session: session.pace.floor_seconds,
    Question: lambda session: session.pace.test_seconds,
    PackageAnswers: lambda session: session.pace.answer_seconds,
    Break: lambda session: session.pace.break_seconds,
    FinalTurns: lambda session: session.pace.final_turn_seconds,
    MainSponsorsChoice: lambda session: session.pace.choice_seconds,
    Vote: lambda session: session.pace.vote_seconds,
    Seconding: lambda session: session.pace.motion_seconds,
    MotionDebate: lambda session: session.pace.motion_seconds,
    Ruling: lambda session: session.pace.motion_seconds,
    Yielded: lambda session: session.pace.motion_seconds,
}


def seconds_for(session: Session, stage: Stage) -> int:
    """How many seconds the profile gives a stage, or the turn in it."""
    if isinstance(stage, Statements):
        return debate.speech_seconds(session, stage)
    if isinstance(stage, Window):
        return stage.seconds or WINDOW_SECONDS[stage.purpose](session)
    return STAGE_SECONDS[type(stage)](session)


def settle(minutes: Minutes) -> None:
    """Go on until the table waits for someone, or the meeting is closed."""
    while minutes.session.phase is not Phase.CLOSED:
        stage = minutes.session.stage
        if stage is None:
            _open_phase(minutes)
        elif not stage.awaiting:
            CLOSERS[type(stage)](minutes, stage)
        elif isinstance(stage, Floor) and floor.cut_floor_short(minutes, stage):
            continue
        else:
            _start_clock(minutes, stage)
            return


def _open_phase(minutes: Minutes) -> None:
    """Attendance is called before the meeting's first business, where the profile wants it."""
    session = minutes.session
    if session.phase is not Phase.BRIEFING and attendance.attendance_is_due(session):
        attendance.open_attendance(minutes)
    else:
        OPENERS[session.phase](minutes)


def _start_clock(minutes: Minutes, stage: Stage) -> None:
    session = minutes.session
    if session.clocks and session.deadline is None:
        minutes.start_clock(seconds_for(session, stage))

"""Answers that many stages take: nothing to add, an objection, and the end of a turn."""

from typing import Final

from game.domain.commands import (
    Advance,
    DeadlineReached,
    Object,
    OpenMandates,
    Pass,
    SkipToFinalRound,
)
from game.domain.delegation import Code
from game.domain.events import (
    MandatesOpened,
    NothingAdded,
    ObjectionRaised,
    RollCallPassed,
    TurnLapsed,
)
from game.domain.paragraph import Objection
from game.domain.phase import Phase
from game.domain.refusal import Refusal
from game.domain.session import Session
from game.domain.stage import (
    FinalTurns,
    Floor,
    PackageAnswers,
    Question,
    Stage,
    Statements,
    Vote,
)
from game.rules.attendance import may_end_attendance_call
from game.rules.ballots import may_pass_in_a_vote
from game.rules.checks import in_phase, speaker, states_a_reason, turn_awaited
from game.rules.machine import next_phase
from game.rules.minutes import Minutes

__all__ = [
    "advance",
    "deadline_reached",
    "may_advance",
    "may_deadline_reached",
    "may_object",
    "may_open_mandates",
    "may_pass",
    "may_skip_to_final_round",
    "object_",
    "open_mandates",
    "pass_",
    "skip_to_final_round",
    "who_may_answer",
]


_IN_TURN: Final = (Floor, FinalTurns, Statements)


def who_may_answer(stage: Stage | None) -> tuple[Code, ...]:
    """Whose answer the table takes now: the speaker where turns are taken, else all awaited."""
    if stage is None:
        return ()
    if isinstance(stage, _IN_TURN) or (isinstance(stage, Vote) and stage.roll_call):
        return stage.awaiting[:1]
    return stage.awaiting


def may_pass(session: Session, command: Pass) -> Refusal | None:
    """Whoever is awaited may have nothing to add; a package and a ballot want an answer."""
    stage = session.stage
    if refusal := turn_awaited(session, command.delegation):
        return refusal
    if isinstance(stage, PackageAnswers):
        return Refusal("package_wants_an_answer", "practice")
    if isinstance(stage, Vote):
        return may_pass_in_a_vote(session, stage, command.delegation)
    if command.delegation not in who_may_answer(stage):
        return Refusal("not_your_turn", "68", (("speaker", speaker(session) or ""),))
    return None


def pass_(minutes: Minutes, command: Pass) -> None:
    """Nothing to add; in a roll-call, to be called again at the end."""
    passed = RollCallPassed if isinstance(minutes.session.stage, Vote) else NothingAdded
    minutes.note(passed(command.delegation))


def may_object(session: Session, command: Object) -> Refusal | None:
    """An objection answers the chair's question and gives its reason."""
    if not isinstance(session.stage, Question):
        return Refusal("nothing_asked", "practice")
    if refusal := turn_awaited(session, command.delegation):
        return refusal
    return states_a_reason(session, command.reason)


def object_(minutes: Minutes, command: Object) -> None:
    """Object."""
    stage = minutes.session.stage
    number = stage.subject.number if isinstance(stage, Question) else 0
    objection = Objection(command.delegation, number, command.reason.strip())
    minutes.note(ObjectionRaised(objection))


def may_advance(session: Session, _: Advance) -> Refusal | None:
    """The facilitator may move on whenever the table waits for someone (67: if enough came)."""
    if session.stage is None:
        return Refusal("session_closed", "practice")
    return may_end_attendance_call(session)


def advance(minutes: Minutes, _: Advance) -> None:
    """Whoever has not answered has nothing to add."""
    minutes.note(TurnLapsed(who_may_answer(minutes.session.stage)))


def may_deadline_reached(session: Session, _: DeadlineReached) -> Refusal | None:
    """A clock runs; that it has fallen due is checked against the submission's time."""
    if session.deadline is None:
        return Refusal("no_clock_runs", "profile")
    return None


def deadline_reached(minutes: Minutes, _: DeadlineReached) -> None:
    """Time is up for whoever was awaited."""
    minutes.note(TurnLapsed(who_may_answer(minutes.session.stage)))


def may_skip_to_final_round(session: Session, _: SkipToFinalRound) -> Refusal | None:
    """Before the final round, and not while broken silence is taken up."""
    if refusal := in_phase(session, Phase.OPENING, Phase.READING, Phase.RECESS):
        return refusal
    if session.visiting or next_phase(session, "skip_to_final_round") is None:
        return Refusal("final_round_is_over", "practice")
    return None


def skip_to_final_round(minutes: Minutes, _: SkipToFinalRound) -> None:
    """Go to the final round; what is open stays open until then."""
    minutes.enter("skip_to_final_round")


def may_open_mandates(session: Session, _: OpenMandates) -> Refusal | None:
    """Mandates open only after the closing, by a recorded decision of the facilitator."""
    if refusal := in_phase(session, Phase.CLOSED):
        return refusal
    if session.mandates_open:
        return Refusal("mandates_already_open", "practice")
    return None


def open_mandates(minutes: Minutes, _: OpenMandates) -> None:
    """Open all mandates for the debrief."""
    minutes.note(MandatesOpened())

"""Events of debate and procedure: motions, rulings, the list of speakers."""

from game.domain.events import (
    MotionDecided,
    MotionMoved,
    MotionSeconded,
    MotionSpokenOn,
    OutcomeSetAside,
    RulingGiven,
    SpeakersListed,
    SpeakingTimeSet,
)
from game.domain.phase import MotionState
from game.domain.replacing import replace
from game.domain.session import Session, Spent
from game.domain.stage import MotionDebate, Ruling, Seconding, Statements
from game.rules.folding.common import answered, with_spent

__all__ = [
    "motion_decided",
    "motion_moved",
    "motion_seconded",
    "motion_spoken_on",
    "outcome_set_aside",
    "ruling_given",
    "speakers_listed",
    "speaking_time_set",
]


def motion_moved(session: Session, event: MotionMoved) -> Session:
    """One more motion or point, counted against what the profile grants."""
    session = replace(
        session,
        motions=(*session.motions, event.motion),
        procedure_seconds=session.procedure_seconds + event.seconds,
    )

    def counted(spent: Spent) -> Spent:
        if event.counts == "motion":
            return replace(spent, motions=spent.motions + 1)
        return replace(spent, points=spent.points + 1)

    return with_spent(session, event.motion.mover, counted) if event.counts else session


def _with_state(session: Session, number: int, state: MotionState) -> Session:
    motions = tuple(
        replace(one, state=state) if one.number == number else one for one in session.motions
    )
    return replace(session, motions=motions)


def motion_seconded(session: Session, event: MotionSeconded) -> Session:
    """One second is enough: the table waits for no other."""
    session = _with_state(session, event.motion, MotionState.SECONDED)
    if isinstance(session.stage, Seconding):
        session = replace(session, stage=replace(session.stage, awaiting=()))
    return session


def motion_spoken_on(session: Session, event: MotionSpokenOn) -> Session:
    """One speech more for or against; a delegation speaks once."""
    session = answered(session, event.delegation)
    stage = session.stage
    if not isinstance(stage, MotionDebate):
        return session
    spoken_for = stage.spoken_for + (event.side == "for")
    against = stage.spoken_against + (event.side == "against")
    return replace(session, stage=replace(stage, spoken_for=spoken_for, spoken_against=against))


def motion_decided(session: Session, event: MotionDecided) -> Session:
    """What became of a motion."""
    return _with_state(session, event.motion, event.state)


def ruling_given(session: Session, _: RulingGiven) -> Session:
    """The point is ruled on: nobody is awaited for it any more."""
    if isinstance(session.stage, Ruling):
        return replace(session, stage=replace(session.stage, awaiting=()))
    return session


def speakers_listed(session: Session, event: SpeakersListed) -> Session:
    """Another list of speakers; a speaker who keeps the floor keeps the clock."""
    stage = session.stage
    if not isinstance(stage, Statements):
        return replace(session, speakers=event.speakers)
    same = stage.awaiting[:1] == event.speakers[:1]
    listed = replace(stage, awaiting=event.speakers, closed=event.closed)
    return replace(session, stage=listed, deadline=session.deadline if same else None)


def speaking_time_set(session: Session, event: SpeakingTimeSet) -> Session:
    """From the next speech on."""
    return replace(session, speech_seconds=event.seconds)


def outcome_set_aside(session: Session, _: OutcomeSetAside) -> Session:
    """There is no decision on the draft until it is taken again."""
    return replace(session, outcome=None)

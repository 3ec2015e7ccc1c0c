"""What lies on the table when a motion is moved: motions that wait, and the business below."""

from typing import Final

from game.domain.motion import Motion, MotionRule
from game.domain.session import Session
from game.domain.stage import MotionDebate, Question, Ruling, Seconding, Stage, Vote

__all__ = ["business", "motion_at", "pending_motion", "rule_of"]

_OF_MOTIONS: Final = (Seconding, MotionDebate, Ruling)
_PUT: Final = (Question, Vote)


def motion_at(stage: Stage | None) -> int:
    """The number of the motion a stage is about; 0: it is about none."""
    if isinstance(stage, _OF_MOTIONS):
        return stage.motion
    if isinstance(stage, _PUT) and stage.subject.kind == "motion":
        return stage.subject.number
    return 0


def pending_motion(session: Session) -> Motion | None:
    """The motion that waits to be decided now, if any."""
    return session.motion(motion_at(session.stage))


def business(session: Session) -> Stage | None:
    """What the table was doing before motions were moved."""
    stages = (*session.interrupted, session.stage)
    return next((one for one in reversed(stages) if one is not None and not motion_at(one)), None)


def rule_of(session: Session, motion: Motion) -> MotionRule:
    """The profile's row for a motion that was moved; KeyError if it has none."""
    rule = session.profile.motion(motion.key)
    if rule is None:
        raise KeyError(motion.key)
    return rule

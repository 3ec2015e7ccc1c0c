"""Suspension of the meeting (rule 76), and the caucuses of classic Model UN."""

from collections.abc import Iterator
from typing import Final

from game.domain.commands import Move
from game.domain.delegation import Code
from game.domain.events import StageResumed
from game.domain.motion import Motion
from game.domain.refusal import Refusal
from game.domain.session import Session
from game.domain.stage import Statements, Window
from game.rules.minutes import Minutes
from game.rules.motions.kind import MotionKind, Naming

__all__ = ["MODERATED_CAUCUS", "SUSPENSION", "UNMODERATED_CAUCUS", "close_suspension"]

SHORTEST, ONE_SPEECH = 10, 10
"""Seconds: the shortest suspension, and one speech in a moderated caucus."""


def _may_suspend(session: Session, command: Move) -> Refusal | None:
    """The time that is moved lies within the profile's bounds."""
    longest = session.pace.suspension_seconds
    if not SHORTEST <= command.seconds <= longest:
        bounds = (("least", str(SHORTEST)), ("most", str(longest)))
        return Refusal("time_out_of_bounds", "profile", bounds)
    return None


def _may_caucus_moderated(session: Session, command: Move) -> Refusal | None:
    """Total and speaking time are stated, and at least one can speak."""
    if refusal := _may_suspend(session, command):
        return refusal
    if not ONE_SPEECH <= command.speaker_seconds <= command.seconds:
        bounds = (("least", str(ONE_SPEECH)), ("most", str(command.seconds)))
        return Refusal("time_out_of_bounds", "profile", bounds)
    return None


def _times(session: Session, _: Code) -> Iterator[Naming]:
    longest = session.pace.suspension_seconds
    for seconds in dict.fromkeys((longest, longest // 2)):
        if seconds >= SHORTEST:
            yield {"seconds": seconds}


def _caucus_times(session: Session, mover: Code) -> Iterator[Naming]:
    for named in _times(session, mover):
        yield {**named, "speaker_seconds": ONE_SPEECH}


def _suspend(minutes: Minutes, motion: Motion) -> None:
    """The table rises for the time that was moved."""
    codes = minutes.session.codes
    minutes.open(Window("suspension", codes, motion.seconds), interrupting=True)


def close_suspension(minutes: Minutes, _: Window) -> None:
    """The table sits again, where it was interrupted."""
    minutes.note(StageResumed())


def _caucus(minutes: Minutes, motion: Motion) -> None:
    """Short speeches on one topic, the mover first, as many as the time allows."""
    session = minutes.session
    order = session.order or session.codes
    first = order.index(motion.mover)
    speakers = (*order[first:], *order[:first])[: motion.seconds // motion.speaker_seconds]
    caucus = Statements(
        speakers, "caucus", closed=True, seconds=motion.speaker_seconds, topic=motion.text
    )
    minutes.open(caucus, interrupting=True)


SUSPENSION: Final = MotionKind(
    "suspension", _may_suspend, _suspend, names=_times, keeps_pending=True
)
UNMODERATED_CAUCUS: Final = MotionKind(
    "unmoderated_caucus", _may_suspend, _suspend, names=_times, keeps_pending=True
)
MODERATED_CAUCUS: Final = MotionKind(
    "moderated_caucus",
    _may_caucus_moderated,
    _caucus,
    names=_caucus_times,
    worded=True,
    keeps_pending=True,
)

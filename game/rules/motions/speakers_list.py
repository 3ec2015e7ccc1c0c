"""The list of speakers: closing and reopening it (rule 73), time limits on speeches (rule 72)."""

from collections.abc import Iterator
from typing import Final

from game.domain.commands import Move
from game.domain.delegation import Code
from game.domain.events import SpeakersListed, SpeakingTimeSet
from game.domain.motion import Motion
from game.domain.refusal import Refusal
from game.domain.session import Session
from game.domain.stage import Statements
from game.rules.debate import speech_seconds
from game.rules.minutes import Minutes
from game.rules.motions.kind import MotionKind, Naming
from game.rules.motions.moments import list_of_speakers

__all__ = ["CLOSE_LIST", "REOPEN_LIST", "SPEAKING_TIME", "TIME_LIMIT"]

SHORTEST = 5
"""Seconds: no speech is limited to less."""


def _may_close_list(session: Session, _: Move) -> Refusal | None:
    stage = list_of_speakers(session)
    if stage is None:
        return Refusal("no_list_of_speakers", "73")
    return Refusal("list_is_closed", "73") if stage.closed else None


def _may_reopen_list(session: Session, _: Move) -> Refusal | None:
    stage = list_of_speakers(session)
    if stage is None or stage.purpose not in {"opening", "debate"}:
        return Refusal("no_list_of_speakers", "73")
    return None if stage.closed else Refusal("list_is_open", "73")


def _may_limit(session: Session, command: Move) -> Refusal | None:
    """A limit shortens speeches."""
    stage = list_of_speakers(session)
    if stage is None:
        return Refusal("no_list_of_speakers", "72")
    most = speech_seconds(session, stage) - 1
    if not SHORTEST <= command.seconds <= most:
        bounds = (("least", str(SHORTEST)), ("most", str(most)))
        return Refusal("time_out_of_bounds", "72", bounds)
    return None


def _limits(session: Session, _: Code) -> Iterator[Naming]:
    stage = list_of_speakers(session)
    if stage is not None:
        yield {"seconds": max(SHORTEST, speech_seconds(session, stage) // 2)}


def _set_closed(minutes: Minutes, *, closed: bool) -> None:
    stage = minutes.session.stage
    if isinstance(stage, Statements):
        minutes.note(SpeakersListed(stage.awaiting, closed=closed))


def _close(minutes: Minutes, _: Motion) -> None:
    _set_closed(minutes, closed=True)


def _reopen(minutes: Minutes, _: Motion) -> None:
    _set_closed(minutes, closed=False)


def _limit(minutes: Minutes, motion: Motion) -> None:
    minutes.note(SpeakingTimeSet(motion.seconds))


CLOSE_LIST: Final = MotionKind("close_list", _may_close_list, _close)
REOPEN_LIST: Final = MotionKind("reopen_list", _may_reopen_list, _reopen)
TIME_LIMIT: Final = MotionKind("time_limit", _may_limit, _limit, names=_limits)
SPEAKING_TIME: Final = MotionKind("speaking_time", _may_limit, _limit, names=_limits)

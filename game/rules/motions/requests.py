"""What is asked for and granted without a vote (rules 73, 80, 87), and the roll-call motion."""

from typing import Final

from game.domain.commands import Move
from game.domain.events import RecordedVoteRequested
from game.domain.motion import Motion
from game.domain.refusal import Refusal
from game.domain.session import Session
from game.rules.minutes import Minutes
from game.rules.motions.kind import MotionKind
from game.rules.motions.moments import at_requests

__all__ = ["RECORDED_VOTE", "RIGHT_OF_REPLY", "ROLL_CALL", "WITHDRAWAL"]


def _recorded_vote(_session: Session, _command: Move) -> Refusal | None:
    return Refusal("ask_for_a_recorded_vote", "87")


def _withdrawal(_session: Session, _command: Move) -> Refusal | None:
    return Refusal("withdraw_it_directly", "80")


def _reply(_session: Session, _command: Move) -> Refusal | None:
    return Refusal("reply_after_the_list", "73")


def _may_call_the_roll(session: Session, _: Move) -> Refusal | None:
    """While requests are heard, once."""
    if refusal := at_requests(session):
        return refusal
    return Refusal("already_recorded", "87") if session.recorded_vote else None


def _call_the_roll(minutes: Minutes, motion: Motion) -> None:
    minutes.note(RecordedVoteRequested(motion.mover))


RECORDED_VOTE: Final = MotionKind("recorded_vote", _recorded_vote)
WITHDRAWAL: Final = MotionKind("withdrawal", _withdrawal)
RIGHT_OF_REPLY: Final = MotionKind("right_of_reply", _reply)
ROLL_CALL: Final = MotionKind("roll_call", _may_call_the_roll, _call_the_roll)

"""Adjournment of the meeting (rule 76): the meeting rises, and the item stays where it is."""

from typing import Final

from game.domain.commands import Move
from game.domain.events import OutcomeRecorded
from game.domain.motion import Motion
from game.domain.phase import Outcome
from game.domain.refusal import Refusal
from game.domain.session import Session
from game.rules.machine import next_phase
from game.rules.minutes import Minutes
from game.rules.motions.kind import MotionKind

__all__ = ["ADJOURNMENT"]


def _may_adjourn(session: Session, _: Move) -> Refusal | None:
    """Once the draft has come to action, while nothing of it is half voted."""
    if next_phase(session, "adjourn_meeting") is None:
        return Refusal("not_to_be_adjourned_now", "76")
    return None


def _adjourn(minutes: Minutes, _: Motion) -> None:
    decided = minutes.session.outcome
    minutes.enter("adjourn_meeting")
    if decided is None:
        minutes.note(OutcomeRecorded(Outcome.NO_ACTION))


ADJOURNMENT: Final = MotionKind("adjournment", _may_adjourn, _adjourn)

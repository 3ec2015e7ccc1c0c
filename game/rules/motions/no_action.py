"""Motions that end without action: adjournment of debate (74), competence (79), tabling."""

from typing import Final

from game.domain.commands import Move
from game.domain.motion import Motion
from game.domain.refusal import Refusal
from game.domain.session import Session
from game.rules.minutes import Minutes
from game.rules.motions.kind import MotionKind
from game.rules.motions.moments import before_voting_on_the_draft
from game.rules.outcome import end_without_action

__all__ = ["ADJOURN_DEBATE", "COMPETENCE", "TABLING"]


def _may_end(session: Session, _: Move) -> Refusal | None:
    """Before the draft is voted on."""
    return before_voting_on_the_draft(session)


def _end(minutes: Minutes, _: Motion) -> None:
    end_without_action(minutes)


ADJOURN_DEBATE: Final = MotionKind("adjourn_debate", _may_end, _end)
COMPETENCE: Final = MotionKind("competence", _may_end, _end)
TABLING: Final = MotionKind("tabling", _may_end, _end)

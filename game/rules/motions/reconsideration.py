"""Reconsideration (rule 81): a decision taken is taken again, by two thirds, once."""

from typing import Final

from game.domain.ballot import VoteSubject
from game.domain.commands import Move
from game.domain.events import OutcomeSetAside, VotesScheduled
from game.domain.motion import Motion
from game.domain.phase import MotionState
from game.domain.refusal import Refusal
from game.domain.session import Session
from game.rules.machine import next_phase
from game.rules.minutes import Minutes
from game.rules.motions.kind import MotionKind

__all__ = ["RECONSIDERATION"]


def _may_reconsider(session: Session, _: Move) -> Refusal | None:
    """After the draft was adopted or rejected, and not a second time."""
    if next_phase(session, "reconsider") is None:
        return Refusal("nothing_to_reconsider", "81")
    if any(
        (one.key, one.state) == ("reconsideration", MotionState.CARRIED) for one in session.motions
    ):
        return Refusal("reconsidered_already", "81")
    return None


def _reconsider(minutes: Minutes, _: Motion) -> None:
    """The outcome is set aside, and the whole is put to the vote again."""
    minutes.enter("reconsider")
    minutes.note(OutcomeSetAside(), VotesScheduled((VoteSubject("whole"),)))


RECONSIDERATION: Final = MotionKind("reconsideration", _may_reconsider, _reconsider)

"""Points: of order (rule 71), of personal privilege, of information. Ruled on at once."""

from typing import Final

from game.domain.commands import Move
from game.domain.events import TurnLapsed
from game.domain.motion import Motion
from game.domain.refusal import Refusal
from game.domain.session import Session
from game.domain.stage import Statements
from game.rules.minutes import Minutes
from game.rules.motions.kind import MotionKind

__all__ = ["INFORMATION", "PERSONAL_PRIVILEGE", "POINT_OF_ORDER"]


def _at_any_time(_session: Session, _command: Move) -> Refusal | None:
    """A point may be raised at any moment of a formal meeting."""
    return None


def _call_to_order(minutes: Minutes, _: Motion) -> None:
    """Upheld against a speaker: the speaker is called to order and gives up the floor (68)."""
    stage = minutes.session.stage
    if isinstance(stage, Statements) and stage.awaiting:
        minutes.note(TurnLapsed(stage.awaiting[:1]))


POINT_OF_ORDER: Final = MotionKind(
    "point_of_order", _at_any_time, _call_to_order, worded=True, point=True, keeps_pending=True
)
PERSONAL_PRIVILEGE: Final = MotionKind(
    "personal_privilege",
    _at_any_time,
    worded=True,
    point=True,
    keeps_pending=True,
    granted_by_default=True,
)
INFORMATION: Final = MotionKind(
    "information",
    _at_any_time,
    worded=True,
    point=True,
    keeps_pending=True,
    granted_by_default=True,
)

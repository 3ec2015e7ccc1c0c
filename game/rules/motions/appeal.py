"""Appeal of a ruling: put at once, and the ruling stands unless a majority overturns it (71)."""

from collections.abc import Iterator
from typing import Final

from game.domain.commands import Move
from game.domain.delegation import Code
from game.domain.events import MotionDecided, TurnLapsed
from game.domain.motion import Motion
from game.domain.refusal import Refusal
from game.domain.session import Session
from game.domain.stage import Window
from game.rules.lives import move_motion
from game.rules.minutes import Minutes
from game.rules.motions.kind import MotionKind, Naming

__all__ = ["APPEAL", "point_ruled_on"]


def point_ruled_on(session: Session) -> Motion | None:
    """The point of order that was ruled on last."""
    points = (one for one in reversed(session.motions) if one.key == "point_of_order")
    return next(points, None)


def _may_appeal(session: Session, command: Move) -> Refusal | None:
    """Only right after a ruling on a point of order, and once."""
    stage, point = session.stage, point_ruled_on(session)
    if not (isinstance(stage, Window) and stage.purpose == "ruling") or point is None:
        return Refusal("no_ruling_to_appeal", "71")
    if command.numbers != (point.number,):
        return Refusal("no_ruling_to_appeal", "71")
    return None


def _the_ruling(session: Session, _: Code) -> Iterator[Naming]:
    if point := point_ruled_on(session):
        yield {"numbers": (point.number,)}


def _stand(minutes: Minutes, _: Motion) -> None:
    """The matter is closed: nobody else is asked whether to appeal."""
    stage = minutes.session.stage
    if isinstance(stage, Window):
        minutes.note(TurnLapsed(stage.awaiting))


def _overturn(minutes: Minutes, motion: Motion) -> None:
    for number in motion.numbers:
        point = minutes.motion(number)
        state = move_motion(point, "overturn")
        minutes.note(MotionDecided(number, state, point.key, point.mover))
    _stand(minutes, motion)


APPEAL: Final = MotionKind("appeal", _may_appeal, _overturn, _stand, _the_ruling)

"""Reordering: the amendments are put in another order than the chair proposes."""

from collections.abc import Iterator
from typing import Final

from game.domain.commands import Move
from game.domain.delegation import Code
from game.domain.events import AmendmentsOrdered
from game.domain.motion import Motion
from game.domain.phase import AmendmentState
from game.domain.refusal import Refusal
from game.domain.session import Session
from game.rules.minutes import Minutes
from game.rules.motions.kind import MotionKind, Naming
from game.rules.motions.moments import at_requests

__all__ = ["REORDER"]

_TWO = 2


def _tabled(session: Session) -> tuple[int, ...]:
    return tuple(one.number for one in session.amendments if one.state is AmendmentState.TABLED)


def _may_reorder(session: Session, command: Move) -> Refusal | None:
    """Every tabled amendment is named once, in another order than now."""
    if refusal := at_requests(session):
        return refusal
    now = _tabled(session)
    if len(now) < _TWO:
        return Refusal("nothing_to_reorder", "classroom")
    if sorted(command.numbers) != sorted(now) or command.numbers == now:
        return Refusal("order_names_others", "90")
    return None


def _orders(session: Session, _: Code) -> Iterator[Naming]:
    """Each of the others first."""
    now = _tabled(session)
    for number in now[1:]:
        yield {"numbers": (number, *(one for one in now if one != number))}


def _reorder(minutes: Minutes, motion: Motion) -> None:
    minutes.note(AmendmentsOrdered(motion.numbers, "motion"))


REORDER: Final = MotionKind("reorder", _may_reorder, _reorder, names=_orders)

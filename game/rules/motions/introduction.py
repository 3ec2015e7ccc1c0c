"""Introducing a draft or an amendment: its sponsor gets the floor to present it."""

from collections.abc import Iterator
from typing import Final

from game.domain.commands import Move
from game.domain.delegation import Code
from game.domain.motion import Motion
from game.domain.phase import AmendmentState, MotionState
from game.domain.refusal import Refusal
from game.domain.session import Session
from game.domain.stage import Statements
from game.rules.minutes import Minutes
from game.rules.motions.kind import MotionKind, Naming
from game.rules.motions.moments import at_requests, list_of_speakers

__all__ = ["INTRODUCE_AMENDMENT", "INTRODUCE_DRAFT"]

_DONE = {MotionState.CARRIED, MotionState.GRANTED}


def _introduced(session: Session, key: str, numbers: tuple[int, ...] = ()) -> bool:
    return any(
        (one.key, one.numbers) == (key, numbers) and one.state in _DONE for one in session.motions
    )


def _may_introduce_draft(session: Session, _: Move) -> Refusal | None:
    """During opening statements, once."""
    stage = list_of_speakers(session)
    if stage is None or stage.purpose != "opening":
        return Refusal("introduced_at_the_opening", "classroom")
    if _introduced(session, "introduce_draft"):
        return Refusal("introduced_already", "classroom")
    return None


def _may_introduce_amendment(session: Session, command: Move) -> Refusal | None:
    """One's own amendment, once, while requests are heard."""
    if refusal := at_requests(session):
        return refusal
    own = {one["numbers"] for one in _own_amendments(session, command.delegation)}
    if command.numbers not in own:
        return Refusal("no_own_amendment", "classroom")
    if _introduced(session, "introduce_amendment", command.numbers):
        return Refusal("introduced_already", "classroom")
    return None


def _own_amendments(session: Session, mover: Code) -> Iterator[Naming]:
    for one in session.amendments:
        if one.author == mover and one.state is AmendmentState.TABLED:
            yield {"numbers": (one.number,)}


def _give_the_floor(minutes: Minutes, motion: Motion) -> None:
    floor = Statements((motion.mover,), "introduction", closed=True)
    minutes.open(floor, interrupting=True)


INTRODUCE_DRAFT: Final = MotionKind("introduce_draft", _may_introduce_draft, _give_the_floor)
INTRODUCE_AMENDMENT: Final = MotionKind(
    "introduce_amendment", _may_introduce_amendment, _give_the_floor, names=_own_amendments
)

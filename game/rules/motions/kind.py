"""What the code knows of a motion: one predicate, what it names, and what follows from it.

Everything else (precedence, seconds, speakers, majority) is a row of the rules profile.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from game.domain.commands import Move
from game.domain.delegation import Code
from game.domain.motion import Motion
from game.domain.refusal import Refusal
from game.domain.session import Session
from game.rules.minutes import Minutes

__all__ = ["MotionKind", "Naming", "nothing_follows", "nothing_to_add"]

Naming: TypeAlias = Mapping[str, Any]
"""Fields of a `Move` that make it concrete: a paragraph, a time, an order."""


def nothing_to_add(_session: Session, _mover: Code) -> Iterator[Naming]:
    """The motion names nothing but itself."""
    yield {}


def nothing_follows(_minutes: Minutes, _motion: Motion) -> None:
    """It stands in the record; nothing else changes."""


@dataclass(frozen=True, slots=True)
class MotionKind:
    """One motion or point.

    `may` says why it may not be moved at this stage (who may move it, and its rank,
    are the profile's). `carry` is done when it is carried or granted, `fail` when it
    is rejected. `names` lists what it could name now. `worded`: it has to state its
    ground or topic. Points are ruled on and may interrupt a speaker. `keeps_pending`:
    lesser motions that wait go on afterwards, otherwise they lapse when it carries.
    """

    key: str
    may: Callable[[Session, Move], Refusal | None]
    carry: Callable[[Minutes, Motion], None] = nothing_follows
    fail: Callable[[Minutes, Motion], None] = nothing_follows
    names: Callable[[Session, Code], Iterator[Naming]] = nothing_to_add
    worded: bool = False
    point: bool = False
    keeps_pending: bool = False
    granted_by_default: bool = False

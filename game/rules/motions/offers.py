"""What could be moved now, motion by motion: the commands, or why there are none."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from game.domain.commands import Command, Move
from game.domain.delegation import Code
from game.domain.motion import MotionRule
from game.domain.refusal import Refusal
from game.domain.session import Session
from game.rules.forms import Blank, Form
from game.rules.motions.moving import formal_meeting, heard_now, may_move
from game.rules.motions.registry import MOTIONS

__all__ = ["MotionChance", "motion_chances", "motions_on_offer"]


@dataclass(frozen=True, slots=True)
class MotionChance:
    """One motion of the profile: how it could be moved now, or why not."""

    rule: MotionRule
    offers: tuple[Command | Form, ...]
    refusal: Refusal | None = None


def _worded(session: Session, command: Move) -> Command | Form:
    """A motion that states its ground has a blank for it."""
    if not MOTIONS[command.motion].worded:
        return command
    given = ((name, getattr(command, name)) for name in Move.__dataclass_fields__ if name != "text")
    return _ground_to_be_stated(session.profile.reason_characters, *given)


@lru_cache(maxsize=1024)
def _ground_to_be_stated(most: int, *given: tuple[str, Any]) -> Form:
    return Form(Move, given, (Blank("text", "reason", 1, most),))


def _namings(session: Session, code: Code, key: str) -> Iterator[Move]:
    kind = MOTIONS[key]
    text = "-" if kind.worded else ""
    for named in kind.names(session, code):
        yield _move(code, key, text, *named.items())


@lru_cache(maxsize=1024)
def _move(code: Code, key: str, text: str, *named: tuple[str, Any]) -> Move:
    return Move(code, key, text, **dict(named))


def motions_on_offer(session: Session, code: Code) -> Iterator[Command | Form]:
    """Every motion a delegation could name just now, in the order of precedence."""
    if not formal_meeting(session):
        return
    for rule in heard_now(session, code):
        if rule.key in MOTIONS:
            for command in _namings(session, code, rule.key):
                yield _worded(session, command)


def motion_chances(session: Session, code: Code) -> tuple[MotionChance, ...]:
    """Each motion of the profile, in order of precedence: its commands, or its refusal."""
    known = (rule for rule in session.profile.motions if rule.key in MOTIONS)
    return tuple(_chance(session, code, rule) for rule in known)


def _chance(session: Session, code: Code, rule: MotionRule) -> MotionChance:
    commands = tuple(_namings(session, code, rule.key)) or (Move(code, rule.key, "-"),)
    refusals = [may_move(session, one) for one in commands]
    offers = tuple(
        _worded(session, one)
        for one, refused in zip(commands, refusals, strict=True)
        if refused is None
    )
    return MotionChance(rule, offers, None if offers else refusals[0])

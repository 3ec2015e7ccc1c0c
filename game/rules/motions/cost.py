"""How much time a motion may take at worst, so that a lesson ends when it should."""

from game.domain.commands import Move
from game.domain.motion import MotionRule
from game.domain.session import Session

__all__ = ["worst_seconds"]

_TWICE = 2
"""A tied vote may be taken again; a ruling may be followed by the question of an appeal."""


def worst_seconds(session: Session, rule: MotionRule, command: Move) -> int:
    """Seconds that everybody together could take over a motion, its effect included.

    What it interrupts has its whole time again afterwards.
    """
    pace = session.pace
    interrupted = max(pace.statement_seconds, pace.requests_seconds, pace.explanation_seconds)
    taken = interrupted + command.seconds + pace.motion_seconds * rule.seconded
    if rule.decided == "facilitator":
        return taken + _TWICE * pace.motion_seconds
    if rule.decided == "request":
        return taken + pace.statement_seconds
    speeches = len(session.members) * pace.motion_seconds if rule.debatable else 0
    asked = pace.test_seconds if rule.decided == "objection" else 0
    return taken + asked + speeches + _TWICE * pace.vote_seconds

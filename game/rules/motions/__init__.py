"""Procedural motions and points: one row in MOTIONS and one predicate each."""

from game.rules.motions.kind import MotionKind
from game.rules.motions.offers import MotionChance, motion_chances
from game.rules.motions.registry import MOTIONS

__all__ = ["MOTIONS", "MotionChance", "MotionKind", "motion_chances"]

"""The novice: yields early, does not learn from the others, otherwise plays by the same rules."""

from typing import Final

from game.delegates.delegate import Negotiator

__all__ = ["NOVICE"]

NOVICE: Final = Negotiator("novice", learns=False, patience=3.0)

"""The novice: yields early, does not learn from the others, otherwise plays by the same rules."""

from typing import Final

from game.delegates.delegate import Negotiator
from game.delegates.manner import Manner

__all__ = ["NOVICE"]

NOVICE: Final = Negotiator(
    "novice", Manner(learns=False, reads_stances=False, patience=3.0, size=2)
)

"""How far a delegation has conceded, and what it still aims at."""

from typing import Final

__all__ = ["PATIENCE", "conceded", "target"]

PATIENCE: Final = {"accommodating": 3.0, "standard": 1.0, "tough": 0.3}
"""The exponent e of the concession curve, by temperament: above 1 yields early."""


def conceded(progress: float, patience: float) -> float:
    """The part 0-1 of its surplus given up after `progress` 0-1 of the talks: t ** (1 / e)."""
    return float(progress ** (1 / patience))


def target(no_deal: float, best: float, given_up: float) -> float:
    """What a text has to bring now, 0-100: from the best one can think of down to no deal."""
    return no_deal + max(0.0, best - no_deal) * (1 - given_up)

"""Pure arithmetic over mandates: what a text is worth, and the best deals that were possible."""

from game.interests.best import (
    Best,
    Gain,
    best_of_all,
    egalitarian_point,
    gain_for_all,
    joint_point,
    nash_point,
)
from game.interests.deals import Deals, Improvement, Point, deals_of
from game.interests.frontier import Fairness, fairness, frontier
from game.interests.worth import (
    best_possible,
    crossed_red_lines,
    final_worth,
    own_score,
    shares,
    worth,
)

__all__ = [
    "Best",
    "Deals",
    "Fairness",
    "Gain",
    "Improvement",
    "Point",
    "best_of_all",
    "best_possible",
    "crossed_red_lines",
    "deals_of",
    "egalitarian_point",
    "fairness",
    "final_worth",
    "frontier",
    "gain_for_all",
    "joint_point",
    "nash_point",
    "own_score",
    "shares",
    "worth",
]

"""Pure arithmetic over mandates: what a text is worth to a delegation."""

from game.interests.deals import Deals, Improvement, Point, deals_of
from game.interests.exact import best_of_all
from game.interests.worth import (
    best_possible,
    crossed_red_lines,
    final_worth,
    own_score,
    shares,
    worth,
)

__all__ = [
    "Deals",
    "Improvement",
    "Point",
    "best_of_all",
    "best_possible",
    "crossed_red_lines",
    "deals_of",
    "final_worth",
    "own_score",
    "shares",
    "worth",
]

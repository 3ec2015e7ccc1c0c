"""Aims for a whole text, and how high they can get: the weights behind every proof.

An aim turns the surpluses of all delegations into one figure. For each aim there are
weights w with `aim(s) <= sum of w * s` for all surpluses s that suit the aim; the right
hand side is a sum over paragraphs, so its best end is known paragraph by paragraph.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import exp, log
from typing import Final, Protocol, TypeAlias

__all__ = ["ROUNDS", "Aim", "Level", "Nash", "Row", "Rows", "tight_weights", "weighted"]

Row: TypeAlias = tuple[float, ...]
Rows: TypeAlias = Sequence[Row]

ROUNDS: Final = 120
"""Steps in which the weights are tightened; more of them bring little."""


class Aim(Protocol):
    """What is sought: larger is better, below 0 where it suits nobody to call it a deal."""

    def worth(self, surpluses: Row) -> float:
        """The figure of a text; -1 where one delegation would lose by it."""
        ...

    def first_weights(self, seats: int) -> Row:
        """Weights that hold, without knowing the domain."""
        ...

    def next_weights(self, weights: Row, drawn: Row, step: float) -> Row:
        """Weights that hold, nearer to the tightest, after the text that these ones praise.

        `drawn` are the mean surpluses of the praised texts so far, `step` runs down from 1.
        """
        ...


@dataclass(frozen=True, slots=True)
class Nash:
    """The geometric mean of the surpluses: the n-th root of the Nash product.

    It is at most the mean of w * s for any weights w > 0 whose product is 1 (arithmetic
    and geometric mean).
    """

    def worth(self, surpluses: Row) -> float:
        """0 where somebody has no more than no deal, -1 where somebody has less."""
        least = min(surpluses)
        if least <= 0:
            return -1.0 if least < 0 else 0.0
        return exp(sum(map(log, surpluses)) / len(surpluses))

    def first_weights(self, seats: int) -> Row:
        """The plain mean."""
        return (1 / seats,) * seats

    def next_weights(self, weights: Row, drawn: Row, step: float) -> Row:
        """Who drew little so far weighs more: the slope of the geometric mean there."""
        del weights, step
        kept = [max(one, 0.01) for one in drawn]
        mean = exp(sum(map(log, kept)) / len(kept))
        return tuple(mean / (one * len(kept)) for one in kept)


@dataclass(frozen=True, slots=True)
class Level:
    """The least surplus times `least` plus the sum times `joint`; nobody may lose.

    It is at most the sum of w * s for any w >= joint whose excess over it makes at least
    `least` together, since no surplus is below 0.
    """

    least: float
    joint: float
    scale: float = field(default=0.05)

    def worth(self, surpluses: Row) -> float:
        """The figure; -1 where somebody loses, rounding errors apart."""
        lowest = min(surpluses)
        if lowest < -1e-9:  # noqa: PLR2004 - a rounding error is no loss
            return -1.0
        return self.least * max(lowest, 0.0) + self.joint * sum(surpluses)

    def first_weights(self, seats: int) -> Row:
        """The least surplus is no more than the mean."""
        return (self.joint + self.least / seats,) * seats

    def next_weights(self, weights: Row, drawn: Row, step: float) -> Row:
        """Who draws little weighs more, who draws much less: a projected step down the slope."""
        steepest = max(1e-9, *map(abs, drawn))
        pull = self.scale * step * max(self.least, self.joint) / steepest
        extra = [
            max(0.0, one - self.joint - pull * draw)
            for one, draw in zip(weights, drawn, strict=True)
        ]
        missing = max(0.0, self.least - sum(extra)) / len(extra)
        return tuple(self.joint + one + missing for one in extra)


def weighted(weights: Row, row: Row) -> float:
    """The sum of weights times figures."""
    return sum(weight * one for weight, one in zip(weights, row, strict=True))


def tight_weights(aim: Aim, places: Sequence[Rows], base: Row) -> tuple[Row, float]:
    """The weights with the lowest ceiling found in ROUNDS steps, and that ceiling.

    `places` holds for each paragraph what each of its free options brings each delegation,
    `base` the surpluses before any of them.
    """
    weights = aim.first_weights(len(base))
    best, ceiling = weights, float("inf")
    mean = base
    for turn in range(ROUNDS):
        picked = [max(rows, key=lambda row: weighted(weights, row)) for rows in places]
        drawn = tuple(map(sum, zip(base, *picked, strict=True)))
        if (top := weighted(weights, drawn)) < ceiling:
            best, ceiling = weights, top
        share = 2 / (turn + 2)
        mean = tuple((1 - share) * a + share * b for a, b in zip(mean, drawn, strict=True))
        weights = aim.next_weights(weights, mean, 1 / (1 + turn / 10))
    return best, ceiling

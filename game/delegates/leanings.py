"""Which way another delegation may lean on one paragraph: a few conjectures and their odds.

A conjecture says which strength of wording it would like best and how many points the
paragraph moves for it; wordings are worth less the further they are from that strength.
What it says in public makes some conjectures likelier than others.
"""

from collections.abc import Sequence
from functools import cache
from math import exp
from typing import Final, TypeAlias

__all__ = ["Leaning", "Row"]

Row: TypeAlias = tuple[float, ...]

SOUGHT: Final = (0.3, 1.2, 2.1, 3.0, 3.9, 4.8)
"""Strengths (0-5) that a delegation may like best."""
WEIGHTS: Final = (0.3, 0.7, 1.2, 1.9)
"""How much the paragraph may matter to it; 1 is what a paragraph matters on average."""
DOUBT: Final = 2.5
"""Points by which a first estimate is off, as a rule."""
LIMIT: Final = 30.0
"""Beyond this an exponent tells nothing more."""
NEVER: Final = 1e-6
"""No conjecture is ever ruled out."""
INSISTED, SECOND_BEST = 2.0, 0.2
"""Points that tell what is missed most, and odds that a wish is not for the best wording."""


@cache
def _conjectures(strengths: Row, usual: float) -> tuple[Row, ...]:
    """What each option would be worth (points of the whole text), by conjecture."""
    shapes = dict.fromkeys(_shape(strengths, sought) for sought in SOUGHT)
    return tuple(
        tuple([usual * weight * one for one in shape]) for shape in shapes for weight in WEIGHTS
    )


def _shape(strengths: Row, sought: float) -> Row:
    """0 for the worst option to 1 for the best, by how far each is from what is sought."""
    near = [-abs(one - sought) for one in strengths]
    low, high = min(near), max(near)
    spread = high - low or 1.0
    return tuple([round((one - low) / spread, 6) for one in near])


class Leaning:
    """What one delegation is thought to make of one paragraph; `row` is points by option."""

    __slots__ = ("_odds", "_values", "row")

    def __init__(self, first: Sequence[float], strengths: Row, usual: float) -> None:
        """Begin with a first estimate: points by option; `usual` is what a paragraph moves."""
        self._values = _conjectures(strengths, usual)
        self._settle([exp(-_distance(row, first) / (2 * DOUBT**2)) for row in self._values])

    def _settle(self, odds: Sequence[float]) -> None:
        total = sum(odds)
        self._odds = settled = [one / total + NEVER for one in odds]
        columns = zip(*self._values, strict=True)
        self.row = tuple([sum(map(float.__mul__, settled, one)) for one in columns])

    def spread(self, old: int, new: int) -> tuple[float, float]:
        """What a change would bring: the mean of all conjectures, and their variance."""
        mean = square = 0.0
        for one, row in zip(self._odds, self._values, strict=True):
            difference = row[new] - row[old]
            mean += one * difference
            square += one * difference * difference
        return mean, max(0.0, square - mean * mean)

    def heard(self, old: int, new: int, bias: float, scale: float) -> None:
        """A change was welcome (`scale` above 0) or not (below 0).

        `bias` is what the rest of the offer is thought to bring; differences of `scale`
        points turn the odds clearly.
        """
        self._settle(
            [
                one * _odds((row[new] - row[old] + bias) / scale)
                for one, row in zip(self._odds, self._values, strict=True)
            ]
        )

    def wished(self, stands: int, wanted: int, usual: float) -> None:
        """Of all paragraphs it named this one; `usual` is what one misses in points elsewhere."""
        self._settle(
            [
                one
                * _odds((row[wanted] - row[stands] - usual) / INSISTED)
                * (1.0 if row[wanted] >= max(row) else SECOND_BEST)
                for one, row in zip(self._odds, self._values, strict=True)
            ]
        )


def _odds(difference: float) -> float:
    """The logistic rule."""
    return 1 / (1 + exp(-difference)) if abs(difference) < LIMIT else float(difference > 0)


def _distance(one: Row, other: Sequence[float]) -> float:
    """Squared points between two estimates, whatever their level."""
    gaps = [a - b for a, b in zip(one, other, strict=True)]
    mean = sum(gaps) / len(gaps)
    return sum([(gap - mean) ** 2 for gap in gaps])

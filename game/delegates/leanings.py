"""Which way another delegation may lean on one paragraph: a few conjectures and their odds.

A conjecture says which strength of wording it would like best and how many points the
paragraph moves for it; wordings are worth less the further they are from that strength.
What it says in public makes some conjectures likelier than others.
"""

from collections.abc import Sequence
from functools import cache, lru_cache
from math import exp
from operator import mul, sub
from typing import Final, TypeAlias

__all__ = ["EASE", "Leaning", "Row", "first_leaning"]

Row: TypeAlias = tuple[float, ...]
Heard: TypeAlias = tuple[float, ...]

SOUGHT: Final = (0.3, 1.2, 2.1, 3.0, 3.9, 4.8)
"""Strengths (0-5) that a delegation may like best."""
WEIGHTS: Final = (0.3, 0.7, 1.2, 1.9)
"""How much the paragraph may matter to it; 1 is what a paragraph matters on average."""
DOUBT: Final = 2.5
"""Points by which a first estimate is off, as a rule."""
EASE: Final = 1.0
"""Points of estimated gain that turn the odds that another goes along."""
KEPT: Final = 512
"""First estimates that are remembered: those of a few tables."""
NEVER: Final = 1e-6
"""No conjecture is ever ruled out."""
INSISTED, SECOND_BEST = 2.0, 0.2
"""Points that tell what is missed most, and odds that a wish is not for the best wording."""


@cache
def _conjectures(strengths: Row, usual: float) -> tuple[Row, ...]:
    """What each option would be worth (points of the whole text): one row an option."""
    shapes = dict.fromkeys(_shape(strengths, sought) for sought in SOUGHT)
    rows = [[usual * weight * one for one in shape] for shape in shapes for weight in WEIGHTS]
    return tuple(zip(*rows, strict=True))


def _shape(strengths: Row, sought: float) -> Row:
    """0 for the worst option to 1 for the best, by how far each is from what is sought."""
    near = [-abs(one - sought) for one in strengths]
    low, high = min(near), max(near)
    spread = high - low or 1.0
    return tuple([round((one - low) / spread, 6) for one in near])


class Leaning:
    """What one delegation is thought to make of one paragraph.

    `row` is points by option, `low` and `high` the least and the most of them. A value: what
    is heard leads to another. Whoever hears the same draws the same conclusion, so the last
    one drawn is kept for the next who does.
    """

    __slots__ = ("_last", "_odds", "_spreads", "_steps", "_values", "high", "low", "row")

    def __init__(self, values: tuple[Row, ...], odds: Sequence[float]) -> None:
        """The conjectures' values, one row an option, and how likely each conjecture is."""
        total = sum(odds)
        self._values = values
        self._odds = settled = [one / total + NEVER for one in odds]
        self.row: Row = tuple([sum(map(mul, settled, one)) for one in values])
        self.low, self.high = min(self.row), max(self.row)
        self._spreads: dict[tuple[int, int], tuple[float, float]] = {}
        self._steps: dict[int, tuple[Row, Row]] = {}
        self._last: tuple[Heard, Leaning] | None = None

    def steps_from(self, stands: int) -> tuple[Row, Row]:
        """By option: points gained over the one that stands, and the odds against it."""
        if stands not in self._steps:
            now = self.row[stands]
            gains = tuple([one - now for one in self.row])
            self._steps[stands] = gains, tuple([exp(-one / EASE) for one in gains])
        return self._steps[stands]

    def spread(self, old: int, new: int) -> tuple[float, float]:
        """What a change would bring: the mean of all conjectures, and their variance."""
        if (old, new) not in self._spreads:
            differences = list(map(sub, self._values[new], self._values[old]))
            weighed = list(map(mul, self._odds, differences))
            mean = sum(weighed)
            variance = sum(map(mul, weighed, differences)) - mean * mean
            self._spreads[old, new] = mean, max(0.0, variance)
        return self._spreads[old, new]

    def heard(self, old: int, new: int, bias: float, scale: float) -> "Leaning":
        """A change was welcome (`scale` above 0) or not (below 0).

        `bias` is what the rest of the offer is thought to bring; differences of `scale`
        points turn the odds clearly.
        """
        heard = (old, new, bias, scale)
        if self._last is None or self._last[0] != heard:
            before, after = self._values[old], self._values[new]
            odds = [
                one / (1 + exp((was - is_now - bias) / scale))
                for one, was, is_now in zip(self._odds, before, after, strict=True)
            ]
            self._last = heard, Leaning(self._values, odds)
        return self._last[1]

    def wished(self, stands: int, wanted: int, usual: float) -> "Leaning":
        """Of all paragraphs it named this one; `usual` is what one misses in points elsewhere."""
        wish = (stands, wanted, usual)
        if self._last is None or self._last[0] != wish:
            before, after = self._values[stands], self._values[wanted]
            best = [max(row) for row in zip(*self._values, strict=True)]
            odds = [
                one
                / (1 + exp((was - is_now + usual) / INSISTED))
                * (1.0 if is_now >= most else SECOND_BEST)
                for one, was, is_now, most in zip(self._odds, before, after, best, strict=True)
            ]
            self._last = wish, Leaning(self._values, odds)
        return self._last[1]


@lru_cache(maxsize=KEPT)
def first_leaning(first: Row, strengths: Row, usual: float) -> Leaning:
    """Begin with a first estimate: points by option; `usual` is what a paragraph moves."""
    values = _conjectures(strengths, usual)
    rows = zip(*values, strict=True)
    return Leaning(values, [exp(-_distance(row, first) / (2 * DOUBT**2)) for row in rows])


def _distance(one: Sequence[float], other: Sequence[float]) -> float:
    """Squared points between two estimates, whatever their level."""
    gaps = [a - b for a, b in zip(one, other, strict=True)]
    mean = sum(gaps) / len(gaps)
    return sum([(gap - mean) ** 2 for gap in gaps])

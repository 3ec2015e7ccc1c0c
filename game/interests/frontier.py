"""A sample of the texts that nobody can gain on without another losing, and how even a text is."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from game.domain.delegation import Code
from game.interests.bounds import Nash, Row, tight_weights, weighted
from game.interests.deals import Deals, Point

__all__ = ["Fairness", "fairness", "frontier"]

LEANS: Final = (1.25, 1.6, 2.2, 3.0, 5.0)
"""How much more one delegation's gain counts than in the balanced text."""


def frontier(deals: Deals) -> tuple[Point, ...]:
    """Texts of the Pareto frontier that leave nobody below no deal, the most balanced first.

    Each has the largest weighted sum for some weights above 0; were there a text better
    for one delegation and worse for none, its weighted sum would be larger. A sample: the
    weights lean to one delegation, or away from one, in a few steps. At most one text for
    each step and delegation, twice, and the balanced one.
    """
    base = tuple(-one for one in deals.no_deal)
    places = [
        [rows[one] for one in allowed]
        for rows, allowed in zip(deals.worth, deals.allowed, strict=True)
    ]
    balanced, _ceiling = tight_weights(Nash(), places, base)
    found: dict[Row, Point] = {}
    for weights in _leaning(balanced):
        point = _praised(deals, weights)
        if min(point.surpluses) >= 0:
            found.setdefault(point.values, point)
    return tuple(found.values())


def _leaning(balanced: Row) -> Iterator[Row]:
    yield balanced
    for lean in LEANS:
        for seat in range(len(balanced)):
            for factor in (lean, 1 / lean):
                yield tuple(one * (factor if n == seat else 1) for n, one in enumerate(balanced))


def _praised(deals: Deals, weights: Row) -> Point:
    return deals.point(
        tuple(
            max(allowed, key=lambda one: weighted(weights, rows[one]))
            for rows, allowed in zip(deals.worth, deals.allowed, strict=True)
        )
    )


@dataclass(frozen=True, slots=True)
class Fairness:
    """How even a text is: who gains least and most over no deal, in points.

    `evenness` is Jain's index of the surpluses, those below 0 counted as 0: 1 where all
    gain the same, 1 / n where one of n delegations gains everything, 0 where nobody gains.
    """

    lowest: float
    lowest_of: Code
    highest: float
    highest_of: Code
    evenness: float


def fairness(surpluses: Row, codes: tuple[Code, ...]) -> Fairness:
    """The figures of one text; of equal delegations the first is named. ValueError for none."""
    pairs = list(zip(surpluses, codes, strict=True))
    low, high = min(pairs, key=lambda one: one[0]), max(pairs, key=lambda one: one[0])
    gained = [max(one, 0.0) for one in surpluses]
    squares = sum(one * one for one in gained)
    evenness = sum(gained) ** 2 / (len(gained) * squares) if squares else 0.0
    return Fairness(low[0], low[1], high[0], high[1], evenness)

"""Proof of the best deal: a search that may stop only where nothing better can follow."""

from dataclasses import dataclass
from math import prod

from game.interests.deals import Deal, Deals, Point

__all__ = ["best_of_all"]

TOLERANCE = 1e-9
"""Products nearer than this share of one another count as equal."""

Row = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class _Bound:
    """What the open places can still add.

    The product of n surpluses is at most (their weighted mean)**n / product of the weights,
    for any weights above 0 (arithmetic and geometric mean). The mean is a sum over
    paragraphs, so its best end is known place by place. `rest[k]` is the largest weighted
    sum of the places from k on, `dreams[k]` the most each delegation can draw from them.
    """

    weights: Row
    rest: Row
    dreams: tuple[Row, ...]

    def ceiling(self, place: int, surpluses: Row) -> float:
        """No text with this beginning has a larger product; 0 if it cannot suit all."""
        hopes = tuple(map(sum, zip(surpluses, self.dreams[place], strict=True)))
        if min(hopes) <= 0:
            return 0.0
        total = _weighted(self.weights, surpluses) + self.rest[place]
        mean = max(total, 0.0) / len(surpluses)
        return min(prod(hopes), mean ** len(surpluses) / prod(self.weights))


def best_of_all(deals: Deals) -> Point | None:
    """The text with the largest product of surpluses among all texts, proven.

    None if no text leaves every delegation more than no deal is worth. Quick where the
    climbed point is the best already, as on the reference scenario (under 100 steps).
    """
    climbed = deals.nash()
    bound = _bound(deals, climbed)
    best, deal = climbed.product, deals.deal(dict(climbed.text))
    pending: list[tuple[Deal, Row]] = [((), tuple(-one for one in deals.no_deal))]
    while pending:
        begun, surpluses = pending.pop()
        if bound.ceiling(len(begun), surpluses) <= best * (1 + TOLERANCE):
            continue
        if len(begun) == len(deals.paragraphs):
            best, deal = prod(surpluses), begun
        else:
            pending += _continued(deals, begun, surpluses, bound.weights)
    return deals.point(deal) if best > 0 else None


def _continued(deals: Deals, begun: Deal, surpluses: Row, weights: Row) -> list[tuple[Deal, Row]]:
    """One more paragraph decided, the most promising option last, so that it is tried first."""
    place = len(begun)
    rows = deals.worth[place]
    ranked = sorted(deals.allowed[place], key=lambda option: _weighted(weights, rows[option]))
    return [
        ((*begun, option), tuple(map(sum, zip(surpluses, rows[option], strict=True))))
        for option in ranked
    ]


def _bound(deals: Deals, climbed: Point) -> _Bound:
    """The bound that is tightest near the climbed point: each surplus weighs as much."""
    weights = tuple(1 / max(one, 1.0) for one in climbed.surpluses)
    rest = [0.0]
    dreams: list[Row] = [(0.0,) * len(weights)]
    for rows, allowed in zip(reversed(deals.worth), reversed(deals.allowed), strict=True):
        free = [rows[option] for option in allowed]
        rest.append(rest[-1] + max(_weighted(weights, row) for row in free))
        most = tuple(map(max, zip(*free, strict=True)))
        dreams.append(tuple(map(sum, zip(dreams[-1], most, strict=True))))
    return _Bound(weights, tuple(reversed(rest)), tuple(reversed(dreams)))


def _weighted(weights: Row, row: Row) -> float:
    return sum(weight * one for weight, one in zip(weights, row, strict=True))

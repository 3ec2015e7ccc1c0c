"""The search behind the best deals: it may stop early, and says then how far it can be off.

Best-first branch and bound. A node decides the paragraphs of a fixed order from the first
on; the others keep their option, so each node is a text of its own. No text below a node
is worth more than its ceiling: the aim's weights turn surpluses into a sum (see `bounds`),
and each delegation can draw no more than its dreams from what is undecided. The node with
the highest ceiling is opened first, so that once no ceiling lies above the best text
found, that text is proven; after `steps` nodes the highest ceiling left is the bound.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import accumulate, count
from typing import Final, NamedTuple, TypeAlias

from game.interests.bounds import Aim, Row, tight_weights, weighted

__all__ = ["STEPS", "Found", "Moves", "search"]

STEPS: Final = 20_000
"""Nodes that a search may open: a second or two on one core for five delegations."""

TOLERANCE: Final = 1e-7
"""Points; figures nearer than this count as equal."""

Moves: TypeAlias = tuple[tuple[tuple[int, Row], ...], ...]
"""For each paragraph its other options, with what each changes for every delegation."""


@dataclass(frozen=True, slots=True)
class Found:
    """The best text found: (paragraph, option) changed from the start; -1 if none suits all.

    No text is worth more than `upper`; `exact` says that none is worth more than `value`.
    """

    changes: tuple[tuple[int, int], ...]
    value: float
    upper: float
    exact: bool
    steps: int


class _Node(NamedTuple):
    """How many places of the order are decided, the surpluses, and the changes so far."""

    place: int
    surpluses: Row
    changes: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class _Tables:
    """What the places from one on can still add, for each number of changes that is left."""

    aim: Aim
    weights: Row
    order: tuple[int, ...]
    moves: Moves
    limit: int
    rest: tuple[tuple[float, ...], ...]
    dreams: tuple[tuple[Row, ...], ...]

    def ceiling(self, node: _Node) -> float:
        """No text below this node is worth more."""
        left = min(self.limit - len(node.changes), len(self.order) - node.place)
        dream = self.dreams[node.place][left]
        hopes = tuple([a + b for a, b in zip(node.surpluses, dream, strict=True)])
        total = weighted(self.weights, node.surpluses) + self.rest[node.place][left]
        return min(self.aim.worth(hopes), total)

    def children(self, node: _Node) -> list[_Node]:
        """The next place decided in every way, its present option among them."""
        index = self.order[node.place]
        kept = node._replace(place=node.place + 1)
        if len(node.changes) == self.limit:
            return []
        return [
            kept,
            *(
                _Node(
                    kept.place,
                    tuple([a + b for a, b in zip(node.surpluses, row, strict=True)]),
                    (*node.changes, (index, option)),
                )
                for option, row in self.moves[index]
            ),
        ]


def search(
    aim: Aim, start: Row, moves: Moves, limit: int | None = None, steps: int = STEPS
) -> Found:
    """The best text that changes at most `limit` paragraphs of the start, or how near it is.

    `start` are the surpluses of the text that nothing is changed in. Deterministic: ties
    take the earlier paragraph and the lower option.
    """
    tables = _tables(aim, start, moves, len(moves) if limit is None else limit)
    root = _Node(0, start, ())
    best, value = root, aim.worth(start)
    number = count()
    heap = [(-tables.ceiling(root), 0, next(number), root)]
    opened = 0
    while heap and -heap[0][0] > value + TOLERANCE and opened < steps:
        opened += 1
        for child in tables.children(heappop(heap)[3]):
            if (worth := aim.worth(child.surpluses)) > value + TOLERANCE:
                best, value = child, worth
            if child.place < len(moves) and (top := tables.ceiling(child)) > value + TOLERANCE:
                heappush(heap, (-top, -child.place, next(number), child))
    upper = max(value, -heap[0][0] if heap else value)
    exact = upper <= value + TOLERANCE
    return Found(tuple(sorted(best.changes)), value, value if exact else upper, exact, opened)


def _tables(aim: Aim, start: Row, moves: Moves, limit: int) -> _Tables:
    """The tightest weights, and the places in the order in which they decide most."""
    nothing = (0.0,) * len(start)
    rows = [(nothing, *(row for _option, row in place)) for place in moves]
    weights, _ceiling = tight_weights(aim, rows, start)
    order = tuple(sorted(range(len(moves)), key=lambda one: -_regret(weights, rows[one])))
    gains = [max(weighted(weights, row) for row in rows[index]) for index in order]
    dreams = [tuple(map(max, zip(*rows[index], strict=True))) for index in order]
    return _Tables(
        aim,
        weights,
        order,
        moves,
        limit,
        tuple(_largest(gains[at:], limit) for at in range(len(order) + 1)),
        tuple(_dreams(dreams[at:], limit, len(start)) for at in range(len(order) + 1)),
    )


def _regret(weights: Row, rows: Sequence[Row]) -> float:
    """What a wrong option of a paragraph costs at the least: how clear the choice is."""
    figures = sorted((weighted(weights, row) for row in rows), reverse=True)
    return figures[0] - figures[1] if len(figures) > 1 else 0.0


def _largest(figures: Sequence[float], limit: int) -> tuple[float, ...]:
    """The sums of the 0, 1, 2, ... largest figures."""
    ranked = sorted(figures, reverse=True)[:limit]
    return tuple(accumulate(ranked, initial=0.0))


def _dreams(rows: Sequence[Row], limit: int, seats: int) -> tuple[Row, ...]:
    """What each delegation can draw at most from 0, 1, 2, ... changes."""
    if not rows:
        return ((0.0,) * seats,)
    columns = [_largest(column, limit) for column in zip(*rows, strict=True)]
    return tuple(zip(*columns, strict=True))

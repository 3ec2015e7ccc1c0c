"""Which change to offer to the others: own gain, theirs, and the odds that all go along."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain
from math import exp
from typing import Final, TypeAlias

from game.delegates.bundles import Allowed, Key, Pieces, best_of
from game.delegates.esteem import Esteem
from game.delegates.figures import Change, Figures, Row, Text
from game.delegates.leanings import EASE, Leaning

__all__ = ["Circle", "Limits", "Neighbour", "Workshop"]

SHARED: Final = 1.0
"""How much a point for another counts beside an own one."""
URGENT: Final = 2.0
"""How much more it counts, at the end, for who could not join yet."""


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Another delegation: the points it can spare, and whether it has to be won."""

    esteem: Esteem
    room: float
    settled: bool


@dataclass(frozen=True, slots=True)
class Limits:
    """Paragraphs in one offer at most, and points it has to bring its author at least."""

    size: int
    gain: float


@dataclass(frozen=True, slots=True)
class Circle:
    """Everyone else, at a moment 0-1 of the talks."""

    neighbours: tuple[Neighbour, ...]
    progress: float

    def weights(self) -> tuple[float, ...]:
        """What a point counts for each: more for who must be won."""
        urgent = 1.0 + URGENT * self.progress**2
        return tuple(SHARED * (1.0 if one.settled else urgent) for one in self.neighbours)


class Workshop:
    """Where offers are put together: what was worked out for a paragraph is kept.

    It holds as long as the paragraph stands as it did and nothing new was learnt about it.
    """

    def __init__(self, figures: Figures) -> None:
        """One seat's own figures."""
        self._figures = figures
        self._kept: dict[int, tuple[_Occasion, _Block]] = {}

    def best_bundle(
        self, text: Text, circle: Circle, limits: Limits, allowed: Allowed
    ) -> Change | None:
        """The change with the best promise within these limits, among those allowed."""
        rooms = tuple([exp(-one.room / EASE) for one in circle.neighbours])
        found = best_of(self._pieces(text, circle), rooms, limits.size, limits.gain, allowed)
        return tuple(sorted(found)) if found else None

    def _pieces(self, text: Text, circle: Circle) -> Pieces:
        """Every other option that crosses nobody's known red line."""
        portraits = [one.esteem.portrait for one in circle.neighbours]
        refused = frozenset[Key]().union(*[one.refused for one in portraits])
        told = zip(*[one.leanings for one in portraits], strict=True)
        blocks = [
            self._block(place, (stands, leanings, refused))
            for place, (stands, leanings) in enumerate(zip(text, told, strict=True))
        ]
        keys = [key for one in blocks for key in one.keys]
        gains = [gain for one in blocks for gain in one.gains]
        columns = [_chained(one.others for one in blocks), _chained(one.against for one in blocks)]
        return Pieces(keys, gains, _shared(gains, columns[0], circle.weights()), columns[1])

    def _block(self, place: int, occasion: "_Occasion") -> "_Block":
        kept = self._kept.get(place)
        if kept is None or kept[0] != occasion:
            kept = self._kept[place] = occasion, self._made(place, occasion)
        return kept[1]

    def _made(self, place: int, occasion: "_Occasion") -> "_Block":
        stands, leanings, refused = occasion
        options = self._figures.others(place, stands)
        keys = [key for one in options if (key := (place, one)) not in refused]
        own = self._figures.gains_from(place, stands)
        steps = [one.steps_from(stands) for one in leanings]
        return _Block(
            keys,
            [own[option] for _, option in keys],
            [[gains[option] for _, option in keys] for gains, _ in steps],
            [[against[option] for _, option in keys] for _, against in steps],
        )


@dataclass(frozen=True, slots=True)
class _Block:
    """The changes of one paragraph: own gains; gains and odds against, a column a neighbour."""

    keys: list[Key]
    gains: list[float]
    others: list[list[float]]
    against: list[list[float]]


_Occasion: TypeAlias = tuple[int, tuple[Leaning, ...], frozenset[Key]]
"""The option that stands, what the others are thought to make of it, known red lines."""


def _chained(blocks: Iterable[list[list[float]]]) -> list[list[float]]:
    """Columns of several paragraphs one below the other."""
    return [list(chain.from_iterable(parts)) for parts in zip(*blocks, strict=True)]


def _shared(gains: list[float], others: list[list[float]], weights: Row) -> list[float]:
    """Points of all together, those counted more who must be won."""
    total = [0.0] * len(gains)
    for weight, column in zip(weights, others, strict=True):
        total = [one + weight * gain for one, gain in zip(total, column, strict=True)]
    return [own + one for own, one in zip(gains, total, strict=True)]

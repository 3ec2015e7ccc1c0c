"""Which change to offer to the others: own gain, theirs, and the odds that all go along."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from math import exp
from typing import Final

from game.delegates.bundles import Key, Piece, best_of
from game.delegates.esteem import Esteem
from game.delegates.figures import Change, Figures, Text

__all__ = ["Circle", "Neighbour", "best_bundle"]

EASE: Final = 1.0
"""Points of estimated gain that turn the odds that another goes along."""
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
class Circle:
    """Everyone else, at a moment 0-1 of the talks."""

    neighbours: tuple[Neighbour, ...]
    progress: float

    def weights(self) -> tuple[float, ...]:
        """What a point counts for each: more for who must be won."""
        urgent = 1.0 + URGENT * self.progress**2
        return tuple(SHARED * (1.0 if one.settled else urgent) for one in self.neighbours)


def best_bundle(
    figures: Figures,
    text: Text,
    circle: Circle,
    size: int,
    allowed: Callable[[frozenset[Key], float], bool],
) -> Change | None:
    """The change with the best promise among those allowed (by terms and own gain)."""
    rooms = tuple(exp(-one.room / EASE) for one in circle.neighbours)
    found = best_of(list(_pieces(figures, text, circle)), rooms, size, allowed)
    return tuple(sorted(found)) if found else None


def _pieces(figures: Figures, text: Text, circle: Circle) -> Iterator[Piece]:
    """Every other option that crosses nobody's known red line."""
    esteems = [one.esteem for one in circle.neighbours]
    refused = set[Key]().union(*(one.refused for one in esteems))
    weights = circle.weights()
    for place, row in enumerate(figures.points):
        stands, estimates = text[place], [one.points[place] for one in esteems]
        for option in range(len(row)):
            key = (place, option)
            if option == text[place] or option in figures.red[place] or key in refused:
                continue
            others = [one[option] - one[stands] for one in estimates]
            own = figures.gain(text, (key,))
            shared = own + sum([w * one for w, one in zip(weights, others, strict=True)])
            yield Piece(key, own, shared, tuple([exp(-one / EASE) for one in others]))

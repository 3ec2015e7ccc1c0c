"""Bundles: which changes of one to three paragraphs to offer together.

A search that keeps only the most promising bundles of each size. What several changes do to
the others multiplies, so a bundle is weighed by a few products.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Final, TypeAlias

__all__ = ["Key", "Piece", "best_of"]

Key: TypeAlias = tuple[int, int]
"""A paragraph and the option it would take, by index."""

WIDTH: Final = 12
"""How many bundles of each size are carried on."""
SLIGHT: Final = 0.01
"""A promise is never quite nothing: the odds still tell two bad offers apart."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One paragraph changed: own points gained, points of all weighed together.

    `against` holds, for each other delegation, the odds against its going along.
    """

    key: Key
    gain: float
    shared: float
    against: tuple[float, ...]


Bundle: TypeAlias = tuple[float, frozenset[Key], float, float, tuple[float, ...]]
"""Promise, changes, own gain, shared gain, odds against of each other delegation."""


def best_of(
    pieces: Sequence[Piece],
    rooms: tuple[float, ...],
    size: int,
    allowed: Callable[[frozenset[Key], float], bool],
) -> frozenset[Key] | None:
    """The bundle of up to `size` paragraphs with the best promise among those allowed.

    `rooms` are the odds against, of each delegation, before anything is changed. Ties keep
    the order of the pieces, so the same pieces give the same bundle.
    """
    front: list[Bundle] = [(0.0, frozenset(), 0.0, 0.0, rooms)]
    most, found = 0.0, None
    for _ in range(size):
        grown = list(_grown(front, pieces))
        for promise, keys, gain, *_rest in grown:
            if promise > most and allowed(keys, gain):
                most, found = promise, keys
        grown.sort(key=lambda one: -one[0])
        front = grown[:WIDTH]
    return found


def _grown(front: Sequence[Bundle], pieces: Sequence[Piece]) -> Iterator[Bundle]:
    """Each bundle with one more paragraph changed, each set of changes once."""
    seen: set[frozenset[Key]] = set()
    for _, begun, own, shared, against in front:
        places = {place for place, _ in begun}
        for piece in pieces:
            if piece.key[0] in places:
                continue
            keys = begun | {piece.key}
            if keys not in seen:
                seen.add(keys)
                odds = tuple([one * more for one, more in zip(against, piece.against, strict=True)])
                total = shared + piece.shared
                yield _promise(total, odds), keys, own + piece.gain, total, odds


def _promise(shared: float, against: tuple[float, ...]) -> float:
    """What all gain together, times (the root of) the odds that nobody objects."""
    product = 1.0
    for one in against:
        product *= 1.0 + one
    return max(SLIGHT, shared) / sqrt(product)

"""Bundles: which changes of one to three paragraphs to offer together.

A search that keeps only the most promising bundles of each size. What several changes do to
the others multiplies, so a bundle is weighed by a few products. Changes stand in columns:
a whole column is weighed at once.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import sqrt
from operator import itemgetter
from typing import Final, TypeAlias

__all__ = ["Allowed", "Key", "Pieces", "best_of"]

Key: TypeAlias = tuple[int, int]
"""A paragraph and the option it would take, by index."""

WIDTH: Final = 6
"""How many bundles of each size are carried on."""
PROMISING: Final = 24
"""How many changes of one paragraph are built upon."""
SLIGHT: Final = 0.01
"""A promise is never quite nothing: the odds still tell two bad offers apart."""

Allowed: TypeAlias = Callable[[frozenset[Key]], bool]


@dataclass(slots=True)
class Pieces:
    """Changes of one paragraph each, in columns: own points gained, points of all together.

    `against` has a column for each other delegation: the odds against its going along.
    """

    keys: list[Key]
    gains: list[float]
    shared: list[float]
    against: list[list[float]]

    def only(self, chosen: Sequence[int]) -> "Pieces":
        """Some of them, in the order given."""
        return Pieces(
            [self.keys[one] for one in chosen],
            [self.gains[one] for one in chosen],
            [self.shared[one] for one in chosen],
            [[column[one] for one in chosen] for column in self.against],
        )


@dataclass(slots=True)
class Bundle:
    """Some pieces together."""

    keys: frozenset[Key]
    places: frozenset[int]
    gain: float
    shared: float
    against: tuple[float, ...]


Grown: TypeAlias = tuple[float, Bundle, int]
"""Promise, the bundle that grew, the index of the piece it grew by."""

_promise: Final = itemgetter(0)


def best_of(
    pieces: Pieces, rooms: tuple[float, ...], size: int, least: float, allowed: Allowed
) -> frozenset[Key] | None:
    """The bundle of up to `size` paragraphs with the best promise among those allowed.

    It gains oneself `least` points. `rooms` are the odds against, of each delegation, before
    anything is changed. Ties keep the order of the pieces, so the same pieces give the same
    bundle.
    """
    front = [Bundle(frozenset(), frozenset(), 0.0, 0.0, rooms)]
    most, found = 0.0, None
    for left in reversed(range(size)):
        grown = sorted(_grown(front, pieces, 0.0 if left else most), key=_promise, reverse=True)
        for promise, bundle, last in grown:
            if promise <= most:
                break
            if bundle.gain + pieces.gains[last] >= least:
                keys = bundle.keys | {pieces.keys[last]}
                if allowed(keys):
                    most, found = promise, keys
                    break
        if left:
            front = [_joined(bundle, pieces, last) for _, bundle, last in grown[:WIDTH]]
        if len(pieces.keys) > PROMISING:
            pieces = pieces.only(sorted([last for *_, last in grown[:PROMISING]]))
    return found


def _joined(bundle: Bundle, pieces: Pieces, last: int) -> Bundle:
    key = pieces.keys[last]
    return Bundle(
        bundle.keys | {key},
        bundle.places | {key[0]},
        bundle.gain + pieces.gains[last],
        bundle.shared + pieces.shared[last],
        tuple([one * more[last] for one, more in zip(bundle.against, pieces.against, strict=True)]),
    )


def _grown(front: Sequence[Bundle], pieces: Pieces, floor: float) -> Iterator[Grown]:
    """Each bundle with one more paragraph changed, each set of changes once; above a promise."""
    before: list[frozenset[Key]] = []
    for bundle in front:
        rests = [one - bundle.keys for one in before]
        seen = frozenset[Key]().union(*[one for one in rests if len(one) == 1])
        for index, promise in enumerate(_promises(bundle, pieces)):
            if promise > floor:
                key = pieces.keys[index]
                if key[0] not in bundle.places and key not in seen:
                    yield promise, bundle, index
        before.append(bundle.keys)


def _promises(bundle: Bundle, pieces: Pieces) -> list[float]:
    """What all gain together with each piece, times (the root of) the odds of no objection."""
    odds: list[float] = []
    for held, column in zip(bundle.against, pieces.against, strict=True):
        if odds:
            odds = [one * (1.0 + held * other) for one, other in zip(odds, column, strict=True)]
        else:
            odds = [1.0 + held * one for one in column]
    shared = bundle.shared
    return [
        (total if (total := shared + more) > SLIGHT else SLIGHT) / sqrt(one)
        for more, one in zip(pieces.shared, odds, strict=True)
    ]

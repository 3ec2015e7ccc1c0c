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

WIDTH: Final = 6
"""How many bundles of each size are carried on."""
PROMISING: Final = 24
"""How many changes of one paragraph are built upon."""
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


@dataclass(slots=True)
class Bundle:
    """Some pieces together; `members` and `places` are their indices and paragraphs as bits."""

    members: int
    places: int
    gain: float
    shared: float
    against: tuple[float, ...]


Grown: TypeAlias = tuple[float, int, Bundle, int]
"""Promise, members as bits, the bundle that grew, the index of the piece it grew by."""


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
    front = [Bundle(0, 0, 0.0, 0.0, rooms)]
    candidates: Sequence[int] = range(len(pieces))
    most, found = 0.0, None
    for _ in range(size):
        grown = sorted(_grown(front, pieces, candidates), key=_promise, reverse=True)
        for promise, members, bundle, last in grown:
            if promise <= most:
                break
            keys = _keys(members, pieces)
            if allowed(keys, bundle.gain + pieces[last].gain):
                most, found = promise, keys
        front = [_joined(bundle, pieces[last], last) for *_, bundle, last in grown[:WIDTH]]
        if len(candidates) > PROMISING:
            candidates = sorted(last for *_, last in grown[:PROMISING])
    return found


def _promise(one: Grown) -> float:
    return one[0]


def _keys(members: int, pieces: Sequence[Piece]) -> frozenset[Key]:
    return frozenset(piece.key for index, piece in enumerate(pieces) if members >> index & 1)


def _joined(bundle: Bundle, piece: Piece, last: int) -> Bundle:
    return Bundle(
        bundle.members | 1 << last,
        bundle.places | 1 << piece.key[0],
        bundle.gain + piece.gain,
        bundle.shared + piece.shared,
        tuple([one * more for one, more in zip(bundle.against, piece.against, strict=True)]),
    )


def _grown(
    front: Sequence[Bundle], pieces: Sequence[Piece], candidates: Sequence[int]
) -> Iterator[Grown]:
    """Each bundle with one more paragraph changed, each set of changes once.

    A promise is what all gain together, times (the root of) the odds that nobody objects.
    """
    seen: set[int] = set()
    listed = [(one, 1 << one, 1 << pieces[one].key[0], pieces[one]) for one in candidates]
    for bundle in front:
        for index, member, place, piece in listed:
            keys = bundle.members | member
            if bundle.places & place or keys in seen:
                continue
            seen.add(keys)
            product = 1.0
            for one, other in zip(bundle.against, piece.against, strict=True):
                product *= 1.0 + one * other
            shared = max(SLIGHT, bundle.shared + piece.shared)
            yield shared / sqrt(product), keys, bundle, index

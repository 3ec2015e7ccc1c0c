"""A bar on standard error for those who wait; never in a file or a pipe."""

import sys
import time
from collections.abc import Iterable, Iterator
from typing import Final, TypeVar

from game.wording import _

__all__ = ["with_progress"]

Item = TypeVar("Item")

_PATIENCE: Final = 0.5
"""Seconds of work before the bar shows."""

_PAUSE: Final = 0.1
"""Seconds between two pictures of it."""

_WIDTH: Final = 30


def with_progress(items: Iterable[Item], total: int) -> Iterator[Item]:
    """The items themselves; a terminal shows how many of `total` there were.

    The bar is wiped when the work ends, however it ends.
    """
    if not sys.stderr.isatty():
        yield from items
        return
    begun = time.monotonic()
    shown = begun + _PATIENCE - _PAUSE
    try:
        for number, item in enumerate(items, 1):
            if time.monotonic() - shown >= _PAUSE:
                shown = time.monotonic()
                _draw(bar(number, total, shown - begun))
            yield item
    finally:
        if shown > begun + _PATIENCE - _PAUSE:
            _draw("")


def bar(number: int, total: int, seconds: float) -> str:
    """The bar after `number` of `total` sessions, which took `seconds`."""
    full = _WIDTH * number // max(total, 1)
    left = round(seconds / max(number, 1) * (total - number))
    return _("{bar} {number}/{total} sessions, about {left} s left").format(
        bar="#" * full + "-" * (_WIDTH - full), number=number, total=total, left=left
    )


def _draw(line: str) -> None:
    """Over the line before: back to its beginning, and wipe to its end."""
    sys.stderr.write(f"\r{line}\x1b[K")
    sys.stderr.flush()

"""Many values at once, without looking for circles among them."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["uncollected"]


@contextmanager
def uncollected() -> Iterator[None]:
    """Let Python's collector of circles rest for a while.

    Sessions and entries are made of values that refer to no circle: looking for circles among a
    hundred thousand of them only costs time.
    """
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()

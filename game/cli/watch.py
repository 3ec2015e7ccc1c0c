"""`adref check --watch`: check again whenever a file of the scenario changes."""

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from game.wording import _

__all__ = ["watch"]

PAUSE: Final = 0.5
"""Seconds between two looks at the files."""

Stamps = tuple[tuple[str, int, int], ...]


def stamps(paths: Sequence[Path]) -> Stamps:
    """Name, time and size of every file that a scenario is made of; what vanishes is left out."""
    found = []
    for path in paths:
        folder = path if path.is_dir() else path.parent
        for one in sorted(folder.rglob("*")):
            try:
                state = one.stat()
            except OSError:
                continue
            found.append((str(one), state.st_mtime_ns, state.st_size))
    return tuple(found)


def watch(
    paths: Sequence[Path],
    check: Callable[[], int],
    sleep: Callable[[float], None] = time.sleep,
) -> int:
    """Check now and after every change, until the user stops it; the last exit status."""
    status = 0
    last: Stamps | None = None
    try:
        while True:
            if (now := stamps(paths)) != last:
                last = now
                status = check()
                print(_("Watching: Ctrl+C ends it."))
            sleep(PAUSE)
    except KeyboardInterrupt:
        return status

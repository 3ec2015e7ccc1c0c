"""A report of an unexpected error that gives no secret away.

It holds places in the code, names of types and versions. The error's own words, the values of
variables and what was typed stay out of it: a mandate or a bottom line may stand in them.
"""

import platform
import traceback
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path, PurePath

import pygame

from game import __version__

__all__ = ["described", "write_report"]


def described(error: BaseException, last_command: str = "") -> str:
    """The report; `last_command` is the name of a command's type, "" where there was none."""
    return "\n".join((*_circumstances(last_command), "", *_chain(error), ""))


def _circumstances(last_command: str) -> Iterator[str]:
    sdl = ".".join(str(part) for part in pygame.get_sdl_version())
    yield f"Ad Referendum {__version__}: report of an unexpected error"
    yield f"Python {platform.python_version()} on {platform.system()} {platform.machine()}"
    yield f"pygame-ce {pygame.version.ver}, SDL {sdl}"
    yield f"Last command: {last_command or 'none'}"


def _chain(error: BaseException) -> Iterator[str]:
    """The error, and what it came from, the last first; each once."""
    told: set[int] = set()
    at: BaseException | None = error
    while at is not None and id(at) not in told:
        told.add(id(at))
        yield f"{type(at).__module__}.{type(at).__qualname__}"
        for frame, line in traceback.walk_tb(at.__traceback__):
            code = frame.f_code
            yield f"  {_place(code.co_filename)}:{line} in {code.co_qualname}"
        at = at.__cause__ or at.__context__


def _place(filename: str) -> str:
    """The file within its package: folders above it may name a person."""
    parts = PurePath(filename).parts
    for root in ("site-packages", "game"):
        if root in parts:
            return "/".join(parts[len(parts) - parts[::-1].index(root) :])
    return parts[-1] if parts else "?"


def write_report(folder: Path, text: str) -> Path | None:
    """Write a report for its owner only; its path, or None if the system would not."""
    now = datetime.now(UTC).astimezone()
    path = folder / f"crash-{now:%Y%m%d-%H%M%S-%f}.txt"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600, exist_ok=False)
        path.write_text(text, encoding="utf-8")
    except OSError:
        return None
    return path

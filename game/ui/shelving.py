"""Watching the folders of scenarios: a look at the clock of each file, once a second."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final, TypeAlias

__all__ = ["LOOK_MS", "FolderWatch", "stamps"]

LOOK_MS: Final = 1_000
"""Milliseconds between two looks."""
_ENDINGS: Final = (".yaml", ".md")
_MOST: Final = 2_000
"""Files that are looked at: a folder put there by mistake does not hold the window up."""

Stamps: TypeAlias = tuple[tuple[str, int, int], ...]
"""Name, time of the last change and bytes of each file."""


def stamps(folders: Sequence[Path]) -> Stamps:
    """What the files of some folders of scenarios look like now; what vanishes is left out."""
    found = []
    for folder in folders:
        for depth in ("*", "*/*", "*/*/*"):
            found += [one for one in folder.glob(depth) if one.suffix in _ENDINGS][:_MOST]
    return tuple(stamp for one in sorted(found) if (stamp := _stamp(one)) is not None)


def _stamp(file: Path) -> tuple[str, int, int] | None:
    try:
        state = file.stat()
    except OSError:
        return None
    return str(file), state.st_mtime_ns, state.st_size


class FolderWatch:
    """Says when something on the shelf is no longer as it was."""

    def __init__(self, folders: Sequence[Path]) -> None:
        """Remember how things stand."""
        self._folders, self._seen, self._waited = tuple(folders), stamps(folders), 0

    def changed(self, elapsed: int) -> bool:
        """Let milliseconds pass; True once after each change that a look has found."""
        self._waited += elapsed
        if self._waited < LOOK_MS:
            return False
        self._waited = 0
        now = stamps(self._folders)
        before, self._seen = self._seen, now
        return now != before

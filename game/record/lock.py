"""One writer a record: a second process is refused with a sentence."""

import sys
from pathlib import Path
from typing import BinaryIO

from game.record.problem import RecordProblem
from game.wording import _

__all__ = ["lock"]


def lock(file: BinaryIO, path: Path) -> None:
    """Hold the record until the file is closed; RecordProblem if another process holds it."""
    try:
        _hold(file.fileno())
    except OSError as error:
        raise RecordProblem(
            path,
            0,
            _("the session is open in another window"),
            _("close it there first"),
        ) from error


if sys.platform == "win32":
    import msvcrt

    def _hold(descriptor: int) -> None:
        """Lock one byte far behind the end, so that reading stays possible."""
        import os

        os.lseek(descriptor, 1 << 40, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        os.lseek(descriptor, 0, os.SEEK_END)

else:
    import fcntl

    def _hold(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)

"""One writer a record: a second process is refused with a sentence."""

import os
import sys
from pathlib import Path
from typing import BinaryIO

from game.record.problem import RecordProblem, unusable
from game.wording import _

__all__ = ["lock"]


def lock(file: BinaryIO, path: Path) -> None:
    """Hold the record until the file is closed; RecordProblem if another process holds it."""
    try:
        _hold(file.fileno())
    except (BlockingIOError, PermissionError) as error:
        what, remedy = _("the session is open in another window"), _("close it there first")
        raise RecordProblem(path, 0, what, remedy) from error
    except OSError as error:
        raise unusable(path, error, _("keep records in a folder that can lock files")) from error


if sys.platform == "win32":
    import msvcrt

    def _hold(descriptor: int) -> None:
        """Lock one byte far behind the end, so that reading stays possible."""
        here = os.lseek(descriptor, 0, os.SEEK_CUR)
        os.lseek(descriptor, 1 << 30, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        os.lseek(descriptor, here, os.SEEK_SET)

else:
    import fcntl

    def _hold(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)

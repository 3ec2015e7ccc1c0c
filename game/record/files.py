"""Files of records: for their owner only, never over another file, on disk when asked."""

import os
from pathlib import Path
from typing import BinaryIO

from game.record.problem import unusable
from game.wording import _

__all__ = ["keep_torn", "new_file", "opened_file", "sync", "sync_folder"]

_synchronize = getattr(os, "fdatasync", os.fsync)


def new_file(path: Path) -> BinaryIO:
    """A new file, mode 0600; RecordProblem if one is there or it cannot be made."""
    try:
        path.touch(mode=0o600, exist_ok=False)
        return path.open("r+b", buffering=0)
    except OSError as error:
        raise unusable(path, error, _("choose another folder or name")) from error


def opened_file(path: Path) -> BinaryIO:
    """A file that is there, to read and write; RecordProblem if it cannot be opened."""
    try:
        return path.open("r+b", buffering=0)
    except OSError as error:
        raise unusable(path, error, _("check the path")) from error


def sync(file: BinaryIO) -> None:
    """Wait until the disk has what was written."""
    _synchronize(file.fileno())


def sync_folder(path: Path) -> None:
    """Wait until the disk has a new file's name too, where the system can say so."""
    if os.name == "posix":
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def keep_torn(path: Path, size: int) -> Path:
    """Copy what stands behind the whole lines aside, under the first free name."""
    number = 1
    while (aside := path.with_name(f"{path.name}.torn-{number}")).exists():
        number += 1
    with path.open("rb") as source, new_file(aside) as target:
        source.seek(size)
        target.write(source.read())
        sync(target)
    return aside

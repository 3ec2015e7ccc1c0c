"""Files of records: for their owner only, never over another file, on disk when asked."""

import os
from pathlib import Path
from typing import BinaryIO

from game.record.problem import unusable
from game.wording import _

__all__ = ["is_gone", "keep_torn", "new_file", "opened_file", "put_back", "sync", "sync_folder"]

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


def is_gone(file: BinaryIO) -> bool:
    """The open file was removed from its folder: what is written to it now nobody can find."""
    return os.fstat(file.fileno()).st_nlink == 0


def put_back(file: BinaryIO, path: Path, size: int) -> BinaryIO:
    """The whole lines of a removed file, written anew; RecordProblem if that cannot be done."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise unusable(path, error, _("bring the folder back, then go on")) from error
    again = new_file(path)
    file.seek(0)
    rest = memoryview(file.read(size))
    while rest:
        rest = rest[again.write(rest) :]
    sync(again)
    file.close()
    return again

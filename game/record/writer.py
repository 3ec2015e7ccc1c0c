"""Writing a record: one whole line a submission, on disk before anyone sees it."""

import os
from pathlib import Path
from secrets import token_bytes
from types import TracebackType
from typing import Any, BinaryIO, Self

from game.domain.proceedings import Entry, Header
from game.domain.session import Session
from game.record.codec import canonical, encode
from game.record.lines import FIRST, chained, entry_line, header_line
from game.record.lock import lock
from game.record.problem import RecordProblem
from game.record.reader import read_record
from game.record.secrets import Salt, digest
from game.wording import _

__all__ = ["RecordWriter"]


def _salt() -> bytes:
    return token_bytes(16)


class RecordWriter:
    """Appends entries to one record. `durable` waits until the disk has each of them."""

    def __init__(self, file: BinaryIO, chain: str, *, durable: bool, salt: Salt = _salt) -> None:
        """Go on after `chain`; use `create` or `resume` instead."""
        self._file, self._chain, self._durable, self._salt = file, chain, durable, salt
        self._phase: object = None
        self._count = 0
        self._ended = False

    @classmethod
    def create(
        cls, path: Path, header: Header, *, durable: bool = True, salt: Salt = _salt
    ) -> "RecordWriter":
        """Begin a new record; RecordProblem if the file exists or cannot be written."""
        try:
            descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except OSError as error:
            reason = error.strerror or str(error)
            raise RecordProblem(path, 0, reason, _("choose another folder or name")) from error
        file = os.fdopen(descriptor, "wb", buffering=0)
        lock(file, path)
        writer = cls(file, FIRST, durable=durable, salt=salt)
        writer._write(header_line(header, salt))
        return writer

    @classmethod
    def resume(cls, path: Path, *, durable: bool = True) -> "RecordWriter":
        """Go on with an unfinished record; a torn last line is kept aside first."""
        file = path.open("r+b", buffering=0)
        try:
            return cls._go_on(path, file, durable=durable)
        except RecordProblem:
            file.close()
            raise

    @classmethod
    def _go_on(cls, path: Path, file: BinaryIO, *, durable: bool) -> "RecordWriter":
        lock(file, path)
        recording = read_record(path)
        if recording.ended:
            raise RecordProblem(path, 0, _("the session has ended"), _("open it as a replay"))
        if recording.torn:
            _keep_torn(path, recording.size)
        file.truncate(recording.size)
        file.seek(recording.size)
        writer = cls(file, recording.chain, durable=durable)
        writer._count = len(recording.entries)
        return writer

    def append(self, entry: Entry, session: Session) -> None:
        """Write one entry; where the phase changed, with a digest of the public session."""
        line = entry_line(entry, self._salt)
        if self._phase is not None and session.phase is not self._phase:
            line["digest"] = digest(canonical(encode(session)))
        self._phase = session.phase
        self._count = entry.number
        self._write(line)

    def end(self) -> None:
        """Say that the record is complete: cutting lines off can now be noticed."""
        if not self._ended:
            self._ended = True
            self._write({"end": self._count})

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()

    def _write(self, line: dict[str, Any]) -> None:
        linked = chained(line, self._chain)
        self._file.write(canonical(linked) + b"\n")
        if self._durable:
            os.fsync(self._file.fileno())
        self._chain = linked["chain"]

    def __enter__(self) -> Self:
        """Use the writer in a `with` statement."""
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _traceback: TracebackType | None,
    ) -> None:
        """Let go of the file."""
        self.close()


def _keep_torn(path: Path, size: int) -> Path:
    """Copy the torn bytes aside, under the first free name."""
    number = 1
    while (aside := path.with_name(f"{path.name}.torn-{number}")).exists():
        number += 1
    aside.write_bytes(path.read_bytes()[size:])
    return aside

"""Writing a record: one whole line a submission, on disk before anyone sees it."""

from pathlib import Path
from secrets import token_bytes
from types import TracebackType
from typing import Any, BinaryIO, Self

from game.domain.proceedings import Entry, Header
from game.domain.session import Session
from game.record.chain import FIRST, link
from game.record.codes import todays_codecs
from game.record.files import (
    is_gone,
    keep_torn,
    new_file,
    opened_file,
    put_back,
    sync,
    sync_folder,
)
from game.record.lines import VERSION, header_line
from game.record.lock import lock
from game.record.problem import RecordProblem, unusable
from game.record.reader import Recording, read_record
from game.record.secrets import Salt, Seals
from game.record.state import Digests, phase_may_change
from game.record.versions import VERSIONS
from game.wording import _

__all__ = ["RecordWriter"]


def _salt() -> bytes:
    return token_bytes(16)


class RecordWriter:
    """Appends entries to one record. `durable` waits until the disk has each of them.

    A record that was begun in an older version is gone on with in that version.
    `torn` is the file in which `resume` kept a last line that was not written to its end.
    """

    def __init__(self, file: BinaryIO, path: Path, *, durable: bool, salt: Salt) -> None:
        """Use `create` or `resume` instead."""
        self.path = path
        self.torn: Path | None = None
        self._file, self._durable, self._salt = file, durable, salt
        self._chain, self._size, self._count, self._at = FIRST, 0, 0, 0
        self._version, self._codecs = VERSIONS[VERSION], todays_codecs
        self._pending: list[tuple[dict[str, Any], Any]] = []
        self._ended = self._unclean = False
        self._digests = Digests()

    @classmethod
    def create(
        cls, path: Path, header: Header, *, durable: bool = True, salt: Salt = _salt
    ) -> "RecordWriter":
        """Begin a new record; RecordProblem if the file exists or cannot be written."""
        seals = Seals(salt)
        line = header_line(header, seals)
        writer = cls(new_file(path), path, durable=durable, salt=salt)
        try:
            lock(writer._file, path)
            writer._add(line, seals.open)
        except RecordProblem:
            writer.close()
            path.unlink()
            raise
        if durable:
            sync_folder(path)
        return writer

    @classmethod
    def resume(cls, path: Path, *, durable: bool = True, salt: Salt = _salt) -> "RecordWriter":
        """Go on with an unfinished record; a torn last line is kept aside first."""
        writer = cls(opened_file(path), path, durable=durable, salt=salt)
        try:
            lock(writer._file, path)
            writer._go_on(_playable(path))
        except RecordProblem:
            writer.close()
            raise
        return writer

    def _go_on(self, recording: Recording) -> None:
        if recording.torn:
            self.torn = keep_torn(self.path, recording.size)
        self._chain, self._size = recording.chain, recording.size
        self._version, self._codecs = VERSIONS[recording.version], recording.codecs
        self._count = len(recording.entries)
        self._at = recording.entries[-1].at if recording.entries else 0
        self._unclean = True
        self._flush()

    def append(self, entry: Entry, session: Session) -> None:
        """Write one entry; where the phase changed, with a digest of the public session.

        RecordProblem if it cannot be written; it is then written before the next one.
        """
        seals = Seals(self._salt)
        state = self._digests.of(session) if phase_may_change(entry) else ""
        line = self._version.spell(entry, seals, self._at, state, self._codecs)
        self._count, self._at = entry.number, entry.at
        self._add(*line)

    def end(self) -> None:
        """Say that the record is complete: cutting lines off can now be noticed."""
        if not self._ended:
            self._ended = True
            self._add({"end": self._count}, None)
        self.catch_up()

    def catch_up(self) -> None:
        """Write what could not be written before; RecordProblem if it still cannot."""
        if self._pending:
            self._flush()

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()

    def _add(self, public: dict[str, Any], openings: Any) -> None:
        self._pending.append((public, openings))
        self._flush()

    def _flush(self) -> None:
        """Write what is not written yet; RecordProblem if the system cannot."""
        try:
            if is_gone(self._file):
                self._put_back()
            if self._unclean:
                self._cut()
            while self._pending:
                self._write(*self._pending[0])
                del self._pending[0]
        except OSError as error:
            self._unclean = True
            raise unusable(self.path, error, _("make room on the disk, then go on")) from error

    def _put_back(self) -> None:
        """The record was removed while it was played: it is still in our hands."""
        self._file = put_back(self._file, self.path, self._size)
        lock(self._file, self.path)

    def _cut(self) -> None:
        """Take away what stands behind the last whole line."""
        self._file.truncate(self._size)
        self._file.seek(self._size)
        self._unclean = False

    def _write(self, public: dict[str, Any], openings: Any) -> None:
        """One write of one whole line; the rest of it if the system took only a part."""
        line = link(public, openings, self._chain, self._version.layout)
        raw = line.raw
        rest = memoryview(raw)
        while rest:
            rest = rest[self._file.write(rest) :]
        if self._durable:
            sync(self._file)
        self._chain, self._size = line.chain, self._size + len(raw)

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


def _playable(path: Path) -> Recording:
    """The record, if a session can go on from it; otherwise RecordProblem."""
    recording = read_record(path)
    replay = _("open it as a replay")
    if recording.ended:
        raise RecordProblem(path, 0, _("the session has ended"), replay)
    if recording.redacted:
        raise RecordProblem(path, 0, _("a redacted copy cannot be played on"), replay)
    return recording

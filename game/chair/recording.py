"""Sessions that are written as they are played: start one, take up an unfinished one."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from game.chair.chair import Chair
from game.chair.table import Table
from game.domain.phase import Phase
from game.domain.proceedings import Entry, Header
from game.domain.session import Session
from game.record import RecordProblem, RecordWriter, read_record
from game.wording import _

__all__ = ["Recorded", "changed", "resume_recorded", "start_recorded", "unfinished_records"]

_TAIL: Final = 256
"""Bytes in which the line that ends a record has room."""


@dataclass(slots=True)
class Recorded:
    """A table whose every entry is on disk before anyone sees it; `notice` is for the user."""

    table: Table
    writer: RecordWriter
    path: Path
    notice: str = ""

    @property
    def chair(self) -> Chair:
        """The Chair of this table."""
        return self.table.chair

    def close(self) -> None:
        """Let go of the file; the record of a closed meeting gets its end.

        RecordProblem while something cannot be written: the file stays open to try again.
        """
        if self.chair.session.phase is Phase.CLOSED:
            self.writer.end()
        self.writer.catch_up()
        self.writer.close()


def _attached(chair: Chair, writer: RecordWriter, path: Path, notice: str = "") -> Recorded:
    def keep(entry: Entry, session: Session) -> None:
        writer.append(entry, session)

    chair.subscribe(keep)
    return Recorded(Table(chair), writer, path, notice)


def start_recorded(header: Header, folder: Path, name: str) -> Recorded:
    """Open a session and its record in `folder`; RecordProblem if it cannot be written."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.jsonl"
    writer = RecordWriter.create(path, header, durable=True)
    return _attached(Chair(header), writer, path)


def resume_recorded(path: Path) -> Recorded:
    """Take up an unfinished session; at most the torn last action is missing."""
    writer = RecordWriter.resume(path)
    recording = read_record(path)
    chair = Chair(recording.header, recording.entries)
    return _attached(chair, writer, path, _torn_notice(writer))


def _torn_notice(writer: RecordWriter) -> str:
    """Say where the torn end of a record was put, if it had one."""
    if writer.torn is None:
        return ""
    return _(
        "The last action was not written to its end; what there was is kept in {file}."
    ).format(file=writer.torn.name)


def unfinished_records(folder: Path) -> tuple[Path, ...]:
    """Records of sessions that did not come to their end, the newest first."""
    if not folder.is_dir():
        return ()
    records = sorted(folder.glob("*.jsonl"), key=changed, reverse=True)
    return tuple(path for path in records if _is_unfinished(path))


def changed(path: Path) -> float:
    """When a file was last written; one that has just vanished stands last."""
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0


def _is_unfinished(path: Path) -> bool:
    """What cannot be read is no session that somebody could go on with."""
    try:
        return not _ends(path) and not read_record(path).redacted
    except (OSError, RecordProblem):
        return False


def _ends(path: Path) -> bool:
    """The last line says so: a look at the tail, since the title asks this of every record."""
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - _TAIL))
        last = file.read().rstrip(b"\n").rsplit(b"\n", 1)[-1]
    return last.startswith(b'{"end":')

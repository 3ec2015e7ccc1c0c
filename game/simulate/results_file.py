"""Results on disk: JSON lines, one session a line, in the order of the seeds.

Flat columns of scalars and two lists of text, so that pandas (`read_json(…, lines=True)`)
and DuckDB (`read_json_auto`) read them as they are.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from os import SEEK_END
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from game.record import RecordProblem
from game.record.lock import lock
from game.simulate.problem import SimulationProblem
from game.simulate.result import Result
from game.simulate.setting import Setting
from game.wording import _

__all__ = ["Kept", "ResultsFile", "line_of", "read_results"]


@dataclass(frozen=True, slots=True)
class Kept:
    """What a file holds: its whole lines (`size` bytes), and whether the last one is torn."""

    results: tuple[Result, ...]
    size: int
    torn: bool


def line_of(result: Result) -> bytes:
    """One session's line: UTF-8, the same bytes for the same session."""
    spelt = json.dumps(result.row(), ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return spelt.encode() + b"\n"


def read_results(path: Path) -> Kept:
    """Every whole line of a file; SimulationProblem names the first that is no session.

    A last line without its end was torn when the run stopped: it is left out.
    """
    whole, _end, rest = path.read_bytes().rpartition(b"\n")
    lines = whole.split(b"\n") if whole else []
    results: list[Result] = []
    for number, line in enumerate(lines, 1):
        results.append(_read(path, number, line))
        if _strays(results):
            raise SimulationProblem(
                _("{path}:{line}: this is not the session that follows the one before it.").format(
                    path=path, line=number
                )
            )
    return Kept(tuple(results), len(whole) + 1 if lines else 0, torn=bool(rest))


def _read(path: Path, number: int, line: bytes) -> Result:
    try:
        return Result.of_row(json.loads(line))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        sentence = _("{path}:{line}: this is no session that adref simulate wrote.")
        raise SimulationProblem(sentence.format(path=path, line=number)) from error


def _strays(results: Sequence[Result]) -> bool:
    """The last of them is of another run than the first, or out of turn."""
    first, last = results[0], results[-1]
    return last.terms != first.terms or last.seed != first.seed + len(results) - 1


class ResultsFile:
    """A file that takes results one whole line at a time. `kept` was there before."""

    def __init__(self, path: Path, file: BinaryIO) -> None:
        """Use `create` or `resume` instead."""
        self.path, self.kept = path, Kept((), 0, torn=False)
        self._file = file

    @classmethod
    def create(cls, path: Path) -> "ResultsFile":
        """Begin a new file; SimulationProblem if one is there."""
        try:
            file = path.open("xb", buffering=0)
        except FileExistsError as error:
            raise SimulationProblem(
                _(
                    "{path} is there already: --resume goes on with it, "
                    "--summary alone reads it, or choose another name."
                ).format(path=path)
            ) from error
        made = cls(path, file)
        made._hold()
        return made

    @classmethod
    def resume(cls, path: Path, setting: Setting, seed: int) -> "ResultsFile":
        """Go on with a file of the same run, or begin it; a torn last line is dropped.

        SimulationProblem if it holds sessions of other settings, or begins at another seed.
        """
        if not path.exists():
            return cls.create(path)
        found = cls(path, path.open("r+b", buffering=0))
        try:
            found._hold()
            found._go_on({**setting.terms, "seed": seed})
        except SimulationProblem:
            found.close()
            raise
        return found

    def _go_on(self, wanted: Mapping[str, object]) -> None:
        self.kept = read_results(self.path)
        _refuse_another_run(self.path, self.kept.results, wanted)
        self._file.truncate(self.kept.size)
        self._file.seek(self.kept.size)

    def _hold(self) -> None:
        """Another run that writes the same file would tear its lines."""
        try:
            lock(self._file, self.path)
        except RecordProblem as problem:
            if isinstance(problem.__cause__, BlockingIOError | PermissionError):
                sentence = _("{path} is being written by another run: wait for it to end.")
                raise SimulationProblem(sentence.format(path=self.path)) from problem

    def add(self, result: Result) -> None:
        """Write one session's line at once; SimulationProblem if the disk does not take it."""
        rest = memoryview(line_of(result))
        try:
            while rest:
                rest = rest[self._file.write(rest) :]
        except OSError as error:
            sentence = _("{path}: {reason}. Make room, then go on with --resume.")
            raise SimulationProblem(
                sentence.format(path=self.path, reason=error.strerror or error)
            ) from error

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()

    def __enter__(self) -> Self:
        """Use the file in a `with` statement."""
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _traceback: TracebackType | None,
    ) -> None:
        """Let go of the file; one without a single session is taken away again."""
        empty = self._file.seek(0, SEEK_END) == 0
        self.close()
        if empty:
            self.path.unlink(missing_ok=True)


def _refuse_another_run(path: Path, kept: Sequence[Result], wanted: Mapping[str, object]) -> None:
    """The first line says of which run the file is."""
    if not kept:
        return
    held = {**kept[0].terms, "seed": kept[0].seed}
    for name in {**wanted, **held}:
        if held.get(name) != wanted.get(name):
            raise SimulationProblem(
                _(
                    "{path} holds sessions of other settings ({name} is {held} there, {wanted} "
                    "here): choose another file or the same settings."
                ).format(path=path, name=name, held=held.get(name), wanted=wanted.get(name))
            )

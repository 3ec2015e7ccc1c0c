"""What can be wrong with a record: one clear sentence with file, line and what to do."""

from pathlib import Path
from typing import NoReturn

from game.wording import _

__all__ = ["MalformedError", "RecordProblem", "malformed", "unusable"]


class MalformedError(ValueError):
    """A line does not spell what it should; the reader adds file and line."""


def malformed(what: str) -> NoReturn:
    """Say in a few words what a line should have spelt, never what it spells: it may be secret."""
    raise MalformedError(what)


class RecordProblem(Exception):  # noqa: N818 - the word that the documentation uses
    """A record that cannot be read or written."""

    def __init__(self, path: Path, line: int, what: str, remedy: str = "") -> None:
        """Name the place (line 0: the file), what is wrong and what can be done."""
        self.path, self.line, self.what, self.remedy = path, line, what, remedy
        place = f"{path}:{line}" if line else str(path)
        ending = f" — {remedy}" if remedy else ""
        super().__init__(_("{place}: {what}").format(place=place, what=what) + ending)


def unusable(path: Path, error: OSError, remedy: str) -> RecordProblem:
    """The problem that the operating system reported, in its own words."""
    return RecordProblem(path, 0, error.strerror or str(error), remedy)

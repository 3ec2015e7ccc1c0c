"""Reading a file for the loader: bounded, regular, and inside the folder it belongs to."""

from pathlib import Path

from game.scenario.problems import Problem, ScenarioProblems
from game.wording import _

__all__ = ["read_bytes", "stands_inside"]


def read_bytes(path: Path, limit: int) -> bytes:
    """The content of a file, at most one byte more than `limit`; raises ScenarioProblems."""
    try:
        if not path.is_file():
            raise _unreadable(path, _("there is no such file"), _("check its name and folder"))
        with path.open("rb") as handle:
            return handle.read(limit + 1)
    except (OSError, ValueError) as error:
        what = _("the file cannot be read")
        raise _unreadable(path, what, _("check that it may be opened")) from error


def stands_inside(path: Path, folder: Path) -> bool:
    """Whether a path, links followed, still stands in its folder."""
    return path.resolve().is_relative_to(folder.resolve())


def _unreadable(path: Path, what: str, remedy: str) -> ScenarioProblems:
    return ScenarioProblems((Problem(str(path), 1, 1, "", what, remedy),))

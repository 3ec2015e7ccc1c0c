"""Problems of a scenario file: each one line, with its place, what is wrong and what to do."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

from game.scenario.characters import without_forbidden
from game.wording import _

__all__ = ["Path", "Problem", "ScenarioProblems", "clip", "did_you_mean", "one_of", "where"]

Path: TypeAlias = tuple[str | int, ...]
"""The way from the top of a file to one entry, such as ("paragraphs", 3, "title")."""

SHOWN_CHARACTERS = 60
SHOWN_PROBLEMS = 100


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing its author has to change; `line` and `column` count from 1."""

    file: str
    line: int
    column: int
    where: str
    what: str
    remedy: str

    def __str__(self) -> str:
        """The line that is printed: `file:line:column: where: what — what to do`."""
        place = f"{self.file}:{self.line}:{self.column}: "
        return f"{place}{f'{self.where}: ' if self.where else ''}{self.what} — {self.remedy}"


class ScenarioProblems(Exception):  # noqa: N818 - it names a list of findings, not one failure
    """A scenario cannot be used; `problems` says what was found, up to a hundred."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = _shortened(tuple(problems))
        super().__init__("\n".join(str(problem) for problem in self.problems))


def _shortened(found: tuple[Problem, ...]) -> tuple[Problem, ...]:
    if len(found) <= SHOWN_PROBLEMS:
        return found
    last = found[SHOWN_PROBLEMS]
    what = _("and {count} more problems").format(count=len(found) - SHOWN_PROBLEMS)
    rest = Problem(last.file, last.line, last.column, "", what, _("correct those above first"))
    return (*found[:SHOWN_PROBLEMS], rest)


def where(path: Path) -> str:
    """A path in words: `sponsors[0].name`; the top of the file is the empty string."""
    words = ""
    for step in path:
        words += f"[{step}]" if isinstance(step, int) else f".{clip(step)}"
    return words.removeprefix(".")


def clip(text: str) -> str:
    """The beginning of what an author wrote, short enough for one line."""
    line = " ".join(without_forbidden(text).split())
    return line if len(line) <= SHOWN_CHARACTERS else f"{line[:SHOWN_CHARACTERS]}…"


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """What to do about an unknown word: the nearest known one, or all of them."""
    names = tuple(dict.fromkeys(known))
    folded = {name.casefold(): name for name in names}
    near = difflib.get_close_matches(word[:SHOWN_CHARACTERS].casefold(), folded, n=1)
    if near:
        return _("did you mean '{word}'?").format(word=folded[near[0]])
    return one_of(names)


def one_of(names: Iterable[str]) -> str:
    """What to do: write one of these."""
    return _("known here: {names}").format(names=", ".join(names) or _("none"))

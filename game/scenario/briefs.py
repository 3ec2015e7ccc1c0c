"""Briefings: one confidential page a delegation, `briefs/CODE.md` beside the scenario."""

from collections.abc import Iterable
from pathlib import Path

from game.scenario.files import read_bytes, stands_inside
from game.scenario.problems import Problem, ScenarioProblems
from game.scenario.scalars import normal
from game.scenario.yamlread import decode
from game.wording import _

__all__ = ["MAX_BRIEF_BYTES", "read_briefs"]

MAX_BRIEF_BYTES = 32 * 1024

Briefs = tuple[tuple[str, str], ...]


def read_briefs(folder: Path, codes: Iterable[str]) -> tuple[Briefs, tuple[Problem, ...]]:
    """Each delegation's page (Markdown), and what is wrong with those that cannot be read."""
    pages: list[tuple[str, str]] = []
    problems: list[Problem] = []
    for code in codes:
        try:
            pages.append((code, _page(folder / "briefs" / f"{code}.md", folder)))
        except ScenarioProblems as found:
            problems += found.problems
    return tuple(pages), tuple(problems)


def _page(path: Path, folder: Path) -> str:
    if not stands_inside(path, folder):
        what = _("the briefing leads out of the scenario's folder")
        problem = Problem(str(path), 1, 1, "", what, _("put the file itself here"))
        raise ScenarioProblems((problem,))
    source = read_bytes(path, MAX_BRIEF_BYTES)
    return normal(decode(source, str(path), MAX_BRIEF_BYTES).replace("\r\n", "\n"))

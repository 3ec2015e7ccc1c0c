"""A new folder that appears whole or not at all."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from game.resources import scenarios_dir
from game.scenario.problems import Problem, ScenarioProblems
from game.wording import _

__all__ = ["SCHEMA_FILE", "new_folder", "schema_beside"]

SCHEMA_FILE: Final = "scenario.schema.json"
"""What editors complete and check a scenario by; its first line names it."""


@contextmanager
def new_folder(target: Path) -> Iterator[Path]:
    """A place to write in, which becomes `target` when everything succeeded.

    ScenarioProblems if the target is there already. Whatever goes wrong inside, nothing
    is left behind.
    """
    if target.exists():
        what = _("the folder is there already")
        raise ScenarioProblems((Problem(str(target), 1, 1, "", what, _("choose another name")),))
    target.parent.mkdir(parents=True, exist_ok=True)
    draft = Path(tempfile.mkdtemp(prefix=".writing-", dir=target.parent))
    try:
        inside = draft / target.name
        inside.mkdir()
        yield inside
        inside.rename(target)
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def schema_beside(folder: Path) -> None:
    """Put the schema that came with the game where a scenario's first line looks for it."""
    if not (folder / SCHEMA_FILE).exists():
        shutil.copyfile(scenarios_dir() / SCHEMA_FILE, folder / SCHEMA_FILE)

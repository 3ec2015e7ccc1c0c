"""Saving a scenario that was changed in the game: checked first, then whole or not at all."""

import os
import re
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

from game.scenario.loader import check_scenario
from game.scenario.new_folder import new_folder, schema_beside
from game.scenario.problems import Problem, ScenarioProblems
from game.wording import _

__all__ = ["free_name", "save_copy", "save_over"]

_LONGEST: Final = 36
"""Characters of a folder's name, before a number that tells it from others."""


def free_name(shelf: Path, wanted: str) -> str:
    """A name for a folder of this shelf that nobody has: small letters, digits and dashes."""
    plain = re.sub(r"[^a-z0-9]+", "-", wanted.lower()).strip("-")[:_LONGEST] or "mine"
    name, number = plain, 2
    while (shelf / name).exists():
        name, number = f"{plain}-{number}", number + 1
    return name


def save_copy(source: Path, target: Path, texts: Mapping[str, str]) -> None:
    """A copy of a scenario's folder with other texts, by their names inside it.

    ScenarioProblems if it could not be played or not be written; nothing is left behind then.
    """
    try:
        with new_folder(target) as folder:
            _filled(source, folder, texts)
            _refuse(check_scenario(folder), folder, target)
        schema_beside(target.parent)
    except OSError as error:
        raise ScenarioProblems((_unwritten(target),)) from error


def save_over(folder: Path, texts: Mapping[str, str]) -> None:
    """Other texts in the place of a scenario's own, each file whole or not at all.

    ScenarioProblems if it could not be played or not be written; the old texts stay then.
    """
    try:
        _try_out(folder, texts)
        for name, text in texts.items():
            _replace(folder / name, text)
    except OSError as error:
        raise ScenarioProblems((_unwritten(folder),)) from error


def _try_out(folder: Path, texts: Mapping[str, str]) -> None:
    """Check the scenario as it would be, in a copy beside it: there its rules are found."""
    trial = Path(tempfile.mkdtemp(prefix=".trying-", dir=folder.parent))
    try:
        _filled(folder, trial, texts)
        _refuse(check_scenario(trial), trial, folder)
    finally:
        shutil.rmtree(trial, ignore_errors=True)


def _filled(source: Path, folder: Path, texts: Mapping[str, str]) -> None:
    shutil.copytree(source, folder, dirs_exist_ok=True, symlinks=True)
    for name, text in texts.items():
        (folder / name).write_bytes(text.encode())


def _replace(file: Path, text: str) -> None:
    """The new text is on the disk before it takes the old one's name."""
    draft = file.with_name(f".{file.name}.part")
    try:
        with draft.open("wb") as handle:
            handle.write(text.encode())
            handle.flush()
            os.fsync(handle.fileno())
        draft.replace(file)
    finally:
        draft.unlink(missing_ok=True)


def _refuse(problems: tuple[Problem, ...], draft: Path, place: Path) -> None:
    """Say what is wrong at the place the author knows, not at that of the draft."""
    if problems:
        said = (replace(one, file=one.file.replace(str(draft), str(place))) for one in problems)
        raise ScenarioProblems(said)


def _unwritten(path: Path) -> Problem:
    what = _("it cannot be written")
    return Problem(str(path), 1, 1, "", what, _("check that there is room and that you may write"))

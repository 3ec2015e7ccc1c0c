"""Flags: a picture that came with the game, or one in the scenario's own folder."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from game.resources import asset
from game.scenario.checks.finding import Finding
from game.scenario.files import stands_inside
from game.scenario.problems import clip, did_you_mean
from game.scenario.schema import ScenarioFile
from game.wording import _

__all__ = ["check_flags"]

_ENDINGS: Final = (".png", ".svg")


def check_flags(scenario: ScenarioFile, folder: Path) -> Iterator[Finding]:
    """Every flag that is named can be shown."""
    known = (*_names(asset("flags")), *_names(folder / "flags"))
    for row, one in enumerate(scenario.delegations):
        if one.flag and one.flag not in known:
            what = _("there is no flag '{name}'").format(name=clip(one.flag))
            yield Finding(("delegations", row, "flag"), what, did_you_mean(one.flag, known))


def _names(folder: Path) -> tuple[str, ...]:
    """The pictures of a folder; one that leads out of it does not count."""
    files = folder.iterdir() if folder.is_dir() else ()
    pictures = (one for one in files if one.suffix in _ENDINGS and stands_inside(one, folder))
    return tuple(sorted(one.stem for one in pictures))

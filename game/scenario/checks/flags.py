"""Flags: a picture that came with the game, or one in the scenario's own folder."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from game.resources import asset, flag_file, flags_folder
from game.scenario.checks.finding import Finding
from game.scenario.files import stands_inside
from game.scenario.pictures import Trouble, trouble_with
from game.scenario.problems import clip, did_you_mean
from game.scenario.schema import ScenarioFile
from game.wording import _

__all__ = ["check_flags"]

_ENDINGS: Final = (".png", ".svg")


def check_flags(scenario: ScenarioFile, folder: Path) -> Iterator[Finding]:
    """Every flag that is named can be shown; nothing is said where the game lost its own."""
    shipped, own = _names(asset("flags")), _names(flags_folder(folder))
    known = (*shipped, *own)
    for row, one in enumerate(scenario.delegations):
        path = ("delegations", row, "flag")
        if shipped and one.flag and one.flag not in known:
            what = _("there is no flag '{name}'").format(name=clip(one.flag))
            yield Finding(path, what, did_you_mean(one.flag, known))
        elif one.flag in own:
            yield from _drawn(folder, one.flag, path)


def _drawn(folder: Path, name: str, path: tuple[str, int, str]) -> Iterator[Finding]:
    """A picture of the author's own can be drawn."""
    picture = flag_file(name, folder)
    if picture is None:
        return
    if not stands_inside(picture, folder):
        what = _("it leads out of the scenario's folder")
        found: Trouble | None = (what, _("put the picture itself there"))
    else:
        found = trouble_with(picture)
    if found:
        yield Finding(path, f"flags/{picture.name}: {found[0]}", found[1])


def _names(folder: Path) -> tuple[str, ...]:
    """The pictures of a folder; one that leads out of it does not count."""
    files = folder.iterdir() if folder.is_dir() else ()
    pictures = (one for one in files if one.suffix in _ENDINGS and stands_inside(one, folder))
    return tuple(sorted(one.stem for one in pictures))

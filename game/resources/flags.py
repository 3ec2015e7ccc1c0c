"""Flags: those that came with the game, and a scenario's own beside its file.

The lobby and the table show one scenario at a time; where its own flags lie is said once,
as the language is. A record names flags and holds none: far from their folder letters stand.
"""

from pathlib import Path
from typing import Final

from game.resources.bundled import asset

__all__ = ["flag_file", "flags_folder", "show_flags_of"]

_ENDINGS: Final = (".png", ".svg")
_shown: Final[list[Path]] = []


def flags_folder(scenario: Path) -> Path:
    """Where a scenario's own flags lie; `scenario` is its folder, or its file."""
    return (scenario.parent if scenario.suffix == ".yaml" else scenario) / "flags"


def show_flags_of(scenario: Path | None) -> None:
    """From here on flags are this scenario's, and the game's where it has none."""
    _shown[:] = [] if scenario is None else [flags_folder(scenario)]


def flag_file(name: str, scenario: Path | None = None) -> Path | None:
    """The picture of a flag: the scenario's own before the game's; None where there is none.

    Without `scenario`, of the one that is shown.
    """
    if not name:
        return None
    own = _shown if scenario is None else [flags_folder(scenario)]
    found = (folder / f"{name}{end}" for folder in (*own, asset("flags")) for end in _ENDINGS)
    return next((one for one in found if one.is_file()), None)

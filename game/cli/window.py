"""`adref` and `adref replay`: what opens the window. pygame is imported by `launch` alone."""

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from game.cli.failure import CommandFailedError
from game.cli.find import load_named
from game.record import RecordProblem, read_record
from game.wording import _

__all__ = ["Launch", "Opening", "add_play", "add_replay"]


@dataclass(frozen=True, slots=True)
class Opening:
    """With what the window opens: the title, a scenario's seats, or a record's replay."""

    scenario: str = ""
    record: Path | None = None


Launch: TypeAlias = Callable[[Opening], int]


def add_play(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `adref play`, which a bare `adref` means too."""
    parser = commands.add_parser("play", help=_("open the window (also without a command)"))
    parser.add_argument("scenario", nargs="?", default="", help=_("a scenario's id or folder"))
    parser.set_defaults(run=play)


def add_replay(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `adref replay`."""
    parser = commands.add_parser("replay", help=_("open a record in the window"))
    parser.add_argument("record", type=Path, metavar="RECORD")
    parser.set_defaults(run=replay)


def play(arguments: argparse.Namespace) -> int:
    """Open the window at the title, or at the seats of a scenario that can be played."""
    launch: Launch = arguments.launch
    scenario = getattr(arguments, "scenario", "")
    if scenario:
        load_named(scenario)
    return launch(Opening(scenario=scenario))


def replay(arguments: argparse.Namespace) -> int:
    """Open a record, once it has been found readable."""
    try:
        read_record(arguments.record)
    except RecordProblem as problem:
        raise CommandFailedError(str(problem)) from problem
    launch: Launch = arguments.launch
    return launch(Opening(record=arguments.record))

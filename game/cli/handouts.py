"""`adref handouts`: printed briefings, nameplates and the sheet for waiting teams."""

import argparse
from pathlib import Path

from game.cli.failure import CommandFailedError
from game.cli.find import find_scenario, load_named
from game.export.extras import MissingExtraError
from game.export.handouts import MEDIA, write_handouts
from game.resources import show_flags_of
from game.wording import _

__all__ = ["add_handouts"]


def add_handouts(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the parser."""
    parser = commands.add_parser("handouts", help=_("write pages to print for a class"))
    parser.add_argument("scenario", help=_("a scenario's id or folder"))
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="DIR")
    parser.add_argument("--length", default="standard", choices=["short", "standard", "full"])
    parser.add_argument(
        "--format", default="html", choices=tuple(MEDIA), help=_("pages to print, or PDF")
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Write the pages and say where they are."""
    scenario = load_named(arguments.scenario)
    show_flags_of(find_scenario(arguments.scenario))
    try:
        written = write_handouts(scenario, arguments.length, arguments.output, arguments.format)
    except MissingExtraError as missing:
        raise CommandFailedError(str(missing)) from missing
    for path in written:
        print(path)
    return 0

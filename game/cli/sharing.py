"""`adref pack`, `adref unpack`, `adref schema`: scenarios as files to share and to edit."""

import argparse
import json
import sys
from pathlib import Path

from game import resources
from game.cli.failure import CommandFailedError
from game.cli.find import find_scenario
from game.scenario import ScenarioProblems
from game.scenario.archive import SUFFIX, pack_scenario, unpack_scenario
from game.scenario.jsonschema import scenario_schema
from game.wording import _

__all__ = ["add_pack", "add_schema", "add_unpack"]


def add_pack(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `adref pack`."""
    parser = commands.add_parser("pack", help=_("make one file of a scenario, to share it"))
    parser.add_argument("scenario", metavar="SCENARIO", help=_("a scenario's folder or id"))
    parser.add_argument("-o", "--output", type=Path, metavar="FILE")
    parser.set_defaults(run=pack)


def pack(arguments: argparse.Namespace) -> int:
    """Write the archive and print its fingerprint."""
    place = find_scenario(arguments.scenario)
    folder = place if place.is_dir() else place.parent
    target = arguments.output or Path(folder.resolve().name + SUFFIX)
    try:
        mark = pack_scenario(folder, target)
    except ScenarioProblems as found:
        raise CommandFailedError("\n".join(str(one) for one in found.problems)) from found
    print(_("{path}: packed, fingerprint {mark}").format(path=target, mark=mark))
    return 0


def add_unpack(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `adref unpack`."""
    parser = commands.add_parser("unpack", help=_("unpack a scenario that somebody shared"))
    parser.add_argument("archive", type=Path, metavar="FILE")
    parser.add_argument(
        "-o",
        "--output",
        type=Path,
        metavar="DIR",
        help=_("a new folder (by default on your shelf of scenarios)"),
    )
    parser.set_defaults(run=unpack)


def unpack(arguments: argparse.Namespace) -> int:
    """Unpack into a new folder and print the fingerprint."""
    target = arguments.output or resources.user_scenarios_dir() / arguments.archive.stem
    try:
        mark = unpack_scenario(arguments.archive, target)
    except ScenarioProblems as found:
        raise CommandFailedError("\n".join(str(one) for one in found.problems)) from found
    print(_("{path}: unpacked, fingerprint {mark}").format(path=target, mark=mark))
    return 0


def add_schema(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `adref schema`."""
    parser = commands.add_parser(
        "schema", help=_("print the JSON Schema of scenarios, for your editor")
    )
    parser.set_defaults(run=schema)


def schema(_arguments: argparse.Namespace) -> int:
    """Print the schema."""
    json.dump(scenario_schema(), sys.stdout, indent=2, ensure_ascii=False)
    sys.stdout.write("\n")
    return 0

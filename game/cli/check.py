"""`adref check`: validate scenarios; every problem with file, line and what to do."""

import argparse
import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from game.cli.balance import add_balance_options, check_balance
from game.cli.failure import BAD_INPUT, CommandFailedError, complain
from game.cli.find import find_scenario
from game.cli.watch import watch
from game.scenario import Problem, check_scenario
from game.wording import _

__all__ = ["add_check"]


def add_check(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the parser."""
    parser = commands.add_parser("check", help=_("validate scenarios; play them for balance"))
    parser.add_argument("paths", nargs="+", metavar="PATH", help=_("scenario folders or files"))
    parser.add_argument(
        "--watch", action="store_true", help=_("check again whenever a file changes")
    )
    parser.add_argument("--json", action="store_true", help=_("one line of JSON a scenario"))
    add_balance_options(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Check each path; the highest exit status of them, 2 if any has a problem."""
    if arguments.output and not (arguments.balance and len(arguments.paths) == 1):
        raise CommandFailedError(_("--output goes with --balance, for one scenario."))
    paths = [find_scenario(path) for path in arguments.paths]

    def check() -> int:
        return max([_check(path, arguments) for path in paths])

    return watch(paths, check) if arguments.watch else check()


def _check(path: Path, arguments: argparse.Namespace) -> int:
    problems = check_scenario(path)
    if arguments.json and (problems or not arguments.balance):
        print(json.dumps(_object(path, problems), ensure_ascii=False))
        return BAD_INPUT if problems else 0
    if problems:
        return complain(*(str(problem) for problem in problems))
    if not arguments.json:
        print(_("{path}: in order").format(path=path))
    return check_balance(path, arguments) if arguments.balance else 0


def _object(path: Path, problems: tuple[Problem, ...]) -> dict[str, Any]:
    """What a check found, for editors and scripts; no problems: the scenario can be played."""
    return {"scenario": str(path), "problems": [asdict(one) for one in problems]}

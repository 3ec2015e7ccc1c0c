"""`adref check`: validate scenarios; every problem with file, line and what to do."""

import argparse
from pathlib import Path

from game.cli.failure import BAD_INPUT, complain
from game.cli.find import find_scenario
from game.scenario import check_scenario
from game.wording import _

__all__ = ["add_check"]


def add_check(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the parser."""
    parser = commands.add_parser("check", help=_("validate scenarios"))
    parser.add_argument("paths", nargs="+", metavar="PATH", help=_("scenario folders or files"))
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Check each path; exit status 2 if any has a problem."""
    sound = [_check(find_scenario(path)) for path in arguments.paths]
    return 0 if all(sound) else BAD_INPUT


def _check(path: Path) -> bool:
    problems = check_scenario(path)
    if problems:
        complain(*(str(problem) for problem in problems))
        return False
    print(_("{path}: in order").format(path=path))
    return True

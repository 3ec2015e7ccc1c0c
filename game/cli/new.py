"""`adref new`: a few questions, and a commented scenario that plays at once."""

import argparse
import os
import re
import sys
from pathlib import Path
from typing import Final

from game.cli.failure import CommandFailedError
from game.scenario import ScenarioProblems
from game.scenario.starter import FEWEST, MOST, write_starter
from game.wording import _

__all__ = ["add_new"]

_USUAL: Final = ("Kazakhstan", "Kyrgyzstan", "Tajikistan", "Turkmenistan", "Uzbekistan")


def add_new(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the parser."""
    parser = commands.add_parser("new", help=_("begin a scenario of your own"))
    parser.add_argument("folder", type=Path, metavar="DIR", help=_("a new folder"))
    parser.add_argument("--title", help=_("its title (otherwise you are asked)"))
    parser.add_argument(
        "--delegations",
        metavar=_("NAMES"),
        help=_("who sits at the table, with commas between (otherwise you are asked)"),
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Ask what is not given, write the scenario, and say what to do next."""
    folder: Path = arguments.folder
    usual = _typed(folder.name).replace("-", " ").replace("_", " ").strip().capitalize()
    title = _typed(arguments.title or "") or _ask(_("Title"), usual or _("My scenario"))
    named = _typed(arguments.delegations or "") or _ask(_("Delegations"), ", ".join(_USUAL))
    names = _names(named)
    try:
        write_starter(folder, title, names)
    except ScenarioProblems as found:
        raise CommandFailedError("\n".join(str(one) for one in found.problems)) from found
    print(_("{path}: written. Try: adref play {path}").format(path=folder))
    return 0


def _typed(word: str) -> str:
    """A word of the command line as UTF-8, even where the system's locale knows no such letters."""
    return os.fsencode(word).decode("utf-8", "replace")


def _ask(question: str, usual: str) -> str:
    """The answer, or the usual one; nobody is asked where nobody can answer."""
    if not sys.stdin.isatty():
        return usual
    try:
        answer = input(f"{question} [{usual}]: ").strip()
    except EOFError:
        answer = ""
    return answer or usual


def _names(answer: str) -> tuple[str, ...]:
    names = tuple(dict.fromkeys(one.strip() for one in re.split(r"[,;]", answer) if one.strip()))
    if not FEWEST <= len(names) <= MOST:
        raise CommandFailedError(
            _("A scenario has {fewest} to {most} delegations: name them with commas.").format(
                fewest=FEWEST, most=MOST
            )
        )
    return names

"""`adref simulate`: sessions of computer delegates, one JSON object on standard output."""

import argparse
import json
import time
from pathlib import Path

from game.cli.failure import CommandFailedError
from game.cli.find import load_named
from game.delegates import DEFAULT, STRATEGIES
from game.simulate import Plan, play_sessions, summarize
from game.wording import _

__all__ = ["add_simulate"]


def add_simulate(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the parser."""
    parser = commands.add_parser("simulate", help=_("play sessions of computer delegates"))
    parser.add_argument("scenario", help=_("a scenario's id or folder"))
    parser.add_argument("--sessions", type=int, default=1, metavar="N")
    parser.add_argument("--seed", type=int, default=1, metavar="S")
    parser.add_argument("--length", default="short", choices=["short", "standard", "full"])
    parser.add_argument("--strategy", default=DEFAULT, choices=sorted(STRATEGIES))
    parser.add_argument("--record-dir", type=Path, metavar="DIR", help=_("write records here"))
    parser.add_argument("--json", action="store_true", help=_("one line of JSON"))
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Play, count, print one object."""
    scenario = load_named(arguments.scenario)
    if arguments.sessions < 1:
        raise CommandFailedError(_("--sessions wants a number from 1 up."))
    if arguments.record_dir is not None:
        arguments.record_dir.mkdir(parents=True, exist_ok=True)
    plan = Plan(
        scenario,
        arguments.length,
        arguments.sessions,
        arguments.seed,
        arguments.strategy,
        arguments.record_dir,
    )
    begun = time.perf_counter()
    figures = summarize(play_sessions(plan)).figures()
    figures["seconds"] = round(time.perf_counter() - begun, 3)
    print(json.dumps(figures, indent=None if arguments.json else 2))
    return 0

"""`adref check --balance`: plays a sample and says whether the scenario is fair and alive."""

import argparse
import json
from pathlib import Path
from typing import Final

from game.cli.balance_words import balance_object, balance_page
from game.cli.failure import CommandFailedError, complain
from game.cli.progress import with_progress
from game.cli.run_options import add_run_options, at_least_one, known
from game.cli.simulate import INTERRUPTED
from game.scenario import load_scenario
from game.simulate import Setting, SimulationProblem, setting_of
from game.simulate.balance import balance_of
from game.simulate.criteria import findings
from game.simulate.sampling import planned, sample
from game.wording import _

__all__ = ["CONTENT", "FINDINGS", "add_balance_options", "check_balance"]

CONTENT: Final = 0
FINDINGS: Final = 1
"""The exit status where something speaks against a scenario that is otherwise in order."""


def add_balance_options(parser: argparse.ArgumentParser) -> None:
    """The options of `adref check` that go with --balance."""
    group = parser.add_argument_group(
        _("balance"), _("exit status: 0 content, 1 findings, 2 the scenario cannot be played")
    )
    group.add_argument(
        "--balance", action="store_true", help=_("play a sample: is it fair and alive?")
    )
    group.add_argument(
        "-o", "--output", type=Path, metavar="FILE", help=_("write the page there too, as Markdown")
    )
    group.add_argument("--sessions", type=int, default=20, metavar="N", help=_("at each level"))
    add_run_options(group, "standard")


def check_balance(path: Path, arguments: argparse.Namespace) -> int:
    """Play the sample, print the page or the object; the exit status says what was found."""
    at_least_one("--sessions", arguments.sessions)
    at_least_one("--jobs", arguments.jobs)
    scenario = load_scenario(path)
    length = known(_("length"), arguments.length, [one.name for one in scenario.lengths])
    try:
        return _played(setting_of(scenario, length), arguments)
    except SimulationProblem as problem:
        raise CommandFailedError(str(problem)) from problem
    except KeyboardInterrupt:
        complain(_("Stopped: a balance wants its whole sample. Nothing is kept."))
        return INTERRUPTED


def _played(setting: Setting, arguments: argparse.Namespace) -> int:
    sessions = sample(setting, arguments.sessions, arguments.seed, arguments.jobs)
    balance = balance_of(setting, with_progress(sessions, planned(arguments.sessions)))
    found = findings(balance)
    if arguments.output is not None:
        _write(arguments.output, balance_page(balance, found), arguments)
    if arguments.json:
        print(json.dumps(balance_object(balance, found), ensure_ascii=False))
    else:
        print(balance_page(balance, found))
    return FINDINGS if found else CONTENT


def _write(target: Path, page: str, arguments: argparse.Namespace) -> None:
    """The report of a scenario, to stand beside it: how it was made, and the page."""
    head = _("# Balance: who gains what when computer delegates play it")
    how = f"--length {arguments.length} --sessions {arguments.sessions} --seed {arguments.seed}"
    text = f"{head}\n\n`adref check … --balance {how}`\n\n```\n{page}\n```\n"
    try:
        target.write_text(text, encoding="utf-8")
    except OSError as error:
        what = _("{path}: cannot be written: {error}").format(path=target, error=error.strerror)
        raise CommandFailedError(what) from error

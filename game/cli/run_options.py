"""What is said of a run on the command line: length, levels, seats, seed, workers."""

import argparse
from collections.abc import Iterable, Sequence
from difflib import get_close_matches

from game.cli.failure import CommandFailedError
from game.cli.find import load_named
from game.delegates import DEFAULT, STRATEGIES
from game.delegates.language_model import NAME as LANGUAGE_MODEL
from game.delegates.language_model import language_model_problem
from game.domain.delegation import Code
from game.domain.scenario import Scenario
from game.simulate import Setting, setting_of
from game.wording import _

__all__ = ["add_run_options", "at_least_one", "chosen_seats", "known", "setting_from"]


def add_run_options(parser: argparse._ActionsContainer, length: str) -> None:
    """The options that every command which plays sessions has; `length` is the usual one."""
    parser.add_argument("--seed", type=int, default=1, metavar="S", help=_("of the first session"))
    parser.add_argument("--length", default=length, metavar="LENGTH")
    parser.add_argument(
        "--jobs", type=int, default=1, metavar="N", help=_("worker processes; 1: none")
    )


def at_least_one(option: str, number: int) -> None:
    """Refuse a count below 1."""
    if number < 1:
        raise CommandFailedError(_("{option} wants a number from 1 up.").format(option=option))


def known(what: str, name: str, names: Iterable[str]) -> str:
    """The name itself, if it is one of `names`; else one sentence with the nearest of them."""
    options = list(names)
    if name in options:
        return name
    near = get_close_matches(name.casefold(), {one.casefold() for one in options}, 1, 0.5)
    guess = next((one for one in options if near and one.casefold() == near[0]), "")
    sentence = (
        _("There is no {what} '{name}': did you mean '{guess}'? Known are: {known}.")
        if guess
        else _("There is no {what} '{name}'; known are: {known}.")
    )
    raise CommandFailedError(
        sentence.format(what=what, name=name, guess=guess, known=", ".join(options))
    )


def chosen_seats(scenario: Scenario, said: Sequence[str]) -> dict[Code, str]:
    """Read `--seat KG=hard-liner`, as often as it is given."""
    chosen: dict[Code, str] = {}
    for one in said:
        code, equals, level = one.partition("=")
        if not equals:
            raise CommandFailedError(
                _(
                    "--seat wants a delegation and a level, as in KG=novice; '{said}' is not."
                ).format(said=one)
            )
        code = known(_("delegation"), code, scenario.names)
        chosen[code] = known(_("level"), level, sorted(STRATEGIES))
    return chosen


def setting_from(arguments: argparse.Namespace) -> Setting:
    """The terms of the run that the command line asks for."""
    scenario = load_named(arguments.scenario)
    level = known(_("level"), getattr(arguments, "level", DEFAULT), sorted(STRATEGIES))
    length = known(_("length"), arguments.length, [one.name for one in scenario.lengths])
    chosen = chosen_seats(scenario, arguments.seat)
    if LANGUAGE_MODEL in {level, *chosen.values()} and (problem := language_model_problem()):
        raise CommandFailedError(problem)
    return setting_of(scenario, length, level, chosen, arguments.record_dir)

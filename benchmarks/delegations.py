"""What a move costs at 5, 10, 20 and 30 delegations: a session of computer delegates each.

    python -m benchmarks.delegations [--sessions N] [--length LENGTH] [--level LEVEL]

A move is one accepted or refused submission, thinking included. It must not grow faster than
linearly with the delegations: the last column divides the cost by their number, and by what
that was at five.
"""

import argparse
import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from benchmarks.figure import Figure
from game import resources
from game.delegates import DEFAULT
from game.scenario import load_scenario
from game.simulate import play
from game.simulate.crowd import crowd
from game.simulate.setting import setting_of

TABLES: Final = (5, 10, 20, 30)
GROWTH: Final = 1.0
"""The cost of a move for each delegation, over what it is at five: at most this."""


HEAD: Final = (
    f"{'delegations':>12}{'moves':>10}{'ms a move':>12}{'ms a move, each':>18}{'over 5':>10}"
)


@dataclass(frozen=True, slots=True)
class Cost:
    """One table: its delegations, its moves, and milliseconds of processor a move."""

    delegations: int
    moves: float
    milliseconds: float


def main() -> None:
    """Measure and print the curve."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.delegations")
    parser.add_argument("--sessions", type=int, default=3)
    parser.add_argument("--length", default="short")
    parser.add_argument("--level", default=DEFAULT)
    asked = parser.parse_args()
    print(
        f"unrcca-2021, {asked.length}, {asked.level}, invented interests, {asked.sessions} sessions"
    )
    print(HEAD)
    first = 0.0
    for one in costs(asked.sessions, asked.length, asked.level):
        each = one.milliseconds / one.delegations
        first = first or each
        figures = f"{one.moves:>10.0f}{one.milliseconds:>12.3f}{each:>18.4f}{each / first:>10.2f}"
        print(f"{one.delegations:>12}{figures}")


def costs(sessions: int, length: str, level: str = DEFAULT) -> Iterator[Cost]:
    """The cost of a move at each table."""
    base = load_scenario(resources.scenarios_dir() / "unrcca-2021")
    for delegations in TABLES:
        setting = setting_of(crowd(base, delegations), length, level)
        next(play(setting, [0]))  # what is worked out once is worked out before
        begun = time.process_time()
        moves = sum(one.acts + one.refused for one in play(setting, range(1, sessions + 1)))
        spent = time.process_time() - begun
        yield Cost(delegations, moves / sessions, 1000 * spent / moves)


def figures(*, quick: bool) -> Iterator[Figure]:
    """How the cost of a move grows, for the table of all benchmarks."""
    found = list(costs(1 if quick else 3, "short"))
    growth = (found[-1].milliseconds / found[-1].delegations) / (
        found[0].milliseconds / found[0].delegations
    )
    yield Figure("a move a delegation, 30 over 5 delegations", growth, "x", GROWTH, lower=True)


if __name__ == "__main__":
    main()

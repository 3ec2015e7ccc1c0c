"""Sessions a second: the standard reference scenario, five delegates, one worker and two.

    python -m benchmarks.simulate [SESSIONS]

Prints what was measured beside what is wanted. Each figure is the best of three: the rest is
what else the machine was doing. Two workers can only be twice as fast as one on two idle cores,
so the table says what two bare loops reach beside one, and what a CPU-second brings.
"""

import os
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from multiprocessing import get_context
from os import cpu_count
from typing import Final

from benchmarks.figure import Figure
from game import resources
from game.scenario import load_scenario
from game.simulate import Setting, play, setting_of
from game.simulate.pool import play_on_workers
from game.simulate.runs import batches_of, in_order

RATE: Final = 10.0
"""Sessions a second a core that are wanted."""

RATIO: Final = 1.8
"""How much faster two workers have to be than one."""

ROUNDS: Final = 3


def main() -> None:
    """Measure and print the table."""
    sessions = int(sys.argv[1]) if len(sys.argv) > 1 else 40
    scenario = load_scenario(resources.scenarios_dir() / "unrcca-2021")
    setting = setting_of(scenario, "standard")
    next(play(setting, [0]))  # what is worked out once is worked out before
    here, one, two = _fastest(setting, range(1, sessions + 1))
    print(f"unrcca-2021, standard, five delegates, {sessions} sessions, {cpu_count()} cores")
    print(f"{'':34}{'measured':>10}{'target':>10}{'ratio':>8}")
    _line("sessions a second, this process", sessions / here.seconds, RATE)
    _line("sessions a second, 1 worker", sessions / one.seconds, RATE)
    _line("sessions a second, 2 workers", sessions / two.seconds, RATIO * RATE)
    _line("2 workers over 1", one.seconds / two.seconds, RATIO)
    _line("sessions a CPU-second, 1 worker", sessions / one.cpu, RATE)
    _line("sessions a CPU-second, 2 workers", sessions / two.cpu, RATE)
    print(f"{'2 bare loops over 1, here and now':34}{_machine():>10.2f}{2:>10.2f}")


def figures(*, quick: bool) -> Iterator[Figure]:
    """Sessions a second of processor in this process, for the table of all benchmarks."""
    setting = setting_of(load_scenario(resources.scenarios_dir() / "unrcca-2021"), "standard")
    next(play(setting, [0]))
    seeds = range(1, 4 if quick else 41)
    rate = len(seeds) / _run(setting, seeds, 0).cpu
    yield Figure("sessions of delegates a CPU-second, standard", rate, "/s", RATE)


@dataclass(frozen=True, slots=True, order=True)
class Run:
    """Seconds on the clock, and seconds of processors, for one run."""

    seconds: float
    cpu: float


def _line(name: str, measured: float, target: float) -> None:
    print(f"{name:34}{measured:>10.2f}{target:>10.2f}{measured / target:>8.2f}")


def _fastest(setting: Setting, seeds: range) -> tuple[Run, ...]:
    """The best of several rounds without workers, with one, with two: taken in turn."""
    rounds = [[_run(setting, seeds, workers) for workers in (0, 1, 2)] for _ in range(ROUNDS)]
    return tuple(min(column) for column in zip(*rounds, strict=True))


def _run(setting: Setting, seeds: range, workers: int) -> Run:
    """From the first session asked for to the last worker gone."""
    before, begun = os.times(), time.perf_counter()
    if workers:
        batches = batches_of(seeds, workers)
        played = list(in_order(play_on_workers(setting, batches, workers)))
    else:
        played = list(play(setting, seeds))
    assert len(played) == len(seeds)
    after = os.times()
    return Run(time.perf_counter() - begun, sum(after[:4]) - sum(before[:4]))


def _machine() -> float:
    """What two processes that share nothing get done beside one."""
    return 2 * min(_together(1) for _ in range(ROUNDS)) / min(_together(2) for _ in range(ROUNDS))


def _together(count: int) -> float:
    loops = [get_context("spawn").Process(target=spin) for _ in range(count)]
    begun = time.perf_counter()
    for one in loops:
        one.start()
    for one in loops:
        one.join()
    return time.perf_counter() - begun


def spin() -> None:
    """Two seconds of arithmetic or so."""
    total = 0
    for number in range(20_000_000):
        total += number * number


if __name__ == "__main__":
    main()

"""Loading: a scenario of 1,000 lines, the shipped one, and files made to do harm.

python -m benchmarks.loading [--quick]
"""

import time
from collections.abc import Callable, Iterator
from functools import partial
from typing import Final

from benchmarks.figure import Figure
from benchmarks.table import printed
from game import resources
from game.scenario import ScenarioProblems, load_scenario
from game.scenario.events import MAX_BYTES
from game.scenario.yamlread import read_yaml

__all__ = ["figures"]

PATIENCE: Final = 250.0
"""Milliseconds within which a file made to do harm should be refused."""


def _laughs() -> bytes:
    """Each line names the line before it ten times over."""
    lines = ["a0: &a0 [x, x]"]
    names = [(number, ", ".join([f"*a{number - 1}"] * 10)) for number in range(1, 30)]
    lines.extend(f"a{number}: &a{number} [{before}]" for number, before in names)
    return "\n".join(lines).encode()


ATTACKS: Final = {
    "a billion laughs": _laughs(),
    "brackets within brackets": b"a: " + b"[" * 100_000,
    "one key over and over": b"a: 1\n" * 90_000,
    "a number of 400,000 digits": b"a: " + b"9" * 400_000,
    "larger than allowed": b"x" * (MAX_BYTES + 1),
    "a tag that wants code": b"a: !!python/object/apply:os.system ['true']",
}


def figures(*, quick: bool) -> Iterator[Figure]:
    """Every figure of loading."""
    rounds = 3 if quick else 10
    path = resources.scenarios_dir() / "unrcca-2021"
    source = (path / "scenario.yaml").read_bytes()
    lines = source.count(b"\n")
    parsed = _best(lambda: read_yaml(source, "scenario.yaml"), rounds)
    anchor = "PyYAML safe_load 100, CSafeLoader 13.5"
    each = parsed * 1000 / lines
    yield Figure("parse YAML, per 1,000 lines", each, "ms", 20, lower=True, anchor=anchor)
    whole = _best(lambda: load_scenario(path), rounds)
    yield Figure(f"load and check unrcca-2021 ({lines:,} lines)", whole, "ms")
    yield Figure("load and check, per 1,000 lines", whole * 1000 / lines, "ms", 50, lower=True)
    for name, attack in ATTACKS.items():
        spent = _best(partial(_refused, attack), 1)
        yield Figure(f"refuse {name}", spent, "ms", PATIENCE, lower=True)


def _refused(source: bytes) -> None:
    """Read a harmful file; it has to be refused or to have problems."""
    try:
        assert read_yaml(source, "attack.yaml").problems
    except ScenarioProblems:
        return


def _best(work: Callable[[], object], rounds: int) -> float:
    """Milliseconds of processor, the fewest of some rounds."""
    spent = []
    for _round in range(rounds):
        begun = time.process_time()
        work()
        spent.append(time.process_time() - begun)
    return 1000 * min(spent)


if __name__ == "__main__":
    printed(figures)

"""Negotiation in a few figures: five delegates in the bare protocol, on the floor, a hard-liner.

    python -m benchmarks.bargaining [--quick]

The whole table, over all levels and with every column, is `python -m benchmarks.negotiation`.
NegMAS plays the same domains in the same run, unless quick, if it can be imported
(`pip install negmas`).
"""

from collections.abc import Iterator
from typing import Any, Final

from benchmarks.figure import Figure
from benchmarks.negotiation.peers import available
from benchmarks.negotiation.plan import GAIN_ALLOWED, Line, bare, measure, negmas, on_the_floor
from benchmarks.negotiation.plan import stubbornness as hard_liner
from benchmarks.table import printed

__all__ = ["figures"]

LEVEL: Final = "seasoned"
FASTER: Final = 40.0
"""How many times as many sessions as NegMAS are wanted."""


def figures(*, quick: bool) -> Iterator[Figure]:
    """Agreement and closeness to the best deal, what stubbornness gains, and the peer."""
    count = 1 if quick else 12
    for part, line in (("bare", bare(LEVEL)), ("floor", on_the_floor(LEVEL))):
        for row in measure(line, count):
            yield from _reached(part, row)
    if quick:
        return
    gain = 100 * float(str(list(measure(hard_liner, count))[-1]["gain"]))
    yield Figure("a hard-liner gains, bare", gain, "%", 100 * GAIN_ALLOWED, lower=True)
    if available():
        yield _beside_negmas(4)


def _reached(part: str, row: dict[str, Any]) -> Iterator[Figure]:
    name = row["name"].removesuffix(f", five {LEVEL}")
    wanted = (row["agreement_target"], row["nash_target"]) if part == "bare" else (None, None)
    yield Figure(f"{name}: agreed", row["agreement"], "", wanted[0])
    yield Figure(f"{name}: of the best deal", row["nash_ratio"], "", wanted[1])


def _beside_negmas(count: int) -> Figure:
    """Sessions a CPU-second: theirs of every kind, ours of one level, on the same domains."""
    ours, theirs = _seconds(bare(LEVEL), count), _seconds(negmas, count)
    anchor = f"NegMAS in this run {1 / theirs:.3g}/s"
    return Figure("sessions beside NegMAS, bare", theirs / ours, "x", FASTER, anchor=anchor)


def _seconds(line: Line, count: int) -> float:
    rows = list(measure(line, count))
    return sum(float(str(row["cpu_seconds"])) for row in rows) / len(rows)


if __name__ == "__main__":
    printed(figures)

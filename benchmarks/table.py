"""The table that every benchmark prints: figure, value, target, ratio, best anchor."""

import argparse
from collections.abc import Callable, Iterable

from benchmarks.figure import Figure

__all__ = ["HEAD", "line", "printed"]

HEAD = f"{'figure':50}{'value':>12} {'unit':6}{'target':>10}{'ratio':>8}  best anchor"


def line(one: Figure) -> str:
    """One figure; what has no target stays blank there."""
    target = "" if one.target is None else f"{one.target:,.6g}"
    ratio = "" if one.ratio is None else f"{min(one.ratio, 999):.2f}"
    return f"{one.name:50}{_short(one.value):>12} {one.unit:6}{target:>10}{ratio:>8}  {one.anchor}"


def _short(value: float) -> str:
    return f"{value:,.0f}" if value >= 1000 else f"{value:.3g}"  # noqa: PLR2004 - four digits


def printed(figures: Callable[..., Iterable[Figure]]) -> None:
    """Measure one module's figures and print them as they come."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--quick", action="store_true", help="shorter, rougher")
    print(HEAD)
    for one in figures(quick=parser.parse_args().quick):
        print(line(one).rstrip(), flush=True)

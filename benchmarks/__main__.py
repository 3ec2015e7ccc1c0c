"""Every benchmark that has figures, in one table.

    python -m benchmarks [--quick] [--json]

Negotiation and own words have tables of another shape and commands of their own; they are named
at the end.
"""

import argparse
import json
import platform
import sys
from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from typing import Final

from benchmarks.figure import Figure
from benchmarks.table import HEAD, line

__all__ = ["main"]

ELSEWHERE: Final = ("negotiation", "own_words", "peers")
"""Benchmarks with a command of their own: `python -m benchmarks.NAME`."""

HERE: Final = Path(__file__).parent


def main() -> None:
    """Measure everything and print it."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks")
    parser.add_argument("--quick", action="store_true", help="under a minute")
    parser.add_argument("--json", action="store_true", help="one object for all")
    asked = parser.parse_args()
    if asked.json:
        print(json.dumps(_as_json(quick=asked.quick), indent=2))
        return
    print("  ".join(_machine().values()))
    print(HEAD)
    for _module, one in _figures(quick=asked.quick):
        print(line(one).rstrip(), flush=True)
    for name in ELSEWHERE:
        print(f"python -m benchmarks.{name}: a table of its own")


def _figures(*, quick: bool) -> Iterator[tuple[str, Figure]]:
    for path in sorted(HERE.glob("*.py")):
        if path.stem != "__main__" and path.stem not in ELSEWHERE:
            found = getattr(import_module(f"benchmarks.{path.stem}"), "figures", None)
            yield from ((path.stem, one) for one in (found(quick=quick) if found else ()))


def _as_json(*, quick: bool) -> dict[str, object]:
    listed = [
        {"module": module, **asdict(one), "ratio": one.ratio}
        for module, one in _figures(quick=quick)
    ]
    return {**_machine(), "quick": quick, "figures": listed}


def _machine() -> dict[str, str]:
    """Where and when: a figure without them says nothing."""
    return {
        "date": f"{datetime.now(UTC):%Y-%m-%d}",
        "python": platform.python_version(),
        "system": f"{sys.platform} {platform.machine()}",
    }


if __name__ == "__main__":
    main()

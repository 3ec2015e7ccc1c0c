"""Every benchmark that has figures, in one table.

    python -m benchmarks [--quick] [--json]

Peers are run beside us where they are installed; those that are not are named at the end, and so
are the larger tables of two benchmarks that have more to say.
"""

import argparse
import json
import os
import platform
import sys
from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, datetime
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from benchmarks.figure import Figure
from benchmarks.table import HEAD, line

__all__ = ["main"]

LARGER: Final = ("negotiation", "own_words --set seen")
"""Benchmarks with a larger table of their own: `python -m benchmarks.NAME`."""

PEERS: Final = {
    "catanatron": "catanatron",
    "chess": "chess",
    "eventsourcing": "eventsourcing",
    "negmas": "negmas",
    "pyspiel": "open_spiel",
}
"""A module that is looked for -> what is installed to have it."""

HERE: Final = Path(__file__).parent


def main() -> None:
    """Measure everything and print it."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks")
    parser.add_argument("--quick", action="store_true", help="under a minute")
    parser.add_argument("--json", action="store_true", help="one object for all")
    asked = parser.parse_args()
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")  # the table, or one object, alone
    if asked.json:
        print(json.dumps(_as_json(quick=asked.quick), indent=2))
        return
    print("  ".join(_machine().values()))
    print(HEAD)
    for _module, one in _figures(quick=asked.quick):
        print(line(one).rstrip(), flush=True)
    if absent := [name for module, name in PEERS.items() if find_spec(module) is None]:
        print(f"not beside us, since not installed: {', '.join(absent)}")
    for name in LARGER:
        print(f"python -m benchmarks.{name}: a larger table")


def _figures(*, quick: bool) -> Iterator[tuple[str, Figure]]:
    for path in sorted(HERE.glob("*.py")):
        if path.stem != "__main__":
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

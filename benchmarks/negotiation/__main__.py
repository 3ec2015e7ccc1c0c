"""Delegates against the same domains: who agrees, how well, at what price.

    python -m benchmarks.negotiation [--quick] [--json] [--only PART]

Prints what was measured beside what is wanted (target, ratio), for the bare single-text
protocol and for the game's own floor. NegMAS plays the same domains if it can be imported
(`pip install negmas` into an environment of its own); it is no dependency.
"""

import argparse
import json

from .plan import LINES, measure

__all__ = ["main"]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.negotiation")
    parser.add_argument("--quick", action="store_true", help="a few domains instead of all")
    parser.add_argument("--json", action="store_true", help="one object a line")
    parser.add_argument("--domains", type=int, help="how many domains a family")
    parser.add_argument("--only", choices=LINES, help="one part of the table")
    arguments = parser.parse_args()
    count = arguments.domains or (4 if arguments.quick else 24)
    if not arguments.json:
        print(HEAD)
    parts = [arguments.only] if arguments.only else list(LINES)
    for line in (one for part in parts for one in LINES[part]):
        for row in measure(line, count):
            print(json.dumps(row) if arguments.json else _sentence(row), flush=True)


def _sentence(row: dict[str, object]) -> str:
    """One line of the table; what was not measured stays blank."""
    if "note" in row:
        return f"{row['name']:44}{row['note']}"
    wanted = (row.get("agreement_target"), row.get("nash_target"))
    return (
        f"{row['name']:44}{row['agreement']:>8.0%}{_figure(wanted[0], '8.0%')}"
        f"{row['nash_ratio']:>7.3f}{_figure(wanted[1], '8.2f')}{_figure(row.get('ratio'), '7.2f')}"
        f"{row['cannot_be_improved']:>10.0%}{row['lowest_surplus']:>8.1f}{row['wronged']:>8}"
        f"{row['cpu_seconds']:>8.2f}{row['move_p99_ms']:>8.1f}"
    )


def _figure(value: object, form: str) -> str:
    width = int(form.split(".", maxsplit=1)[0])
    return f"{value:>{form}}" if isinstance(value, float) else " " * width


HEAD = (
    f"{'':44}{'agreed':>8}{'target':>8}{'nr':>7}{'target':>8}{'ratio':>7}"
    f"{'at limit':>10}{'lowest':>8}{'wronged':>8}{'CPU s':>8}{'p99 ms':>8}"
)

if __name__ == "__main__":
    main()

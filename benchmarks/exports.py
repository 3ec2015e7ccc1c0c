"""How long each export takes: a full session of the reference scenario, cold and warm.

    python -m benchmarks.exports

Cold is the first document of the process, its library's import included; warm is the best of
five more. Each export starts from the record as it was read: nothing is kept between them.
"""

import time
from collections.abc import Iterator
from typing import Final

from benchmarks.figure import Figure
from game import resources
from game.domain.delegation import PUBLIC
from game.domain.proceedings import Header, Proceedings, Seat
from game.export.exporters import EXPORTERS, Exporter
from game.export.publication import publish
from game.scenario import load_scenario
from game.simulate import play_session

TARGETS: Final = {"pdf": 1000.0, "docx": 1000.0, "akn": 50.0}
"""Milliseconds, warm."""

ROUNDS: Final = 5


def main() -> None:
    """Measure and print the table."""
    played = _played("full")
    print(f"unrcca-2021, full, {len(played.entries)} entries")
    print(f"{'format':8}{'bytes':>10}{'cold ms':>10}{'warm ms':>10}{'target':>10}{'ratio':>8}")
    for name, make in EXPORTERS.items():
        _line(name, make, played)


def figures(*, quick: bool) -> Iterator[Figure]:
    """The warm figures, for the table of all benchmarks."""
    played = _played("short" if quick else "full")
    for name, make in EXPORTERS.items():
        _timed(make, played)
        warm = min(_timed(make, played)[0] for _ in range(2 if quick else ROUNDS))
        yield Figure(f"export {name}, warm", warm, "ms", TARGETS.get(name), lower=True)


def _played(length: str) -> Proceedings:
    scenario = load_scenario(resources.scenarios_dir() / "unrcca-2021")
    seats = tuple(Seat(one.code, "delegate") for one in scenario.delegations)
    return play_session(Header(scenario, length, seats, seed=5))


def _line(name: str, make: Exporter, played: Proceedings) -> None:
    cold, size = _timed(make, played)
    warm = min(_timed(make, played)[0] for _ in range(ROUNDS))
    target = TARGETS.get(name)
    wanted = f"{target:>10.0f}{warm / target:>8.2f}" if target else ""
    print(f"{name:8}{size:>10}{cold:>10.1f}{warm:>10.1f}{wanted}")


def _timed(make: Exporter, played: Proceedings) -> tuple[float, int]:
    """Milliseconds and bytes of one document, redaction included."""
    begun = time.perf_counter()
    content = make(publish(played, PUBLIC, chain="5eed" * 8))
    return 1000 * (time.perf_counter() - begun), len(content)


if __name__ == "__main__":
    main()

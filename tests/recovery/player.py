"""Plays a recorded session and says which entry is on disk; to be killed at any moment."""

import sys
from pathlib import Path

from game import resources
from game.chair.recording import start_recorded
from game.domain.proceedings import Header, Seat
from game.scenario import load_scenario


def main(folder: str, seed: str) -> None:
    scenario = load_scenario(resources.scenarios_dir() / "unrcca-2021")
    seats = tuple(Seat(one.code, "delegate") for one in scenario.delegations)
    playing = start_recorded(Header(scenario, "short", seats, int(seed)), Path(folder), "killed")
    sys.stdout.write("0\n")
    sys.stdout.flush()
    while (entry := playing.table.step()) is not None:
        sys.stdout.write(f"{entry.number}\n")
        sys.stdout.flush()
    playing.close()


if __name__ == "__main__":
    main(*sys.argv[1:])

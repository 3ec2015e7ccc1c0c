"""The hashes of fifty sessions; written anew with: python tests/simulate/fifty_seeds.py.

A hash is the chain over every entry of a session of the reference scenario, spelt as in version 1
of the record, which no longer changes, with what was said and every private note: one changed word
of one delegate changes it. Run it when the engine or the delegates are meant to play otherwise,
never to make a test pass.
"""

from pathlib import Path
from typing import Final

from game.domain.proceedings import Header, Seat
from game.record import version1
from game.record.chain import FIRST, link
from game.record.codec import PLAINLY
from game.record.secrets import Seals
from game.resources import scenarios_dir
from game.scenario import load_scenario
from game.simulate.sessions import play_session

__all__ = ["FILE", "SEEDS", "hash_of", "told"]

FILE: Final = Path(__file__).parents[1] / "golden" / "fifty-seeds.txt"
SEEDS: Final = range(1, 51)
LEVELS: Final = ("delegate", "seasoned", "novice", "hard-liner", "delegate")
"""Who sits where changes from seed to seed, so that every level meets every mandate."""


def header(seed: int) -> Header:
    """A short session of the reference scenario."""
    scenario = load_scenario(scenarios_dir() / "unrcca-2021")
    turned = LEVELS[seed % 5 :] + LEVELS[: seed % 5]
    seats = tuple(
        Seat(one.code, level) for one, level in zip(scenario.delegations, turned, strict=True)
    )
    return Header(scenario, "short", seats, seed)


def hash_of(seed: int) -> str:
    """The chain at the end of a session, all its salts zero."""
    chain = FIRST
    for entry in play_session(header(seed)).entries:
        line = version1.spelt(entry, Seals(lambda: bytes(16)), 0, "", PLAINLY)
        chain = link(*line, chain, version1.LAYOUT).chain
    return chain


def told() -> dict[int, str]:
    """The hashes in the file, by seed."""
    lines = FILE.read_text(encoding="ascii").splitlines()
    return {int(seed): found for seed, found in (line.split() for line in lines)}


def main() -> None:
    """Write the file anew."""
    lines = [f"{seed} {hash_of(seed)}\n" for seed in SEEDS]
    FILE.write_text("".join(lines), encoding="ascii")


if __name__ == "__main__":
    main()

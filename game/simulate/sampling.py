"""The sample that a scenario is judged by: each level among its like, then one hard-liner."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from game.delegates import DEFAULT, STRATEGIES
from game.domain.delegation import Code
from game.domain.proceedings import Seat
from game.simulate.result import Result, SeatFigures
from game.simulate.runs import play
from game.simulate.setting import Setting

__all__ = ["HARD_LINER", "hard_seat", "level_of", "levels", "planned", "sample"]

HARD_LINER: Final = "hard-liner"
"""The level that gives way last: one of them at the table is what a scenario has to bear."""

_ORDER: Final = ("novice", DEFAULT, "seasoned")
"""Levels from the weakest. The last one that the registry has is the measure of a scenario."""


def levels() -> tuple[str, ...]:
    """The levels that are sampled, from the weakest to the reference."""
    return tuple(one for one in _ORDER if one in STRATEGIES)


def planned(sessions: int) -> int:
    """How many sessions `sample` plays."""
    return sessions * (len(levels()) + (HARD_LINER in STRATEGIES))


def sample(setting: Setting, sessions: int, seed: int = 1, jobs: int = 1) -> Iterator[Result]:
    """`sessions` sessions at each level, and as many with one hard-liner among the best.

    The hard-liner sits in each seat in turn; its sessions have the seeds of the others.
    """
    seeds = range(seed, seed + sessions)
    for level in levels():
        yield from play(replace(setting, seats=_seated(setting, level)), seeds, jobs)
    if HARD_LINER not in STRATEGIES:
        return
    codes = [one.delegation for one in setting.seats]
    for place, code in enumerate(codes[:sessions]):
        seats = _seated(setting, levels()[-1], hard=code)
        yield from play(replace(setting, seats=seats), seeds[place :: len(codes)], jobs)


def _seated(setting: Setting, level: str, hard: Code = "") -> tuple[Seat, ...]:
    codes = (one.delegation for one in setting.seats)
    return tuple(Seat(code, HARD_LINER if code == hard else level) for code in codes)


def hard_seat(result: Result) -> SeatFigures | None:
    """The one hard-liner at the table, if there was one."""
    return next((one for one in result.seats if one.strategy == HARD_LINER), None)


def level_of(result: Result) -> str:
    """The level of a table where all are alike."""
    return result.seats[0].strategy

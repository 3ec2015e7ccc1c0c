"""A run: many sessions in the order of their seeds, wherever they are played."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from game.simulate.pool import play_on_workers
from game.simulate.problem import SimulationProblem
from game.simulate.result import Result
from game.simulate.sessions import Batch, Failure, play_one
from game.simulate.setting import Setting

__all__ = ["batches_of", "in_order", "play"]

_LARGEST: Final = 4
"""Sessions in a batch: a second of play, beside which handing it over costs nothing."""

_SHARE: Final = 3
"""A batch is at most this part of what is left for a worker: all end at about the same time."""


def play(setting: Setting, seeds: Sequence[int], jobs: int = 1) -> Iterator[Result]:
    """The sessions with these seeds, in their order, the same for every number of `jobs`.

    One job plays in this process. RecordProblem or SimulationProblem where a session
    cannot be played; those before it have been given.
    """
    if jobs > 1 and len(seeds) > 1:
        yield from in_order(play_on_workers(setting, batches_of(seeds, jobs), jobs))
        return
    for seed in seeds:
        yield play_one(setting, seed)


def in_order(batches: Iterable[Batch]) -> Iterator[Result]:
    """The results of batch after batch; SimulationProblem at the first that failed."""
    for batch in batches:
        if isinstance(batch, Failure):
            raise SimulationProblem(batch.sentence)
        yield from batch


def batches_of(seeds: Sequence[int], workers: int) -> list[Sequence[int]]:
    """The seeds cut into batches, smaller ones towards the end."""
    cut: list[Sequence[int]] = []
    begun = 0
    while begun < len(seeds):
        left = len(seeds) - begun
        size = max(1, min(_LARGEST, left // (workers * _SHARE)))
        cut.append(seeds[begun : begun + size])
        begun += size
    return cut

"""Workers of a `dask.distributed` scheduler that runs already, on any number of machines.

The extra `[cluster]` installs it; nothing else in the game needs it, so it is imported when
it is asked for.
"""

import logging
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from typing import Any, Final

from game import __version__
from game.simulate.problem import SimulationProblem
from game.simulate.result import Result
from game.simulate.runs import batches_of, in_order
from game.simulate.sessions import Batch, play_batch
from game.simulate.setting import Setting
from game.wording import _

__all__ = ["engine", "play_on_cluster"]

_ADDRESS: Final = re.compile(r"([a-z]+://)?[^/\s]+:\d+")

_PATIENCE: Final = 10
"""Seconds to wait for the scheduler, and for what its workers say of themselves."""

_AHEAD: Final = 4
"""Batches a worker may have waiting: a scheduler is not asked to hold a million."""


def play_on_cluster(setting: Setting, seeds: Sequence[int], address: str) -> Iterator[Result]:
    """The sessions with these seeds in their order, as `game.simulate.play` gives them.

    SimulationProblem without the extra, a scheduler, a worker, or the same game on each of
    them; and if the scheduler gives a batch up, whose workers were lost again and again.
    """
    with _client(address) as client:
        workers = _workers(client, address)
        try:
            yield from in_order(_batches(client, setting, batches_of(seeds, workers), workers))
        except SimulationProblem:
            raise
        except Exception as error:
            raise SimulationProblem(_lost(address, error)) from error


def engine() -> str:
    """Which version of the game a worker has; asked of each before it plays."""
    return __version__


@contextmanager
def _client(address: str) -> Iterator[Any]:
    try:
        distributed = import_module("distributed")
    except ImportError as error:
        raise SimulationProblem(
            _("--cluster needs dask.distributed: pip install 'ad-referendum[cluster]'.")
        ) from error
    logging.getLogger("distributed.client").setLevel(logging.CRITICAL)  # one sentence of ours
    sentence = _("There is no scheduler at {address}: start one with dask scheduler.")
    if not _ADDRESS.fullmatch(address):
        raise SimulationProblem(sentence.format(address=address))
    try:
        client = distributed.Client(address, timeout=_PATIENCE, set_as_default=False)
    except (OSError, ValueError) as error:
        raise SimulationProblem(sentence.format(address=address)) from error
    try:
        yield client
    finally:
        client.close()


def _workers(client: Any, address: str) -> int:
    """How many sessions the workers play at once; refused if they hold another game."""
    threads: int = sum(client.nthreads().values())
    if not threads:
        sentence = _("The scheduler at {address} has no workers yet: start some with dask worker.")
        raise SimulationProblem(sentence.format(address=address))
    try:
        engines = set(client.run(engine).values())
    except Exception as error:
        raise SimulationProblem(_another_game(address)) from error
    if engines != {__version__}:
        raise SimulationProblem(_another_game(address))
    return threads


def _batches(
    client: Any, setting: Setting, batches: Sequence[Sequence[int]], workers: int
) -> Iterator[Batch]:
    """Batch after batch in order; a window of them is with the scheduler."""
    shared = client.scatter(setting, broadcast=True)
    with_scheduler: list[Any] = []
    ahead = workers * _AHEAD
    for number in range(len(batches)):
        with_scheduler.extend(
            client.submit(play_batch, shared, seeds, pure=False)
            for seeds in batches[number + len(with_scheduler) : number + ahead]
        )
        yield with_scheduler.pop(0).result()


def _lost(address: str, error: Exception) -> str:
    return _(
        "The cluster at {address} lost the workers of a batch, or its scheduler ({kind})."
    ).format(address=address, kind=type(error).__name__)


def _another_game(address: str) -> str:
    return _(
        "Every worker at {address} needs this version of the game: "
        "pip install ad-referendum=={version}."
    ).format(address=address, version=__version__)

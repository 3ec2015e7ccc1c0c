"""Worker processes on this machine: told the setting once, then batch after batch.

They are spawned, never forked, so that they start alike on every system and hold nothing of
the one that started them: when it is gone, they read the end of their pipe and leave.
"""

import signal
from collections import Counter, deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from threading import current_thread, main_thread
from types import TracebackType
from typing import Final, Self

from game.simulate.problem import SimulationProblem
from game.simulate.sessions import Batch, play_batch
from game.simulate.setting import Setting
from game.wording import _

__all__ = ["TRIES", "play_on_workers"]

TRIES: Final = 2
"""How often a batch is begun before its worker counts as lost for good."""

_PATIENCE: Final = 2.0
"""Seconds a stopped worker has to leave before it is killed."""

_SPAWN: Final = get_context("spawn")


def play_on_workers(
    setting: Setting, batches: Sequence[Sequence[int]], jobs: int
) -> Iterator[Batch]:
    """The batches in their order, played by `jobs` workers.

    SimulationProblem if a worker is lost twice over the same batch.
    """
    with _Crew(setting, batches, min(jobs, len(batches))) as crew:
        for number in range(len(batches)):
            while number not in crew.done:
                crew.work_on()
            yield crew.done.pop(number)


class _Worker:
    """One worker process, this end of its pipe, and the number of the batch it plays."""

    def __init__(self, setting: Setting) -> None:
        self.end, far = _SPAWN.Pipe()
        self.body = _SPAWN.Process(target=serve, args=(far, setting), daemon=True)
        self.batch: int | None = None
        self.body.start()
        far.close()

    def stop(self) -> None:
        self.end.close()
        self.body.terminate()
        self.body.join(_PATIENCE)
        if self.body.is_alive():
            self.body.kill()
            self.body.join()
        self.body.close()


def serve(end: "Connection[Batch, Sequence[int]]", setting: Setting) -> None:
    """Live as a worker: play what is sent until nobody sends any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the one who started us
    try:
        while True:
            end.send(play_batch(setting, end.recv()))
    except (EOFError, OSError):
        return


class _Crew:
    """The workers, the batches that wait, and those that are done, by number."""

    def __init__(self, setting: Setting, batches: Sequence[Sequence[int]], size: int) -> None:
        self.done: dict[int, Batch] = {}
        self._setting, self._batches, self._size = setting, batches, size
        self._waiting = deque(range(len(batches)))
        self._begun: Counter[int] = Counter()
        self._workers: list[_Worker] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _traceback: TracebackType | None,
    ) -> None:
        for worker in self._workers:
            worker.stop()

    def work_on(self) -> None:
        """Hand out work, then wait until at least one worker answers or is lost."""
        self._hand_out()
        busy = [one for one in self._workers if one.batch is not None]
        ready = set(wait([one.end for one in busy] + [one.body.sentinel for one in busy]))
        for worker in busy:
            if worker.end in ready or worker.body.sentinel in ready:
                self._hear(worker)

    def _hand_out(self) -> None:
        if len(self._workers) < self._size:
            with _undisturbed():
                while len(self._workers) < self._size:
                    self._workers.append(_Worker(self._setting))
        for worker in list(self._workers):
            if worker.batch is None and self._waiting:
                self._give(worker, self._waiting.popleft())

    def _give(self, worker: _Worker, number: int) -> None:
        worker.batch = number
        self._begun[number] += 1
        try:
            worker.end.send(self._batches[number])
        except OSError:
            self._lose(worker, number)

    def _hear(self, worker: _Worker) -> None:
        if (number := worker.batch) is None:
            return
        try:
            self.done[number] = worker.end.recv()
        except (EOFError, OSError):
            self._lose(worker, number)
        worker.batch = None

    def _lose(self, worker: _Worker, number: int) -> None:
        """Its batch is the next to be begun again, by a worker in its place."""
        self._workers.remove(worker)
        worker.stop()
        if self._begun[number] >= TRIES:
            raise SimulationProblem(_lost(self._batches[number]))
        self._waiting.appendleft(number)


def _lost(seeds: Sequence[int]) -> str:
    return _(
        "The worker that played the sessions with the seeds {first} to {last} was lost, and so "
        "was the one that began them again; was it ended from outside, or is memory short?"
    ).format(first=seeds[0], last=seeds[-1])


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Workers start deaf to Ctrl-C: they inherit that from us, before they can say it."""
    if current_thread() is not main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)

"""A delegate that takes its time: it chooses off the frame, and the meeting does not wait idly.

Nothing is shared with the thread but frozen values: the view, the memory, its own dice.
"""

from collections.abc import Callable, Hashable
from threading import Thread

from game.delegates.strategy import Move

__all__ = ["Consultation", "Consultations"]


class Consultation:
    """One move that is being chosen."""

    def __init__(self, choose: Callable[[], Move]) -> None:
        """Begin at once; the thread does not keep the program from ending."""
        self._choose = choose
        self._found: Move | None = None
        self._failure: BaseException | None = None
        self._thread = Thread(target=self._run, name="consultation", daemon=True)
        self._thread.start()

    def _run(self) -> None:
        try:
            self._found = self._choose()
        except BaseException as failure:  # noqa: BLE001 - raised again where it can be seen
            self._failure = failure

    @property
    def pending(self) -> bool:
        """It has not chosen yet."""
        return self._thread.is_alive()

    def move(self) -> Move | None:
        """The move, once it is there. What went wrong in the thread is raised here."""
        self._thread.join()
        if self._failure is not None:
            raise self._failure
        return self._found


class Consultations:
    """At most one at a time: where the table has moved on, an old answer is dropped."""

    def __init__(self) -> None:
        """Nobody is asked yet."""
        self._occasion: Hashable = None
        self._running: Consultation | None = None

    @property
    def running(self) -> bool:
        """Somebody has been asked and has not been heard."""
        return self._running is not None

    def ask(self, occasion: Hashable, choose: Callable[[], Move], *, wait: bool) -> Move | None:
        """The move for this occasion, asked for once; None while it is not there."""
        if self._running is None or self._occasion != occasion:
            self._occasion, self._running = occasion, Consultation(choose)
        running = self._running
        if not wait and running.pending:
            return None
        self.drop()
        return running.move()

    def drop(self) -> None:
        """Nobody waits for an answer any more."""
        self._occasion, self._running = None, None

"""The engine: playouts, live commands with and without sync, legal acts, length of the record.

    python -m benchmarks.engine [--quick]

Seconds are those of the processor, so that a busy machine does not spoil them; only where a disk
is waited for they are those of the clock.
"""

import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path

from benchmarks.figure import Figure
from benchmarks.playouts import Playout, header, playout
from benchmarks.table import printed
from game.chair import Chair
from game.domain.ballot import Choice
from game.domain.commands import CastBallot
from game.domain.proceedings import Entry, Header
from game.record import RecordWriter
from game.rules import awaiting, legal
from game.rules.machine import ask_the_meeting
from game.simulate import play_session

__all__ = ["figures", "submitting"]


def figures(*, quick: bool) -> Iterator[Figure]:
    """Every figure of the engine, one after the other."""
    opened = header()
    seeds = range(10 if quick else 40)
    played = _best(lambda: [playout(opened, seed) for seed in seeds])
    yield from _playouts(*played)
    asked = _best(lambda: [playout(opened, seed, leads=ask_the_meeting) for seed in seeds])
    yield _asked_at_phase_changes(*asked)
    yield from _live(opened, quick=quick)
    yield _snapshot(played[0][0])
    yield _legal(played[0][0])
    for length in (100, 1_000, 10_000) if quick else (100, 1_000, 10_000, 100_000):
        yield _at_length(opened, length)


def _best(work: Callable[[], Sequence[Playout]]) -> tuple[Sequence[Playout], float]:
    """What was played, and the fewest seconds of five rounds."""
    rounds = []
    for _round in range(5):
        begun = time.process_time()
        done = work()
        rounds.append(time.process_time() - begun)
    return done, min(rounds)


def _playouts(played: Sequence[Playout], seconds: float) -> Iterator[Figure]:
    actions = sum(one.actions for one in played)
    yield Figure(
        "random legal actions (options, decide, evolve)",
        actions / seconds,
        "/s",
        100_000,
        anchor="OpenSpiel's Python games 69k, catanatron 13k, boardgame.io 4k",
    )
    yield Figure("random legal sessions, short", len(played) / seconds, "/s", 500)


def _asked_at_phase_changes(played: Sequence[Playout], seconds: float) -> Figure:
    """The same sessions, where each change of phase is asked of the machine itself."""
    actions = sum(one.actions for one in played)
    return Figure("... with the Machine asked at phase changes", actions / seconds, "/s", 60_000)


def _live(opened: Header, *, quick: bool) -> Iterator[Figure]:
    """The commands of a session of computer delegates, put to a Chair that records them."""
    entries = play_session(opened).entries
    rounds = 3 if quick else 10
    unrecorded = submitting(opened, entries, rounds, durable=None)
    yield Figure("live command, not recorded", unrecorded, "/s")
    rate = submitting(opened, entries, rounds, durable=False)
    yield Figure("live command, recorded, no sync", rate, "/s", 20_000, anchor="eventsourcing 5.7k")
    rate = submitting(opened, entries, rounds, durable=True)
    anchor = "eventsourcing with sqlite 1.5k"
    yield Figure("live command, recorded, fdatasync", rate, "/s", 2_000, anchor=anchor)


def submitting(
    opened: Header, entries: Sequence[Entry], rounds: int, *, durable: bool | None
) -> float:
    """Commands a second, the best of some rounds."""
    fewest = min(_submitted(opened, entries, durable=durable) for _round in range(rounds))
    return len(entries) / fewest


def _submitted(opened: Header, entries: Sequence[Entry], *, durable: bool | None) -> float:
    chair = Chair(opened)
    with tempfile.TemporaryDirectory() as folder:
        if durable is None:
            return _timed(chair, entries, time.process_time)
        path = Path(folder) / "one.jsonl"
        with closing(RecordWriter.create(path, opened, durable=durable)) as writer:
            chair.subscribe(writer.append)
            clock = time.perf_counter if durable else time.process_time  # a disk is waited for
            return _timed(chair, entries, clock)


def _timed(chair: Chair, entries: Sequence[Entry], clock: Callable[[], float]) -> float:
    begun = clock()
    for one in entries:
        chair.submit(one.actor, one.command, one.at)
    return clock() - begun


def _snapshot(played: Playout) -> Figure:
    """A past session is kept by keeping a reference: sessions share what did not change."""
    kept = []
    begun = time.process_time()
    for _round in range(200):
        for session in played.sessions:
            kept.append(session)  # noqa: PERF402 - one by one, as the Chair does
    each = (time.process_time() - begun) / len(kept)
    return Figure("snapshot of a session", each * 1e6, "µs", 1, lower=True)


def _legal(played: Playout) -> Figure:
    """All acts of an awaited seat with the refusals of the others."""
    spent = []
    for session in played.sessions:
        for code in set(awaiting(session)) & set(session.codes):
            begun = time.process_time()
            legal(session, code)
            spent.append(time.process_time() - begun)
    median = statistics.median(spent) * 1e6
    return Figure("legal, with refusals, median", median, "µs", 50, lower=True)


def _at_length(opened: Header, length: int) -> Figure:
    """The median of a command after so many refused ones: it should not grow."""
    chair = Chair(opened)
    code = opened.scenario.delegations[0].code
    for _number in range(length):
        chair.submit(code, CastBallot(code, Choice.YES))
    spent = []
    for _number in range(200):
        begun = time.process_time_ns()
        chair.submit(code, CastBallot(code, Choice.YES))
        spent.append((time.process_time_ns() - begun) / 1e9)
    return Figure(f"refused command after {length:,} entries", statistics.median(spent) * 1e6, "µs")


if __name__ == "__main__":
    printed(figures)

"""Others beside us, in one run: the same kind of work on the same machine, minute for minute.

    pip install chess catanatron open_spiel eventsourcing
    python -m benchmarks.peers [--quick]

What is not installed is left out. The target is what the other does in the same run, so that a
ratio above 1 says that we do more a second. The work is alike, not equal: a position of chess is
smaller than a session, and none of the others says why an act is out of order. NegMAS plays
beside our delegates in `benchmarks.bargaining`.
"""

import random
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import Any, Final

from benchmarks.engine import submitting
from benchmarks.figure import Figure
from benchmarks.playouts import header, playout
from benchmarks.table import printed
from game.chair import Chair
from game.domain.commands import Pass, Undo
from game.domain.delegation import FACILITATOR
from game.simulate import play_session

__all__ = ["PEERS", "Peer", "figures"]

_PLIES: Final = 300
_CHOICE: Final = random.Random(1)  # noqa: S311 - reproducible, not secret


@dataclass(frozen=True, slots=True)
class Peer:
    """A piece of work: ours and that of a library, both repeated for so many seconds."""

    work: str
    library: str
    module: str
    ours: Callable[[float], float]
    theirs: Callable[[Any, float], float]


def rate(work: Callable[[], int], seconds: float) -> float:
    """Units a CPU-second: `work` does some and says how many."""
    done, begun = 0, time.process_time()
    while time.process_time() - begun < seconds:
        done += work()
    return done / (time.process_time() - begun)


def our_actions(seconds: float) -> float:
    """Random legal acts of whole sessions."""
    opened, seeds = header(), iter(range(10_000))
    return rate(lambda: playout(opened, next(seeds)).actions, seconds)


def our_seeks(seconds: float) -> float:
    """The session after any entry of a record of 10,000."""
    chair = Chair(header())
    code = chair.session.codes[0]
    for _pair in range(5_000):
        chair.submit(code, Pass(code))
        chair.submit(FACILITATOR, Undo("Again."))

    def seek() -> int:
        chair.session_after(_CHOICE.randrange(10_000))
        return 1

    return rate(seek, seconds)


def our_appends(seconds: float) -> float:
    """Commands decided and written to a record, not waited for on the disk."""
    del seconds  # one session, over and over
    opened = header()
    return submitting(opened, play_session(opened).entries, 3, durable=False)


def chess_seeks(chess: Any, seconds: float) -> float:
    """The position after any ply of a game of 300."""
    board = chess.Board()
    moves: list[Any] = []
    while len(moves) < _PLIES and not board.is_game_over():
        moves.append(_CHOICE.choice(list(board.legal_moves)))
        board.push(moves[-1])

    def seek() -> int:
        again = chess.Board()
        for move in moves[: _CHOICE.randrange(len(moves))]:
            again.push(move)
        return 1

    return rate(seek, seconds)


def catan_actions(catanatron: Any, seconds: float) -> float:
    """Random acts of whole games with four seats."""
    colours = (catanatron.Color.RED, catanatron.Color.BLUE)
    more = (catanatron.Color.WHITE, catanatron.Color.ORANGE)
    seeds = iter(range(10_000))

    def play() -> int:
        sitting = [catanatron.RandomPlayer(one) for one in (*colours, *more)]
        game = catanatron.Game(sitting, seed=next(seeds))
        game.play()
        return len(game.state.actions)

    return rate(play, seconds)


def spiel_actions(pyspiel: Any, seconds: float) -> float:
    """Random acts of a game that is written in Python, as ours is."""
    import_module("open_spiel.python.games.liars_poker")
    game = pyspiel.load_game("python_liars_poker")

    def play() -> int:
        state, done = game.new_initial_state(), 0
        while not state.is_terminal():
            if state.is_chance_node():
                acts = [act for act, _odds in state.chance_outcomes()]
            else:
                acts = state.legal_actions()
            state.apply_action(_CHOICE.choice(acts))
            done += 1
        return done

    return rate(play, seconds)


def sourced_appends(application: Any, seconds: float) -> float:
    """Events triggered and saved in memory."""
    domain = import_module("eventsourcing.domain")

    class Meeting(domain.Aggregate):  # type: ignore[misc, name-defined]  # it has no types
        """An aggregate with one kind of event."""

        @domain.event("Opened")  # type: ignore[untyped-decorator]  # it has no types
        def __init__(self) -> None:
            self.acts = 0

        @domain.event("Acted")  # type: ignore[untyped-decorator]  # it has no types
        def act(self, by: str) -> None:
            """One act."""
            del by
            self.acts += 1

    app, meeting = application.Application(), Meeting()
    app.save(meeting)

    def act() -> int:
        meeting.act("KZ")
        app.save(meeting)
        return 1

    return rate(act, seconds)


PEERS: Final = (
    Peer(
        "random legal acts", "OpenSpiel (a game in Python)", "pyspiel", our_actions, spiel_actions
    ),
    Peer("random legal acts", "catanatron", "catanatron", our_actions, catan_actions),
    Peer("seek", "python-chess", "chess", our_seeks, chess_seeks),
    Peer(
        "decide and append, no sync",
        "eventsourcing, in memory",
        "eventsourcing.application",
        our_appends,
        sourced_appends,
    ),
)


def figures(*, quick: bool) -> Iterator[Figure]:
    """Ours, with theirs as the target; nothing of a library that is not installed."""
    seconds = 0.5 if quick else 1.5
    for one in PEERS:
        try:
            library = import_module(one.module)
        except ImportError:
            continue
        ours, theirs = one.ours(seconds), one.theirs(library, seconds)
        yield Figure(f"{one.work}, beside {one.library}", ours, "/s", theirs, anchor="in this run")


if __name__ == "__main__":
    printed(figures)

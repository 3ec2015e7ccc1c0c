"""Others beside us, in one run: the same kind of work on the same machine, minute for minute.

    pip install chess catanatron open_spiel eventsourcing
    python -m benchmarks.peers

What is not installed is left out and named. A ratio above 1 says that we do more a second. The
work is alike, not equal: a position of chess is smaller than a session, and none of the others
says why an act is out of order. NegMAS plays beside our delegates in `benchmarks.negotiation`.
"""

import random
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import Any, Final

from benchmarks.engine import submitting
from benchmarks.playouts import header, playout
from game.chair import Chair
from game.domain.commands import Pass, Undo
from game.domain.delegation import FACILITATOR
from game.simulate import play_session

__all__ = ["PEERS", "Peer", "main"]

_SECONDS: Final = 1.5
"""How long each piece of work is repeated."""

_PLIES: Final = 300
_CHOICE: Final = random.Random(1)  # noqa: S311 - reproducible, not secret


@dataclass(frozen=True, slots=True)
class Peer:
    """A piece of work: ours and that of a library, both as units done a second."""

    work: str
    library: str
    module: str
    ours: Callable[[], float]
    theirs: Callable[[Any], float]


def rate(work: Callable[[], int]) -> float:
    """Units a CPU-second: `work` does some and says how many."""
    done, begun = 0, time.process_time()
    while time.process_time() - begun < _SECONDS:
        done += work()
    return done / (time.process_time() - begun)


def our_actions() -> float:
    """Random legal acts of whole sessions."""
    opened, seeds = header(), iter(range(10_000))
    return rate(lambda: playout(opened, next(seeds)).actions)


def our_seeks() -> float:
    """The session after any entry of a record of 10,000."""
    chair = Chair(header())
    code = chair.session.codes[0]
    for _pair in range(5_000):
        chair.submit(code, Pass(code))
        chair.submit(FACILITATOR, Undo("Again."))

    def seek() -> int:
        chair.session_after(_CHOICE.randrange(10_000))
        return 1

    return rate(seek)


def our_appends() -> float:
    """Commands decided and written to a record, not waited for on the disk."""
    opened = header()
    return submitting(opened, play_session(opened).entries, 3, durable=False)


def chess_seeks(chess: Any) -> float:
    """The position after any ply of a game of 300."""
    board, moves = chess.Board(), []
    while len(moves) < _PLIES and not board.is_game_over():
        moves.append(_CHOICE.choice(list(board.legal_moves)))
        board.push(moves[-1])

    def seek() -> int:
        again = chess.Board()
        for move in moves[: _CHOICE.randrange(len(moves))]:
            again.push(move)
        return 1

    return rate(seek)


def catan_actions(catanatron: Any) -> float:
    """Random acts of whole games with four seats."""
    colours = (catanatron.Color.RED, catanatron.Color.BLUE)
    more = (catanatron.Color.WHITE, catanatron.Color.ORANGE)
    seeds = iter(range(10_000))

    def play() -> int:
        sitting = [catanatron.RandomPlayer(one) for one in (*colours, *more)]
        game = catanatron.Game(sitting, seed=next(seeds))
        game.play()
        return len(game.state.actions)

    return rate(play)


def spiel_actions(pyspiel: Any) -> float:
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

    return rate(play)


def sourced_appends(application: Any) -> float:
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

    return rate(act)


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


def _lines() -> Iterator[str]:
    yield f"{'work':28}{'ours':>14}{'theirs':>14}{'ratio':>10}  library"
    for one in PEERS:
        try:
            library = import_module(one.module)
        except ImportError:
            yield f"{one.work:28}{'':38}  {one.library}: not installed"
            continue
        ours, theirs = one.ours(), one.theirs(library)
        yield f"{one.work:28}{ours:>14,.0f}{theirs:>14,.0f}{ours / theirs:>10.2f}  {one.library}"


def main() -> None:
    """Measure and print the table, a line as soon as it is there."""
    for line in _lines():
        print(line, flush=True)


if __name__ == "__main__":
    main()

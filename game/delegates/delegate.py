"""The standard computer delegate: one living text, packages, an aspiration that falls.

Each stage of the session has one answer in STAGES; `Negotiator` puts them together.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from game.delegates.action import afterwards, cast_ballot, maintain, make_requests
from game.delegates.answers import answer_package, answer_question
from game.delegates.closing import choose_wording, in_recess, last_package, under_silence
from game.delegates.manner import STANDARD, Manner
from game.delegates.mind import Mind, Standpoint, observe, open_mind, standpoint
from game.delegates.procedure import second_a_motion, take_the_floor
from game.delegates.reading import at_call, on_the_floor
from game.delegates.strategy import Dice, Move, VisibleEntry
from game.delegates.view import View
from game.domain.commands import Pass
from game.domain.stage import (
    Break,
    Call,
    FinalTurns,
    Floor,
    MainSponsorsChoice,
    MotionDebate,
    PackageAnswers,
    Question,
    Seconding,
    Statements,
    Vote,
    Window,
    Yielded,
)

__all__ = ["DELEGATE", "STAGES", "Negotiator"]


def _ready(at: Standpoint, _stage: object = None) -> Move:
    """Nothing to add; where that is not in order, the first thing that is."""
    silent = Pass(at.me)
    if at.menu.has(silent):
        return Move(silent)
    return Move(next(iter(at.menu.concrete), silent))


WINDOWS: Final[dict[str, Callable[[Standpoint], Move]]] = {
    "briefing": _ready,
    "recess": in_recess,
    "silence": under_silence,
    "requests": make_requests,
    "confirmation": maintain,
    "explanations": afterwards,
}


def _in_window(at: Standpoint, window: Window) -> Move:
    return WINDOWS.get(window.purpose, _ready)(at)


STAGES: Final[dict[type, Callable[[Standpoint, Any], Move]]] = {
    Window: _in_window,
    Statements: take_the_floor,
    Call: at_call,
    Floor: on_the_floor,
    Question: answer_question,
    PackageAnswers: answer_package,
    Break: _ready,
    FinalTurns: last_package,
    MainSponsorsChoice: choose_wording,
    Vote: cast_ballot,
    Seconding: second_a_motion,
    MotionDebate: _ready,
    Yielded: _ready,
}
"""What the delegate does at each stage."""


@dataclass(frozen=True, slots=True)
class Negotiator:
    """A computer delegate that negotiates one living text by its mandate.

    `manner` tells the levels apart: what it learns from, how long it holds out.
    """

    name: str
    manner: Manner = STANDARD

    def open(self, view: View) -> Mind:
        """What it knows before the first entry."""
        return open_mind(view, self.manner)

    def observe(self, memory: Mind, entry: VisibleEntry) -> Mind:
        """What it knows after one more entry."""
        return observe(memory, entry, self.manner)

    def choose(self, view: View, memory: Mind, dice: Dice) -> Move:
        """Its move at the present stage; at one it does not know, the quietest in order."""
        at = standpoint(view, memory, dice, self.manner)
        answer = STAGES.get(type(view.session.stage), _ready)
        move: Move = answer(at, view.session.stage)
        return move


DELEGATE: Final = Negotiator("delegate", Manner(reads_stances=False))

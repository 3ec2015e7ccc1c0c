"""Many sessions without a person."""

from game.simulate.problem import SimulationProblem
from game.simulate.result import Result, SeatFigures
from game.simulate.runs import play
from game.simulate.sessions import play_session
from game.simulate.setting import Setting, setting_of
from game.simulate.summary import Summary, summarize

__all__ = [
    "Result",
    "SeatFigures",
    "Setting",
    "SimulationProblem",
    "Summary",
    "play",
    "play_session",
    "setting_of",
    "summarize",
]

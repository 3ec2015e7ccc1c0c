"""What is said of an act whose time is another: the refusals that depend on the stage alone.

They only save time: the act's own guard would give the same (`tests/rules/test_elsewhere.py`
proves it by random play under every shipped scenario).
"""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Final, TypeAlias

from game.domain import commands as ask
from game.domain.refusal import Refusal
from game.domain.stage import (
    Call,
    FinalTurns,
    Floor,
    MainSponsorsChoice,
    MotionDebate,
    PackageAnswers,
    Question,
    Seconding,
    Stage,
    Statements,
    Vote,
    Window,
    Yielded,
)

__all__ = ["elsewhere"]

_Stages: TypeAlias = tuple[type, ...]


def _window(*purposes: str) -> tuple[tuple[str, ...], Refusal]:
    return purposes, Refusal("window_closed", "practice", (("needs", ",".join(purposes)),))


_NO_FLOOR: Final = Refusal("no_floor_open", "practice")
_NO_PACKAGE: Final = Refusal("no_package_on_the_table", "practice")

_STAGES: Final[Mapping[type, tuple[_Stages, Refusal]]] = {
    ask.MakeStatement: ((Statements,), Refusal("no_statements_now", "68")),
    ask.RaisePlacard: ((Call,), Refusal("nothing_called", "68")),
    ask.Support: ((Floor,), _NO_FLOOR),
    ask.Propose: ((Floor,), _NO_FLOOR),
    ask.AskTime: ((Floor,), _NO_FLOOR),
    ask.Reserve: ((Floor,), _NO_FLOOR),
    ask.WithdrawProposal: ((Floor,), _NO_FLOOR),
    ask.WithdrawReservation: ((Floor,), _NO_FLOOR),
    ask.AskBreak: ((Floor,), _NO_FLOOR),
    ask.OfferPackage: ((Floor, FinalTurns), _NO_FLOOR),
    ask.AcceptPackage: ((PackageAnswers, Question), _NO_PACKAGE),
    ask.DeclinePackage: ((PackageAnswers, Question), _NO_PACKAGE),
    ask.CounterPackage: ((PackageAnswers, Question), _NO_PACKAGE),
    ask.WithdrawFromPackage: ((PackageAnswers, Question), _NO_PACKAGE),
    ask.Object: ((Question,), Refusal("nothing_asked", "practice")),
    ask.ChooseWording: ((MainSponsorsChoice,), Refusal("no_choice_now", "practice")),
    ask.CastBallot: ((Vote,), Refusal("no_vote_open", "88")),
    ask.Remark: ((Yielded,), Refusal("no_time_was_yielded", "classroom")),
    ask.Second: ((Seconding,), Refusal("nothing_to_second", "classroom")),
    ask.SpeakOnMotion: ((MotionDebate,), Refusal("no_motion_debated", "68")),
}
"""The stages that an act is possible at, and what is said at any other."""

_WINDOWS: Final[Mapping[type, tuple[tuple[str, ...], Refusal]]] = {
    ask.Reply: (("replies",), Refusal("reply_after_the_list", "73")),
    ask.RequestSeparateVote: _window("requests"),
    ask.RequestRecordedVote: _window("requests"),
    ask.ExplainVote: _window("requests", "explanations"),
    ask.ExplainPosition: _window("explanations"),
    ask.Dissociate: _window("explanations"),
}
"""The windows that an act is possible in, and what is said outside them."""


def elsewhere(stage: Stage | None) -> Mapping[type, Refusal]:
    """The acts that this stage rules out for everyone, each with its refusal."""
    kind: type = type(stage)
    return _elsewhere(kind, stage.purpose if isinstance(stage, Window) else "")


@lru_cache(maxsize=128)
def _elsewhere(stage: type, purpose: str) -> Mapping[type, Refusal]:
    by_stage = {one: said for one, (stages, said) in _STAGES.items() if stage not in stages}
    by_window = {one: said for one, (needs, said) in _WINDOWS.items() if purpose not in needs}
    return MappingProxyType(by_stage | by_window)

"""What is said of an act whose time is another: the refusals that depend on stage and phase alone.

They only save time: the act's own guard would give the same (`tests/rules/test_elsewhere.py`
proves it by random play under every shipped scenario).
"""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Final, TypeAlias

from game.domain import commands as ask
from game.domain.phase import Phase
from game.domain.refusal import Refusal
from game.domain.session import Session
from game.domain.stage import (
    Call,
    FinalTurns,
    Floor,
    MainSponsorsChoice,
    MotionDebate,
    PackageAnswers,
    Question,
    Ruling,
    Seconding,
    Statements,
    Vote,
    Window,
    Yielded,
)
from game.rules.checks import wrong_phase

__all__ = ["elsewhere"]

_Stages: TypeAlias = tuple[type, ...]


def _window(*purposes: str) -> tuple[tuple[str, ...], Refusal]:
    return purposes, Refusal("window_closed", "practice", (("needs", ",".join(purposes)),))


_NO_FLOOR: Final = Refusal("no_floor_open", "practice")
_NO_PACKAGE: Final = Refusal("no_package_on_the_table", "practice")

_ON_MOTIONS: Final = (Seconding, MotionDebate, Ruling, Question, Vote)

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
    ask.RequestToSpeak: ((Statements, Window), Refusal("no_list_of_speakers", "73")),
    ask.WithdrawFromList: ((Statements,), Refusal("no_list_of_speakers", "73")),
    ask.WithdrawMotion: (_ON_MOTIONS, Refusal("no_motion_to_withdraw", "80")),
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


_CHANGES: Final[Mapping[type, tuple[str, ...]]] = {
    ask.TableAmendment: ("requests",),
    ask.CoSponsorAmendment: ("requests",),
    ask.ReviseOrally: ("requests", "budget"),
}
"""Changes to the text, by the windows in which they are possible before the vote."""

_AT_ACTION: Final = (Phase.ACTION, Phase.VOTING, Phase.EXPLANATIONS)
_PHASES: Final[Mapping[type, tuple[Phase, ...]]] = {
    ask.ReopenParagraph: (Phase.READING, Phase.RECESS),
    ask.WithdrawSponsorship: _AT_ACTION,
    ask.CoSponsor: _AT_ACTION,
    ask.WithdrawDraft: (Phase.ACTION, Phase.VOTING),
}
"""Acts of some phases only."""


def elsewhere(session: Session) -> Mapping[type, Refusal]:
    """The acts that stage and phase rule out for everyone, each with its refusal."""
    stage = session.stage
    kind: type = type(stage)
    purpose = stage.purpose if isinstance(stage, Window) else ""
    return _elsewhere(kind, purpose, session.phase)


@lru_cache(maxsize=256)
def _elsewhere(stage: type, purpose: str, phase: Phase) -> Mapping[type, Refusal]:
    by_stage = {one: said for one, (stages, said) in _STAGES.items() if stage not in stages}
    by_window = {one: said for one, (needs, said) in _WINDOWS.items() if purpose not in needs}
    by_phase = {
        one: wrong_phase(phase, needs) for one, needs in _PHASES.items() if phase not in needs
    }
    if phase is not Phase.VOTING:  # there it is the order of ballots that counts
        said = _window("requests")[1]
        by_phase |= {one: said for one, needs in _CHANGES.items() if purpose not in needs}
    if phase is not Phase.SILENCE:
        by_phase[ask.BreakSilence] = Refusal("no_silence", "practice")
    return MappingProxyType(by_stage | by_window | by_phase)

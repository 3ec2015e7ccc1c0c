"""Which verbs can be in order at a stage at all: a sieve, so that nobody asks in vain.

It only saves time: what it lets through is asked of the rules all the same, and what it
holds back would be refused (`tests/rules/test_possible.py` proves it by random play).
"""

from functools import cache
from typing import Final

from game.domain import commands as ask
from game.domain.delegation import Code
from game.domain.phase import Phase
from game.domain.session import Session
from game.domain.stage import (
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
from game.rules.answers import who_may_answer
from game.rules.observers import OBSERVERS_MAY
from game.rules.verbs import DELEGATION_VERBS, Verb

__all__ = ["possible_verbs"]

_AT: Final[dict[type, tuple[type, ...]]] = {
    ask.MakeStatement: (Statements,),
    ask.RaisePlacard: (Call,),
    ask.Support: (Floor,),
    ask.Propose: (Floor,),
    ask.ProposeOwnWords: (Floor,),
    ask.AskTime: (Floor,),
    ask.Reserve: (Floor,),
    ask.WithdrawProposal: (Floor,),
    ask.WithdrawReservation: (Floor,),
    ask.OfferPackage: (Floor, FinalTurns),
    ask.AcceptPackage: (PackageAnswers,),
    ask.DeclinePackage: (PackageAnswers,),
    ask.CounterPackage: (PackageAnswers,),
    ask.AskBreak: (Floor,),
    ask.Object: (Question,),
    ask.ChooseWording: (MainSponsorsChoice,),
    ask.BreakSilence: (Window,),
    ask.ReviseOrally: (Window,),
    ask.TableAmendment: (Window,),
    ask.RequestSeparateVote: (Window,),
    ask.RequestRecordedVote: (Window,),
    ask.CastBallot: (Vote,),
    ask.ExplainVote: (Window,),
    ask.ExplainPosition: (Window,),
    ask.Dissociate: (Window,),
    ask.Reply: (Window,),
    ask.Remark: (Yielded,),
    ask.Second: (Seconding,),
    ask.SpeakOnMotion: (MotionDebate,),
}
"""Answers that one stage or two wait for: only whom it waits for may give them."""

_ALSO_UNASKED: Final[dict[type, tuple[type, ...]]] = {
    ask.RequestToSpeak: (Statements, Window),
    ask.WithdrawFromList: (Statements,),
}
"""Acts of anyone, at these stages only."""

_IN_WINDOW: Final[dict[type, tuple[str, ...]]] = {
    ask.ConfirmAmendment: ("confirmation",),
    ask.Dissociate: ("explanations",),
    ask.ExplainPosition: ("explanations",),
    ask.ExplainVote: ("requests", "explanations"),
    ask.Reply: ("replies",),
    ask.RequestRecordedVote: ("requests",),
    ask.RequestSeparateVote: ("requests",),
    ask.RequestToSpeak: ("briefing",),
    ask.WithdrawAmendment: ("requests", "confirmation"),
}
"""Acts of a window, by what the window is for."""

_AT_ACTION: Final = (Phase.ACTION, Phase.VOTING, Phase.EXPLANATIONS)
_DURING: Final[dict[type, tuple[Phase, ...]]] = {
    ask.BreakSilence: (Phase.SILENCE,),
    ask.CoSponsor: _AT_ACTION,
    ask.ReintroduceDraft: (Phase.EXPLANATIONS,),
    ask.ReopenParagraph: (Phase.READING, Phase.RECESS),
    ask.WithdrawDraft: (Phase.ACTION, Phase.VOTING),
    ask.WithdrawSponsorship: _AT_ACTION,
}
"""Acts of some phases only."""


def possible_verbs(session: Session, code: Code) -> tuple[Verb, ...]:
    """The verbs worth asking the rules about, for one delegation, in the verbs' order."""
    stage = session.stage
    purpose = stage.purpose if isinstance(stage, Window) else ""
    kind: type = type(stage)
    verbs = _let_through(kind, purpose, session.phase, code in who_may_answer(stage))
    if code in session.observers:
        return tuple(verb for verb in verbs if verb.command in OBSERVERS_MAY)
    return verbs


@cache
def _let_through(stage: type, purpose: str, phase: Phase, awaited: bool) -> tuple[Verb, ...]:  # noqa: FBT001 - the key of a table
    """What the tables above do not hold back."""
    return tuple(
        verb
        for verb in DELEGATION_VERBS
        if (awaited or _unasked(verb.command))
        and stage in (_AT.get(verb.command) or _ALSO_UNASKED.get(verb.command) or (stage,))
        and (stage is not Window or purpose in _IN_WINDOW.get(verb.command, (purpose,)))
        and phase in _DURING.get(verb.command, (phase,))
    )


def _unasked(command: type) -> bool:
    """It may be done by whom nobody waits for."""
    return command not in _AT and command is not ask.Pass

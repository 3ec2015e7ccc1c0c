"""Which verbs can be in order at a stage at all: a sieve, so that nobody asks in vain.

It only saves time: what it lets through is asked of the rules all the same, and what it
holds back would be refused (`tests/rules/test_possible.py` proves it by random play).
"""

from typing import Final

from game.domain import commands as ask
from game.domain.delegation import Code
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

_ANYONE: Final = tuple(verb for verb in DELEGATION_VERBS if verb.command not in _AT)
_REST: Final = tuple(verb for verb in _ANYONE if verb.command is not ask.Pass)
_ORDER: Final[dict[Verb, int]] = {verb: place for place, verb in enumerate(DELEGATION_VERBS)}


def _answers(stage: type) -> tuple[Verb, ...]:
    """The verbs of a stage for whom it waits, in the verbs' order."""
    given = [verb for verb in DELEGATION_VERBS if stage in _AT.get(verb.command, ())]
    return tuple(sorted((*given, *_ANYONE), key=_ORDER.__getitem__))


_AWAITED: Final[dict[type, tuple[Verb, ...]]] = {
    stage: _answers(stage) for stages in _AT.values() for stage in stages
}


def possible_verbs(session: Session, code: Code) -> tuple[Verb, ...]:
    """The verbs worth asking the rules about, for one delegation, in the verbs' order."""
    stage = session.stage
    if code in who_may_answer(stage):
        return _AWAITED.get(type(stage), _ANYONE)
    return _REST

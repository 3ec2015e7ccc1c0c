"""Which verbs can be in order at a stage at all: a sieve, so that nobody asks in vain.

It only saves time: what it lets through is asked of the rules all the same, and what it
holds back would be refused (`tests/rules/test_possible.py` proves it by random play).
"""

from collections.abc import Callable
from functools import lru_cache
from typing import Final, NamedTuple

from game.domain import commands as ask
from game.domain.delegation import Code
from game.domain.phase import Outcome, Phase
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
    Stage,
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
    ask.BreakSilence: ("silence",),
    ask.ReviseOrally: ("requests", "budget"),
    ask.TableAmendment: ("requests",),
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


class Situation(NamedTuple):
    """What the sieve looks at: the stage and what it is about, and where the delegation stands."""

    stage: type
    about: str
    """A window's or a list's purpose; what a question or a vote is about."""
    phase: Phase
    outcome: Outcome | None
    asked: bool
    roll_call: bool
    sponsor: bool
    main_sponsor: bool
    absent: bool
    amended: bool
    """Amendments were tabled."""
    informal_motions: bool
    observer: bool


_WITH_A_PURPOSE: Final = (Window, Statements)
_WITH_A_SUBJECT: Final = (Question, Vote)
_IN_FORMAL_MEETINGS: Final = (Statements, Yielded, Vote, Seconding, MotionDebate, Ruling)
_FORMAL: Final = frozenset(
    {"requests", "replies", "explanations", "ruling", "adoption", "division", "revision", "motion"}
)
_ADOPTED: Final = (Outcome.ADOPTED_WITHOUT_VOTE, Outcome.ADOPTED_BY_VOTE)


def _formal(at: Situation) -> bool:
    """Motions are moved here, or in informals where the profile has them there."""
    informal = at.informal_motions and (at.stage is Call or at.about == "recess")
    return at.stage in _IN_FORMAL_MEETINGS or at.about in _FORMAL or informal


def _no_vote(at: Situation) -> bool:
    return at.stage is not Vote


_ONLY_IF: Final[dict[type, Callable[[Situation], bool]]] = {
    ask.AnswerAttendanceCall: lambda at: at.absent or at.about == "attendance",
    ask.CoSponsor: lambda at: _no_vote(at) and not at.sponsor,
    ask.CoSponsorAmendment: lambda at: at.amended,
    ask.ConfirmAmendment: lambda at: at.amended,
    ask.Dissociate: lambda at: at.outcome in _ADOPTED and not at.sponsor,
    ask.ExplainPosition: lambda at: at.outcome is Outcome.ADOPTED_WITHOUT_VOTE,
    ask.Move: _formal,
    ask.Pass: lambda at: at.stage is not PackageAnswers and (_no_vote(at) or at.roll_call),
    ask.ReintroduceDraft: lambda at: at.outcome is Outcome.WITHDRAWN,
    ask.ReviseOrally: lambda at: at.sponsor,
    ask.WithdrawAmendment: lambda at: at.amended,
    ask.WithdrawDraft: lambda at: at.main_sponsor,
    ask.WithdrawFromPackage: lambda at: at.stage is PackageAnswers or at.about == "package",
    ask.WithdrawMotion: lambda at: at.stage in {Seconding, MotionDebate} or at.about == "motion",
    ask.WithdrawSponsorship: lambda at: _no_vote(at) and at.sponsor,
}
"""What else an act needs, whatever it names."""


def possible_verbs(session: Session, code: Code) -> tuple[Verb, ...]:
    """The verbs worth asking the rules about, for one delegation, in the verbs' order."""
    return _let_through(_situation(session, code))


def _situation(session: Session, code: Code) -> Situation:
    stage = session.stage
    return Situation(
        type(stage),
        _about(stage),
        session.phase,
        session.outcome,
        code in who_may_answer(stage),
        isinstance(stage, Vote) and stage.roll_call,
        code in session.sponsors,
        code == session.main_sponsor,
        code in session.absent,
        bool(session.amendments),
        session.profile.motions_in_informals,
        code in session.observers,
    )


def _about(stage: Stage | None) -> str:
    if isinstance(stage, _WITH_A_PURPOSE):
        return stage.purpose
    return stage.subject.kind if isinstance(stage, _WITH_A_SUBJECT) else ""


@lru_cache(maxsize=4096)
def _let_through(at: Situation) -> tuple[Verb, ...]:
    """What the tables above do not hold back."""
    return tuple(
        verb
        for verb in DELEGATION_VERBS
        if (not at.observer or verb.command in OBSERVERS_MAY)
        and (at.asked or _unasked(verb.command))
        and at.stage in (_AT.get(verb.command) or _ALSO_UNASKED.get(verb.command) or (at.stage,))
        and (at.stage is not Window or at.about in _IN_WINDOW.get(verb.command, (at.about,)))
        and at.phase in _DURING.get(verb.command, (at.phase,))
        and (verb.command not in _ONLY_IF or _ONLY_IF[verb.command](at))
    )


def _unasked(command: type) -> bool:
    """It may be done by whom nobody waits for."""
    return command not in _AT and command is not ask.Pass

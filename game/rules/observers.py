"""Observers sit at the table, speak and suggest wordings; the members decide.

An observer has no vote (rule 82) and is no part of a quorum (67) or a majority; its silence
is not asked for. The Assembly grants rights of participation case by case: what is allowed
here is the common core, by practice.
"""

from dataclasses import replace
from typing import Final

from game.domain import commands as ask
from game.domain.delegation import Code
from game.domain.refusal import Refusal
from game.domain.session import Session
from game.domain.stage import (
    FinalTurns,
    MotionDebate,
    PackageAnswers,
    Question,
    Seconding,
    Stage,
    Window,
)

__all__ = ["OBSERVERS_MAY", "asked_of_members", "refuse_observer"]

OBSERVERS_MAY: Final = frozenset(
    {
        ask.Pass,
        ask.MakeStatement,
        ask.RequestToSpeak,
        ask.WithdrawFromList,
        ask.Reply,
        ask.Remark,
        ask.RaisePlacard,
        ask.Propose,
        ask.ProposeOwnWords,
        ask.AskTime,
        ask.WithdrawProposal,
        ask.ExplainPosition,
    }
)
"""What an observer may do at its turn; a wording of its own is tested once a member backs it."""

_DECIDED_BY_MEMBERS: Final = (Question, PackageAnswers, FinalTurns, Seconding, MotionDebate)
_WINDOWS_OF_MEMBERS: Final = frozenset(
    {"attendance", "silence", "requests", "budget", "confirmation", "ruling"}
)


def refuse_observer(session: Session, code: Code, command: type) -> Refusal | None:
    """Why an observer may not do this; None for a member, and for speaking and suggesting."""
    if not session.observers or code not in session.observers or command in OBSERVERS_MAY:
        return None
    if command is ask.CastBallot:
        return Refusal("observer_has_no_vote", "82")
    return Refusal("members_only", "practice")


def asked_of_members(session: Session, stage: Stage | None) -> Stage | None:
    """The stage as it opens: where members decide, nobody waits for an observer."""
    decided = isinstance(stage, _DECIDED_BY_MEMBERS) or (
        isinstance(stage, Window) and stage.purpose in _WINDOWS_OF_MEMBERS
    )
    if stage is None or not decided or not session.observers:
        return stage
    seated = (one for one in stage.awaiting if one not in session.observers)
    return replace(stage, awaiting=tuple(seated))

"""Small steps that several events share."""

from collections.abc import Callable
from typing import Any

from game.domain.delegation import Code
from game.domain.paragraph import Paragraph, ParagraphId
from game.domain.replacing import replace
from game.domain.session import Session, Spent
from game.domain.stage import FinalTurns, Floor, MotionDebate, Statements, Vote

_TURNS = (Floor, FinalTurns, Statements, MotionDebate)

__all__ = ["answered", "with_paragraph", "with_spent"]


def answered(session: Session, *delegations: Code, **noted: Any) -> Session:
    """The delegations have answered: the stage no longer waits for them.

    Where delegations act in turn, the clock of the turn has stopped. `noted` are other fields
    of the stage that change with it.
    """
    stage = session.stage
    if stage is None:
        return session
    awaited = stage.awaiting
    left = tuple([code for code in awaited if code not in delegations])
    if len(left) == len(awaited):
        return replace(session, stage=replace(stage, **noted)) if noted else session
    in_turn = isinstance(stage, _TURNS) or (isinstance(stage, Vote) and stage.roll_call)
    deadline = None if in_turn else session.deadline
    return replace(session, stage=replace(stage, awaiting=left, **noted), deadline=deadline)


def with_paragraph(
    session: Session, paragraph: ParagraphId, change: Callable[[Paragraph], Paragraph]
) -> Session:
    """The session with one paragraph changed."""
    return replace(session, paragraphs=session.text.with_one(paragraph, change))


def with_spent(session: Session, code: Code, change: Callable[[Spent], Spent]) -> Session:
    """The session with one delegation's allowances changed."""
    changed = [change(one) if one.delegation == code else one for one in session.spent]
    return replace(session, spent=tuple(changed))

"""Small steps that several events share."""

from collections.abc import Callable

from game.domain.delegation import Code
from game.domain.paragraph import Paragraph, ParagraphId
from game.domain.replacing import replace
from game.domain.session import Session, Spent
from game.domain.stage import FinalTurns, Floor, MotionDebate, Statements, Vote

_TURNS = (Floor, FinalTurns, Statements, MotionDebate)

__all__ = ["answered", "with_paragraph", "with_spent"]


def answered(session: Session, *delegations: Code) -> Session:
    """The delegations have answered: the stage no longer waits for them.

    Where delegations act in turn, the clock of the turn has stopped.
    """
    stage = session.stage
    if stage is None or not any(code in stage.awaiting for code in delegations):
        return session
    left = tuple(code for code in stage.awaiting if code not in delegations)
    in_turn = isinstance(stage, _TURNS) or (isinstance(stage, Vote) and stage.roll_call)
    deadline = None if in_turn else session.deadline
    return replace(session, stage=replace(stage, awaiting=left), deadline=deadline)


def with_paragraph(
    session: Session, paragraph: ParagraphId, change: Callable[[Paragraph], Paragraph]
) -> Session:
    """The session with one paragraph changed."""
    return replace(session, paragraphs=session.text.with_one(paragraph, change))


def with_spent(session: Session, code: Code, change: Callable[[Spent], Spent]) -> Session:
    """The session with one delegation's allowances changed."""
    changed = tuple(change(one) if one.delegation == code else one for one in session.spent)
    return replace(session, spent=changed)

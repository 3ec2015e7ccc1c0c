"""Division of the proposal (rule 89), and "divide the question" of classic Model UN."""

from collections.abc import Iterator
from typing import Final

from game.domain.ballot import VoteSubject
from game.domain.commands import Move
from game.domain.delegation import Code
from game.domain.events import SeparateVoteRequested
from game.domain.motion import Motion
from game.domain.refusal import Refusal
from game.domain.session import Session
from game.rules.ballots import open_vote
from game.rules.checks import names_a_paragraph
from game.rules.minutes import Minutes
from game.rules.motions.kind import MotionKind, Naming
from game.rules.motions.moments import at_requests

__all__ = ["DIVIDE_QUESTION", "DIVISION"]


def _asked_for(_session: Session, _command: Move) -> Refusal | None:
    """In the Assembly a separate vote is asked for; the motion is put only if objected to."""
    return Refusal("ask_for_a_separate_vote", "89")


def _divide(minutes: Minutes, motion: Motion) -> None:
    """The division was objected to and carried: the paragraph is voted."""
    open_vote(minutes, VoteSubject("separate", paragraph=motion.paragraph))


def _may_divide_question(session: Session, command: Move) -> Refusal | None:
    """A paragraph of the text that nobody had divided yet."""
    if refusal := at_requests(session) or names_a_paragraph(session, command.paragraph):
        return refusal
    paragraph = session.paragraph(command.paragraph)
    if paragraph is None or not paragraph.standing.text:
        return Refusal("paragraph_is_omitted", "89", (("paragraph", command.paragraph),))
    if command.paragraph in session.separate_votes:
        return Refusal("already_requested", "89", (("paragraph", paragraph.label),))
    return None


def _paragraphs(session: Session, _: Code) -> Iterator[Naming]:
    if at_requests(session) is None:
        for paragraph in session.paragraphs:
            yield {"paragraph": paragraph.id}


def _schedule(minutes: Minutes, motion: Motion) -> None:
    minutes.note(SeparateVoteRequested(motion.mover, motion.paragraph))


DIVISION: Final = MotionKind("division", _asked_for, _divide)
DIVIDE_QUESTION: Final = MotionKind(
    "divide_question", _may_divide_question, _schedule, names=_paragraphs
)

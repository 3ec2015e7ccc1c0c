"""Results: a vote is counted, announced, and takes effect. One visible row a kind of vote."""

from collections.abc import Callable
from typing import Final

from game.domain.ballot import VoteResult, VoteSubject
from game.domain.events import DraftTextChanged, VoteConcluded
from game.domain.paragraph import OMITTED, ParagraphId, Wording
from game.domain.phase import Outcome
from game.domain.stage import Question, Vote
from game.rules.adopting import amendment_decided, operative_part_remains
from game.rules.ballots import open_vote
from game.rules.lives import move_paragraph
from game.rules.minutes import Minutes
from game.rules.motions.deciding import debate_division, motion_voted
from game.rules.outcome import conclude
from game.rules.tally import count

__all__ = [
    "EFFECTS",
    "close_division_question",
    "close_vote",
    "conclude",
]


def close_vote(minutes: Minutes, vote: Vote) -> None:
    """Count, announce, and let the result take effect; a tie is voted again (rule 95)."""
    result = count(minutes.session, vote)
    minutes.note(VoteConcluded(result))
    if result.tied and vote.round == 1 and minutes.session.profile.tie == "second_vote":
        open_vote(minutes, vote.subject, vote_round=2)
        return
    EFFECTS[vote.subject.kind](minutes, result)


def _amendment_voted(minutes: Minutes, result: VoteResult) -> None:
    amendment_decided(minutes, result.subject.number, adopted=result.adopted)


def _division_voted(minutes: Minutes, result: VoteResult) -> None:
    """The motion for division carried: the paragraph is voted separately (rule 89)."""
    if result.adopted:
        open_vote(minutes, VoteSubject("separate", paragraph=result.subject.paragraph))


def _paragraph_voted(minutes: Minutes, result: VoteResult) -> None:
    if not result.adopted:
        _delete(minutes, result.subject.paragraph)


def _whole_voted(minutes: Minutes, result: VoteResult) -> None:
    conclude(minutes, Outcome.ADOPTED_BY_VOTE if result.adopted else Outcome.REJECTED)


EFFECTS: Final[dict[str, Callable[[Minutes, VoteResult], None]]] = {
    "amendment": _amendment_voted,
    "division": _division_voted,
    "separate": _paragraph_voted,
    "whole": _whole_voted,
    "motion": motion_voted,
}
"""What follows a vote, by the kind of its subject."""


def close_division_question(minutes: Minutes, question: Question) -> None:
    """Nobody objects to the division: the paragraph is voted; otherwise the motion is (89)."""
    if question.objections and minutes.session.profile.motion("division"):
        debate_division(minutes, question.subject.paragraph)
        return
    kind = "division" if question.objections else "separate"
    open_vote(minutes, VoteSubject(kind, paragraph=question.subject.paragraph))


def _delete(minutes: Minutes, paragraph_id: ParagraphId) -> None:
    """A rejected paragraph leaves the text; if all operative parts fall, the whole falls."""
    paragraph = minutes.paragraph(paragraph_id)
    state = move_paragraph(paragraph, "delete")
    author = paragraph.version.author
    gone = Wording("", OMITTED)
    minutes.note(DraftTextChanged(paragraph_id, gone, author, "separate_vote", state))
    if not operative_part_remains(minutes.session):
        conclude(minutes, Outcome.REJECTED)

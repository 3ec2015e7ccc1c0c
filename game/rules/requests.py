"""Requests before the vote: a separate vote on a paragraph (rule 89), a recorded vote (87)."""

from game.domain.commands import RequestRecordedVote, RequestSeparateVote
from game.domain.events import RecordedVoteRequested, SeparateVoteRequested
from game.domain.paragraph import Paragraph
from game.domain.phase import ParagraphState
from game.domain.refusal import Refusal
from game.domain.session import Session
from game.rules.checks import in_window, names_a_paragraph, turn_awaited
from game.rules.minutes import Minutes

__all__ = [
    "may_request_recorded_vote",
    "may_request_separate_vote",
    "request_recorded_vote",
    "request_separate_vote",
    "voted_by_classroom_rule",
]


def may_request_separate_vote(session: Session, command: RequestSeparateVote) -> Refusal | None:
    """Any delegation may ask that a paragraph be voted separately (rule 89)."""
    if refusal := _refuse_undivided(session, command.paragraph):
        return refusal
    if command.paragraph in session.separate_votes:
        return Refusal("already_requested", "89", (("paragraph", command.paragraph),))
    paragraph = session.paragraph(command.paragraph)
    if paragraph is None or not paragraph.standing.text:
        return Refusal("paragraph_is_omitted", "89", (("paragraph", command.paragraph),))
    if session.spent_by(command.delegation).separate_votes >= session.pace.separate_votes:
        limit = str(session.pace.separate_votes)
        return Refusal("separate_votes_spent", "profile", (("limit", limit),))
    return turn_awaited(session, command.delegation)


def _refuse_undivided(session: Session, paragraph: str) -> Refusal | None:
    """Requests are heard, and dividing the question is no motion by these rules."""
    if refusal := in_window(session, "requests"):
        return refusal
    named = session.paragraph(paragraph)
    if named is not None and voted_by_classroom_rule(session, named):
        return Refusal("paragraphs_voted_anyway", "classroom")
    if session.profile.motion("divide_question"):
        return Refusal("move_to_divide", "classroom")
    return names_a_paragraph(session, paragraph)


def voted_by_classroom_rule(session: Session, paragraph: Paragraph) -> bool:
    """Without a request: every paragraph that was open, where the profile says "always"."""
    open_once = paragraph.state in {ParagraphState.AGREED, ParagraphState.COMPILED}
    always = session.profile.paragraph_votes == "always"
    return always and open_once and bool(paragraph.standing.text)


def request_separate_vote(minutes: Minutes, command: RequestSeparateVote) -> None:
    """Ask for a separate vote; it is voted on only if objected to."""
    minutes.note(SeparateVoteRequested(command.delegation, command.paragraph))


def may_request_recorded_vote(session: Session, command: RequestRecordedVote) -> Refusal | None:
    """One request is enough; it is not voted on (rule 87)."""
    if refusal := in_window(session, "requests"):
        return refusal
    if session.profile.motion("roll_call"):
        return Refusal("move_a_roll_call", "classroom")
    if session.recorded_vote:
        return Refusal("already_recorded", "87")
    return turn_awaited(session, command.delegation)


def request_recorded_vote(minutes: Minutes, command: RequestRecordedVote) -> None:
    """Votes will show how each delegation voted."""
    minutes.note(RecordedVoteRequested(command.delegation))

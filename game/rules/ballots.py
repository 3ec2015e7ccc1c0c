"""Ballots: a vote opens, its voters are frozen, and each casts one ballot (rules 82, 87)."""

from game.domain.ballot import Choice, VoteSubject
from game.domain.commands import CastBallot
from game.domain.events import BallotMarked, BallotSealed
from game.domain.refusal import Refusal
from game.domain.session import Session
from game.domain.stage import Vote
from game.rules.checks import turn_awaited
from game.rules.minutes import Minutes

__all__ = ["cast_ballot", "may_cast_ballot", "open_vote"]


def open_vote(
    minutes: Minutes, subject: VoteSubject, vote_round: int = 1, *, interrupting: bool = False
) -> None:
    """Who may vote is frozen now."""
    session = minutes.session
    codes = session.codes
    recorded = session.recorded_vote
    vote = Vote(subject, codes, codes, recorded=recorded, round=vote_round)
    minutes.open(vote, interrupting=interrupting)


def may_cast_ballot(session: Session, command: CastBallot) -> Refusal | None:
    """One ballot each, while a vote is open (rule 82)."""
    if not isinstance(session.stage, Vote):
        return Refusal("no_vote_open", "88")
    if command.choice is Choice.ABSENT:
        return Refusal("absence_is_not_cast", "86")
    return turn_awaited(session, command.delegation)


def cast_ballot(minutes: Minutes, command: CastBallot) -> None:
    """Vote; how is sealed until the result."""
    minutes.note(BallotMarked(command.delegation, command.choice), BallotSealed(command.delegation))

"""Ballots: a vote opens, its voters are frozen; each casts one (82) or answers the roll (87).

By hands or machine all vote at the same time, sealed until the result. In a roll-call the
first who is awaited is called, and answers aloud.
"""

from game.domain.ballot import Choice, VoteSubject
from game.domain.commands import CastBallot
from game.domain.delegation import Code
from game.domain.events import BallotMarked, BallotSealed, RollCallAnswered
from game.domain.refusal import Refusal
from game.domain.session import Session
from game.domain.stage import Vote
from game.rules.checks import turn_awaited
from game.rules.minutes import Minutes

__all__ = ["cast_ballot", "may_cast_ballot", "may_pass_in_a_vote", "open_vote"]

_ON_THE_TEXT = {"amendment", "separate", "whole"}
"""What is voted by roll-call when one was asked for; procedure is voted by show of hands."""


def open_vote(
    minutes: Minutes, subject: VoteSubject, vote_round: int = 1, *, interrupting: bool = False
) -> None:
    """Who may vote is frozen now: every member that is present."""
    session = minutes.session
    present = tuple(code for code in session.members if code not in session.absent)
    by_name = session.recorded_vote and session.profile.ballots == "roll_call"
    roll_call = by_name and subject.kind in _ON_THE_TEXT
    vote = Vote(
        subject,
        eligible=present,
        awaiting=_order_of_the_roll(minutes, present) if roll_call else present,
        recorded=session.recorded_vote or bool(session.profile.permanent),
        round=vote_round,
        members=len(session.members) if session.absent else 0,
        roll_call=roll_call,
        voting=session.present_and_voting,
    )
    minutes.open(vote, interrupting=interrupting)


def _order_of_the_roll(minutes: Minutes, present: tuple[Code, ...]) -> tuple[Code, ...]:
    """English alphabetical order, from a name drawn by lot (rule 87) or from the first."""
    if present and minutes.session.profile.roll_call_from == "lot":
        return minutes.draw_order("roll_call", present)
    return present


def may_cast_ballot(session: Session, command: CastBallot) -> Refusal | None:
    """One ballot each, while a vote is open (rule 82)."""
    stage, code = session.stage, command.delegation
    if not isinstance(stage, Vote):
        return Refusal("no_vote_open", "88")
    if command.choice is Choice.ABSENT:
        return Refusal("absence_is_not_cast", "86")
    if code not in stage.eligible:
        return Refusal("not_there_when_the_vote_opened", "86")
    return (
        turn_awaited(session, code)
        or _refuse_before_called(stage, code)
        or _refuse_to_abstain(session, stage, command)
        or _refuse_rights(session, stage, command)
    )


def _refuse_before_called(stage: Vote, code: Code) -> Refusal | None:
    """In a roll-call each answers when called."""
    if stage.roll_call and stage.awaiting[0] != code:
        return Refusal("not_called_yet", "87", (("speaker", stage.awaiting[0]),))
    return None


def _refuse_to_abstain(session: Session, stage: Vote, command: CastBallot) -> Refusal | None:
    """Abstaining, and taking no part, where these rules or one's own answers allow it."""
    if command.choice in {Choice.YES, Choice.NO}:
        return None
    if stage.subject.kind == "motion":
        return _refuse_on_a_motion(session, stage.subject.number)
    if not session.profile.abstain:
        return Refusal("no_abstention", "profile")
    if command.delegation in stage.voting:
        return Refusal("came_present_and_voting", "classroom")
    if command.delegation in stage.passed:
        return Refusal("passed_already", "classroom")
    return None


def _refuse_on_a_motion(session: Session, number: int) -> Refusal | None:
    motion = session.motion(number)
    row = session.profile.motion(motion.key) if motion else None
    if row is None or row.abstain:
        return None
    return Refusal("no_abstention_on_motions", row.rule)


def _refuse_rights(session: Session, stage: Vote, command: CastBallot) -> Refusal | None:
    """Rights go with a yes or a no in a roll-call, where the rules know it."""
    if not command.rights:
        return None
    if not session.profile.votes_with_rights:
        return Refusal("no_rights", "profile")
    if not stage.roll_call or command.choice not in {Choice.YES, Choice.NO}:
        return Refusal("rights_in_a_roll_call", "classroom")
    return None


def cast_ballot(minutes: Minutes, command: CastBallot) -> None:
    """Vote: aloud when the roll is called, otherwise sealed until the result."""
    code, choice, stage = command.delegation, command.choice, minutes.session.stage
    if isinstance(stage, Vote) and stage.roll_call:
        minutes.note(RollCallAnswered(code, choice, command.rights))
    else:
        minutes.note(BallotMarked(code, choice), BallotSealed(code))


def may_pass_in_a_vote(session: Session, stage: Vote, code: Code) -> Refusal | None:
    """Once, in a roll-call of classic Model UN: called again at the end, one says yes or no."""
    if not stage.roll_call or not session.profile.roll_call_passes:
        return Refusal("vote_wants_a_ballot", "87")
    if refusal := _refuse_before_called(stage, code):
        return refusal
    return Refusal("passed_already", "classroom") if code in stage.passed else None

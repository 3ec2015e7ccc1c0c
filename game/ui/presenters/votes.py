"""The vote board: sealed until the result, then one line of arithmetic."""

from dataclasses import dataclass

from game.domain.ballot import Choice, VoteResult
from game.domain.delegation import Code
from game.domain.session import Session
from game.domain.stage import Vote
from game.wording import _
from game.wording.votes import arithmetic, subject_name

__all__ = ["BoardRow", "VoteBoard", "vote_board"]


@dataclass(frozen=True, slots=True)
class BoardRow:
    """One delegation on the board.

    `mark` is "+", a dash, "0" (as on a voting board), "•" (sealed) or "" (not yet).
    """

    code: Code
    name: str
    flag: str
    mark: str
    words: str


@dataclass(frozen=True, slots=True)
class VoteBoard:
    """The board over the table; `line` is empty while the vote is open."""

    heading: str
    subject: str
    rows: tuple[BoardRow, ...]
    line: str


_MARKS = {Choice.YES: "+", Choice.NO: "\N{EN DASH}", Choice.ABSTENTION: "0"}
"""Who was absent or took no part has no sign."""


def vote_board(session: Session, body: str) -> VoteBoard | None:
    """The vote in progress, else the last result; None before any. `body` is who votes."""
    if isinstance(session.stage, Vote):
        return _in_progress(session, session.stage, body)
    return result_board(session, session.votes[-1], body) if session.votes else None


def _in_progress(session: Session, vote: Vote, body: str) -> VoteBoard:
    rows = tuple(
        BoardRow(one.code, one.name, one.flag, *_so_far(vote, one.code))
        for one in session.delegations
        if one.code in vote.eligible
    )
    heading = _("Second vote in {body}") if vote.round > 1 else _("Vote in {body}")
    return VoteBoard(heading.format(body=body), subject_name(vote.subject), rows, "")


def _so_far(vote: Vote, code: Code) -> tuple[str, str]:
    """Whether a delegation has voted; in a roll-call, what it answered aloud."""
    if vote.roll_call:
        return _answered(vote, code)
    return ("", _("to vote")) if code in vote.awaiting else ("•", _("has voted"))


def _answered(vote: Vote, code: Code) -> tuple[str, str]:
    if code in vote.awaiting:
        called = _("is called") if vote.awaiting[0] == code else ""
        passed = _("has passed") if code in vote.passed else _("to be called")
        return "", called or passed
    ballots = {one.delegation: one.choice for one in vote.ballots}
    return _ballot(ballots.get(code, Choice.ABSENT))


def result_board(session: Session, result: VoteResult, body: str) -> VoteBoard:
    """A vote that was counted; rows show who voted how only if it was recorded (rule 87)."""
    ballots = {one.delegation: one.choice for one in result.ballots}
    rows = tuple(
        BoardRow(one.code, one.name, one.flag, *_ballot(ballots.get(one.code)))
        for one in session.delegations
        if result.ballots
    )
    heading = _("Result in {body}").format(body=body)
    return VoteBoard(heading, subject_name(result.subject), rows, arithmetic(result))


def _ballot(choice: Choice | None) -> tuple[str, str]:
    if choice is None:
        return "", _("not asked")
    words = {
        Choice.YES: _("yes"),
        Choice.NO: _("no"),
        Choice.ABSTENTION: _("abstention"),
        Choice.ABSENT: _("absent"),
        Choice.NOT_PARTICIPATING: _("took no part"),
    }
    return _MARKS.get(choice, ""), words[choice]

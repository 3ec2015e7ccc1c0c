"""The attendance call and the quorum (rule 67), and who came "present and voting"."""

from dataclasses import replace

import pytest
from formal_meeting import votes
from table_of_five import CODES, Meeting, meeting

from game.domain.ballot import Choice, Tally, VoteSubject
from game.domain.commands import Advance, AnswerAttendanceCall, CastBallot, Object, Pass
from game.domain.delegation import FACILITATOR
from game.domain.phase import Phase
from game.domain.refusal import Refusal
from game.domain.stage import Vote, Window
from game.rules import awaiting, options
from game.rules.tally import quorum_to_open
from game.wording.events import line
from game.wording.refusals import sentence


def called(**rules: object) -> Meeting:
    """Attendance is called before the meeting."""
    return meeting("PP1", "OP1", attendance_call=True, **rules).everyone_passes()


def at_the_vote(table: Meeting) -> Meeting:
    """The whole is put: whoever answers first objected to adoption without a vote."""
    while table.session.phase is not Phase.ACTION:
        table.move_on()
    table.do(Object("KZ", "We want a vote."))
    while not isinstance(table.session.stage, Vote):
        table.move_on()
    return table


@pytest.mark.rule("67")
def test_attendance_is_called_before_the_meeting_where_the_profile_says_so():
    table = called()
    assert table.session.stage == Window("attendance", CODES)
    assert table.everyone_passes().session.stage != Window("attendance", CODES)
    assert meeting("PP1").everyone_passes().session.absent == ()


@pytest.mark.rule("67")
def test_attendance_is_called_once():
    table = called(statement_seconds=30).everyone_passes()
    while table.session.phase is not Phase.CLOSED:
        assert table.session.stage != Window("attendance", CODES)
        table.move_on()


@pytest.mark.rule("67")
def test_the_meeting_opens_with_a_third_of_the_members_present():
    table = called().do(Pass("KZ"))
    refusal = table.refusal(Advance(), FACILITATOR)
    assert refusal == Refusal("no_quorum_to_open", "67", (("present", "1"), ("needed", "2")))
    assert sentence(refusal) == "Only 1 are here; the meeting opens with at least 2."
    table.do(Pass("KG")).move_on()
    assert table.session.absent == ("TJ", "TM", "UZ")
    assert table.session.phase is Phase.READING


@pytest.mark.rule("67")
@pytest.mark.parametrize(
    ("share", "present", "opens"),
    [
        ((1, 3), 1, False),
        ((1, 3), 2, True),
        ((1, 2), 2, False),
        ((1, 2), 3, True),
        ((2, 3), 3, False),
        ((2, 3), 4, True),
        ((1, 1), 4, False),
        ((1, 1), 5, True),
    ],
)
def test_how_many_open_a_meeting_of_five_is_the_profiles(share, present, opens):
    session = meeting("PP1").session
    session = replace(session, profile=replace(session.profile, quorum_to_open=share))
    assert (quorum_to_open(session, present) is None) is opens


@pytest.mark.rule("67")
@pytest.mark.parametrize(
    ("share", "ballots", "decides"),
    [
        ((1, 2), "yy...", False),
        ((1, 2), "yya..", True),
        ((2, 3), "yyy..", False),
        ((2, 3), "yyya.", True),
        ((1, 3), "yy...", True),
    ],
)
def test_how_many_decide_is_the_profiles(share, ballots, decides):
    table = at_the_vote(meeting("PP1", "OP1", quorum_to_decide=share).everyone_passes())
    named = {"y": Choice.YES, "a": Choice.ABSTENTION}
    for code, letter in zip(CODES, ballots, strict=True):
        if letter in named:
            table.do(CastBallot(code, named[letter]))
    table.move_on()
    assert table.session.votes[0].adopted is decides


@pytest.mark.rule("67")
def test_no_clock_runs_while_attendance_is_called():
    assert called(clocks=True).session.deadline is None


@pytest.mark.rule("82")
def test_who_was_absent_when_the_vote_opened_has_no_vote_and_counts_as_absent():
    table = at_the_vote(called().do(*(Pass(code) for code in CODES[:4])).move_on())
    assert table.session.stage == Vote(VoteSubject("whole"), CODES[:4], CODES[:4], members=5)
    refusal = table.refusal(CastBallot("UZ", Choice.YES))
    assert refusal == Refusal("not_there_when_the_vote_opened", "86")
    table.do(*(CastBallot(code, Choice.YES) for code in CODES[:4]))
    assert table.session.votes[0].tally == Tally(yes=4, no=0, abstentions=0, absent=1)


@pytest.mark.rule("67")
def test_who_comes_late_reports_present_but_not_within_a_vote():
    table = called().do(*(Pass(code) for code in CODES[:3])).move_on()
    assert AnswerAttendanceCall("UZ", voting=False) in options(table.session, "UZ")
    table.do(AnswerAttendanceCall("UZ", voting=False))
    assert table.session.absent == ("TM",)
    at_the_vote(table)
    assert table.refusal(AnswerAttendanceCall("TM")) == Refusal("vote_is_not_interrupted", "88")
    assert table.session.stage.eligible == ("KZ", "KG", "TJ", "UZ")


@pytest.mark.rule("67")
def test_attendance_is_answered_once_and_when_called():
    assert meeting("PP1").refused(AnswerAttendanceCall("KZ")) == "no_attendance_call"
    table = called().do(AnswerAttendanceCall("KZ"))
    assert table.refused(AnswerAttendanceCall("KZ")) == "attendance_answered"
    assert awaiting(table.session) == CODES[1:]
    assert line(table.events[0], {"KZ": "Kazakhstan"}) == "Kazakhstan: present and voting."


@pytest.mark.rule("classroom:attendance")
@pytest.mark.parametrize("choice", [Choice.ABSTENTION, Choice.NOT_PARTICIPATING])
def test_who_came_present_and_voting_does_not_abstain(choice):
    table = called().do(AnswerAttendanceCall("KZ"), *(Pass(code) for code in CODES[1:]))
    at_the_vote(table)
    assert table.refusal(CastBallot("KZ", choice)) == Refusal(
        "came_present_and_voting", "classroom"
    )
    assert votes(table, "yaaaa").session.votes[0].adopted is True

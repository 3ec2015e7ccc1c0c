"""Votes by name (rule 87), who may vote, and who may abstain."""

import pytest
from assemblies import CLASSROOM, assembly
from formal_meeting import requests
from table_of_five import CODES, Meeting

from game.domain.ballot import Ballot, Choice, Tally, VoteSubject
from game.domain.commands import (
    Advance,
    CastBallot,
    ExplainVote,
    Move,
    Object,
    Pass,
    RequestRecordedVote,
    RequestSeparateVote,
    Second,
    Submission,
    WithdrawSponsorship,
)
from game.domain.delegation import FACILITATOR
from game.domain.events import BallotMarked, RollCallAnswered, VoteConcluded
from game.domain.phase import Outcome
from game.domain.refusal import Refusal
from game.domain.stage import Vote
from game.rules import awaiting, decide, evolve, options
from game.wording.events import line
from game.wording.refusals import sentence

YES, NO, ABSTENTION = Choice.YES, Choice.NO, Choice.ABSTENTION
APART = Choice.NOT_PARTICIPATING


def drawing(table: Meeting, place: int, command: object, actor: str) -> Meeting:
    """An act during which every lot draws this place."""
    ruling = decide(table.session, Submission(actor, command, table.at), lambda *_: place)
    assert not isinstance(ruling, Refusal), ruling
    for event in ruling:
        table.session = evolve(table.session, event)
    table.events = ruling
    return table


def roll_call(place: int = 3, **rules: object) -> Meeting:
    """The whole is put, and the roll is called from the name in that place."""
    table = requests(**{"ballots": "roll_call", **rules}).do(RequestRecordedVote("KZ"))
    table.do(*(Pass(code) for code in CODES[:-1]))
    return drawing(table, place, Pass("UZ"), "UZ")


def answers(table: Meeting, text: str) -> Meeting:
    """Whoever is called answers: y, n, a, o (takes no part), p (passes)."""
    said = {"y": YES, "n": NO, "a": ABSTENTION, "o": APART}
    for letter in text:
        code = awaiting(table.session)[0]
        table.do(Pass(code) if letter == "p" else CastBallot(code, said[letter]))
    return table


@pytest.mark.rule("87")
@pytest.mark.parametrize(
    ("place", "order"),
    [
        (0, ("KZ", "KG", "TJ", "TM", "UZ")),
        (2, ("TJ", "TM", "UZ", "KZ", "KG")),
        (4, ("UZ", "KZ", "KG", "TJ", "TM")),
    ],
)
def test_the_roll_is_called_in_alphabetical_order_from_a_name_drawn_by_lot(place, order):
    stage = roll_call(place).session.stage
    assert isinstance(stage, Vote)
    assert (stage.roll_call, stage.awaiting) == (True, order)


@pytest.mark.rule("87")
def test_the_roll_may_begin_with_the_first_name():
    assert roll_call(3, roll_call_from="first").session.stage.awaiting == CODES


@pytest.mark.rule("87")
def test_each_answers_when_called():
    table = roll_call(3)
    assert awaiting(table.session) == ("TM",)
    refusal = table.refusal(CastBallot("KZ", YES))
    assert (refusal.code, refusal.rule) == ("not_called_yet", "87")
    assert sentence(refusal, {"TM": "Turkmenistan"}) == (
        "Turkmenistan is called first: in a roll-call each answers in turn."
    )
    assert awaiting(table.do(CastBallot("TM", YES)).session) == ("UZ",)


@pytest.mark.rule("87")
def test_answers_to_the_roll_are_heard_by_everyone():
    table = roll_call(3).do(CastBallot("TM", NO))
    assert table.events[0] == RollCallAnswered("TM", NO)
    assert table.happened(BallotMarked) == []
    assert line(table.events[0], {"TM": "Turkmenistan"}) == "Turkmenistan answers: no."


@pytest.mark.rule("87")
def test_a_roll_call_keeps_each_answer_in_the_record():
    table = answers(roll_call(3), "yynay")
    (concluded,) = table.happened(VoteConcluded)
    assert concluded.result.tally == Tally(yes=3, no=1, abstentions=1, absent=0)
    assert concluded.result.ballots == (
        Ballot("TM", YES),
        Ballot("UZ", YES),
        Ballot("KZ", NO),
        Ballot("KG", ABSTENTION),
        Ballot("TJ", YES),
    )


@pytest.mark.rule("87")
def test_who_does_not_answer_when_called_is_absent_and_the_next_is_called():
    table = roll_call(3).act(FACILITATOR, Advance())
    assert awaiting(table.session) == ("UZ",)
    assert answers(table, "yyyn").session.votes[-1].tally == Tally(3, 1, 0, 1)


@pytest.mark.rule("87")
def test_the_clock_runs_for_each_name_that_is_called():
    table = roll_call(3, clocks=True)
    first = table.session.deadline
    table.at += 4000
    table.do(CastBallot("TM", YES))
    assert table.session.deadline == first + 4000


@pytest.mark.rule("87")
def test_without_a_request_nobody_is_called_by_name():
    table = requests(ballots="roll_call").everyone_passes()
    assert (table.session.stage.roll_call, awaiting(table.session)) == (False, CODES)


@pytest.mark.rule("87")
def test_procedure_is_voted_by_show_of_hands():
    table = requests(ballots="roll_call", separate_votes=1).do(RequestRecordedVote("KZ"))
    table.do(RequestSeparateVote("KZ", "OP1"), *(Pass(code) for code in CODES))
    table.do(Object("KG", "It belongs together.")).everyone_passes()
    assert (table.session.stage.subject.kind, table.session.stage.roll_call) == ("division", False)


@pytest.mark.rule("classroom:roll_call")
def test_one_passes_once_and_is_called_again_at_the_end():
    table = roll_call(0, roll_call_passes=True).do(Pass("KZ"))
    assert table.session.stage.awaiting == ("KG", "TJ", "TM", "UZ", "KZ")
    answers(table, "yynn")
    assert awaiting(table.session) == ("KZ",)
    assert table.refused(Pass("KZ")) == "passed_already"
    assert table.refused(CastBallot("KZ", ABSTENTION)) == "passed_already"
    assert table.refused(CastBallot("KZ", APART)) == "passed_already"
    table.do(CastBallot("KZ", YES))
    assert table.session.outcome is Outcome.ADOPTED_BY_VOTE


@pytest.mark.rule("classroom:roll_call")
def test_everyone_may_pass_and_still_the_roll_ends():
    table = answers(roll_call(0, roll_call_passes=True), "pppppyyyyy")
    assert table.session.outcome is Outcome.ADOPTED_BY_VOTE


@pytest.mark.rule("87")
def test_the_assembly_knows_no_pass():
    refusal = roll_call(0).refusal(Pass("KZ"))
    assert (refusal.code, refusal.rule) == ("vote_wants_a_ballot", "87")


@pytest.mark.rule("classroom:roll_call")
def test_a_vote_with_rights_buys_a_short_explanation_even_for_a_sponsor():
    table = roll_call(0, votes_with_rights=True).do(CastBallot("KZ", NO, rights=True))
    assert line(table.events[0], {"KZ": "Kazakhstan"}) == (
        "Kazakhstan answers: no. (With rights: it will explain its vote.)"
    )
    answers(table, "yyyy")
    assert table.refused(ExplainVote("KG", "We are glad.")) == "sponsor_must_withdraw_first"
    table.do(ExplainVote("KZ", "We had hoped for more."))
    assert table.refused(ExplainVote("KZ", "And again.")) == "already_explained"


@pytest.mark.rule("classroom:roll_call")
@pytest.mark.parametrize(
    ("rules", "ballot", "code"),
    [
        ({}, CastBallot("KZ", YES, rights=True), "no_rights"),
        (
            {"votes_with_rights": True},
            CastBallot("KZ", ABSTENTION, rights=True),
            "rights_in_a_roll_call",
        ),
    ],
)
def test_rights_go_with_a_yes_or_a_no_where_the_rules_know_them(rules, ballot, code):
    assert roll_call(0, **rules).refused(ballot) == code


@pytest.mark.rule("classroom:roll_call")
def test_rights_are_asked_for_in_a_roll_call_only():
    table = requests(votes_with_rights=True).everyone_passes()
    assert table.refused(CastBallot("KZ", YES, rights=True)) == "rights_in_a_roll_call"


@pytest.mark.rule("86")
def test_who_takes_no_part_is_present_and_has_not_voted():
    table = answers(requests().everyone_passes(), "yoooo")
    result = table.session.votes[0]
    assert result.tally == Tally(yes=1, no=0, abstentions=0, absent=0, not_participating=4)
    assert (result.quorum, result.base, result.adopted) == (True, 1, True)


@pytest.mark.rule("82")
def test_nobody_votes_twice_or_before_a_vote_is_open():
    table = requests()
    assert table.refusal(CastBallot("KZ", YES)) == Refusal("no_vote_open", "88")
    table.everyone_passes().do(CastBallot("KZ", YES))
    assert table.refused(CastBallot("KZ", NO)) == "not_awaited"


@pytest.mark.rule("82")
def test_leaving_the_sponsors_does_not_change_who_may_vote():
    table = requests().do(WithdrawSponsorship("UZ", "It says too little.")).everyone_passes()
    assert table.session.stage == Vote(VoteSubject("whole"), CODES, CODES)


@pytest.mark.rule("classroom:abstention")
@pytest.mark.parametrize("choice", [ABSTENTION, APART])
def test_nobody_abstains_where_the_profile_says_so(choice):
    table = requests(abstain=False).everyone_passes()
    assert table.refusal(CastBallot("KZ", choice)) == Refusal("no_abstention", "profile")
    offered = [one for one in options(table.session, "KZ") if isinstance(one, CastBallot)]
    assert offered == [CastBallot("KZ", YES), CastBallot("KZ", NO)]


@pytest.mark.rule("classroom:abstention")
@pytest.mark.parametrize("choice", [ABSTENTION, APART])
def test_nobody_abstains_on_a_procedural_motion_of_classic_model_un(choice):
    table = assembly(motions=CLASSROOM, motions_in_informals=True).everyone_passes()
    table.do(Move("KZ", "unmoderated_caucus", seconds=60), Second("KG"))
    refusal = table.refusal(CastBallot("KZ", choice))
    assert (refusal.code, refusal.rule) == ("no_abstention_on_motions", "classroom")


@pytest.mark.rule("86")
def test_abstaining_is_always_possible_in_the_assembly():
    table = requests().everyone_passes()
    offered = [one.choice for one in options(table.session, "KZ") if isinstance(one, CastBallot)]
    assert offered == [YES, NO, ABSTENTION, APART]

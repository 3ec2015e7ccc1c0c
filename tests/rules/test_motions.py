"""Procedural motions of the Assembly, rule by rule, and their order of precedence."""

import pytest
from assemblies import assembly, nobody_speaks, opening, requests, vote
from table_of_five import CODES

from game.domain.ballot import Choice, Majority
from game.domain.commands import (
    Advance,
    CastBallot,
    Move,
    Object,
    Pass,
    RaisePlacard,
    RequestSeparateVote,
    RuleOnPoint,
    SpeakOnMotion,
    WithdrawMotion,
)
from game.domain.delegation import FACILITATOR
from game.domain.events import MotionDecided, StatementMade
from game.domain.phase import MotionState, Outcome, Phase
from game.domain.stage import MotionDebate, Ruling, Statements, Vote, Window


def states(table):
    """What became of each motion, in the order in which they were moved."""
    return [(one.key, one.state.value) for one in table.session.motions]


@pytest.mark.rule("71")
def test_a_point_of_order_is_ruled_on_at_once_with_a_reason():
    table = opening().do(Move("UZ", "point_of_order", "The speaker is off the item."))
    assert table.session.stage == Ruling(1, (FACILITATOR,))
    assert table.refused(RuleOnPoint(upheld=True, reason=" "), FACILITATOR) == "reason_missing"
    table.act(FACILITATOR, RuleOnPoint(upheld=False, reason="The speaker is on the item."))
    assert states(table) == [("point_of_order", "refused")]


@pytest.mark.rule("71")
def test_a_point_of_order_states_its_ground():
    assert opening().refused(Move("UZ", "point_of_order")) == "reason_missing"


@pytest.mark.rule("71")
def test_only_the_facilitator_rules():
    table = opening().do(Move("UZ", "point_of_order", "Off the item."))
    ruling = RuleOnPoint(upheld=True, reason="Yes.")
    assert table.refused(ruling, "KZ") == "facilitator_only"
    assert opening().refused(ruling, FACILITATOR) == "no_point_to_rule_on"


@pytest.mark.rule("68")
def test_an_upheld_point_against_a_speaker_takes_the_floor_from_it():
    table = opening().do(Move("UZ", "point_of_order", "The speaker is off the item."))
    table.act(FACILITATOR, RuleOnPoint(upheld=True, reason="Please speak on the item."))
    table.everyone_passes()
    assert table.session.stage == Statements(("KG", "TJ", "TM", "UZ"))


@pytest.mark.rule("71")
def test_where_nobody_rules_the_rules_of_the_game_do():
    table = opening().do(Move("UZ", "point_of_order", "Off the item.")).move_on()
    assert states(table) == [("point_of_order", "refused")]
    table.everyone_passes()
    assert table.session.stage == Statements(CODES)


@pytest.mark.rule("71")
@pytest.mark.parametrize(
    ("ballots", "point"), [("yyynn", "granted"), ("yynnn", "refused"), ("yyaaa", "granted")]
)
def test_an_appeal_is_voted_at_once_and_the_ruling_stands_unless_a_majority_overturns_it(
    ballots, point
):
    table = opening().do(Move("UZ", "point_of_order", "Off the item."))
    table.act(FACILITATOR, RuleOnPoint(upheld=False, reason="On the item."))
    table.do(Move("KG", "appeal", numbers=(1,)))
    assert isinstance(table.session.stage, Vote)
    vote(table, ballots)
    assert states(table)[0] == ("point_of_order", point)
    assert isinstance(table.session.stage, Statements)


@pytest.mark.rule("71")
def test_a_ruling_is_appealed_right_after_it_or_not_at_all():
    table = opening().do(Move("UZ", "point_of_order", "Off the item."))
    table.act(FACILITATOR, RuleOnPoint(upheld=False, reason="On the item."))
    assert table.refused(Move("KG", "closure")) == "ruling_comes_first"
    table.everyone_passes()
    assert table.refused(Move("KG", "appeal", numbers=(1,))) == "no_ruling_to_appeal"


@pytest.mark.rule("76")
def test_suspension_is_not_debated_and_put_at_once():
    table = requests().do(Move("TJ", "suspension", seconds=60))
    assert isinstance(table.session.stage, Vote)
    vote(table, "yyynn")
    assert table.session.stage == Window("suspension", CODES, 60)
    table.everyone_passes()
    assert table.session.stage == Window("requests", CODES)


@pytest.mark.rule("76")
def test_a_suspension_has_a_time_within_the_profile():
    refusal = requests().refusal(Move("TJ", "suspension", seconds=3600))
    assert refusal.code == "time_out_of_bounds"
    assert refusal.params == (("least", "10"), ("most", "60"))


@pytest.mark.rule("76")
def test_an_adjourned_meeting_closes_without_action():
    table = vote(requests().do(Move("TJ", "adjournment")), "yyynn")
    assert table.session.phase is Phase.CLOSED
    assert table.session.outcome is Outcome.NO_ACTION


@pytest.mark.rule("76")
def test_a_meeting_is_not_adjourned_before_the_draft_comes_to_action():
    assert opening().refused(Move("TJ", "adjournment")) == "not_to_be_adjourned_now"


@pytest.mark.rule("76")
def test_a_meeting_adjourned_after_action_keeps_its_outcome():
    table = assembly()
    while table.session.phase is not Phase.EXPLANATIONS:
        table.move_on()
    vote(table.do(Move("TJ", "adjournment")), "yyyaa")
    assert table.session.phase is Phase.CLOSED
    assert table.session.outcome is Outcome.ADOPTED_WITHOUT_VOTE


@pytest.mark.rule("74")
def test_adjournment_of_debate_hears_two_for_and_two_against_and_ends_without_action():
    table = requests().do(Move("UZ", "adjourn_debate"))
    table.do(SpeakOnMotion("UZ", "for", "Not now."), SpeakOnMotion("KG", "for", "Not yet."))
    assert table.refused(SpeakOnMotion("TJ", "for", "Nor I.")) == "enough_speakers"
    table.do(SpeakOnMotion("TJ", "against", "Now."), SpeakOnMotion("TM", "against", "Today."))
    assert isinstance(table.session.stage, Vote)
    vote(table, "yynny")
    assert table.session.phase is Phase.EXPLANATIONS
    assert table.session.outcome is Outcome.NO_ACTION


@pytest.mark.rule("74")
def test_a_rejected_no_action_motion_leaves_everything_as_it_was():
    table = nobody_speaks(requests().do(Move("UZ", "adjourn_debate")))
    vote(table, "nnnny")
    assert table.session.stage == Window("requests", CODES)
    assert states(table) == [("adjourn_debate", "rejected")]


@pytest.mark.rule("75")
def test_closure_is_moved_while_speakers_wait_and_hears_two_against_only():
    table = opening().do(Move("TM", "closure"))
    assert table.refused(SpeakOnMotion("KZ", "for", "Yes.")) == "enough_speakers"
    table.do(SpeakOnMotion("KZ", "against", "No."), SpeakOnMotion("KG", "against", "No."))
    vote(table, "nyyyn")
    assert table.session.phase is Phase.READING


@pytest.mark.rule("75")
def test_there_is_nothing_to_close_while_requests_are_heard():
    refusal = requests().refusal(Move("TM", "closure"))
    assert (refusal.code, refusal.rule) == ("no_debate_to_close", "75")


@pytest.mark.rule("73")
def test_the_list_of_speakers_is_closed_with_consent():
    table = nobody_speaks(opening().do(Move("TM", "close_list")))
    assert table.session.stage == Statements(CODES, closed=True)
    assert states(table) == [("close_list", "granted")]


@pytest.mark.rule("73")
def test_without_consent_closing_the_list_is_voted():
    table = opening().do(Move("TM", "close_list"), Object("KZ", "I have not decided yet."))
    table.do(*(Pass(code) for code in ("KG", "TJ", "UZ")))
    vote(table, "nyyyn")
    assert table.session.stage.closed


@pytest.mark.rule("73")
def test_a_closed_list_is_reopened():
    table = nobody_speaks(opening().do(Move("TM", "close_list")))
    assert table.refused(Move("UZ", "close_list")) == "list_is_closed"
    nobody_speaks(table.do(Move("UZ", "reopen_list")))
    assert not table.session.stage.closed
    assert table.refused(Move("KG", "reopen_list")) == "list_is_open"


@pytest.mark.rule("72")
def test_a_time_limit_shortens_every_speech():
    table = nobody_speaks(opening(clocks=True).do(Move("TM", "time_limit", seconds=15)))
    vote(table, "yyyyy")
    assert table.session.speech_seconds == 15
    assert table.session.deadline == table.at + 15_000


@pytest.mark.rule("72")
def test_a_time_limit_that_lengthens_is_none():
    assert opening().refused(Move("TM", "time_limit", seconds=30)) == "time_out_of_bounds"


@pytest.mark.rule("79")
def test_competence_is_voted_before_the_proposal():
    table = vote(requests().do(Move("UZ", "competence")), "ynnnn")
    assert table.session.phase is Phase.VOTING
    vote(table.do(Move("KG", "competence")), "yyynn")
    assert table.session.outcome is Outcome.NO_ACTION


@pytest.mark.rule("79")
def test_competence_is_no_question_before_action():
    assert opening().refused(Move("UZ", "competence")) == "not_at_action"


def decided(ballots: str):
    """A meeting that has voted on the whole."""
    return vote(requests().everyone_passes(), ballots)


@pytest.mark.rule("81")
@pytest.mark.parametrize(
    ("ballots", "phase"), [("yyyyn", Phase.VOTING), ("yyynn", Phase.EXPLANATIONS)]
)
def test_reconsideration_needs_two_thirds(ballots, phase):
    table = nobody_speaks(decided("yyynn").do(Move("TJ", "reconsideration")))
    vote(table, ballots)
    assert table.session.phase is phase


@pytest.mark.rule("81")
def test_a_reconsidered_draft_is_voted_again_once():
    table = nobody_speaks(decided("yyynn").do(Move("TJ", "reconsideration")))
    vote(vote(table, "yyyyy"), "nnnyy")
    assert table.session.outcome is Outcome.REJECTED
    refusal = table.refusal(Move("TJ", "reconsideration"))
    assert (refusal.code, refusal.rule) == ("reconsidered_already", "81")


@pytest.mark.rule("81")
def test_what_was_not_decided_is_not_reconsidered():
    assert requests().refused(Move("TJ", "reconsideration")) == "nothing_to_reconsider"


@pytest.mark.rule("89")
def test_a_division_that_is_objected_to_is_debated_and_voted():
    table = requests().do(RequestSeparateVote("KG", "OP1")).everyone_passes()
    table.do(Object("KZ", "One text, one vote."), *(Pass(code) for code in CODES[1:]))
    assert isinstance(table.session.stage, MotionDebate)
    table.do(SpeakOnMotion("KG", "for", "OP1 stands apart."))
    table.everyone_passes()
    vote(table, "yyynn")
    assert table.session.stage.subject.kind == "separate"
    vote(table, "nnnyy")
    assert table.session.outcome is Outcome.REJECTED  # all operative parts fell


@pytest.mark.rule("89")
def test_division_is_asked_for_not_moved():
    assert requests().refused(Move("KG", "division")) == "ask_for_a_separate_vote"


@pytest.mark.rule("87")
def test_a_recorded_vote_is_asked_for_not_moved():
    assert requests().refused(Move("KG", "recorded_vote")) == "ask_for_a_recorded_vote"


@pytest.mark.rule("80")
def test_withdrawal_of_the_draft_is_not_moved():
    assert requests().refused(Move("KG", "withdrawal")) == "withdraw_it_directly"


@pytest.mark.rule("77")
def test_a_motion_of_higher_precedence_interrupts_one_that_is_pending():
    table = requests().do(Move("UZ", "adjourn_debate"), Move("TJ", "suspension", seconds=30))
    vote(table, "yyyyy")
    assert table.session.stage == Window("suspension", CODES, 30)
    table.everyone_passes()
    assert isinstance(table.session.stage, MotionDebate)


@pytest.mark.rule("77")
@pytest.mark.parametrize("lesser", ["closure", "competence", "adjourn_debate"])
def test_lesser_motions_wait_for_a_pending_one(lesser):
    table = requests().do(Move("UZ", "adjourn_debate"))
    refusal = table.refusal(Move("TM", lesser))
    assert (refusal.code, refusal.rule) == ("motion_of_lower_precedence", "77")


@pytest.mark.rule("77")
def test_lesser_motions_lapse_when_a_greater_one_ends_the_matter():
    table = opening().do(Move("UZ", "time_limit", seconds=10), Move("TM", "closure"))
    vote(nobody_speaks(table), "yyyyy")
    assert table.session.phase is Phase.READING
    assert states(table) == [("time_limit", "withdrawn"), ("closure", "carried")]


@pytest.mark.rule("88")
def test_a_vote_once_announced_is_interrupted_by_a_point_of_order_only():
    table = requests().everyone_passes()
    assert isinstance(table.session.stage, Vote)
    refusal = table.refusal(Move("UZ", "adjournment"))
    assert (refusal.code, refusal.rule) == ("voting_announced", "88")
    table.do(CastBallot("KZ", Choice.NO), Move("UZ", "point_of_order", "My ballot is missing."))
    table.act(FACILITATOR, RuleOnPoint(upheld=True, reason="It will be counted."))
    table.everyone_passes()
    assert table.session.stage.awaiting == CODES[1:]
    assert [one.delegation for one in table.session.stage.ballots] == ["KZ"]


@pytest.mark.rule("80")
def test_a_motion_is_withdrawn_by_its_mover_before_it_is_put():
    table = requests().do(Move("UZ", "adjourn_debate"))
    assert table.refused(WithdrawMotion("KG")) == "not_your_motion"
    table.do(WithdrawMotion("UZ"))
    assert states(table) == [("adjourn_debate", "withdrawn")]
    assert table.refused(WithdrawMotion("UZ")) == "no_motion_to_withdraw"


@pytest.mark.rule("practice")
def test_informal_consultations_have_no_motions():
    table = opening()
    while table.session.phase is Phase.OPENING:
        table.move_on()
    assert table.refused(Move("KZ", "closure")) == "informal_meeting"
    assert table.do(RaisePlacard("KZ")).refused(Move("KZ", "suspension", seconds=20)) == (
        "informal_meeting"
    )


@pytest.mark.rule("profile")
def test_a_motion_that_the_profile_does_not_know_is_refused_by_name():
    refusal = requests().refusal(Move("KZ", "moderated_caucus"))
    assert refusal.code == "motion_not_in_profile"
    assert refusal.param("motion") == "moderated_caucus"


@pytest.mark.rule("profile")
def test_motions_and_points_are_counted_apart():
    table = requests(motions=assembly().session.profile.motions)
    for _ in range(2):
        vote(table.do(Move("UZ", "competence")), "nnnnn")
    assert table.refused(Move("UZ", "competence")) == "motions_spent"
    for _ in range(2):
        table.do(Move("UZ", "point_of_order", "Order.")).act(FACILITATOR, Advance())
        table.everyone_passes()
    assert table.refused(Move("UZ", "point_of_order", "Order.")) == "points_spent"


@pytest.mark.rule("85")
def test_a_procedural_motion_needs_a_simple_majority_of_those_voting():
    table = vote(requests().do(Move("UZ", "competence")), "ynaaa")
    result = table.session.votes[-1]
    assert (result.adopted, result.majority) == (False, 2)
    assert Majority.SIMPLE is table.session.profile.motion("competence").majority


def test_everything_said_on_a_motion_stands_in_the_record():
    table = requests().do(Move("UZ", "adjourn_debate"))
    table.do(SpeakOnMotion("KG", "against", "We are nearly there."))
    assert table.happened(StatementMade) == []
    assert table.log[-1].text == "We are nearly there."
    nobody_speaks(table)
    vote(table, "nnnnn")
    assert table.happened(MotionDecided)[0].state is MotionState.REJECTED

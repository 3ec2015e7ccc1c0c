"""Motions and points of classic Model UN, as rows of a profile."""

import pytest
from assemblies import CLASSROOM, assembly, nobody_speaks, opening, requests, vote
from table_of_five import CODES

from game.domain.commands import (
    Advance,
    MakeStatement,
    Move,
    Pass,
    Remark,
    RequestRecordedVote,
    RequestSeparateVote,
    RuleOnPoint,
    Second,
    SpeakOnMotion,
    TableAmendment,
    WithdrawSponsorship,
)
from game.domain.delegation import FACILITATOR
from game.domain.phase import Outcome, Phase
from game.domain.stage import Call, MotionDebate, Seconding, Statements, Vote, Window, Yielded
from game.rules.motions import MOTIONS, motion_chances

RULES = {"motions": CLASSROOM, "motions_in_informals": True, "yields": True}


def on_the_list(**changes):
    """Opening statements under classic rules."""
    return opening(**RULES, **changes)


def at_requests(**changes):
    """The formal meeting under classic rules."""
    return requests(**RULES, **changes)


def carried(table, move, seconder="KG"):
    """A motion that is seconded and carried by all."""
    table.do(move)
    if isinstance(table.session.stage, Seconding):
        table.do(Second(seconder))
    if isinstance(table.session.stage, MotionDebate):
        nobody_speaks(table)
    return vote(table, "yyyyy")


@pytest.mark.rule("classroom:second")
def test_a_motion_that_nobody_seconds_falls():
    table = on_the_list().do(Move("KZ", "unmoderated_caucus", seconds=30))
    assert table.session.stage == Seconding(1, ("KG", "TJ", "TM", "UZ"))
    assert table.refused(Second("KZ")) == "not_awaited"
    table.everyone_passes()
    assert table.session.motions[0].state.value == "not_seconded"
    assert table.session.stage == Statements(CODES)


@pytest.mark.rule("classroom:second")
def test_there_is_nothing_to_second_when_nothing_was_moved():
    assert on_the_list().refused(Second("KZ")) == "nothing_to_second"


@pytest.mark.rule("classroom:unmoderated_caucus")
def test_an_unmoderated_caucus_suspends_the_meeting_for_a_stated_time():
    table = carried(on_the_list(), Move("KZ", "unmoderated_caucus", seconds=30))
    assert table.session.stage == Window("suspension", CODES, 30)


@pytest.mark.rule("classroom:suspension")
def test_suspension_is_seconded_and_voted():
    table = carried(on_the_list(), Move("KZ", "suspension", seconds=60))
    assert table.session.stage == Window("suspension", CODES, 60)


@pytest.mark.rule("classroom:moderated_caucus")
def test_a_moderated_caucus_has_a_topic_a_total_and_a_time_for_each_speaker():
    caucus = Move("TJ", "moderated_caucus", "Water", seconds=30, speaker_seconds=10)
    table = carried(on_the_list(), caucus)
    listed = Statements(("TJ", "TM", "UZ"), "caucus", closed=True, seconds=10, topic="Water")
    assert table.session.stage == listed
    table.do(MakeStatement("TJ", "Water is life."), Pass("TM"), Pass("UZ"))
    assert table.session.stage == Statements(CODES)
    assert table.session.explanations[-1].kind == "caucus"


@pytest.mark.rule("classroom:moderated_caucus")
@pytest.mark.parametrize("speaker_seconds", [0, 5, 40])
def test_a_moderated_caucus_without_a_sensible_speaking_time_is_refused(speaker_seconds):
    caucus = Move("TJ", "moderated_caucus", "Water", seconds=30, speaker_seconds=speaker_seconds)
    assert on_the_list().refused(caucus) == "time_out_of_bounds"


@pytest.mark.rule("classroom:moderated_caucus")
def test_a_moderated_caucus_without_a_topic_is_refused():
    caucus = Move("TJ", "moderated_caucus", seconds=30, speaker_seconds=10)
    assert on_the_list().refused(caucus) == "reason_missing"


@pytest.mark.rule("classroom:caucus in informals")
def test_under_classic_rules_a_caucus_is_moved_while_a_paragraph_is_called():
    table = on_the_list()
    while table.session.phase is Phase.OPENING:
        table.move_on()
    table.do(Move("KZ", "unmoderated_caucus", seconds=30), Second("UZ"))
    vote(table, "yyyyy").everyone_passes()
    assert isinstance(table.session.stage, Call)


@pytest.mark.rule("classroom:personal_privilege")
def test_a_point_of_personal_privilege_is_granted_unless_ruled_otherwise():
    table = on_the_list().do(Move("UZ", "personal_privilege", "I cannot hear the speaker."))
    table.act(FACILITATOR, Advance())
    assert table.session.motions[0].state.value == "granted"
    assert table.session.stage == Statements(CODES)


@pytest.mark.rule("classroom:information")
def test_a_point_of_information_is_answered_by_the_ruling():
    table = on_the_list().do(Move("UZ", "information", "How many are present?"))
    table.act(FACILITATOR, RuleOnPoint(upheld=True, reason="Five delegations."))
    assert table.session.motions[0].state.value == "granted"


@pytest.mark.rule("classroom:point_of_order")
def test_a_point_of_order_stands_above_every_motion():
    table = at_requests().do(Move("UZ", "tabling"), Move("KG", "point_of_order", "Out of order."))
    table.act(FACILITATOR, RuleOnPoint(upheld=False, reason="It is in order."))
    table.everyone_passes()
    assert isinstance(table.session.stage, MotionDebate)


@pytest.mark.rule("classroom:appeal")
def test_a_ruling_of_the_chair_is_appealed():
    table = on_the_list().do(Move("UZ", "point_of_order", "Off the item."))
    table.act(FACILITATOR, RuleOnPoint(upheld=False, reason="On the item."))
    vote(table.do(Move("UZ", "appeal", numbers=(1,))), "yyyyy")
    assert [one.state.value for one in table.session.motions] == ["granted", "carried"]


@pytest.mark.rule("classroom:tabling")
@pytest.mark.parametrize(("ballots", "outcome"), [("yyyyn", Outcome.NO_ACTION), ("yynnn", None)])
def test_tabling_ends_without_action(ballots, outcome):
    table = nobody_speaks(at_requests().do(Move("UZ", "tabling")))
    assert vote(table, ballots).session.outcome is outcome


@pytest.mark.rule("classroom:closure")
def test_closing_the_debate_on_the_paragraphs_leads_to_the_final_round():
    table = on_the_list()
    while table.session.phase is Phase.OPENING:
        table.move_on()
    vote(nobody_speaks(table.do(Move("UZ", "closure"))), "yyyyy")
    assert table.session.phase is Phase.FINAL_ROUND


@pytest.mark.rule("classroom:speaking_time")
def test_speaking_time_is_limited_by_motion():
    table = carried(on_the_list(), Move("UZ", "speaking_time", seconds=15))
    assert table.session.speech_seconds == 15


@pytest.mark.rule("classroom:introduce_draft")
def test_a_sponsor_introduces_the_draft_and_gets_the_floor():
    table = on_the_list().do(Move("TM", "introduce_draft"))
    assert table.session.stage == Statements(("TM",), "introduction", closed=True)
    table.do(MakeStatement("TM", "Our draft."))
    assert table.session.stage == Statements(CODES)
    assert table.refused(Move("UZ", "introduce_draft")) == "introduced_already"


@pytest.mark.rule("classroom:introduce_draft")
def test_only_a_sponsor_introduces_the_draft():
    table = at_requests().do(WithdrawSponsorship("UZ", "It moved too far."))
    assert table.refused(Move("UZ", "introduce_draft")) == "moved_by_sponsors"
    assert table.refused(Move("KG", "introduce_draft")) == "introduced_at_the_opening"


@pytest.mark.rule("classroom:introduce_amendment")
def test_an_amendment_is_introduced_by_its_mover():
    table = at_requests().do(WithdrawSponsorship("UZ", "It moved too far."))
    table.do(TableAmendment("UZ", "PP1", "strong"))
    assert table.refused(Move("KG", "introduce_amendment", numbers=(1,))) == "no_own_amendment"
    table.do(Move("UZ", "introduce_amendment", numbers=(1,)))
    assert table.session.stage == Statements(("UZ",), "introduction", closed=True)


@pytest.mark.rule("classroom:reorder")
def test_amendments_are_reordered_by_motion():
    table = at_requests()
    assert table.refused(Move("KG", "reorder")) == "nothing_to_reorder"
    for code, paragraph in (("UZ", "PP1"), ("TJ", "OP1")):
        table.do(WithdrawSponsorship(code, "No."), TableAmendment(code, paragraph, "strong"))
    assert table.refused(Move("KG", "reorder", numbers=(1, 2))) == "order_names_others"
    vote(table.do(Move("KG", "reorder", numbers=(2, 1))), "yyyyy")
    assert [one.number for one in table.session.amendments] == [2, 1]


@pytest.mark.rule("classroom:divide_question")
def test_the_question_is_divided_by_motion_and_the_part_voted_without_another_question():
    table = at_requests()
    assert table.refused(RequestSeparateVote("KG", "PP1")) == "move_to_divide"
    carried(table, Move("KG", "divide_question", paragraph="PP1")).everyone_passes()
    assert isinstance(table.session.stage, Vote)
    assert table.session.stage.subject.kind == "separate"


@pytest.mark.rule("classroom:roll_call")
def test_a_roll_call_is_moved():
    table = at_requests()
    assert table.refused(RequestRecordedVote("KG")) == "move_a_roll_call"
    vote(table.do(Move("KG", "roll_call")), "yyyyy")
    assert table.session.recorded_vote
    assert table.refused(Move("UZ", "roll_call")) == "already_recorded"


@pytest.mark.rule("classroom:reconsideration")
def test_only_the_prevailing_side_moves_reconsideration_where_the_vote_was_recorded():
    table = vote(at_requests().do(Move("KG", "roll_call")), "yyyyy").everyone_passes()
    vote(table, "yyynn")
    assert table.refused(Move("UZ", "reconsideration")) == "moved_by_prevailing_side"
    assert isinstance(table.do(Move("KZ", "reconsideration")).session.stage, Vote)


@pytest.mark.rule("classroom:adjournment")
def test_the_meeting_is_adjourned_by_motion():
    table = carried(at_requests(), Move("KZ", "adjournment"))
    assert table.session.phase is Phase.CLOSED


@pytest.mark.rule("classroom:yields")
def test_time_is_yielded_to_questions_which_the_speaker_answers():
    table = on_the_list().do(MakeStatement("KZ", "We want a text.", "questions"))
    assert table.session.stage == Yielded("questions", "KZ", CODES[1:])
    table.do(Remark("UZ", "Which text?"), Remark("TM", "When?"))
    assert table.session.stage == Yielded("answer", "KZ", ("KZ",))
    table.do(Remark("KZ", "This one, today."))
    assert table.session.stage == Statements(CODES[1:])
    kinds = [one.kind for one in table.session.explanations]
    assert kinds == ["opening", "question", "question", "answer"]


@pytest.mark.rule("classroom:yields")
def test_time_is_yielded_to_comments():
    table = on_the_list().do(MakeStatement("KZ", "We want a text.", "comments"))
    table.everyone_passes()
    assert table.session.stage == Statements(CODES[1:])


@pytest.mark.rule("classroom:yields")
def test_time_is_yielded_to_another_delegation_once():
    table = on_the_list().do(MakeStatement("KZ", "Let Uzbekistan speak.", "UZ"))
    assert table.session.stage == Statements(("UZ",), "yielded", closed=True, yielded=True)
    assert table.refused(MakeStatement("UZ", "And back.", "KZ")) == "yielded_once"
    table.do(MakeStatement("UZ", "Thank you."))
    assert table.session.stage == Statements(CODES[1:])


@pytest.mark.rule("classroom:yields")
@pytest.mark.parametrize(
    ("to", "rules", "code"),
    [
        ("KG", {"yields": False}, "no_yields"),
        ("KZ", {}, "no_such_yield"),
        ("XX", {}, "no_such_yield"),
    ],
)
def test_yields_that_are_not_in_order(to, rules, code):
    table = opening(**{**RULES, **rules})
    assert table.refused(MakeStatement("KZ", "We want a text.", to)) == code


@pytest.mark.rule("classroom:yields")
def test_nobody_remarks_where_no_time_was_yielded():
    assert on_the_list().refused(Remark("KZ", "And I say.")) == "no_time_was_yielded"


def test_sides_of_a_debate_are_for_and_against():
    table = at_requests().do(Move("UZ", "tabling"))
    assert table.refused(SpeakOnMotion("KG", "maybe", "Hm.")) == "no_such_side"


def test_every_motion_of_a_profile_has_its_commands_or_its_refusal_in_order_of_precedence():
    chances = motion_chances(at_requests().session, "KG")
    assert [one.rule.key for one in chances] == [one.key for one in CLASSROOM if one.key in MOTIONS]
    assert all(bool(one.offers) != (one.refusal is not None) for one in chances)
    open_now = {one.rule.key for one in chances if one.offers}
    assert "divide_question" in open_now
    assert "introduce_draft" not in open_now
    assert assembly().session.profile.motion("tabling") is None

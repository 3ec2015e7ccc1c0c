"""The list of speakers: order of request, closing, time, replies, the debate before action."""

import pytest
from assemblies import assembly, nobody_speaks, opening, requests
from table_of_five import CODES

from game.domain.commands import (
    MakeStatement,
    Move,
    Pass,
    Reply,
    RequestToSpeak,
    WithdrawFromList,
)
from game.domain.phase import Phase
from game.domain.stage import Statements, Window


def heard(table):
    """Everyone on the list speaks."""
    while isinstance(table.session.stage, Statements):
        code = table.session.stage.awaiting[0]
        table.do(MakeStatement(code, f"We are {code}."))
    return table


@pytest.mark.rule("68")
def test_speakers_are_called_in_the_order_of_request_and_the_others_after_them():
    table = assembly(statement_seconds=30).do(RequestToSpeak("UZ"), RequestToSpeak("TJ"))
    table.everyone_passes()
    assert table.session.stage == Statements(("UZ", "TJ", "KZ", "KG", "TM"))


@pytest.mark.rule("68")
def test_nobody_is_twice_on_the_list():
    table = assembly(statement_seconds=30).do(RequestToSpeak("UZ"))
    assert table.refused(RequestToSpeak("UZ")) == "on_the_list_already"
    assert opening().refused(RequestToSpeak("KZ")) == "on_the_list_already"


@pytest.mark.rule("68")
def test_one_speaks_when_called():
    refusal = opening().refusal(MakeStatement("UZ", "Now me."))
    assert (refusal.code, refusal.rule) == ("not_your_turn", "68")


@pytest.mark.rule("68")
def test_who_passed_may_ask_to_speak_while_the_list_is_open():
    table = opening().do(Pass("KZ"), RequestToSpeak("KZ"))
    assert table.session.stage == Statements(("KG", "TJ", "TM", "UZ", "KZ"))


@pytest.mark.rule("73")
def test_a_closed_list_takes_no_more_names():
    table = opening().do(Pass("KZ"))
    nobody_speaks(table.do(Move("TM", "close_list")))
    assert table.refused(RequestToSpeak("KZ")) == "list_is_closed"


@pytest.mark.rule("72")
def test_a_delegation_speaks_as_often_as_the_profile_grants():
    table = opening().do(MakeStatement("KZ", "We want a text."))
    refusal = table.refusal(RequestToSpeak("KZ"))
    assert (refusal.code, refusal.rule) == ("speeches_spent", "72")
    again = opening(speeches=2).do(MakeStatement("KZ", "We want a text."), RequestToSpeak("KZ"))
    assert again.session.stage.awaiting[-1] == "KZ"


@pytest.mark.rule("68")
def test_a_name_is_taken_off_the_list_while_another_speaks():
    table = opening(clocks=True)
    due = table.session.deadline
    table.do(WithdrawFromList("TJ"))
    assert table.session.stage.awaiting == ("KZ", "KG", "TM", "UZ")
    assert table.session.deadline == due
    assert table.refused(WithdrawFromList("KZ")) == "not_waiting_on_the_list"


@pytest.mark.rule("72")
def test_a_speech_has_the_profiles_time_and_the_next_one_its_own():
    table = opening(clocks=True)
    assert table.session.deadline == table.at + 30_000
    table.at += 12_000
    table.do(MakeStatement("KZ", "We want a text."))
    assert table.session.deadline == table.at + 30_000


@pytest.mark.rule("73")
def test_replies_are_heard_when_the_list_is_exhausted_and_at_most_two_each():
    table = heard(opening())
    assert table.session.stage == Window("replies", CODES)
    table.do(Reply("UZ", "We never said so."), Reply("UZ", "And we repeat it."))
    refusal = table.refusal(Reply("UZ", "A third time."))
    assert (refusal.code, refusal.rule) == ("replies_spent", "73")
    table.everyone_passes()
    assert table.session.phase is Phase.READING


@pytest.mark.rule("73")
def test_a_second_reply_is_half_as_long():
    table = heard(opening(clocks=True, reply_seconds=20))
    assert table.session.deadline == table.at + 20_000
    table.do(Reply("UZ", "We never said so."))
    assert table.session.deadline == table.at + 10_000


@pytest.mark.rule("73")
def test_nobody_replies_while_speakers_wait():
    refusal = opening().refusal(Reply("UZ", "I protest."))
    assert (refusal.code, refusal.rule) == ("reply_after_the_list", "73")


@pytest.mark.rule("73")
def test_where_nobody_spoke_there_is_nothing_to_reply_to():
    assert opening().everyone_passes().session.phase is Phase.READING


@pytest.mark.rule("practice")
def test_the_debate_before_action_begins_with_those_who_objected():
    table = requests(debate_seconds=20)
    assert table.session.stage == Statements(CODES, "debate")
    heard(table).everyone_passes()
    assert table.session.stage == Window("requests", CODES)


@pytest.mark.rule("profile")
def test_a_length_without_debate_goes_straight_to_requests():
    assert requests().session.stage == Window("requests", CODES)


@pytest.mark.rule("68")
def test_without_opening_statements_nobody_asks_to_speak():
    assert assembly(statement_seconds=0).refused(RequestToSpeak("KZ")) == "no_statements_now"
    assert requests().refused(RequestToSpeak("KZ")) == "no_list_of_speakers"

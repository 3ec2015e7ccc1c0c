"""The reading, paragraph by paragraph: call, floor, test."""

import pytest
from table_of_five import CODES, meeting, reading

from game.domain.commands import (
    MakeStatement,
    Object,
    Pass,
    Propose,
    RaisePlacard,
    Reserve,
    Support,
    WithdrawProposal,
    WithdrawReservation,
)
from game.domain.events import ParagraphAgreed, ProposalTabled, SupportGiven
from game.domain.phase import ParagraphState, Phase
from game.domain.stage import Call, Floor, Question, Statements

OPEN, AGREED, BRACKETED = ParagraphState.OPEN, ParagraphState.AGREED, ParagraphState.BRACKETED


def state(table, name):
    return table.session.paragraph(name).state


def test_the_meeting_opens_with_a_briefing_that_waits_for_everyone():
    table = meeting()
    assert table.session.phase is Phase.BRIEFING
    assert table.session.stage.awaiting == CODES


def test_the_reading_begins_when_all_have_read_their_briefing():
    table = reading("PP1", "OP1")
    assert table.session.phase is Phase.READING
    assert table.session.stage == Call("PP1", CODES)
    assert table.session.reading == 1


@pytest.mark.rule("68")
def test_opening_statements_are_heard_in_the_order_of_the_list():
    table = meeting("PP1", statement_seconds=30).everyone_passes()
    assert table.session.stage == Statements(CODES)
    assert table.refusal(MakeStatement("KG", "Good morning.")).rule == "68"
    assert table.refused(MakeStatement("KZ", " ")) == "text_missing"
    table.do(MakeStatement("KZ", "Good morning."))
    assert table.session.stage.awaiting[0] == "KG"
    assert table.session.explanations[0].text == "Good morning."
    table.everyone_passes()
    assert table.session.phase is Phase.READING


def test_without_a_placard_the_paragraph_is_agreed_ad_ref():
    table = reading("PP1", "OP1").everyone_passes()
    assert state(table, "PP1") is AGREED
    assert table.session.stage.paragraph == "OP1"


@pytest.mark.rule("68")
def test_raised_placards_speak_in_order_and_nobody_else():
    table = reading("PP1").do(RaisePlacard("TJ"), Pass("KZ"), RaisePlacard("KG"))
    table.do(Pass("TM"), Pass("UZ"))
    assert table.session.stage == Floor("PP1", ("KG", "TJ"))
    assert table.refused(Propose("TJ", "PP1", "strong")) == "not_your_turn"
    assert table.refused(Propose("UZ", "PP1", "strong")) == "not_your_turn"
    assert table.refused(RaisePlacard("UZ")) == "nothing_called"


@pytest.mark.rule("68")
def test_a_placard_is_raised_once():
    table = reading("PP1").do(RaisePlacard("TJ"))
    assert table.refused(RaisePlacard("TJ")) == "placard_already_raised"
    assert table.refused(Pass("TJ")) == "not_awaited"


def on_the_floor(*speakers, **changes):
    table = reading("PP1", "OP1", **changes)
    for code in CODES:
        table.do(RaisePlacard(code) if code in speakers else Pass(code))
    return table


def test_a_proposal_names_the_paragraph_on_the_floor_and_an_option_it_has():
    table = on_the_floor("KG")
    assert table.refused(Propose("KG", "OP1", "strong")) == "another_paragraph_on_the_floor"
    assert table.refused(Propose("KG", "PP7", "strong")) == "unknown_paragraph"
    assert table.refused(Propose("KG", "PP1", "louder")) == "unknown_option"
    assert table.refused(Propose("KG", "PP1", "weak")) == "already_the_text"


def test_a_wording_without_objection_is_agreed_and_its_rivals_lapse():
    table = on_the_floor("KG", "TJ")
    table.do(Propose("KG", "PP1", "adopted"), Propose("TJ", "PP1", "strong"))
    assert table.session.stage.subject.number == 1
    table.everyone_passes()
    paragraph = table.session.paragraph("PP1")
    assert paragraph.state is AGREED
    assert paragraph.standing.option == "adopted"
    assert paragraph.version.author == "KG"
    assert paragraph.proposals == ()


def test_who_backs_a_wording_is_not_asked_about_it():
    table = on_the_floor("KG", "TJ").do(Propose("KG", "PP1", "adopted"), Support("TJ", "PP1", 1))
    assert table.session.stage.awaiting == ("KZ", "TM", "UZ")
    assert table.refused(Object("TJ", "Too late.")) == "not_awaited"


def test_the_two_best_supported_are_tested_then_the_standing_text():
    table = on_the_floor("KZ", "KG", "TJ", "TM")
    table.do(
        Propose("KZ", "PP1", "omitted"),
        Propose("KG", "PP1", "adopted"),
        Propose("TJ", "PP1", "strong"),
        Support("TM", "PP1", 3),
    )
    assert table.session.stage.subject.number == 3
    assert table.session.stage.remaining == (1, 0)


def test_an_objection_gives_a_reason_and_leads_to_the_next_wording_then_to_brackets():
    table = on_the_floor("KG").do(Propose("KG", "PP1", "strong"))
    assert table.refused(Object("KZ", "  ")) == "reason_missing"
    assert table.refused(Object("KZ", "x" * 301)) == "reason_too_long"
    table.do(Object("KZ", "It goes too far."), Pass("TJ"), Pass("TM"), Pass("UZ"))
    assert table.session.stage.subject.number == 0
    table.do(Object("KG", "It says too little.")).everyone_passes()
    paragraph = table.session.paragraph("PP1")
    assert paragraph.state is BRACKETED
    assert [one.author for one in paragraph.proposals] == ["KG"]
    assert {one.delegation for one in paragraph.objections} == {"KZ", "KG"}


def test_an_objection_answers_a_question():
    assert reading("PP1").refused(Object("KZ", "No.")) == "nothing_asked"


def test_a_new_proposal_replaces_the_authors_own():
    table = on_the_floor("KG").do(Propose("KG", "PP1", "strong"))
    table.do(Object("KZ", "No."), Pass("TJ"), Pass("TM"), Pass("UZ"))
    table.do(Object("KZ", "No."), Object("KG", "No."), Pass("TJ"), Pass("TM"), Pass("UZ"))
    table.everyone_passes().everyone_passes()  # OP1 is agreed; the recess passes
    table.do(RaisePlacard("KG"), Pass("KZ"), Pass("TJ"), Pass("TM"), Pass("UZ"))
    table.do(Propose("KG", "PP1", "adopted"))
    (tabled,) = table.happened(ProposalTabled)
    assert tabled.replaces == 1
    assert [one.number for one in table.session.paragraph("PP1").proposals] == [2]


def test_identical_proposals_merge():
    table = on_the_floor("KG", "TJ").do(Propose("KG", "PP1", "strong"))
    table.do(Propose("TJ", "PP1", "strong"))
    (support,) = table.happened(SupportGiven)
    assert support.delegation == "TJ"
    assert table.session.paragraph("PP1").proposals[0].backers == ("KG", "TJ")


def test_nobody_supports_twice_or_what_is_not_there():
    table = on_the_floor("KG", "TJ").do(Propose("KG", "PP1", "strong"))
    assert table.refused(Support("TJ", "PP1", 9)) == "unknown_proposal"
    table.do(Support("TJ", "PP1", 1))
    table = on_the_floor("KG").do(Propose("KG", "PP1", "strong"))
    assert table.refused(Support("KG", "PP1", 1)) == "no_floor_open"


def test_a_reservation_is_a_standing_objection():
    table = on_the_floor("KG", "TJ").do(Propose("KG", "PP1", "strong"))
    assert table.refused(Reserve("TJ", "PP1", 1, "")) == "reason_missing"
    table.do(Reserve("TJ", "PP1", 1, "We await instructions."))
    question = table.session.stage
    assert isinstance(question, Question)
    assert question.awaiting == ("KZ", "TM", "UZ")
    assert question.objections[0].reason == "We await instructions."
    table.everyone_passes()
    assert table.session.stage.subject.number == 0


def bracketed_with_a_reservation():
    """PP1 is bracketed: KG's strong wording, TJ's reservation on it; second reading."""
    table = on_the_floor("KG", "TJ").do(
        Propose("KG", "PP1", "strong"), Reserve("TJ", "PP1", 1, "No.")
    )
    table.everyone_passes().do(Object("KG", "Too weak.")).everyone_passes()
    table.everyone_passes().everyone_passes()
    assert table.session.reading == 2
    return table


def test_one_does_not_reserve_on_ones_own_proposal_or_twice():
    table = bracketed_with_a_reservation()
    table.do(RaisePlacard("KG"), RaisePlacard("TJ"), Pass("KZ"), Pass("TM"), Pass("UZ"))
    assert table.refused(Reserve("KG", "PP1", 1, "No.")) == "reserve_on_own_proposal"
    table.do(Pass("KG"))
    assert table.refused(Reserve("TJ", "PP1", 1, "No.")) == "already_reserved"


def test_later_readings_call_brackets_only():
    table = bracketed_with_a_reservation()
    assert table.session.agenda == ("PP1",)


@pytest.mark.rule("80")
def test_one_withdraws_ones_own_proposal_only():
    table = bracketed_with_a_reservation()
    table.do(RaisePlacard("KG"), RaisePlacard("TJ"), Pass("KZ"), Pass("TM"), Pass("UZ"))
    assert table.refused(WithdrawProposal("TJ", 1)) == "not_your_turn"
    assert table.refused(WithdrawProposal("KG", 7)) == "no_own_proposal"
    table.do(WithdrawProposal("KG", 1))
    assert table.session.paragraph("PP1").proposals == ()
    assert table.refused(WithdrawProposal("TJ", 1)) == "no_own_proposal"


@pytest.mark.rule("80")
def test_a_proposal_of_another_is_not_yours_to_withdraw():
    table = bracketed_with_a_reservation()
    table.do(Pass("KG"), RaisePlacard("TJ"), Pass("KZ"), Pass("TM"), Pass("UZ"))
    assert table.refused(WithdrawProposal("TJ", 1)) == "not_your_proposal"


def test_a_reservation_can_be_lifted():
    table = bracketed_with_a_reservation()
    table.do(RaisePlacard("TJ"), RaisePlacard("UZ"), Pass("KZ"), Pass("KG"), Pass("TM"))
    table.do(WithdrawReservation("TJ", "PP1"))
    assert table.refused(WithdrawReservation("UZ", "PP1")) == "no_own_reservation"
    table.do(Pass("UZ"))
    assert table.session.stage.objections == ()
    table.do(Pass("KZ"), Pass("TJ"), Pass("TM"), Pass("UZ"))
    (agreed,) = table.happened(ParagraphAgreed)
    assert agreed.wording.option == "strong"


def test_support_lifts_ones_own_reservation():
    table = bracketed_with_a_reservation()
    table.do(RaisePlacard("TJ"), Pass("KZ"), Pass("KG"), Pass("TM"), Pass("UZ"))
    table.do(Support("TJ", "PP1", 1))
    assert not [one for one in table.session.stage.objections if one.delegation == "TJ"]


def test_brackets_without_a_placard_are_tested_not_agreed():
    table = bracketed_with_a_reservation().everyone_passes()
    assert isinstance(table.session.stage, Question)
    assert state(table, "PP1") is BRACKETED


def test_a_reading_that_changes_nothing_is_the_last():
    table = bracketed_with_a_reservation()
    table.everyone_passes().everyone_passes()
    table.do(Object("KG", "Still too weak.")).everyone_passes()
    assert table.session.phase is Phase.FINAL_ROUND


def test_every_unavailable_paragraph_has_its_reason():
    assert state(reading("PP1"), "PP1") is OPEN
    assert reading("PP1").refused(Propose("KZ", "PP1", "strong")) == "no_floor_open"


def test_a_seat_acts_for_itself_only():
    table = reading("PP1")
    assert table.refused(Pass("KZ"), actor="KG") == "not_your_seat"
    assert table.refused(Pass("XX"), actor="XX") == "unknown_delegation"
    assert table.refused(Pass("KZ"), actor="facilitator") == "not_your_seat"


def test_with_an_open_floor_the_facilitator_enters_acts():
    table = reading("PP1", sitting="open_floor")
    table.act("facilitator", RaisePlacard("KZ"))
    assert table.session.stage.raised == ("KZ",)


def test_one_reservation_leaves_the_others_standing():
    table = on_the_floor("KG", "TJ", "TM").do(
        Propose("KG", "PP1", "strong"),
        Reserve("TJ", "PP1", 1, "Not yet."),
        Reserve("TM", "PP1", 1, "Not so."),
    )
    assert [one.delegation for one in table.session.stage.objections] == ["TJ", "TM"]

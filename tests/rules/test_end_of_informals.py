"""Recess, reopening, breaks, the final round, the chair's text, silence."""

import pytest
from table_of_five import CODES, meeting, reading
from test_packages import term

from game.domain.commands import (
    AskBreak,
    BreakSilence,
    ChooseWording,
    Object,
    OfferPackage,
    Pass,
    Propose,
    RaisePlacard,
    ReopenParagraph,
    SkipToFinalRound,
)
from game.domain.events import PhaseEntered
from game.domain.phase import ParagraphState, Phase
from game.domain.stage import Break, Call, FinalTurns, Floor, MainSponsorsChoice, Window


def visit(table, *speakers):
    for code in table.session.stage.awaiting:
        table.do(RaisePlacard(code) if code in speakers else Pass(code))
    return table


def bracketed(**changes):
    """OP1 agreed, PP1 bracketed: KG's strong wording against everyone else's objection."""
    table = visit(reading("PP1", "OP1", **changes), "KG").do(Propose("KG", "PP1", "strong"))
    table.do(*(Object(code, "Too far.") for code in ("KZ", "TJ", "TM", "UZ")))
    table.do(*(Object(code, "Too little.") for code in CODES[:2])).everyone_passes()
    return table.everyone_passes()


def final_round(**changes):
    return bracketed(**changes).act("facilitator", SkipToFinalRound())


def test_a_recess_follows_the_reading():
    assert bracketed().session.stage == Window("recess", CODES)


def test_what_is_reopened_in_a_recess_returns_in_the_next_reading():
    table = bracketed().do(ReopenParagraph("UZ", "OP1", "New instructions."))
    assert table.session.paragraph("OP1").state is ParagraphState.BRACKETED
    table.everyone_passes()
    assert table.session.agenda == ("PP1", "OP1")


def test_a_delegation_has_one_reopening_with_a_reason_and_of_an_agreed_paragraph():
    table = bracketed()
    assert table.refused(ReopenParagraph("UZ", "OP1", "")) == "reason_missing"
    assert table.refused(ReopenParagraph("UZ", "PP1", "Why?")) == "paragraph_not_agreed"
    assert table.refused(ReopenParagraph("UZ", "PP7", "Why?")) == "unknown_paragraph"
    table.do(ReopenParagraph("UZ", "OP1", "New instructions."))
    assert table.refused(ReopenParagraph("UZ", "OP1", "Once more.")) == "reopening_spent"


def test_notice_given_during_a_reading_is_taken_at_its_end():
    table = reading("PP1", "OP1").everyone_passes()
    table.do(ReopenParagraph("UZ", "PP1", "New instructions."))
    assert table.session.paragraph("PP1").state is ParagraphState.AGREED
    assert table.refused(ReopenParagraph("KZ", "PP1", "We too.")) == "reopening_already_notified"
    table.everyone_passes()
    assert table.session.paragraph("PP1").state is ParagraphState.BRACKETED


def test_nothing_is_reopened_in_the_final_round():
    assert final_round().refused(ReopenParagraph("UZ", "OP1", "Late.")) == "wrong_phase"


def test_a_break_is_asked_with_the_floor_and_gives_it_back():
    table = visit(reading("PP1", "OP1"), "KG").do(AskBreak("KG"))
    assert table.session.stage == Break("KG", ("KG",))
    table.do(Pass("KG"))
    assert table.session.stage == Floor("PP1", ("KG",))
    assert table.refused(AskBreak("KG")) == "break_spent"


def test_there_is_no_break_where_the_length_grants_none():
    table = visit(reading("PP1", breaks=0), "KG")
    assert table.refused(AskBreak("KG")) == "no_breaks"


def test_in_the_final_round_each_tables_one_package_in_reverse_order():
    table = final_round()
    assert table.session.stage == FinalTurns(tuple(reversed(CODES)))
    offer = OfferPackage("UZ", (), (term("PP1", "adopted"),), "A last word.")
    assert table.refused(OfferPackage("KZ", (), offer.terms, "Me first.")) == "not_your_turn"
    table.do(offer).everyone_passes()
    assert table.session.paragraph("PP1").standing.option == "adopted"
    assert table.session.stage == FinalTurns(("TM", "TJ", "KG", "KZ"))


def test_a_package_of_the_final_round_is_tested_at_once_and_lapses_on_an_objection():
    table = final_round().do(OfferPackage("UZ", (), (term("PP1", "adopted"),), "A last word."))
    table.do(Object("KG", "Too little.")).everyone_passes()
    assert table.session.package(1).state == "lapsed"
    assert table.session.brackets[0].id == "PP1"


def test_brackets_take_the_wording_with_the_fewest_objectors_and_the_main_sponsor_may_choose():
    table = final_round().everyone_passes()
    assert table.session.stage == MainSponsorsChoice(("TM",))
    paragraph = table.session.paragraph("PP1")
    assert paragraph.state is ParagraphState.COMPILED
    assert paragraph.standing.option == "weak"  # 2 objectors against 4
    assert table.refused(ChooseWording("KZ", "PP1", 1)) == "main_sponsor_only"
    assert table.refused(ChooseWording("TM", "OP1", 1)) == "paragraph_not_compiled"
    assert table.refused(ChooseWording("TM", "PP1", 8)) == "unknown_proposal"
    assert table.refused(ChooseWording("TM", "PP1", 0)) == "already_the_text"
    table.do(ChooseWording("TM", "PP1", 1))
    assert table.session.paragraph("PP1").standing.option == "strong"
    table.do(ChooseWording("TM", "PP1", 0), Pass("TM"))
    assert table.session.paragraph("PP1").standing.option == "weak"
    assert table.session.phase is Phase.SILENCE


def test_in_the_short_length_the_chairs_text_stands_as_compiled():
    table = final_round(choice_seconds=0).everyone_passes()
    assert table.session.phase is Phase.SILENCE
    assert table.refused(ChooseWording("TM", "PP1", 1)) == "no_choice_now"


def test_without_brackets_the_final_round_goes_straight_to_silence():
    table = reading("PP1").everyone_passes().everyone_passes()
    assert table.session.phase is Phase.SILENCE
    assert [one.phase for one in table.happened(PhaseEntered)] == [
        Phase.FINAL_ROUND,
        Phase.SILENCE,
    ]


def under_silence(**changes):
    return (
        reading("PP1", "PP2", "OP1", **changes)
        .everyone_passes()
        .everyone_passes()
        .everyone_passes()
        .everyone_passes()
    )


def test_silence_holds_when_nobody_breaks_it():
    table = under_silence().everyone_passes()
    assert table.session.phase is Phase.ACTION


def test_breaking_silence_names_few_open_paragraphs_with_a_reason():
    table = under_silence()
    three = ("PP1", "PP2", "OP1")
    assert table.refused(BreakSilence("KG", three, "All.")) == "silence_names_too_many"
    assert table.refused(BreakSilence("KG", (), "None.")) == "silence_names_too_many"
    assert table.refused(BreakSilence("KG", ("PP9",), "That.")) == "paragraph_settled"
    assert table.refused(BreakSilence("KG", ("PP7",), "That.")) == "unknown_paragraph"
    assert table.refused(BreakSilence("KG", ("PP1",), "")) == "reason_missing"
    assert reading("PP1").refused(BreakSilence("KG", ("PP1",), "Now.")) == "no_silence"


def broken():
    return under_silence().do(BreakSilence("KG", ("PP2",), "Our name is missing."))


def test_broken_silence_reopens_only_the_named_paragraphs_for_one_visit():
    table = broken().everyone_passes()
    assert table.session.phase is Phase.READING
    assert table.session.visiting
    assert table.session.stage == Call("PP2", CODES)
    assert [one.id for one in table.session.brackets] == ["PP2"]
    assert table.refused(ReopenParagraph("UZ", "OP1", "Late.")) == "reopening_too_late"
    assert table.refused(SkipToFinalRound(), actor="facilitator") == "final_round_is_over"
    table.everyone_passes()
    assert table.session.phase is Phase.SILENCE
    assert table.session.silences == 2


def test_two_delegations_may_name_the_same_paragraph():
    table = broken().do(BreakSilence("UZ", ("PP2", "PP1"), "Ours too.")).everyone_passes()
    assert table.session.agenda == ("PP1", "PP2")


def test_what_stays_bracketed_in_a_visit_is_compiled_again():
    table = visit(broken().everyone_passes(), "KG").do(Propose("KG", "PP2", "strong"))
    table.do(Object("KZ", "No.")).everyone_passes()
    table.do(Object("KG", "No."), Object("TJ", "No.")).everyone_passes()
    assert table.session.phase is Phase.SILENCE
    assert table.session.paragraph("PP2").standing.option == "strong"  # 1 objector against 2


def test_a_delegation_breaks_silence_once_and_the_second_silence_is_the_last():
    table = broken().everyone_passes().everyone_passes()
    again = BreakSilence("KG", ("PP2",), "Once more.")
    assert table.refused(again) == "silence_already_broken_by_you"
    table.do(BreakSilence("UZ", ("PP2",), "Now us.")).everyone_passes()
    assert table.session.phase is Phase.ACTION


def test_where_the_length_has_one_silence_objections_go_to_action():
    table = under_silence(silences=1).do(BreakSilence("KG", ("PP2",), "No.")).everyone_passes()
    assert table.session.phase is Phase.ACTION


@pytest.mark.parametrize("phase", ["briefing", "silence"])
def test_one_skips_to_the_final_round_from_informals_only(phase):
    table = meeting("PP1") if phase == "briefing" else under_silence()
    assert table.refused(SkipToFinalRound(), actor="facilitator") == "wrong_phase"


def test_only_the_facilitator_skips():
    assert reading("PP1").refused(SkipToFinalRound(), actor="KZ") == "facilitator_only"

"""Amendments (rule 90): they replace, delete, add or move; in order; each put once, or not."""

import pytest
from formal_meeting import (
    adds,
    deletes,
    moves,
    outsiders,
    requests,
    says,
    text_of,
    votes,
    with_text,
)
from table_of_five import reading

from game.domain.commands import (
    CoSponsorAmendment,
    OrderAmendments,
    ReviseOrally,
    TableAmendment,
    WithdrawAmendment,
)
from game.domain.events import (
    AmendmentMoved,
    AmendmentsOrdered,
    AmendmentTabled,
    FootnotesDeleted,
    ParagraphAdded,
    ParagraphRelocated,
)
from game.domain.paragraph import Kind
from game.domain.phase import AmendmentState, Outcome, ParagraphState, Phase
from game.rules import options
from game.wording.events import line

NEW = "Invites Member States to take part in the work"


def order(table):
    return [one.id for one in table.session.paragraphs]


@pytest.mark.rule("90")
def test_an_amendment_may_be_in_words_of_ones_own():
    table = outsiders("UZ").do(says("UZ", "OP1", "Notes the work, and wishes it well"))
    votes(table.everyone_passes(), "yyyyy")
    assert text_of(table, "OP1") == "Notes the work, and wishes it well"
    assert table.session.paragraph("OP1").version.cause == "amendment"
    assert table.session.paragraph("OP1").version.author == "UZ"


@pytest.mark.rule("90")
def test_words_that_nobody_can_read_are_worth_what_stood_before():
    table = outsiders("UZ").do(says("UZ", "OP1", "Hopes for better weather"))
    (tabled,) = table.happened(AmendmentTabled)
    assert (tabled.amendment.wording.option, tabled.amendment.read_by) == (None, "")
    votes(table.everyone_passes(), "yyyyy")
    assert table.session.paragraph("OP1").standing.option == "weak"


@pytest.mark.rule("90")
def test_words_that_say_an_option_are_read_as_it():
    table = outsiders("UZ").do(says("UZ", "PP1", "Strongly supporting the work described in PP1."))
    amendment = table.session.amendments[0]
    assert (amendment.wording.option, amendment.read_by) == ("strong", "lexicon")
    assert amendment.wording.text == "Strongly supporting the work described in PP1"


@pytest.mark.rule("78")
def test_an_amendment_is_handed_in_in_writing():
    table = outsiders("UZ")
    refusal = table.refusal(says("UZ", "OP1", "  ."))
    assert (refusal.code, refusal.rule) == ("amendment_not_in_writing", "78")
    assert table.refused(adds("UZ", "OP1", "")) == "amendment_not_in_writing"
    assert table.refused(says("UZ", "OP1", "long " * 500)) == "text_too_long"
    assert table.refused(says("UZ", "OP1", "Noting the work described in OP1")) == (
        "already_the_text"
    )


@pytest.mark.rule("78")
def test_where_own_words_are_off_only_scripted_wordings_are_moved():
    table = outsiders("UZ", own_words=0)
    assert table.refused(says("UZ", "OP1", "Notes it")) == "own_words_off"
    assert table.refused(adds("UZ", "OP1", NEW)) == "own_words_off"
    table.do(TableAmendment("UZ", "OP1", "strong"))


@pytest.mark.rule("90")
def test_amendments_come_before_the_vote_on_the_proposal():
    table = outsiders("UZ").everyone_passes()
    refusal = table.refusal(TableAmendment("UZ", "PP1", "strong"))
    assert (refusal.code, refusal.rule) == ("amendments_come_before_the_vote", "90")
    early = reading("PP1")
    assert early.refused(TableAmendment("UZ", "PP1", "strong")) == "window_closed"


@pytest.mark.rule("90")
def test_a_deletion_that_is_adopted_takes_the_paragraph_out_of_the_text():
    table = outsiders("UZ").do(deletes("UZ", "PP1"))
    votes(table.everyone_passes(), "yyynn")
    assert table.session.paragraph("PP1").state is ParagraphState.DELETED
    assert text_of(table, "PP1") == ""
    assert table.session.paragraph("PP1").versions[0].wording.text == (
        "Noting the work described in PP1"
    )


@pytest.mark.rule("90")
def test_to_replace_by_nothing_is_to_delete():
    table = outsiders("UZ", "TJ").do(TableAmendment("UZ", "PP1", "omitted"))
    assert table.session.amendments[0].kind == "delete"
    assert table.refused(deletes("TJ", "PP1")) == "already_tabled"


@pytest.mark.rule("90")
def test_a_deletion_is_furthest_removed_in_substance():
    table = outsiders("UZ", "TJ", "KG")
    table.do(TableAmendment("UZ", "PP1", "adopted"), TableAmendment("TJ", "PP1", "strong"))
    table.do(deletes("KG", "PP1")).everyone_passes()
    (ordered,) = table.happened(AmendmentsOrdered)
    assert ordered.numbers == (3, 2, 1)
    votes(table, "yyyyy")
    moved = [(one.number, one.cause) for one in table.happened(AmendmentMoved)]
    assert moved == [(3, ""), (2, "excluded"), (1, "excluded")]


@pytest.mark.rule("90")
def test_the_tier_of_the_verb_says_how_far_own_words_are_removed():
    table = with_text(outsiders("UZ", "TJ"), OP1="Notes the work, as a whole and in its parts")
    table.do(
        says("UZ", "OP1", "Notes the weather, as a rule and by exception"),
        says("TJ", "OP1", "Requests the work, as a whole and in its parts"),
    )
    table.everyone_passes()
    assert [one.number for one in table.session.amendments] == [2, 1]


@pytest.mark.rule("91")
def test_amendments_equally_far_removed_are_put_in_the_order_in_which_they_were_submitted():
    table = outsiders("UZ", "TJ")
    table.do(adds("UZ", "OP1", NEW), adds("TJ", "OP1", "Invites others to take part"))
    table.everyone_passes()
    assert table.session.stage.subject.number == 1


@pytest.mark.rule("90")
def test_the_chair_proposes_an_order_and_the_facilitator_changes_it():
    table = outsiders("UZ", "TJ")
    table.do(TableAmendment("UZ", "PP1", "adopted"), TableAmendment("TJ", "PP1", "strong"))
    table.act("facilitator", OrderAmendments((2, 1))).everyone_passes()
    recorded = [(one.numbers, one.by) for one in table.log if isinstance(one, AmendmentsOrdered)]
    assert recorded == [((2, 1), "facilitator")]


@pytest.mark.rule("90")
def test_a_new_paragraph_is_numbered_bis_and_has_the_kind_of_its_neighbour():
    table = outsiders("UZ").do(adds("UZ", "OP1", NEW))
    votes(table.everyone_passes(), "yyyyy")
    (added,) = table.happened(ParagraphAdded)
    assert (added.paragraph.id, added.paragraph.label) == ("OP1-bis", "OP1 bis")
    assert added.paragraph.kind is Kind.OPERATIVE
    assert order(table) == ["PP1", "PP2", "OP1", "OP1-bis", "OP2", "PP9"]
    assert text_of(table, "OP1-bis") == NEW
    assert table.session.stage.subject.kind == "whole"


@pytest.mark.rule("90")
def test_a_second_new_paragraph_is_numbered_ter_and_stands_after_the_first():
    table = outsiders("UZ", "TJ")
    table.do(adds("UZ", "OP1", NEW), adds("TJ", "OP1", "Invites others to take part"))
    votes(votes(table.everyone_passes(), "yyyyy"), "yyyyy")
    assert order(table)[2:5] == ["OP1", "OP1-bis", "OP1-ter"]


@pytest.mark.rule("90")
def test_the_same_new_paragraph_is_moved_once():
    table = outsiders("UZ", "TJ").do(adds("UZ", "OP1", NEW))
    assert table.refused(adds("TJ", "OP1", NEW + ".")) == "already_tabled"
    assert table.refused(adds("TJ", "OP7", NEW)) == "unknown_paragraph"


@pytest.mark.rule("90")
def test_a_new_paragraph_that_is_rejected_is_not_in_the_text():
    table = outsiders("UZ").do(adds("UZ", "PP2", "Mindful of the work"))
    votes(table.everyone_passes(), "nnnnn")
    assert order(table) == ["PP1", "PP2", "OP1", "OP2", "PP9"]


@pytest.mark.rule("90")
def test_a_paragraph_is_moved_within_its_part():
    table = outsiders("UZ")
    assert table.refused(moves("UZ", "OP1", "PP1")) == "stays_in_its_part"
    assert table.refused(moves("UZ", "OP2", "OP1")) == "already_in_its_place"
    assert table.refused(moves("UZ", "OP2", "OP2")) == "already_in_its_place"
    assert table.refused(moves("UZ", "OP2", "OP7")) == "unknown_paragraph"
    table.do(moves("UZ", "OP1", "OP2"))
    votes(table.everyone_passes(), "yyyyy")
    assert len(table.happened(ParagraphRelocated)) == 1
    assert order(table) == ["PP1", "PP2", "OP2", "OP1", "PP9"]
    assert text_of(table, "OP1") == "Noting the work described in OP1"


@pytest.mark.rule("89")
def test_if_amendments_delete_all_operative_parts_the_whole_falls():
    table = outsiders("UZ", "TJ").do(deletes("UZ", "OP1"), deletes("TJ", "OP2"))
    votes(votes(table.everyone_passes(), "yyyyy"), "yyyyy")
    assert table.session.outcome is Outcome.REJECTED
    assert table.session.phase is Phase.EXPLANATIONS


@pytest.mark.rule("90")
def test_the_last_operative_paragraph_is_not_deleted_but_voted_against():
    table = outsiders("UZ").do(deletes("UZ", "OP1"))
    votes(table.everyone_passes(), "yyyyy")
    left = with_text(outsiders("UZ"), OP2="")
    assert left.refused(deletes("UZ", "OP1")) == "last_operative_paragraph"


@pytest.mark.rule("90")
def test_what_is_no_kind_of_change_is_refused():
    table = outsiders("UZ")
    assert table.refused(TableAmendment("UZ", "PP1", "", "split")) == "no_such_change"
    assert table.refused(moves("UZ", "PP9", "PP1")) == "paragraph_settled"
    assert table.refused(deletes("UZ", "PP9")) == "paragraph_settled"


@pytest.mark.rule("80")
def test_a_mover_withdraws_its_amendment_and_another_may_move_it():
    table = outsiders("UZ", "TJ").do(TableAmendment("UZ", "PP1", "strong"))
    assert table.refused(WithdrawAmendment("TJ", 1)) == "not_your_amendment"
    assert table.refused(WithdrawAmendment("UZ", 2)) == "unknown_amendment"
    table.do(WithdrawAmendment("UZ", 1))
    assert table.session.amendment(1).state is AmendmentState.WITHDRAWN
    assert table.refused(WithdrawAmendment("UZ", 1)) == "amendment_is_decided"
    table.do(TableAmendment("TJ", "PP1", "strong")).everyone_passes()
    assert table.session.stage.subject.number == 2


@pytest.mark.rule("80")
def test_an_amendment_is_not_withdrawn_while_it_is_voted_on():
    table = outsiders("UZ").do(TableAmendment("UZ", "PP1", "strong")).everyone_passes()
    assert table.refused(WithdrawAmendment("UZ", 1)) == "amendment_is_decided"


def test_another_delegation_stands_behind_an_amendment():
    table = outsiders("UZ", "TJ", "KG").do(TableAmendment("UZ", "PP1", "strong"))
    assert table.refused(CoSponsorAmendment("KZ", 1)) == "sponsor_must_withdraw_first"
    assert table.refused(CoSponsorAmendment("UZ", 1)) == "already_behind_it"
    table.do(CoSponsorAmendment("TJ", 1))
    assert table.refused(CoSponsorAmendment("TJ", 1)) == "already_behind_it"
    assert table.session.amendment(1).co_sponsors == ("TJ",)
    table.do(ReviseOrally("KZ", "PP2", "strong"))
    assert table.refused(CoSponsorAmendment("KG", 2)) == "revisions_are_all_sponsors"


def test_sponsors_revise_in_their_own_words_add_and_delete():
    table = requests(amendments=3)
    table.do(
        ReviseOrally("TM", "PP1", "", text="Welcoming the work"),
        ReviseOrally("TM", "", "", "add", NEW, "OP1"),
        ReviseOrally("TM", "PP2", "", "delete"),
    ).everyone_passes()
    for _ in range(3):
        table.everyone_passes()
    assert text_of(table, "PP1") == "Welcoming the work"
    assert text_of(table, "OP1-bis") == NEW
    assert table.session.paragraph("PP2").state is ParagraphState.DELETED
    assert table.session.stage.subject.kind == "whole"


@pytest.mark.rule("90")
def test_every_kind_of_change_is_on_offer_to_who_may_move_one():
    table = outsiders("UZ")
    offers = [one for one in options(table.session, "UZ") if _is_amendment(one)]
    kinds = {dict(one.given).get("kind", "replace") for one in offers if hasattr(one, "given")}
    assert kinds == {"replace", "add", "move"}
    assert TableAmendment("UZ", "PP1", "omitted") in offers
    assert not any(_is_amendment(one) for one in options(table.session, "KZ"))


def _is_amendment(offer):
    return (offer.command if hasattr(offer, "given") else type(offer)) is TableAmendment


def test_footnotes_are_kept_or_visibly_deleted():
    table = with_text(
        outsiders("UZ", "TJ"),
        PP1="Noting the work described[^1]",
        PP2="Noting the work described[^2], and more[^3]",
    )
    table.do(says("UZ", "PP1", "Noting the work[^1]"), says("UZ", "PP2", "Noting the work"))
    assert table.refused(adds("TJ", "OP1", "Notes[^1] it")) == "footnote_unknown"
    assert table.refused(says("TJ", "PP1", "Noting[^7] it")) == "footnote_unknown"
    votes(table.everyone_passes(), "yyyyy")
    assert table.happened(FootnotesDeleted) == []
    votes(table, "yyyyy")
    assert table.happened(FootnotesDeleted) == [FootnotesDeleted("PP2", ("2", "3"))]


def test_the_log_tells_of_amendments_in_plain_sentences():
    table = outsiders("UZ", "TJ", "KG")
    table.do(adds("UZ", "OP1", NEW), deletes("TJ", "PP1"), moves("KG", "OP1", "OP2"))
    table.do(CoSponsorAmendment("TJ", 1), WithdrawAmendment("KG", 3)).everyone_passes()
    votes(votes(table, "yyyyy"), "yyyyy")
    names = table.session.names
    said = [text for event in table.log if (text := line(event, names))]
    assert "Uzbekistan moves an amendment: a new paragraph OP1 bis." in said
    assert "Tajikistan moves an amendment: to delete PP1." in said
    assert "Kyrgyzstan moves an amendment: OP1 is to stand after OP2." in said
    assert "Tajikistan co-sponsors amendment 1." in said
    assert "Amendment 3 is withdrawn." in said
    assert "OP1 bis is added after OP1." in said

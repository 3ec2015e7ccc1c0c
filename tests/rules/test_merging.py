"""An amendment whose paragraph was changed: still applies, conflicts, moot; never by itself."""

import pytest
from formal_meeting import deletes, outsiders, says, text_of, votes, window, with_text

from game.domain.commands import (
    ConfirmAmendment,
    OrderAmendments,
    Pass,
    ReviseOrally,
    TableAmendment,
    WithdrawAmendment,
)
from game.domain.events import AmendmentMoved, AmendmentRebased
from game.domain.phase import AmendmentState
from game.rules import options
from game.wording.events import line

TEXT = "Encourages the Centre to assist the States, with their concurrence"
HEAD = "Strongly encourages the Centre to assist the States, with their concurrence"
TAIL = "Encourages the Centre to assist the States, at their request"
BOTH = "Strongly encourages the Centre to assist the States, at their request"


def two_amendments(first=HEAD, second=TAIL):
    """UZ and TJ amend the same paragraph."""
    table = with_text(outsiders("UZ", "TJ"), OP1=TEXT)
    return table.do(says("UZ", "OP1", first), says("TJ", "OP1", second))


def first_adopted(**texts):
    table = two_amendments(**texts)
    return votes(table.everyone_passes(), "yyyyy")


def revised(text=HEAD, then=TAIL):
    """The sponsors revise the paragraph that UZ has amended."""
    table = with_text(outsiders("UZ"), OP1=TEXT)
    table.do(ReviseOrally("TM", "OP1", "", text=text), says("UZ", "OP1", then))
    return table.everyone_passes().everyone_passes()


@pytest.mark.rule("90")
def test_an_amendment_to_other_words_still_applies_and_its_mover_is_asked():
    table = first_adopted()
    (rebased,) = table.happened(AmendmentRebased)
    second = 2 if rebased.number == 2 else 1
    assert rebased.status == "still_applies"
    assert rebased.offer.text == BOTH
    assert window(table) == "confirmation"
    assert table.session.stage.awaiting == (table.session.amendment(second).author,)


@pytest.mark.rule("90")
def test_once_maintained_it_is_put_in_the_text_it_now_has():
    table = first_adopted()
    (asked,) = table.session.stage.awaiting
    (number,) = (one.number for one in table.session.amendments if one.offer)
    table.do(ConfirmAmendment(asked, number))
    assert table.session.amendment(number).status == "confirmed"
    assert table.session.stage.subject.number == number
    votes(table, "yyyyy")
    assert text_of(table, "OP1") == BOTH
    assert [one.cause for one in table.session.paragraph("OP1").versions] == [
        "zero_draft",
        "amendment",
        "amendment",
    ]


@pytest.mark.rule("90")
def test_nothing_is_merged_silently_unconfirmed_is_not_put():
    table = first_adopted()
    before = text_of(table, "OP1")
    table.move_on()
    (left_out,) = table.happened(AmendmentMoved)
    assert (left_out.state, left_out.cause) == (AmendmentState.NOT_PUT, "unconfirmed")
    assert text_of(table, "OP1") == before
    assert table.session.stage.subject.kind == "whole"


@pytest.mark.rule("90")
def test_a_mover_who_passes_does_not_maintain_it():
    table = first_adopted()
    (asked,) = table.session.stage.awaiting
    table.do(Pass(asked))
    assert table.session.stage.subject.kind == "whole"


@pytest.mark.rule("80")
def test_a_mover_who_is_asked_may_withdraw():
    table = first_adopted()
    (asked,) = table.session.stage.awaiting
    (number,) = (one.number for one in table.session.amendments if one.offer)
    assert ConfirmAmendment(asked, number) in options(table.session, asked)
    assert WithdrawAmendment(asked, number) in options(table.session, asked)
    assert table.refused(ConfirmAmendment("KZ", number)) == "not_your_amendment"
    table.do(WithdrawAmendment(asked, number))
    assert table.session.amendment(number).state is AmendmentState.WITHDRAWN
    assert table.session.stage.subject.kind == "whole"


@pytest.mark.rule("90")
def test_an_amendment_to_the_same_words_is_necessarily_excluded():
    table = first_adopted(second="Requests the Centre to assist the States, with their concurrence")
    (rebased,) = table.happened(AmendmentRebased)
    assert (rebased.status, rebased.offer) == ("conflicts", None)
    adopted, excluded = table.happened(AmendmentMoved)
    assert adopted.state is AmendmentState.ADOPTED
    assert (excluded.state, excluded.cause) == (AmendmentState.NOT_PUT, "excluded")
    assert table.session.amendment(excluded.number).status == "conflicts"


@pytest.mark.rule("90")
def test_an_amendment_that_says_what_was_adopted_is_moot():
    table = with_text(outsiders("UZ", "TJ"), OP1=TEXT)
    table.do(says("UZ", "OP1", BOTH), says("TJ", "OP1", TAIL))
    votes(table.everyone_passes(), "yyyyy")
    *_, moot = table.happened(AmendmentMoved)
    assert (moot.number, moot.state, moot.cause) == (2, AmendmentState.NOT_PUT, "moot")


@pytest.mark.rule("90")
def test_a_deletion_that_is_put_late_is_excluded_by_what_was_adopted():
    table = with_text(outsiders("UZ", "TJ"), OP1=TEXT)
    table.do(says("UZ", "OP1", HEAD), deletes("TJ", "OP1"), says("UZ", "OP2", "Notes it"))
    table.act("facilitator", OrderAmendments((1, 3, 2))).everyone_passes()
    votes(table, "yyyyy")
    assert table.session.amendment(2).state is AmendmentState.NOT_PUT


@pytest.mark.rule("90")
def test_a_mover_answers_for_one_amendment_at_a_time():
    table = with_text(outsiders("UZ", amendments=3), OP1=TEXT)
    table.do(
        ReviseOrally("TM", "OP1", "", text=HEAD),
        says("UZ", "OP1", TAIL),
        says("UZ", "OP1", TEXT + ", once a year"),
    )
    table.everyone_passes().everyone_passes()
    asked, other = (one.number for one in table.session.amendments if one.offer)
    assert table.refused(ConfirmAmendment("UZ", other)) == "another_amendment_is_asked_about"
    assert table.refused(WithdrawAmendment("UZ", other)) == "another_amendment_is_asked_about"
    table.do(ConfirmAmendment("UZ", asked))
    assert table.session.stage.subject.number == asked


def test_an_oral_revision_does_not_exclude_the_amendment_of_others():
    table = revised(then="Requests the Centre to assist the States, with their concurrence")
    amendment = table.session.amendment(2)
    assert (amendment.status, amendment.state) == ("conflicts", AmendmentState.TABLED)
    assert window(table) == "confirmation"
    table.do(ConfirmAmendment("UZ", 2))
    votes(table, "yyyyy")
    assert text_of(table, "OP1").startswith("Requests")


def test_an_amendment_that_survives_a_revision_keeps_what_was_revised():
    table = revised().do(ConfirmAmendment("UZ", 2))
    votes(table, "yyyyy")
    assert text_of(table, "OP1") == BOTH


def test_only_what_was_changed_has_to_be_maintained():
    table = outsiders("UZ").do(TableAmendment("UZ", "PP1", "strong"))
    assert table.refused(ConfirmAmendment("UZ", 1)) == "nothing_to_confirm"


def test_the_log_says_what_became_of_an_amendment():
    table = first_adopted()
    said = [line(one, table.session.names) for one in table.events]
    assert any("still applies, if maintained." in one for one in said)
    table.move_on()
    said = [line(one, table.session.names) for one in table.events]
    assert any("its mover did not maintain it." in one for one in said)

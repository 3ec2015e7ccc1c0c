"""Programme budget implications (rule 153): no vote before the costs of a text are stated."""

import pytest
from formal_meeting import at_action, outsiders, requests, says, text_of, votes, window, with_text
from table_of_five import reading

from game.domain.ballot import Choice
from game.domain.commands import CastBallot, Object, ReviseOrally, StateBudget
from game.domain.events import BudgetAnswered, BudgetFlagRaised
from game.domain.phase import Outcome, Phase
from game.domain.stage import Question, Subject
from game.rules import awaiting
from game.wording.events import line

COSTLY = "Requests the Secretary-General to expand the work of the Regional Centre"
PAID = "Requests the Secretary-General to expand the work within existing resources"


def costly(**changes):
    """The text that comes to action has a paragraph with costs."""
    table = at_silence(**changes)
    return with_text(table, OP1=COSTLY).everyone_passes()


def at_silence(**changes):
    table = reading("PP1", "PP2", "OP1", "OP2", **changes)
    while table.session.phase is not Phase.SILENCE:
        table.everyone_passes()
    return table


def amended():
    """An outsider moves an amendment that costs, and requests are closed."""
    return outsiders("UZ").do(says("UZ", "OP1", COSTLY)).everyone_passes()


@pytest.mark.rule("153")
def test_a_text_with_costs_is_flagged_before_the_chair_asks_for_consensus():
    table = costly()
    assert table.happened(BudgetFlagRaised) == [BudgetFlagRaised("OP1", COSTLY)]
    assert (table.session.phase, window(table)) == (Phase.ACTION, "budget")


@pytest.mark.rule("153")
def test_the_facilitator_states_the_costs_for_the_secretariat():
    table = costly().act("facilitator", StateBudget("OP1", "$120,000 a year."))
    (flag,) = table.session.budget_flags
    assert (flag.costs, flag.by) == ("$120,000 a year.", "facilitator")
    assert table.session.stage.subject == Subject("adoption")


@pytest.mark.rule("153")
def test_only_what_was_flagged_is_answered_and_with_a_statement():
    table = costly()
    assert table.refused(StateBudget("OP1", "$1"), actor="KZ") == "facilitator_only"
    refusal = table.refusal(StateBudget("OP2", "$1"), actor="facilitator")
    assert (refusal.code, refusal.rule) == ("no_budget_flag", "153")
    assert table.refused(StateBudget("OP1", " "), actor="facilitator") == "costs_missing"
    assert table.refused(StateBudget("OP1", "x" * 301), actor="facilitator") == "text_too_long"


@pytest.mark.rule("153")
def test_where_nobody_speaks_for_the_secretariat_the_training_rule_answers():
    table = costly().move_on()
    (answer,) = table.happened(BudgetAnswered)
    assert (answer.paragraph, answer.costs, answer.by) == ("OP1", "", "chair")
    assert line(answer, {}).endswith("within existing resources (training rule).")
    assert table.session.stage.subject == Subject("adoption")


@pytest.mark.rule("153")
def test_a_table_of_computers_does_not_wait_for_the_secretariat():
    table = costly()
    assert awaiting(table.session) == table.session.codes
    table.everyone_passes().everyone_passes()
    assert table.session.outcome is Outcome.ADOPTED_WITHOUT_VOTE


@pytest.mark.rule("153")
def test_the_clock_does_not_wait_for_the_secretariat_either():
    table = costly(clocks=True).time_passes()
    assert table.session.stage.subject == Subject("adoption")


@pytest.mark.rule("153")
def test_the_sponsors_may_change_the_text_instead():
    table = costly(amendments=1)
    assert table.refused(ReviseOrally("TM", "OP2", "strong")) == "only_what_costs_is_revised_now"
    assert table.refused(ReviseOrally("TM", "OP1", "", "delete")) == (
        "only_what_costs_is_revised_now"
    )
    table.do(ReviseOrally("TM", "OP1", "", text=PAID)).everyone_passes()
    assert table.session.stage == Question(Subject("revision", 1), ("KZ", "KG", "TJ", "UZ"))
    table.everyone_passes()
    (answer,) = table.happened(BudgetAnswered)
    assert answer.by == "text"
    assert text_of(table, "OP1") == PAID
    assert table.session.stage.subject == Subject("adoption")


@pytest.mark.rule("153")
def test_a_revision_that_is_refused_leaves_the_costs_to_be_stated():
    table = costly(amendments=1).do(ReviseOrally("TM", "OP1", "", text=PAID)).move_on()
    table.do(Object("KG", "No.")).everyone_passes()
    assert window(table) == "budget"
    table.move_on()
    assert table.session.budget_flags[0].by == "chair"


@pytest.mark.rule("153")
def test_an_amendment_with_costs_is_flagged_when_it_is_moved():
    table = outsiders("UZ").do(says("UZ", "OP1", COSTLY))
    assert table.happened(BudgetFlagRaised) == [BudgetFlagRaised("OP1", COSTLY, 1)]
    table.act("facilitator", StateBudget("OP1", "Two posts.")).everyone_passes()
    assert table.session.stage.subject.kind == "amendment"


@pytest.mark.rule("153")
def test_nothing_is_put_to_the_vote_before_the_costs_are_stated():
    table = amended()
    assert window(table) == "budget"
    assert table.refused(CastBallot("KZ", Choice.YES)) == "no_vote_open"
    table.move_on()
    assert table.session.stage.subject.kind == "amendment"


@pytest.mark.rule("153")
def test_costs_that_were_stated_are_not_asked_for_again_once_the_amendment_stands():
    table = votes(amended().move_on(), "yyyyy")
    assert text_of(table, "OP1") == COSTLY
    assert len(table.session.budget_flags) == 1
    assert table.session.stage.subject.kind == "whole"


@pytest.mark.rule("153")
def test_a_text_without_costs_is_not_held_up():
    assert at_action().session.budget_flags == ()
    assert with_text(requests(), OP1=PAID).everyone_passes().session.budget_flags == ()


def test_the_log_asks_the_secretariat_and_notes_its_answer():
    table = costly()
    said = [line(one, {}) for one in table.events]
    assert "OP1 would cost money: the Secretariat has to state how much." in said
    table.act("facilitator", StateBudget("OP1", "Nothing more."))
    assert "The Secretariat on OP1: Nothing more." in [line(one, {}) for one in table.events]

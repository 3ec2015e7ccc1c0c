"""The facilitator's powers: pause, time, overruling, seats, undo; each with its reason."""

import random
from dataclasses import replace

import pytest
from assemblies import opening
from hypothesis import given, settings
from hypothesis import strategies as st
from random_play import act_on
from table_of_five import CODES, meeting, reading, scenario

from game.chair import Chair, Table
from game.chair.seats import refuse_seat
from game.domain import commands as ask
from game.domain import events as happened
from game.domain.delegation import CLOCK, FACILITATOR
from game.domain.phase import MotionState, Phase
from game.domain.proceedings import Header, Seat, seats_after
from game.rules import awaiting, legal, options

SEATS = tuple(Seat(code, "delegate") for code in CODES)


def chair(seats=SEATS, *, clocks=False):
    return Chair(Header(scenario("PP1", "OP1"), "standard", seats, 1, clocks=clocks))


def at_the_floor(**changes):
    table = reading("PP1", "OP1", **changes).do(ask.RaisePlacard("KZ"))
    return table.do(*(ask.Pass(code) for code in CODES[1:]))


@pytest.mark.rule("practice")
def test_while_the_meeting_is_paused_only_the_facilitator_acts():
    table = reading("PP1").act(FACILITATOR, ask.Pause("The bell rings."))
    assert table.refused(ask.RaisePlacard("KZ")) == "meeting_paused"
    assert awaiting(table.session) == (FACILITATOR,)
    assert options(table.session, "KZ") == ()
    assert {one.refusal.code for one in legal(table.session, "KZ")} == {"meeting_paused"}


@pytest.mark.rule("practice")
def test_no_deadline_falls_due_in_a_pause():
    table = reading("PP1", clocks=True).act(FACILITATOR, ask.Pause("The bell rings."))
    table.at = table.session.deadline
    assert table.refused(ask.DeadlineReached(), CLOCK) == "meeting_paused"


@pytest.mark.rule("practice")
def test_a_resumed_meeting_stands_where_it_was():
    table = reading("PP1", clocks=True)
    before = table.session
    table.act(FACILITATOR, ask.Pause("The bell rings.")).act(FACILITATOR, ask.Resume())
    assert table.session == before


@pytest.mark.rule("practice")
def test_a_pause_needs_a_reason_and_is_no_second_pause():
    table = reading("PP1")
    assert table.refused(ask.Pause(" "), FACILITATOR) == "reason_missing"
    assert table.refused(ask.Resume(), FACILITATOR) == "not_paused"
    table.act(FACILITATOR, ask.Pause("The bell rings."))
    assert table.refused(ask.Pause("Again."), FACILITATOR) == "already_paused"


@pytest.mark.parametrize(
    "command",
    [
        ask.Pause("x"),
        ask.Resume(),
        ask.ChangeDeadline(30, "x"),
        ask.Overrule("point", "x"),
        ask.PlayCard("any", "x"),
        ask.ReassignSeat("KZ", "", "", "x"),
    ],
)
def test_no_delegation_has_the_facilitators_powers(command):
    assert reading("PP1").refused(command, "KZ") == "facilitator_only"


@pytest.mark.rule("profile")
def test_a_deadline_is_extended_and_the_pool_with_it():
    table = reading("PP1", clocks=True)
    due, pool = table.session.deadline, table.session.pool_due
    table.act(FACILITATOR, ask.ChangeDeadline(30, "A hard paragraph."))
    assert table.session.deadline == due + 30_000
    assert table.session.pool_due == pool + 30_000
    assert table.events[0] == happened.DeadlineChanged(30, "A hard paragraph.")


@pytest.mark.rule("profile")
def test_a_deadline_is_shortened_but_never_into_the_past():
    table = reading("PP1", clocks=True)
    table.at += 4000
    pool = table.session.pool_due
    table.act(FACILITATOR, ask.ChangeDeadline(-600, "Everybody is ready."))
    assert (table.session.deadline, table.session.pool_due) == (table.at, pool)


@pytest.mark.rule("profile")
def test_a_deadline_is_moved_only_where_a_clock_runs_and_within_an_hour():
    assert reading("PP1").refused(ask.ChangeDeadline(30, "x"), FACILITATOR) == "no_clock_runs"
    table = reading("PP1", clocks=True)
    for seconds in (0, 3601, -3601):
        assert table.refused(ask.ChangeDeadline(seconds, "x"), FACILITATOR) == "time_out_of_bounds"


@pytest.mark.rule("practice")
def test_the_facilitator_overrules_how_own_words_are_read():
    table = at_the_floor().do(ask.ProposeOwnWords("KZ", "PP1", "Hailing the work", "weak"))
    number = table.session.paragraph("PP1").proposals[0].number
    table.act(FACILITATOR, ask.Overrule("reading", "They are strong.", number, "strong"))
    assert table.session.paragraph("PP1").proposals[0].wording.option == "strong"
    assert table.happened(happened.Overruled)[0].reason == "They are strong."


@pytest.mark.rule("71")
def test_the_facilitator_turns_its_own_ruling_round_while_it_may_still_be_appealed():
    table = opening().do(ask.Move("KG", "point_of_order", "The speaker is off the item."))
    table.act(FACILITATOR, ask.RuleOnPoint(upheld=False, reason="It is the item."))
    table.act(FACILITATOR, ask.Overrule("point", "I looked again."))
    assert table.session.motions[0].state is MotionState.GRANTED
    assert table.happened(happened.Overruled)[0].reason == "I looked again."
    assert "KZ" not in table.session.stage.awaiting, "the speaker was called to order"
    assert table.refused(ask.Overrule("point", "Again."), FACILITATOR) == "no_ruling_to_overrule"


@pytest.mark.rule("practice")
def test_a_closed_meeting_is_neither_paused_nor_seated_anew():
    table = meeting("PP1")
    while table.session.phase is not Phase.CLOSED:
        table.move_on()
    assert table.refused(ask.Pause("x"), FACILITATOR) == "session_closed"
    seat = ask.ReassignSeat("KZ", "", "", "x")
    assert table.refused(seat, FACILITATOR) == "session_closed"
    assert reading("PP1").refused(replace(seat, delegation="XX"), FACILITATOR) == (
        "unknown_delegation"
    )


@pytest.mark.rule("practice")
def test_there_is_not_much_to_overrule():
    table = reading("PP1")
    assert table.refused(ask.Overrule("vote", "x"), FACILITATOR) == "nothing_to_overrule"
    assert table.refused(ask.Overrule("point", "x"), FACILITATOR) == "no_ruling_to_overrule"
    assert table.refused(ask.Overrule("reading", "x", 7), FACILITATOR) == "unknown_proposal"


def test_a_seat_is_given_to_a_person_and_back_to_a_computer_delegate():
    one = chair()
    table = Table(one)
    assert table.is_computer("KG")
    one.submit(FACILITATOR, ask.ReassignSeat("KG", "", "Group 2", "They came late."))
    assert not table.is_computer("KG")
    assert one.seats[1] == Seat("KG", "", "Group 2")
    table.play_out()
    assert table.persons_awaited() == ("KG",)
    one.submit(FACILITATOR, ask.ReassignSeat("KG", "delegate", "", "They went home."))
    table.play_out()
    assert one.session.phase is Phase.CLOSED


def test_seats_are_a_fold_over_the_entries_and_no_undo_moves_them():
    one = chair()
    one.submit("KZ", ask.Pass("KZ"))
    one.submit(FACILITATOR, ask.ReassignSeat("KG", "", "Group 2", "They came late."))
    one.submit(FACILITATOR, ask.Undo("A slip."))
    assert one.session == one.session_after(0)
    assert seats_after(SEATS, one.entries) == one.seats == Chair(one.header, one.entries).seats
    assert one.seats[1].team == "Group 2"


def test_a_computer_delegate_that_takes_a_seat_plays_as_one_that_resumes_the_record():
    one = chair(tuple(replace(seat, strategy="") for seat in SEATS))
    for code in CODES:
        one.submit(code, ask.Pass(code))
    for code in CODES:
        one.submit(FACILITATOR, ask.ReassignSeat(code, "delegate", "", "The bell rings."))
    again = Chair(one.header, one.entries)
    Table(one).play_out()
    Table(again).play_out()
    assert one.session.phase is Phase.CLOSED
    assert one.entries == again.entries


def test_who_cannot_be_seated():
    strange = ask.ReassignSeat("KG", "genius", "", "x")
    assert refuse_seat(SEATS, strange).code == "unknown_strategy"
    assert refuse_seat(SEATS, ask.ReassignSeat("KG", "delegate", "", "x")).code == "seat_unchanged"
    unknown = chair().submit(FACILITATOR, ask.ReassignSeat("XX", "", "", "x"))
    assert unknown.refusal.code == "unknown_delegation"


def test_an_undo_looks_past_pauses_and_leaves_the_meeting_paused():
    one = chair()
    one.submit("KZ", ask.Pass("KZ"))
    one.submit(FACILITATOR, ask.Pause("The bell rings."))
    one.submit(FACILITATOR, ask.Undo("A slip."))
    assert one.session == replace(one.session_after(0), paused=True)
    one.submit(FACILITATOR, ask.Resume())
    assert one.session == one.session_after(0)


def test_an_undo_gives_its_reason():
    one = chair()
    one.submit("KZ", ask.Pass("KZ"))
    assert one.submit(FACILITATOR, ask.Undo(" ")).refusal.code == "reason_missing"


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 10_000), st.integers(1, 60), st.booleans())
def test_each_undo_restores_the_negotiating_state_before_the_act(seed, steps, clocks):
    choose = random.Random(seed)
    one = Chair(Header(scenario("PP1", "OP1"), "standard", (), seed, clocks=clocks))
    kept = []
    for _ in range(steps):
        if one.session.phase is Phase.CLOSED:
            break
        kept.append(one.session)
        who, command = act_on(one.session, choose)
        if one.submit(who, command, one.at + choose.randrange(3000)).refusal is not None:
            kept.pop()
    while kept:
        assert one.submit(FACILITATOR, ask.Undo("Back."), one.at + 500).refusal is None
        clockless = {"deadline": None, "pool_due": None}
        assert replace(one.session, **clockless) == replace(kept.pop(), **clockless)
    assert one.submit(FACILITATOR, ask.Undo("Back.")).refusal.code == "nothing_to_undo"


def test_the_briefing_can_be_paused_too():
    table = meeting("PP1").act(FACILITATOR, ask.Pause("Someone is late."))
    assert table.session.phase is Phase.BRIEFING

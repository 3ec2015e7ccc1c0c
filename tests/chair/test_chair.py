"""The Chair: entries, history, undo, dice, re-execution."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from table_of_five import CODES, scenario

from game.chair import Chair, first_divergence
from game.chair.dice import draw, lots_for, private_dice
from game.domain.commands import DeadlineReached, Pass, Propose, RaisePlacard, Undo
from game.domain.delegation import CLOCK, FACILITATOR
from game.domain.events import DeadlineSet, NothingAdded, PoolSet, Rewound
from game.domain.paragraph import Kind
from game.domain.phase import ParagraphState, Phase
from game.domain.proceedings import Header
from game.domain.stage import Call


def chair(*, clocks=False, seed=1, entries=()):
    return Chair(Header(scenario("PP1", "OP1"), "standard", (), seed, clocks=clocks), entries)


def in_reading(**changes):
    one = chair(**changes)
    for code in CODES:
        one.submit(code, Pass(code), 1000)
    return one


def test_an_entry_carries_all_events_of_its_submission():
    one = in_reading()
    assert one.session.phase is Phase.READING
    assert [entry.number for entry in one.entries] == [1, 2, 3, 4, 5]
    assert one.entries[0].events == (NothingAdded("KZ"),)
    assert len(one.entries[4].events) > 1


def test_a_refusal_is_recorded_and_changes_nothing():
    one = chair()
    entry = one.submit("KG", RaisePlacard("KG"), 5)
    assert entry.refusal.code == "nothing_called"
    assert entry.events == ()
    assert one.session == one.session_after(0)


def test_subscribers_hear_of_every_entry_in_the_order_in_which_they_subscribed():
    heard = []
    one = chair()
    one.subscribe(lambda entry, _session: heard.append(("recorder", entry.number)))
    one.subscribe(lambda entry, _session: heard.append(("scene", entry.number)))
    one.submit("KZ", Pass("KZ"))
    one.submit("KZ", Pass("KZ"))
    assert heard == [("recorder", 1), ("scene", 1), ("recorder", 2), ("scene", 2)]


def test_time_never_runs_backwards():
    one = chair()
    one.submit("KZ", Pass("KZ"), 500)
    assert one.submit("KG", Pass("KG"), 200).at == 500


def test_undo_takes_the_last_act_back_and_deletes_nothing():
    one = in_reading()
    before = one.session
    one.submit("KZ", RaisePlacard("KZ"))
    entry = one.submit(FACILITATOR, Undo("A misclick."))
    assert entry.events == (Rewound(5, "A misclick."),)
    assert one.session == before
    assert len(one.entries) == 7


def test_undo_goes_further_back_each_time():
    one = chair()
    one.submit("KZ", Pass("KZ"))
    one.submit("KG", Pass("KG"))
    one.submit(FACILITATOR, Undo("One."))
    one.submit(FACILITATOR, Undo("Two."))
    assert one.session == one.session_after(0)
    assert one.submit(FACILITATOR, Undo("Three.")).refusal.code == "nothing_to_undo"


def test_undo_skips_refusals():
    one = chair()
    one.submit("KZ", Pass("KZ"))
    one.submit("KZ", Pass("KZ"))
    one.submit(FACILITATOR, Undo("Back."))
    assert one.session == one.session_after(0)


def test_only_the_facilitator_undoes():
    one = in_reading()
    assert one.submit("KZ", Undo("Please.")).refusal.code == "facilitator_only"


def test_after_an_undo_the_clock_runs_on_and_its_deadlines_move_with_it():
    one = in_reading(clocks=True)
    due, pool = one.session.deadline, one.session.pool_due
    one.submit("KZ", RaisePlacard("KZ"), 4000)
    one.submit(FACILITATOR, Undo("A misclick."), 7000)
    assert one.entries[-1].events[1:] == (DeadlineSet(due + 6000), PoolSet(pool + 6000))
    assert one.session.deadline == due + 6000
    assert one.submit(CLOCK, DeadlineReached(), due + 6000).refusal is None


def test_the_session_is_rebuilt_from_its_entries():
    one = in_reading()
    one.submit("KZ", RaisePlacard("KZ"))
    one.submit(FACILITATOR, Undo("Back."))
    one.submit("KG", RaisePlacard("KG"))
    again = chair(entries=one.entries)
    assert again.session == one.session
    again.submit(FACILITATOR, Undo("Back again."))
    assert isinstance(again.session.stage, Call)
    assert again.session.stage.raised == ()


def test_the_rules_confirm_what_was_recorded():
    one = in_reading()
    one.submit("KZ", RaisePlacard("KZ"))
    assert first_divergence(one.header, one.entries) is None


def test_the_first_event_that_the_rules_do_not_confirm_is_named():
    one = in_reading()
    forged = replace(one.entries[1], events=(NothingAdded("UZ"),))
    entries = (one.entries[0], forged, *one.entries[2:])
    divergence = first_divergence(one.header, entries)
    assert (divergence.number, divergence.field) == (2, "events[0] NothingAdded.delegation")
    assert (divergence.recorded, divergence.found) == ("'UZ'", "'KG'")


def test_the_field_is_named_as_far_inside_an_event_as_it_is():
    one = in_reading()
    last = one.entries[-1]
    opened = replace(last.events[-1], stage=replace(last.events[-1].stage, paragraph="OP1"))
    forged = replace(last, events=(*last.events[:-1], opened))
    divergence = first_divergence(one.header, (*one.entries[:-1], forged))
    assert (divergence.number, divergence.field) == (
        5,
        "events[3] StageOpened.stage Call.paragraph",
    )
    assert (divergence.recorded, divergence.found) == ("'OP1'", "'PP1'")


def test_missing_and_surplus_events_and_refusals_are_found():
    one = in_reading()
    missing = replace(one.entries[0], events=())
    divergence = first_divergence(one.header, (missing,))
    assert (divergence.field, divergence.recorded) == ("events[0]", "nothing")
    assert "NothingAdded" in divergence.found
    surplus = replace(one.entries[0], events=(*one.entries[0].events, NothingAdded("KG")))
    assert first_divergence(one.header, (surplus,)).found == "nothing"
    one.submit("KZ", Propose("KZ", "PP1", "strong"))
    pretended = replace(one.entries[-1], refusal=None)
    divergence = first_divergence(one.header, (*one.entries[:-1], pretended))
    assert divergence.field == "refusal"


def test_another_lot_gives_another_order_of_speaking():
    orders = {in_reading(seed=seed).session.order for seed in range(30)}
    assert len(orders) == 5


@given(st.integers(), st.integers(1, 1000), st.integers(0, 10**6))
def test_dice_stay_within_their_sides_and_repeat(seed, sides, counter):
    throw = draw(seed, "stream", str(counter), sides)
    assert 0 <= throw < sides
    assert throw == draw(seed, "stream", str(counter), sides)


def test_dice_are_what_they_were_when_the_first_records_were_written():
    assert [draw(1, "s", str(n), 6) for n in range(8)] == [5, 1, 4, 4, 2, 5, 4, 3]
    lots = lots_for(1, 4)
    assert (lots("order", 5), lots("order", 5)) == (
        draw(1, "rules/order", "4.1", 5),
        draw(1, "rules/order", "4.2", 5),
    )
    assert private_dice(1, "KG", 4)(9) == draw(1, "delegate/KG", "4.1", 9)


def test_a_die_has_sides():
    with pytest.raises(ValueError, match="at least one side"):
        draw(1, "s", "1", 0)


def test_a_mandate_is_given_to_its_seat():
    one = chair()
    assert one.confidential.of("KG").delegation == "KG"
    with pytest.raises(KeyError):
        one.confidential.of("XX")
    assert one.proceedings().session == one.session
    assert one.session.paragraph("PP9").state is ParagraphState.SETTLED
    assert one.session.paragraph("PP9").kind is Kind.PREAMBULAR

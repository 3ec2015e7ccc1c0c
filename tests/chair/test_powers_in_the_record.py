"""The facilitator's powers in a record: written, read, folded, executed again, branched from."""

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from random_play import act_on
from shipped_rules import PROFILES, profile
from table_of_five import CODES, scenario

from game.chair import Chair, Table, branch_record, first_divergence
from game.domain import commands as ask
from game.domain.card import Card, CardEffect
from game.domain.delegation import CLOCK, FACILITATOR
from game.domain.phase import Phase
from game.domain.proceedings import Header, Seat, seats_after
from game.record import RecordWriter, first_drift, read_record
from game.rules import evolve, open_session

NEWS = Card(
    "news",
    "News",
    "Something happened.",
    voice="OBS",
    voice_name="An observer",
    effects=(CardEffect("propose", "OP1", "strong"), CardEffect("budget", "OP1")),
)
POWERS = (
    ask.Pause("The bell rings."),
    ask.ReassignSeat("KG", "", "Group 2", "They came late."),
    ask.Undo("A slip."),
    ask.Resume("Everybody is back."),
    ask.ChangeDeadline(30, "They still read."),
    ask.PlayCard("news", "It fits the moment."),
    ask.ReassignSeat("KG", "delegate", "", "They went home."),
)


@pytest.fixture
def played(tmp_path):
    """A whole session in which the facilitator used every power, and its record."""
    seats = tuple(Seat(code, "delegate") for code in CODES)
    made = replace(scenario("PP1", "OP1"), cards=(NEWS,))
    chair = Chair(Header(made, "standard", seats, 7, clocks=True))
    path = tmp_path / "session.jsonl"
    with RecordWriter.create(path, chair.header, durable=False) as writer:
        chair.subscribe(writer.append)
        table = Table(chair)
        for at in range(8):
            table.step(at * 1000)
        for command in POWERS:
            entry = chair.submit(FACILITATOR, command)
            assert entry.refusal is None, (command, entry.refusal)
        table.play_out()
        while chair.session.phase is not Phase.CLOSED:
            chair.submit(FACILITATOR, ask.Advance())
            table.play_out()
        writer.end()
    return chair, path


def test_the_record_holds_them_and_is_read_back_the_same(played):
    chair, path = played
    recording = read_record(path)
    assert recording.entries == chair.entries
    assert Chair(recording.header, recording.entries).session == chair.session
    assert seats_after(recording.header.seats, recording.entries) == chair.seats


def test_the_record_folds_and_executes_again_to_the_same(played):
    chair, path = played
    assert first_drift(read_record(path), open_session, evolve) is None
    assert first_divergence(chair.header, chair.entries) is None


def test_in_a_branch_seats_that_are_taken_anew_prevail_over_what_was_reassigned(played, tmp_path):
    chair, path = played
    given = next(one.number for one in chair.entries if one.command == POWERS[1])
    seats = tuple(Seat(code, "novice") for code in CODES)
    branch = tmp_path / "branch.jsonl"
    branch_record(path, given, branch, seats)
    recording = read_record(branch)
    taken = Chair(recording.header, recording.entries)
    assert taken.seats == seats
    assert taken.session == chair.session_after(given)


ANYTIME = (
    *POWERS,
    ask.ChangeDeadline(-30, "Everybody is ready."),
    ask.Overrule("point", "I looked again."),
    ask.Overrule("reading", "I read it otherwise.", 1, "strong"),
    ask.ReassignSeat("KG", "", "", "A person sits down."),
)
MOST_UNDOS = 20


def act_at_random(chair, choose, at):
    """One act: now and then a power, else the clock's or that of whoever is awaited."""
    session = chair.session
    undone = sum(isinstance(one.command, ask.Undo) for one in chair.entries)
    if choose.random() < 0.06:
        command = choose.choice(ANYTIME)
        if not isinstance(command, ask.Undo) or undone < MOST_UNDOS:
            chair.submit(FACILITATOR, command, at)
    elif session.deadline is not None and at >= session.deadline and not session.paused:
        chair.submit(CLOCK, ask.DeadlineReached(), at)
    else:
        chair.submit(*act_on(session, choose), at)


@settings(max_examples=10, deadline=None)
@given(st.integers(0, 10_000), st.sampled_from(PROFILES), st.booleans())
def test_with_powers_at_any_moment_a_session_still_ends_and_executes_again(seed, name, clocks):
    choose, at = random.Random(seed), 0
    made = replace(scenario("PP1", "OP1"), profile=profile(name), cards=(NEWS,))
    seats = tuple(Seat(code) for code in CODES)
    chair = Chair(Header(made, "standard", seats, seed, clocks=clocks))
    for _ in range(6000):
        if chair.session.phase is Phase.CLOSED:
            break
        at += choose.randrange(3000)
        act_at_random(chair, choose, at)
    assert chair.session.phase is Phase.CLOSED
    assert first_divergence(chair.header, chair.entries) is None

"""Asking the adviser: recorded for the seat and the facilitator, and nothing else changes."""

import json
from dataclasses import replace

import pytest
from table_of_five import CODES, scenario

from game.chair import Chair, Table, first_divergence
from game.chair.recording import resume_recorded, start_recorded
from game.delegates import visible_entry
from game.domain import commands as ask
from game.domain.delegation import FACILITATOR, PUBLIC
from game.domain.proceedings import Header, Seat, command_audience
from game.record import read_record
from game.record.redact import redact_record


def header(*, adviser=True):
    seats = [Seat(code, "delegate") for code in CODES]
    seats[1] = Seat("KG", adviser=adviser)
    return Header(scenario("PP1", "OP1"), "standard", tuple(seats), 7)


@pytest.fixture
def table():
    made = Table(Chair(header()))
    made.play_out()
    return made


def test_asking_changes_nothing_in_the_meeting(table):
    before = table.chair.session
    entry, advice = table.ask_adviser("KG")
    assert (entry.events, entry.refusal) == ((), None)
    assert table.chair.session == before
    assert advice is not None
    assert advice.delegation == "KG"


def test_the_question_is_for_the_seat_and_the_facilitator_the_answer_for_the_seat(table):
    entry, _advice = table.ask_adviser("KG")
    assert command_audience(entry) == ("KG", FACILITATOR)
    assert [one.audience for one in entry.notes] == ["KG"]
    assert "of 100 to you" in entry.notes[0].text
    assert visible_entry(entry, "KG").command == ask.AskAdviser("KG")
    assert visible_entry(entry, "TJ").command is None


def test_nobody_asks_for_another_seat_or_where_it_is_off(table):
    asked = table.chair.submit("TJ", ask.AskAdviser("KG"))
    assert asked.refusal.code == "not_your_seat"
    off = Table(Chair(header(adviser=False)))
    entry, advice = off.ask_adviser("KG")
    assert (entry.refusal.code, advice) == ("adviser_is_off", None)
    assert entry.notes == ()
    assert table.ask_adviser("TJ")[0].refusal.code == "adviser_is_off"


def test_a_question_is_no_act_that_could_be_taken_back(table):
    acted = table.chair.submit("KG", ask.Pass("KG"))
    assert acted.refusal is None
    table.ask_adviser("KG")
    rewound = table.chair.submit(FACILITATOR, ask.Undo("A slip."))
    assert rewound.events[0].to == acted.number - 1


def test_a_record_with_questions_is_read_verified_taken_up_and_redacted(tmp_path):
    recorded = start_recorded(header(), tmp_path, "asked")
    recorded.table.play_out()
    asked, _advice = recorded.table.ask_adviser("KG")
    recorded.close()
    found = read_record(recorded.path)
    assert found.entries[-1] == asked
    assert found.header.seats[1].adviser
    assert first_divergence(found.header, found.entries) is None
    again = resume_recorded(recorded.path)
    assert again.chair.session == recorded.chair.session
    again.close()
    copy = tmp_path / "copy.jsonl"
    redact_record(recorded.path, copy, PUBLIC)
    head, lines = copy.read_text(encoding="utf-8").split("\n", 1)
    (code,) = [code for code, name in json.loads(head)["codes"].items() if name == "AskAdviser"]
    assert f'["{code}","KG"' in recorded.path.read_text(encoding="utf-8")
    assert f'["{code}"' not in lines
    assert "of 100 to you" not in lines


def test_the_same_question_gets_the_same_answer_whoever_sits_elsewhere():
    first = Table(Chair(header()))
    people = tuple(replace(one, strategy="") for one in first.chair.header.seats)
    second = Table(Chair(replace(first.chair.header, seats=people)))
    assert first.ask_adviser("KG")[1] == second.ask_adviser("KG")[1]


def test_who_takes_over_a_seat_may_ask_and_a_computer_that_takes_one_may_not():
    table = Table(Chair(header()))
    given = table.chair.submit(FACILITATOR, ask.ReassignSeat("TJ", "", "", "A late arrival."))
    assert given.refusal is None
    assert table.ask_adviser("TJ")[1] is not None
    taken = table.chair.submit(FACILITATOR, ask.ReassignSeat("KG", "delegate", "", "They left."))
    assert taken.refusal is None
    assert table.ask_adviser("KG")[0].refusal.code == "adviser_is_off"

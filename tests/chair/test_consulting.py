"""A seat that takes its time: the table goes on waiting for it without standing still."""

import threading
from dataclasses import replace

import pytest
from table_of_five import CODES, scenario

from game.chair import Chair, Table, first_divergence
from game.chair.recording import start_recorded
from game.delegates import STRATEGIES
from game.domain import commands as ask
from game.domain.delegation import FACILITATOR, PUBLIC
from game.domain.phase import Phase
from game.domain.proceedings import Header, Note, Seat
from game.record import read_record
from game.record.redact import redact_record
from game.ui.presenters.log import log_lines


class Thoughtful:
    """A strategy that chooses when a test lets it; its act is that of `delegate`."""

    name = "thoughtful"
    consults = True

    def __init__(self):
        self.may, self.asked, self.failure = threading.Event(), 0, None
        self.usual = STRATEGIES["delegate"]
        self.open, self.observe = self.usual.open, self.usual.observe

    def choose(self, view, memory, dice):
        self.asked += 1
        self.may.wait(5)
        if self.failure is not None:
            raise self.failure
        return replace(self.usual.choose(view, memory, dice), notice="It thought for long.")


@pytest.fixture
def thoughtful(monkeypatch):
    made = Thoughtful()
    monkeypatch.setitem(STRATEGIES, made.name, made)
    yield made
    made.may.set()


def header():
    return Header(
        scenario("PP1", "OP1"), "standard", tuple(Seat(c, "thoughtful") for c in CODES), 7
    )


def poll(table):
    """As a window does: until there is an entry, at most for a while."""
    for _ in range(500):
        entry = table.step(wait=False)
        if entry is not None:
            return entry
        threading.Event().wait(0.01)
    raise AssertionError


def test_without_waiting_it_is_asked_once_and_heard_later(thoughtful):
    table = Table(Chair(header()))
    assert table.step(wait=False) is None
    assert table.step(wait=False) is None
    assert table.consulting == "KZ"
    assert thoughtful.asked == 1
    assert table.chair.entries == ()
    thoughtful.may.set()
    entry = poll(table)
    assert (entry.actor, entry.command) == ("KZ", ask.Pass("KZ"))
    assert table.consulting is None


def test_its_notice_is_for_everyone_and_stays_in_a_public_copy(thoughtful, tmp_path):
    thoughtful.may.set()
    recorded = start_recorded(header(), tmp_path, "notice")
    entry = recorded.table.step()
    recorded.close()
    assert Note(PUBLIC, "It thought for long.") in entry.notes
    lines = log_lines(header().scenario, recorded.chair.entries, PUBLIC)
    assert "It thought for long." in [one.sentence for one in lines]
    redact_record(recorded.path, tmp_path / "copy.jsonl", PUBLIC)
    assert (
        Note(PUBLIC, "It thought for long.")
        in read_record(tmp_path / "copy.jsonl").entries[0].notes
    )


def test_where_the_meeting_has_moved_on_an_old_answer_is_dropped(thoughtful):
    table = Table(Chair(header()))
    assert table.step(wait=False) is None
    table.chair.submit(FACILITATOR, ask.Advance())
    thoughtful.may.set()
    poll(table)
    assert table.chair.entries[-1].number == 2
    assert thoughtful.asked == 2


def test_what_went_wrong_in_the_thread_is_not_lost(thoughtful):
    thoughtful.failure = RuntimeError("no paper")
    thoughtful.may.set()
    table = Table(Chair(header()))
    with pytest.raises(RuntimeError, match="no paper"):
        poll(table)


def test_a_session_with_it_is_verified_without_asking_it_again(thoughtful):
    thoughtful.may.set()
    table = Table(Chair(header()))
    table.play_out()
    assert table.chair.session.phase is Phase.CLOSED
    asked = thoughtful.asked
    assert first_divergence(table.chair.header, table.chair.entries) is None
    assert thoughtful.asked == asked

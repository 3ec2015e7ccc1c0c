"""The tables, the machines and the diagrams say the same."""

from dataclasses import replace
from enum import Enum
from pathlib import Path

import pytest
from hypothesis import given, settings
from shipped_walks import drawn, walk, walks
from table_of_five import reading

from game.domain.paragraph import Objection
from game.domain.phase import AmendmentState, ParagraphState, Phase
from game.rules.decide import decide_and_fold
from game.rules.diagram import procedure_page
from game.rules.lives import move_amendment, move_paragraph
from game.rules.machine import (
    AMENDMENT,
    MEETING,
    PARAGRAPH,
    arrows,
    ask_the_meeting,
    next_amendment_state,
    next_paragraph_state,
    next_phase,
)
from game.rules.minutes import Minutes, ProcedureError
from game.rules.procedure import AMENDMENT_LIFE, PARAGRAPH_LIFE, TABLE

TABLES = ((MEETING, TABLE), (PARAGRAPH, PARAGRAPH_LIFE), (AMENDMENT, AMENDMENT_LIFE))


@pytest.mark.parametrize(("machine", "table"), TABLES)
def test_a_machine_knows_exactly_the_rows_of_its_table(machine, table):
    rows = [
        (
            one.source.value,
            one.trigger,
            one.guard.__name__ if one.guard else "",
            one.destination.value,
        )
        for one in table
    ]
    known = [(one.source, one.trigger, one.guard, one.destination) for one in arrows(machine)]
    assert sorted(rows) == sorted(known)


def test_there_are_at_most_ten_flat_phases():
    assert len(Phase) == 10


@pytest.mark.parametrize(("machine", "table"), TABLES)
def test_every_state_is_reached_and_ends_somewhere(machine, table):
    states = {state for row in table for state in (row.source, row.destination)}
    assert states == set(type(next(iter(states))))
    assert all(isinstance(state, Enum) for state in states)


def test_the_committed_page_is_drawn_from_the_live_tables():
    page = Path(__file__).parents[2] / "docs" / "procedure.md"
    assert page.read_text(encoding="utf-8") == procedure_page()


def test_a_trigger_that_leads_nowhere_from_here_answers_nothing():
    session = reading("PP1").session
    assert next_phase(session, "close_meeting") is None
    assert next_phase(session, "no_such_trigger") is None
    assert next_paragraph_state(ParagraphState.DELETED, "agree") is None
    assert next_amendment_state(AmendmentState.ADOPTED, "withdraw") is None
    assert next_amendment_state(AmendmentState.TABLED, "withdraw") is AmendmentState.WITHDRAWN


def test_a_guard_that_does_not_hold_keeps_the_meeting_where_it_is():
    assert next_phase(reading("PP1").session, "place_under_silence") is None


def test_rules_that_ask_for_an_impossible_turn_are_a_defect():
    table = reading("PP1")
    minutes = Minutes(table.session, 0, lambda _stream, _sides: 0)
    with pytest.raises(ProcedureError, match="close_meeting leads nowhere from reading"):
        minutes.enter("close_meeting")
    with pytest.raises(ProcedureError, match="PP9 cannot agree while settled"):
        move_paragraph(table.session.paragraph("PP9"), "agree")
    with pytest.raises(KeyError):
        minutes.paragraph("PP7")
    from game.domain.amendment import Amendment
    from game.domain.paragraph import Wording

    done = Amendment(1, "UZ", "PP1", Wording("", "omitted"), 1, AmendmentState.ADOPTED)
    with pytest.raises(ProcedureError, match="amendment 1 cannot put while adopted"):
        move_amendment(done, "put")


@pytest.mark.parametrize("trigger", sorted({one.trigger for one in TABLE}))
@pytest.mark.parametrize("phase", Phase)
def test_the_compiled_table_and_the_machine_give_one_answer_in_every_phase(phase, trigger):
    open_text = reading("PP1").session
    named = (("PP1", Objection("KZ", 0, "Too strong.")),)
    settled = replace(open_text, paragraphs=open_text.paragraphs[1:], silence_named=named)
    for session in (open_text, settled, replace(settled, reading=1, silences=1, visiting=True)):
        there = replace(session, phase=phase)
        assert next_phase(there, trigger) is ask_the_meeting(there, trigger)


@settings(max_examples=12, deadline=None)
@given(walks)
def test_the_compiled_table_and_the_machine_lead_a_session_the_same_way(way):
    for session, submission in walk(*way):
        by_table = decide_and_fold(session, submission, drawn)
        assert decide_and_fold(session, submission, drawn, ask_the_meeting) == by_table

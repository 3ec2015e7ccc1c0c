"""Computer delegates in the formal meeting: they second, vote on motions, and never stall it."""

from dataclasses import replace

import pytest
from assemblies import ASSEMBLY, CLASSROOM
from table_of_five import CODES, PACE, scenario

from game.chair import Chair, Table
from game.domain.ballot import Choice
from game.domain.commands import CastBallot, Move, Object, Pass
from game.domain.phase import Phase
from game.domain.proceedings import Header, Seat
from game.domain.stage import Question, Seconding, Statements, Vote, Window


def sat(motions, **profile):
    """Kazakhstan is a person, the others are computer delegates."""
    pace = replace(PACE, statement_seconds=30, debate_seconds=20)
    made = scenario("PP1", "OP1", pace=pace, motions=motions, **profile)
    seats = tuple(Seat(code, "" if code == "KZ" else "delegate") for code in CODES)
    return Table(Chair(Header(made, "standard", seats, 7)))


def played_to(table, awaited):
    """Play until Kazakhstan is asked at a stage for which `awaited` holds."""
    for _ in range(400):
        table.play_out()
        session = table.chair.session
        if session.phase is Phase.CLOSED or awaited(session.stage):
            return session
        answer = Pass("KZ")
        if isinstance(session.stage, Vote):
            answer = CastBallot("KZ", Choice.ABSTENTION)
        elif isinstance(session.stage, Question) and session.stage.subject.kind == "adoption":
            answer = Object("KZ", "We want a vote.")
        entry = table.chair.submit("KZ", answer)
        assert entry.refusal is None, entry.refusal
    pytest.fail("the session does not get there")


def test_a_harmless_motion_finds_a_second_and_a_majority():
    table = sat(CLASSROOM, motions_in_informals=True)
    played_to(table, lambda stage: isinstance(stage, Statements))
    table.chair.submit("KZ", Move("KZ", "unmoderated_caucus", seconds=30))
    assert isinstance(table.chair.session.stage, Seconding)
    table.play_out()
    assert table.chair.session.motions[0].state.value == "seconded"
    table.chair.submit("KZ", Pass("KZ"))


def test_a_no_action_motion_on_a_text_that_all_can_join_is_voted_down():
    table = sat(ASSEMBLY)
    played_to(table, lambda stage: isinstance(stage, Window) and stage.purpose == "requests")
    session = table.chair.session
    if session.phase is Phase.CLOSED:
        pytest.fail("no formal meeting")
    table.chair.submit("KZ", Move("KZ", "competence"))
    table.chair.submit("KZ", CastBallot("KZ", Choice.YES))
    table.play_out()
    assert table.chair.session.motions[0].state.value == "rejected"


@pytest.mark.parametrize("motions", [ASSEMBLY, CLASSROOM])
def test_a_table_of_computers_closes_under_either_rules(motions):
    table = sat(motions)
    played_to(table, lambda _stage: False)
    assert table.chair.session.phase is Phase.CLOSED
    assert not [one for one in table.chair.entries if one.refusal is not None]

"""Small scenarios played to their end by one delegation's suggestions."""

import pytest
from room import opened

from game.chair import first_divergence
from game.domain import commands as ask
from game.domain.phase import Outcome, Phase
from game.domain.stage import Call, Window

SMALL = ("first-steps", "school-council", "climate-finance")


@pytest.mark.parametrize("name", SMALL)
def test_the_compromise_of_every_paragraph_is_agreed_and_adopted(name):
    room = opened(name, "short")
    leader = room.session.main_sponsor
    asked = [one.id for one in room.session.brackets]
    while isinstance(room.stage, Call):
        paragraph = room.stage.paragraph
        room.speaks_on(paragraph, leader)
        room.do(ask.Propose(leader, paragraph, "adopted"))
        room.all_pass()
    assert room.session.brackets == ()
    room.until(Phase.CLOSED)
    assert [room.session.paragraph(one).standing.option for one in asked] == ["adopted"] * len(
        asked
    )
    assert room.session.outcome is Outcome.ADOPTED_WITHOUT_VOTE
    assert first_divergence(room.chair.header, room.chair.entries) is None


@pytest.mark.parametrize("name", SMALL)
def test_who_breaks_silence_brings_a_paragraph_back(name):
    room = opened(name, "standard")
    room.until(Phase.SILENCE, Window)
    code = room.session.main_sponsor
    named = next(one.id for one in room.session.paragraphs if one.state.value != "settled")
    room.do(ask.BreakSilence(code, (named,), "One word is still missing."))
    room.all_pass()
    assert isinstance(room.stage, Call)
    assert room.stage.paragraph == named

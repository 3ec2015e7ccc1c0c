"""What the stage alone rules out is what the act's own guard says."""

import pytest
from hypothesis import given, settings
from shipped_walks import walk, walks
from table_of_five import CODES, reading

from game.domain import commands as ask
from game.rules import legal, why_not
from game.rules.elsewhere import elsewhere
from game.rules.forms import examples, prototype
from game.rules.verbs import DELEGATION_VERBS, VERBS


@settings(max_examples=20, deadline=None)
@given(walks)
def test_the_guard_of_each_act_says_the_same(way):
    for number, (session, _) in enumerate(walk(*way)):
        code = session.codes[number % len(session.codes)]
        plausible = examples(session, code)
        for command, refusal in elsewhere(session).items():
            assert VERBS[command].may(session, prototype(command, plausible)) == refusal


@settings(max_examples=12, deadline=None)
@given(walks)
def test_every_refusal_of_a_seat_is_what_the_rules_answer_to_a_plausible_act(way):
    for number, (session, _) in enumerate(walk(*way)):
        code = session.codes[number % len(session.codes)]
        plausible = examples(session, code)
        for chance in legal(session, code):
            if chance.refusal is None or chance.refusal.code == "nothing_to_name":
                continue
            command = prototype(chance.command, plausible)
            assert why_not(session, code, command) == chance.refusal


def test_at_a_call_nobody_has_the_floor_and_a_placard_is_no_matter_of_the_stage():
    ruled_out = elsewhere(reading("PP1").session)
    assert ruled_out[ask.Support].code == "no_floor_open"
    assert ruled_out[ask.CastBallot].code == "no_vote_open"
    assert ask.RaisePlacard not in ruled_out
    assert len(ruled_out) == 35
    with pytest.raises(TypeError):
        ruled_out[ask.Pass] = ruled_out[ask.Support]


def test_who_does_not_sit_at_the_table_is_not_told_about_the_stage():
    chances = legal(reading("PP1").session, "XX")
    assert {one.refusal.code for one in chances} == {"nothing_to_name"}
    assert len(chances) == len(DELEGATION_VERBS)
    assert "XX" not in CODES

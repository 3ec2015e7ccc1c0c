"""The sieve over the verbs saves time and changes nothing."""

import random

from assemblies import ASSEMBLY, CLASSROOM, assembly
from hypothesis import given, settings
from hypothesis import strategies as st
from random_play import step
from shipped_walks import walk, walks

from game.domain.commands import Move
from game.domain.phase import Phase
from game.rules import draw_option, options
from game.rules.legal import _is_open, _offers
from game.rules.motions import motion_chances
from game.rules.motions.offers import motions_on_offer
from game.rules.observers import OBSERVERS_MAY
from game.rules.verbs import DELEGATION_VERBS


def asked_one_by_one(session, code):
    """What the rules say when every verb is asked about that the delegation may use at all."""
    watches = code in session.observers
    verbs = [one for one in DELEGATION_VERBS if not watches or one.command in OBSERVERS_MAY]
    return tuple(one for verb in verbs for one in _offers(session, verb, code))


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10_000), st.booleans(), st.sampled_from([ASSEMBLY, CLASSROOM]))
def test_options_are_the_same_as_when_every_verb_is_asked_about(seed, clocks, motions):
    choose = random.Random(seed)
    table = assembly(
        "PP1", "OP1", motions=motions, clocks=clocks, statement_seconds=30, debate_seconds=20
    )
    for _ in range(choose.randrange(20, 160)):
        if table.session.phase is Phase.CLOSED:
            return
        for code in table.session.codes:
            assert options(table.session, code) == asked_one_by_one(table.session, code)
        step(table, choose)


@settings(max_examples=12, deadline=None)
@given(walks)
def test_on_the_shelf_too_options_are_the_same_as_when_every_verb_is_asked_about(way):
    for number, (session, _) in enumerate(walk(*way)):
        code = session.codes[number % len(session.codes)]
        assert options(session, code) == asked_one_by_one(session, code)


@settings(max_examples=12, deadline=None)
@given(walks)
def test_motions_that_are_offered_are_those_that_each_naming_of_each_motion_finds(way):
    for number, (session, _) in enumerate(walk(*way)):
        code = session.codes[number % len(session.codes)]
        verb = next(one for one in DELEGATION_VERBS if one.command is Move)
        found = [one for chance in motion_chances(session, code) for one in chance.offers]
        offered = motions_on_offer(session, code)
        assert [one for one in offered if _is_open(session, verb, one)] == found


def each_draw(session, code):
    """What is drawn when each candidate in turn is drawn first, and the first one left after it."""
    counted = []
    draw_option(session, code, lambda sides: counted.append(sides) or 0)
    for place in range(counted[0] if counted else 0):
        places = iter([place])
        yield draw_option(session, code, lambda _sides, left=places: next(left, 0))


@settings(max_examples=12, deadline=None)
@given(walks)
def test_every_option_and_nothing_else_is_drawn(way):
    for number, (session, _) in enumerate(walk(*way)):
        code = session.codes[number % len(session.codes)]
        if offered := options(session, code):
            assert set(each_draw(session, code)) == set(offered)
        else:
            assert draw_option(session, code, lambda _sides: 0) is None


def test_each_option_is_drawn_as_often_as_any_other():
    table = assembly("PP1", "OP1", motions=ASSEMBLY)
    table.everyone_passes().everyone_passes()
    session, choose = table.session, random.Random(5)
    code = session.codes[0]
    offered = options(session, code)
    drawn = [draw_option(session, code, choose.randrange) for _ in range(600 * len(offered))]
    assert len(offered) >= 2
    assert all(450 < drawn.count(one) < 750 for one in offered)

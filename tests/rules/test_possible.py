"""The sieve over the verbs saves time and changes nothing."""

import random

from assemblies import ASSEMBLY, CLASSROOM, assembly
from hypothesis import given, settings
from hypothesis import strategies as st
from random_play import step

from game.domain.phase import Phase
from game.rules import options
from game.rules.legal import _offers
from game.rules.verbs import DELEGATION_VERBS


def asked_one_by_one(session, code):
    """What the rules say when every verb is asked about."""
    return tuple(one for verb in DELEGATION_VERBS for one in _offers(session, verb, code))


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

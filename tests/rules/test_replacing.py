"""Replacing fields quickly gives what dataclasses' own replacing gives."""

import dataclasses
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from random_play import step
from table_of_five import meeting

from game.domain.delegation import Delegation
from game.domain.phase import Phase
from game.domain.replacing import replace


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10_000), st.integers(0, 80))
def test_it_equals_the_standard_librarys_for_any_session(seed, steps):
    choose = random.Random(seed)
    table = meeting("PP1", "OP1", statement_seconds=30)
    for _ in range(steps):
        if table.session.phase is Phase.CLOSED:
            break
        step(table, choose)
    session = table.session
    for one in (session, *session.paragraphs, *session.delegations, *session.spent):
        assert replace(one) == dataclasses.replace(one) == one
    copied = replace(session)
    assert copied is not session
    for field in dataclasses.fields(session):
        assert getattr(copied, field.name) is getattr(session, field.name), field.name
    changed = {"deadline": 7, "speakers": ("KZ",), "debated": True}
    assert replace(session, **changed) == dataclasses.replace(session, **changed)


def test_a_field_that_is_not_there_is_an_error():
    with pytest.raises(KeyError):
        replace(Delegation("KZ", "Kazakhstan"), emblem="none")

"""Tuples that remember what was looked up are the plain tuples, and find what a search finds."""

import copy

from assemblies import CLASSROOM, assembly
from hypothesis import given, settings
from shipped_walks import walk, walks

from game.domain.delegation import Delegation, Seating
from game.domain.motion import MotionRule, Precedence
from game.domain.phase import ParagraphState

OPEN = {ParagraphState.OPEN, ParagraphState.BRACKETED}


@settings(max_examples=8, deadline=None)
@given(walks)
def test_what_is_looked_up_is_what_a_search_finds(way):
    for session, _ in walk(*way):
        brackets = tuple(one for one in session.paragraphs if one.state in OPEN)
        assert session.brackets == brackets
        unread = any(not p.wording.option for one in brackets for p in one.proposals)
        assert session.text.to_be_read == unread
        for one in session.paragraphs:
            assert session.paragraph(one.id) is one
        for many, find in (
            (session.packages, session.package),
            (session.amendments, session.amendment),
            (session.motions, session.motion),
        ):
            assert all(find(one.number) is one for one in many)
            assert find(0) is find(len(many) + 1) is None


def test_a_table_knows_its_members_and_observers_in_the_order_of_its_seats():
    seats = (Delegation("B", "Brazil"), Delegation("O", "Observers", observer=True))
    table = Seating((*seats, Delegation("A", "Austria")))
    assert table.codes == ("B", "O", "A")
    assert table.members == ("B", "A")
    assert table.observers == ("O",)
    assert table.by_code["O"] is seats[1]


def test_a_tuple_that_remembers_equals_the_plain_one_and_survives_a_copy():
    table = Seating((Delegation("A", "Austria"),))
    assert table.codes == ("A",)
    assert table == (Delegation("A", "Austria"),)
    assert hash(table) == hash(tuple(table))
    assert copy.deepcopy(table) == table


def test_of_two_rows_for_one_motion_the_first_counts():
    first, second = MotionRule("closure", "75"), MotionRule("closure", "classroom")
    rows = Precedence((MotionRule("appeal", "71"), first, second))
    assert rows.by_key["closure"] is first
    assert rows.places == {"appeal": 0, "closure": 1}


def test_a_profile_knows_the_rank_of_its_motions_and_puts_unknown_ones_last():
    profile = assembly(motions=CLASSROOM).session.profile
    assert profile.precedence("point_of_order") == 0
    assert profile.precedence("appeal") == 1
    assert profile.precedence("no_such_motion") == len(CLASSROOM)
    assert profile.motion("closure").speakers_against == 2
    assert profile.motion("no_such_motion") is None

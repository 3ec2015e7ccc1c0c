"""The one choke point: what a delegation sees, and what never reaches it."""

from dataclasses import fields, replace
from itertools import pairwise

import pytest
from five_delegates import negotiation

from game.delegates import open_entry, public_scenario, view, visible_entry
from game.delegates.view import _PUBLIC
from game.domain.ballot import Ballot, Choice, VoteSubject
from game.domain.commands import CastBallot, Object, Pass
from game.domain.events import BallotMarked, BallotSealed, NothingAdded
from game.domain.proceedings import Entry, Header, Note
from game.domain.refusal import Refusal
from game.domain.scenario import Scenario
from game.domain.stage import Vote
from game.rules import open_session, options

MADE = negotiation(1)
HEADER = Header(MADE, "standard", (), 99)


def test_the_public_scenario_holds_no_mandate_and_no_briefing():
    public = public_scenario(MADE)
    assert public.mandates == ()
    assert public.briefings == ()
    assert public.paragraphs == MADE.paragraphs


def test_every_field_of_a_scenario_is_either_shown_or_hidden_on_purpose():
    assert {one.name for one in fields(Scenario)} == {*_PUBLIC, "mandates", "briefings", "cards"}


def test_a_view_holds_the_own_mandate_and_no_seed():
    seen = view(HEADER, open_session(HEADER), "KG", MADE.mandate("KG"))
    assert seen.mandate.delegation == "KG"
    assert not hasattr(seen, "header")
    assert "99" not in repr(replace(seen.session, paragraphs=()))


def test_a_view_with_the_mandate_of_another_is_refused():
    with pytest.raises(ValueError, match="its own mandate only"):
        view(HEADER, open_session(HEADER), "KG", MADE.mandate("TM"))


def test_a_view_is_the_same_to_the_letter_whatever_the_others_were_told():
    mine, *others = MADE.mandates
    told = [replace(one, interests=other.interests) for one, other in pairwise((*others, mine))]
    changed = replace(HEADER, scenario=replace(MADE, mandates=(mine, *told)))
    seen, as_before = (
        view(one, open_session(one), mine.delegation, mine) for one in (changed, HEADER)
    )
    assert repr(seen) == repr(as_before)
    assert options(seen.session, mine.delegation) == options(as_before.session, mine.delegation)


def test_ballots_of_others_are_sealed_until_the_result():
    ballots = (Ballot("KG", Choice.NO), Ballot("TM", Choice.YES))
    vote = Vote(VoteSubject("whole"), ("KG", "TM"), ("UZ",), ballots)
    session = replace(open_session(HEADER), stage=vote)
    seen = view(HEADER, session, "KG", MADE.mandate("KG"))
    assert seen.session.stage.ballots == (Ballot("KG", Choice.NO),)


def test_an_entry_comes_without_the_notes_of_others():
    entry = Entry(1, 0, "KG", Pass("KG"), (NothingAdded("KG"),), notes=(Note("KG", "private"),))
    seen = visible_entry(entry, "TM")
    assert seen.command == Pass("KG")
    assert "private" not in repr(seen)


def test_how_another_voted_is_not_in_the_entry():
    ballot = CastBallot("KG", Choice.NO)
    entry = Entry(1, 0, "KG", ballot, (BallotMarked("KG", Choice.NO), BallotSealed("KG")))
    assert visible_entry(entry, "TM").command is None
    assert visible_entry(entry, "TM").events == (BallotSealed("KG"),)
    assert visible_entry(entry, "KG").command == ballot


def test_a_refused_act_is_seen_by_its_own_delegation_only():
    entry = Entry(1, 0, "KG", Object("KG", "?"), refusal=Refusal("nothing_asked", "practice"))
    assert visible_entry(entry, "TM").command is None
    assert visible_entry(entry, "KG").command == Object("KG", "?")


def test_only_an_entry_that_hides_nothing_is_the_same_for_all():
    ballot = CastBallot("KG", Choice.NO)
    sealed = (BallotMarked("KG", Choice.NO), BallotSealed("KG"))
    assert open_entry(Entry(1, 0, "KG", ballot, sealed)) is None
    assert open_entry(Entry(1, 0, "KG", Pass("KG"), sealed)) is None
    assert open_entry(Entry(1, 0, "KG", Object("KG", "?"), (), Refusal("no", rule="1"))) is None
    spoken = Entry(
        1, 0, "KG", Pass("KG"), (NothingAdded("KG"),), None, "Thank you.", (Note("KG", "x"),)
    )
    assert open_entry(spoken) == visible_entry(spoken, "KG") == visible_entry(spoken, "TM")

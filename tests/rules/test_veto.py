"""Fifteen vote in the Security Council: nine affirmative votes, the veto, procedure without it."""

import string
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from table_of_five import PACE, Meeting, mandate, scenario

from game.domain import commands as ask
from game.domain.ballot import Ballot, Choice, VoteSubject
from game.domain.delegation import Delegation
from game.domain.phase import Outcome, Phase
from game.domain.proceedings import Header
from game.domain.stage import Vote, Window
from game.rules import open_session
from game.rules.tally import count
from game.scenario import load_profile
from game.wording.votes import arithmetic

PROFILE = load_profile("security-council", Path(__file__).parents[2] / "scenarios" / "profiles")
PERMANENT = ("CN", "FR", "GB", "RU", "US")
ELECTED = tuple(f"Z{letter}" for letter in string.ascii_uppercase[:10])
SEATS = PERMANENT + ELECTED
LETTERS = {
    "y": Choice.YES,
    "n": Choice.NO,
    "a": Choice.ABSTENTION,
    "o": Choice.NOT_PARTICIPATING,
}


def council(*names: str) -> Meeting:
    """The Council at its briefing, with paragraphs of these names."""
    made = scenario(*(names or ("PP1", "OP1")))
    seated = tuple(Delegation(code, code) for code in SEATS)
    made = replace(
        made,
        delegations=seated,
        sponsors=("FR", "ZA"),
        main_sponsor="FR",
        profile=replace(PROFILE, paces=(PACE,)),
        mandates=tuple(replace(mandate("KZ", made.paragraphs), delegation=one) for one in SEATS),
        briefings=tuple((one, "") for one in SEATS),
    )
    return Meeting(open_session(Header(made, "standard", (), 1)))


def counted(letters: str, kind: str = "whole"):
    """The result of a vote: the permanent members first, "-" for one that is absent."""
    ballots = tuple(
        Ballot(code, LETTERS[one]) for code, one in zip(SEATS, letters, strict=True) if one != "-"
    )
    vote = Vote(VoteSubject(kind), SEATS, (), ballots, recorded=True, members=15)
    return count(council().session, vote)


CASES = [
    # permanent and elected members: adopted, who vetoed
    ("yyyyyyyyyyyyyyy", True, ()),
    ("yyyyyyyyynnnnnn", True, ()),
    ("yyyyyyyynnnnnnn", False, ()),
    ("yyyyyyyyyaaaaaa", True, ()),
    ("yyyyyyyyaaaaaaa", False, ()),
    ("ayyyyyyyyynnnnn", True, ()),
    ("aaaaayyyyyyyyyn", True, ()),
    ("aaaaayyyyyyyynn", False, ()),
    ("oyyyyyyyyyaaaaa", True, ()),
    ("-yyyyyyyyyaaaaa", True, ()),
    ("nyyyyyyyyyyyyyy", False, ("CN",)),
    ("yyynyyyyyynnnnn", False, ("RU",)),
    ("nnyynyyyyyyyyyy", False, ("CN", "FR", "US")),
    ("nyyyyyyyynnnnnn", False, ()),  # eight yes votes: it fails without a veto
    ("yyyyynnnnnnnnnn", False, ()),
    ("aaaaaaaaaaaaaaa", False, ()),
]


@pytest.mark.rule("charter27")
@pytest.mark.parametrize(("letters", "adopted", "vetoed_by"), CASES)
def test_the_text_needs_nine_votes_and_no_veto(letters, adopted, vetoed_by):
    result = counted(letters)
    assert (result.adopted, result.vetoed_by) == (adopted, vetoed_by)
    assert (result.majority, result.rule, result.tied) == (9, "charter27", False)


@pytest.mark.rule("charter27")
@pytest.mark.parametrize("kind", ["amendment", "separate", "whole"])
def test_the_veto_holds_for_all_that_is_substance(kind):
    assert counted("nyyyyyyyyyyyyyy", kind).vetoed_by == ("CN",)


@pytest.mark.rule("charter27")
@pytest.mark.parametrize("kind", ["motion", "division"])
@pytest.mark.parametrize(
    ("letters", "adopted"),
    [("nnnnnyyyyyyyyyn", True), ("nnnnnyyyyyyyynn", False), ("nnnnnyyyyyyyyyy", True)],
)
def test_procedure_needs_nine_votes_of_any_members_and_knows_no_veto(kind, letters, adopted):
    result = counted(letters, kind)
    assert (result.adopted, result.vetoed_by) == (adopted, ())


@given(st.text(alphabet="ynao-", min_size=15, max_size=15))
def test_what_is_adopted_has_nine_votes_and_no_permanent_member_against(letters):
    result = counted(letters)
    assert result.adopted == (letters.count("y") >= 9 and "n" not in letters[:5])
    assert bool(result.vetoed_by) == (letters.count("y") >= 9 and "n" in letters[:5])


def test_a_result_says_its_arithmetic_in_words():
    assert arithmetic(counted("nyyyyyyyyyyyyya")) == (
        "The draft resolution as a whole: 13 yes, 1 no, 1 abstention: 15 members, "
        "affirmative votes needed 9: not adopted: veto of CN (Charter, Article 27)"
    )
    assert arithmetic(counted("yyyyyyyyyaaaaaa")).endswith("adopted, Article 27 of the Charter")


def at_the_vote(table: Meeting) -> Meeting:
    while not isinstance(table.session.stage, Vote):
        table.move_on()
    return table


def test_a_draft_is_put_to_the_vote_though_nobody_objects():
    table = council()
    seen = []
    while not isinstance(table.session.stage, Vote):
        seen.append(table.session.phase)
        table.move_on()
    assert Phase.VOTING in seen
    assert isinstance(table.session.stage, Vote)
    assert table.session.stage.eligible == SEATS
    assert table.session.stage.recorded


@pytest.mark.rule("charter27")
def test_a_veto_at_the_table_ends_the_draft_and_is_on_record():
    table = at_the_vote(council())
    choices = {code: Choice.NO if code == "RU" else Choice.YES for code in SEATS}
    table.do(*(ask.CastBallot(code, choices[code]) for code in SEATS))
    result = table.session.votes[-1]
    assert result.vetoed_by == ("RU",)
    assert Ballot("RU", Choice.NO) in result.ballots
    assert table.session.outcome is Outcome.REJECTED


@pytest.mark.rule("charter27")
def test_five_abstentions_of_permanent_members_let_nine_others_adopt():
    table = at_the_vote(council())
    for code in SEATS:
        choice = Choice.ABSTENTION if code in PERMANENT else Choice.YES
        table.do(ask.CastBallot(code, choice))
    assert table.session.outcome is Outcome.ADOPTED_BY_VOTE


@pytest.mark.rule("sc33")
def test_an_adjournment_is_procedure_and_no_veto_stops_it():
    table = council()
    while not (isinstance(table.session.stage, Window) and table.session.phase is Phase.VOTING):
        table.move_on()
    table.do(ask.Move("ZA", "adjournment", "We need instructions."))
    while not isinstance(table.session.stage, Vote):
        table.move_on()
    for code in SEATS:
        table.do(ask.CastBallot(code, Choice.NO if code in PERMANENT else Choice.YES))
    result = table.session.votes[-1]
    assert (result.subject.kind, result.adopted, result.vetoed_by) == ("motion", True, ())


def test_the_assembly_has_no_veto():
    session = council().session
    session = replace(session, profile=replace(session.profile, permanent=()))
    ballots = tuple(Ballot(code, Choice.NO if code == "CN" else Choice.YES) for code in SEATS)
    result = count(session, Vote(VoteSubject("whole"), SEATS, (), ballots))
    assert (result.adopted, result.vetoed_by) == (True, ())

"""Separate votes: asked for (rule 89), or on every open paragraph by a classroom rule."""

import pytest
from formal_meeting import requests, votes
from table_of_five import CODES

from game.domain.ballot import VoteSubject
from game.domain.commands import Pass, RequestSeparateVote
from game.domain.phase import Outcome
from game.domain.refusal import Refusal
from game.domain.stage import Vote
from game.rules.tally import majority_for
from game.wording.votes import arithmetic, subject_name

EVERY = ("PP1", "PP2", "OP1", "OP2")


@pytest.mark.rule("89")
def test_nothing_is_voted_apart_that_nobody_asked_for():
    assert requests().everyone_passes().session.stage.subject == VoteSubject("whole")


@pytest.mark.rule("classroom:paragraph_votes")
def test_where_a_classroom_wants_it_every_open_paragraph_is_voted_then_the_whole():
    table = requests(paragraph_votes="always").everyone_passes()
    for name in EVERY:
        assert isinstance(table.session.stage, Vote)
        assert table.session.stage.subject.paragraph == name
        votes(table, "yyyyn")
    assert votes(table, "yyyyn").session.outcome is Outcome.ADOPTED_BY_VOTE


@pytest.mark.rule("classroom:paragraph_votes")
def test_a_paragraph_that_is_voted_unasked_is_labelled_as_a_classroom_rule():
    table = votes(requests(paragraph_votes="always").everyone_passes(), "yyyyn")
    assert arithmetic(table.session.votes[0]) == (
        "Vote on PP1 (classroom rule): 4 yes, 1 no, 0 abstentions: "
        "5 present and voting, majority 3: adopted, classroom rule"
    )
    assert subject_name(VoteSubject("separate", paragraph="PP1")) == "Separate vote on PP1"


@pytest.mark.rule("classroom:paragraph_votes")
def test_what_is_voted_anyway_need_not_be_asked_for_but_the_rest_may():
    table = requests(paragraph_votes="always", separate_votes=2)
    refusal = table.refusal(RequestSeparateVote("KZ", "OP1"))
    assert refusal == Refusal("paragraphs_voted_anyway", "classroom")
    table.do(RequestSeparateVote("KZ", "PP9"), *(Pass(code) for code in CODES))
    for _ in EVERY:
        votes(table, "yyyyy")
    table.everyone_passes()  # nobody objects to dividing PP9
    assert table.session.stage.subject == VoteSubject("separate", paragraph="PP9")


@pytest.mark.rule("89")
def test_a_paragraph_that_is_not_retained_leaves_the_text():
    table = votes(requests(paragraph_votes="always").everyone_passes(), "nnnyy")
    assert table.session.paragraph("PP1").standing.text == ""


@pytest.mark.rule("89")
def test_if_all_operative_paragraphs_fall_the_whole_falls():
    table = requests(paragraph_votes="always").everyone_passes()
    for ballots in ("yyyyy", "yyyyy", "nnnnn", "nnnyy"):
        votes(table, ballots)
    assert table.session.outcome is Outcome.REJECTED
    assert len(table.session.votes) == 4


@pytest.mark.rule("84")
@pytest.mark.parametrize(
    ("subject", "rule"),
    [
        (VoteSubject("whole"), "83"),
        (VoteSubject("separate", paragraph="OP1"), "84"),
        (VoteSubject("amendment", 1), "84"),
    ],
)
def test_changes_to_an_important_question_and_its_parts_need_two_thirds_too(subject, rule):
    needs = majority_for(requests(important_question=True).session, subject)
    assert (needs.majority.value, needs.rule) == ("two_thirds", rule)


@pytest.mark.rule("84")
def test_a_part_of_an_important_question_falls_with_less_than_two_thirds():
    table = requests(important_question=True, separate_votes=1)
    table.do(RequestSeparateVote("KZ", "PP1"), *(Pass(code) for code in CODES))
    table.everyone_passes()
    votes(table, "yyynn")
    assert (table.session.votes[0].adopted, table.session.votes[0].rule) == (False, "84")


@pytest.mark.rule("85")
def test_whether_to_divide_is_a_matter_of_procedure():
    needs = majority_for(requests(important_question=True).session, VoteSubject("division"))
    assert (needs.majority.value, needs.rule) == ("simple", "85")

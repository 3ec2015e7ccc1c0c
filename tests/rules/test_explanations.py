"""Explanations of vote and position (rule 88), and dissociation."""

import pytest
from formal_meeting import adds, at_action, outsiders, requests, votes
from table_of_five import CODES

from game.domain.commands import (
    CoSponsor,
    Dissociate,
    ExplainPosition,
    ExplainVote,
    TableAmendment,
)
from game.domain.commands import WithdrawSponsorship as Leave
from game.domain.phase import Outcome
from game.wording.refusals import sentence


def adopted():
    return at_action().everyone_passes()


@pytest.mark.rule("88")
def test_a_proposer_does_not_explain_its_vote_and_is_told_how_it_could():
    refusal = requests().refusal(ExplainVote("KZ", "We shall abstain."))
    assert (refusal.code, refusal.rule) == ("sponsor_must_withdraw_first", "88")
    assert sentence(refusal) == ("You are a sponsor of this text; withdraw your sponsorship first.")


@pytest.mark.rule("88")
def test_votes_are_explained_before_and_after_once_each():
    table = outsiders("UZ").do(ExplainVote("UZ", "We shall vote no."))
    assert table.refused(ExplainVote("UZ", "Again.")) == "already_explained"
    votes(table.everyone_passes(), "yyyyn").do(ExplainVote("UZ", "We voted no."))
    assert [one.kind for one in table.session.explanations] == ["vote_before", "vote_after"]
    assert table.refused(ExplainVote("UZ", "Again.")) == "already_explained"


@pytest.mark.rule("88")
def test_no_vote_is_explained_while_it_is_taken():
    table = outsiders("UZ").everyone_passes()
    assert table.refused(ExplainVote("UZ", "We vote no.")) == "window_closed"


@pytest.mark.rule("88")
def test_who_leaves_the_sponsors_after_the_vote_may_explain_it():
    table = votes(requests().everyone_passes(), "yyyyn")
    assert table.refused(ExplainVote("UZ", "We voted no.")) == "sponsor_must_withdraw_first"
    table.do(Leave("UZ", "We voted against."), ExplainVote("UZ", "We voted no."))
    assert table.session.explanations[-1].kind == "vote_after"


@pytest.mark.rule("88")
def test_who_joins_the_sponsors_no_longer_explains():
    table = outsiders("UZ").do(CoSponsor("UZ"))
    assert table.refused(ExplainVote("UZ", "We are happy.")) == "sponsor_must_withdraw_first"


@pytest.mark.rule("88")
def test_an_amended_text_is_still_the_proposers_own():
    table = outsiders("UZ").do(TableAmendment("UZ", "PP1", "strong")).everyone_passes()
    votes(votes(table, "yyyyy"), "yyyyn")
    assert table.refused(ExplainVote("KZ", "It was amended.")) == "sponsor_must_withdraw_first"


def test_after_consensus_everyone_may_explain_its_position_sponsors_too():
    table = adopted()
    table.do(*(ExplainPosition(code, "We joined.") for code in CODES))
    assert len(table.session.explanations) == len(CODES)


def test_a_vote_is_not_explained_as_a_position():
    table = votes(requests().everyone_passes(), "yyyyn")
    assert table.refused(ExplainPosition("UZ", "Hm.")) == "no_consensus_to_explain"


def test_dissociation_does_not_block_the_text():
    table = adopted().do(Leave("UZ", "PP1 is not ours."), Dissociate("UZ", "PP1", "Not ours."))
    assert table.session.outcome is Outcome.ADOPTED_WITHOUT_VOTE
    said = table.session.explanations[-1]
    assert (said.kind, said.paragraph) == ("dissociation", "PP1")
    table.do(Dissociate("UZ", "PP2", "Nor this."))
    assert table.refused(Dissociate("UZ", "PP2", "Again.")) == "already_dissociated"


def test_one_may_dissociate_from_a_paragraph_that_was_added():
    table = outsiders("UZ", "TJ").do(adds("TJ", "OP1", "Invites others to take part"))
    votes(votes(table.everyone_passes(), "yyyyn"), "yyyyn")
    table.do(Dissociate("UZ", "OP1-bis", "It was never negotiated."))
    assert table.session.explanations[-1].paragraph == "OP1-bis"

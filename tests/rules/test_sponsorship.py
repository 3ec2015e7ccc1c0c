"""Sponsors leave and join; a draft is withdrawn and taken up again (rule 80)."""

import pytest
from formal_meeting import at_action, deletes, outsiders, requests, votes

from game.domain.commands import (
    CoSponsor,
    ReintroduceDraft,
    ReviseOrally,
    TableAmendment,
    WithdrawDraft,
    WithdrawSponsorship,
)
from game.domain.events import DraftReintroduced, OutcomeRecorded, OutcomeSetAside, SponsorJoined
from game.domain.phase import AmendmentState, Outcome, Phase
from game.domain.stage import Question, Subject
from game.rules import legal
from game.wording.events import line
from game.wording.refusals import sentence


def withdrawn():
    return requests().do(WithdrawDraft("TM", "There is no agreement."))


def test_a_delegation_that_is_no_sponsor_joins_up_to_the_closing():
    table = outsiders("UZ")
    assert table.session.co_sponsors == ("KZ", "KG", "TJ")
    table.do(CoSponsor("UZ"))
    assert table.happened(SponsorJoined) == [SponsorJoined("UZ")]
    assert table.session.co_sponsors == ("KZ", "KG", "TJ", "UZ")
    late = votes(outsiders("UZ").everyone_passes(), "yyyyn")
    assert late.session.phase is Phase.EXPLANATIONS
    late.do(CoSponsor("UZ"))
    assert late.session.sponsors == ("KZ", "KG", "TJ", "TM", "UZ")
    assert line(late.events[0], late.session.names) == "Uzbekistan joins the sponsors of the draft."


def test_the_outcome_records_who_sponsored_the_draft_then():
    table = votes(outsiders("UZ").do(CoSponsor("UZ")).everyone_passes(), "yyyyy")
    (recorded,) = table.happened(OutcomeRecorded)
    assert recorded.sponsors == ("TM", "KZ", "KG", "TJ", "UZ")
    (consensus,) = at_action().everyone_passes().happened(OutcomeRecorded)
    assert consensus.sponsors == ("TM", "KZ", "KG", "TJ", "UZ")


def test_a_sponsor_cannot_join_and_who_left_again_does_not_return_a_third_time():
    table = outsiders("UZ")
    assert table.refused(CoSponsor("KZ")) == "already_a_sponsor"
    table.do(CoSponsor("UZ"), WithdrawSponsorship("UZ", "New instructions."))
    assert table.refused(CoSponsor("UZ")) == "joined_once"


@pytest.mark.rule("88")
def test_a_vote_is_not_interrupted_by_a_new_sponsor():
    table = outsiders("UZ").everyone_passes()
    refusal = table.refusal(CoSponsor("UZ"))
    assert (refusal.code, refusal.rule) == ("vote_is_not_interrupted", "88")


def test_nobody_sponsors_a_draft_that_has_fallen():
    table = votes(outsiders("UZ").everyone_passes(), "nnnnn")
    assert table.refused(CoSponsor("UZ")) == "nothing_to_sponsor"


def test_the_last_sponsor_stays_until_another_joins():
    table = outsiders("KZ", "KG", "TJ", "TM")
    assert table.session.main_sponsor == "UZ"
    assert table.refused(WithdrawSponsorship("UZ", "We too.")) == "last_sponsor"
    table.do(CoSponsor("KG"), WithdrawSponsorship("UZ", "We too."))
    assert (table.session.sponsors, table.session.main_sponsor) == (("KG",), "KG")


@pytest.mark.rule("80")
def test_a_draft_that_others_have_amended_is_not_withdrawn():
    table = outsiders("UZ", amendments=2)
    table.do(TableAmendment("UZ", "PP1", "strong"), TableAmendment("UZ", "PP2", "strong"))
    votes(table.everyone_passes(), "yyyyy")
    refusal = table.refusal(WithdrawDraft("TM", "It is no longer ours."))
    assert (refusal.code, refusal.rule) == ("draft_was_amended", "80")


@pytest.mark.rule("80")
def test_an_oral_revision_of_the_sponsors_is_no_amendment():
    table = requests().do(ReviseOrally("TM", "PP1", "strong")).everyone_passes()
    table.everyone_passes()
    assert table.refused(WithdrawDraft("TM", "Hm.")) == "voting_has_begun"


@pytest.mark.rule("80")
def test_a_withdrawn_draft_is_taken_up_by_another_delegation():
    table = withdrawn()
    assert table.refused(ReintroduceDraft("TM")) == "you_withdrew_it"
    table.do(ReintroduceDraft("KG"))
    assert len(table.happened(OutcomeSetAside)) == len(table.happened(DraftReintroduced)) == 1
    assert (table.session.phase, table.session.outcome) == (Phase.ACTION, None)
    assert (table.session.sponsors, table.session.main_sponsor) == (("KG",), "KG")
    assert isinstance(table.session.stage, Question)
    assert table.session.stage.subject == Subject("adoption")
    table.do(CoSponsor("KZ"))
    assert table.session.co_sponsors == ("KZ",)


@pytest.mark.rule("80")
def test_a_draft_is_taken_up_once():
    table = withdrawn().do(ReintroduceDraft("KG"))
    table.do(WithdrawDraft("KG", "We had hoped for more."))
    assert table.session.outcome is Outcome.WITHDRAWN
    assert table.refused(ReintroduceDraft("UZ")) == "reintroduced_once"


@pytest.mark.rule("80")
def test_only_a_withdrawn_draft_is_taken_up():
    adopted = at_action().everyone_passes()
    assert adopted.refused(ReintroduceDraft("KG")) == "draft_was_not_withdrawn"
    assert requests().refused(ReintroduceDraft("KG")) == "draft_was_not_withdrawn"


@pytest.mark.rule("80")
def test_amendments_fall_with_the_draft_that_was_withdrawn():
    table = outsiders("UZ").do(deletes("UZ", "PP1"), WithdrawDraft("TM", "Not like this."))
    table.do(ReintroduceDraft("KG"))
    assert table.session.amendment(1).state is AmendmentState.NOT_PUT
    table.everyone_passes()
    assert table.session.outcome is Outcome.ADOPTED_WITHOUT_VOTE
    assert table.session.paragraph("PP1").standing.text


@pytest.mark.rule("80")
def test_every_refusal_about_sponsors_is_one_sentence():
    for code in ("KZ", "TM"):
        for chance in legal(withdrawn().session, code):
            if chance.refusal is not None:
                assert sentence(chance.refusal).endswith(".")


@pytest.mark.rule("88")
def test_nobody_leaves_the_sponsors_while_a_vote_is_taken():
    table = requests().everyone_passes()
    refusal = table.refusal(WithdrawSponsorship("KG", "We have second thoughts."))
    assert (refusal.code, refusal.rule) == ("vote_is_not_interrupted", "88")

"""Friendly and unfriendly amendments, as classic Model UN has them."""

import pytest
from formal_meeting import adds, requests, text_of, votes

from game.domain.commands import CoSponsorAmendment, Object, TableAmendment
from game.domain.events import AmendmentMoved, VoteConcluded
from game.domain.stage import Question, Subject

CLASSROOM = {"friendly_amendments": True, "sponsors_may_amend": True}


def asked():
    """A sponsor moves an amendment, and the others are asked."""
    table = requests(**CLASSROOM).do(TableAmendment("KG", "PP1", "strong"))
    return table.everyone_passes()


@pytest.mark.rule("classroom")
def test_an_amendment_that_all_sponsors_agree_to_stands_without_a_vote():
    table = asked()
    assert table.session.stage == Question(Subject("friendly", 1), ("KZ", "TJ", "TM", "UZ"))
    table.everyone_passes()
    assert table.happened(VoteConcluded) == []
    assert [one.cause for one in table.happened(AmendmentMoved)] == ["friendly"]
    assert table.session.paragraph("PP1").standing.option == "strong"
    assert table.session.stage.subject.kind == "whole"


@pytest.mark.rule("classroom")
def test_one_sponsor_against_it_makes_it_unfriendly_and_it_is_voted():
    table = asked().do(Object("UZ", "Not our text.")).everyone_passes()
    assert [one.cause for one in table.happened(AmendmentMoved)] == ["unfriendly"]
    assert table.session.stage.subject.kind == "amendment"
    votes(table, "yyynn")
    assert table.session.paragraph("PP1").standing.option == "strong"


@pytest.mark.rule("classroom")
def test_a_sponsor_may_amend_its_own_text_only_where_the_profile_says_so():
    assert requests().refused(TableAmendment("KG", "PP1", "strong")) == (
        "sponsor_must_withdraw_first"
    )
    table = requests(**CLASSROOM).do(TableAmendment("KG", "PP1", "strong"))
    table.do(CoSponsorAmendment("KZ", 1))
    assert table.session.amendment(1).co_sponsors == ("KZ",)


@pytest.mark.rule("classroom")
def test_a_friendly_new_paragraph_stands_too():
    table = requests(**CLASSROOM).do(adds("KG", "OP1", "Invites others to take part"))
    table.everyone_passes().everyone_passes()
    assert text_of(table, "OP1-bis") == "Invites others to take part"


@pytest.mark.rule("90")
def test_in_the_assembly_nobody_is_asked_whether_an_amendment_is_friendly():
    table = requests(sponsors_may_amend=True).do(TableAmendment("KG", "PP1", "strong"))
    assert table.everyone_passes().session.stage.subject.kind == "amendment"

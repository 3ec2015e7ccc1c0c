"""Friendly and unfriendly amendments, as classic Model UN has them."""

import random

import pytest
from formal_meeting import adds, requests, text_of, votes, with_text
from hypothesis import given, settings
from hypothesis import strategies as st
from random_play import step

from game.domain.commands import CoSponsorAmendment, Object, Pass, TableAmendment
from game.domain.events import AmendmentMoved, VoteConcluded
from game.domain.phase import AmendmentState, Outcome, Phase
from game.domain.stage import Question, Subject
from game.rules.budget import unanswered

COSTLY = "Requests the Secretary-General to expand the work"
CLASSROOM = {"friendly_amendments": True, "sponsors_may_amend": True}


def asked(**rules):
    """A sponsor moves an amendment, and the others are asked."""
    table = requests(**CLASSROOM, **rules).do(TableAmendment("KG", "PP1", "strong"))
    return table.everyone_passes()


@pytest.mark.rule("classroom:friendly_amendment")
def test_an_amendment_that_all_sponsors_agree_to_stands_without_a_vote():
    table = asked()
    assert table.session.stage == Question(Subject("friendly", 1), ("KZ", "TJ", "TM", "UZ"))
    table.everyone_passes()
    assert table.happened(VoteConcluded) == []
    assert [one.cause for one in table.happened(AmendmentMoved)] == ["friendly"]
    assert table.session.paragraph("PP1").standing.option == "strong"
    assert table.session.stage.subject.kind == "whole"


@pytest.mark.rule("classroom:unfriendly_amendment")
def test_one_sponsor_against_it_makes_it_unfriendly_and_it_is_voted():
    table = asked().do(Object("UZ", "Not our text.")).everyone_passes()
    assert [one.cause for one in table.happened(AmendmentMoved)] == ["unfriendly"]
    assert table.session.stage.subject.kind == "amendment"
    votes(table, "yyynn")
    assert table.session.paragraph("PP1").standing.option == "strong"


@pytest.mark.rule("classroom:second")
@pytest.mark.rule("classroom:unfriendly_amendment")
def test_an_unfriendly_amendment_that_nobody_seconds_is_not_put():
    table = asked(amendments_seconded=True)
    table.do(*(Object(code, "Not our text.") for code in ("KZ", "TJ", "TM", "UZ")))
    assert [one.cause for one in table.happened(AmendmentMoved)] == ["unfriendly", "not_seconded"]
    assert table.session.amendment(1).state is AmendmentState.NOT_PUT
    assert table.session.stage.subject.kind == "whole"


@pytest.mark.rule("classroom:second")
def test_who_does_not_object_to_an_unfriendly_amendment_seconds_it():
    table = asked(amendments_seconded=True).do(
        *(Object(code, "Not our text.") for code in ("KZ", "TJ", "TM")), Pass("UZ")
    )
    assert table.session.stage.subject.kind == "amendment"


@pytest.mark.rule("classroom:second")
def test_a_co_sponsor_seconds_an_amendment_and_some_rules_ask_for_no_second():
    table = requests(**CLASSROOM, amendments_seconded=True)
    table.do(TableAmendment("KG", "PP1", "strong"), CoSponsorAmendment("KZ", 1)).everyone_passes()
    table.do(*(Object(code, "No.") for code in ("KZ", "TJ", "TM", "UZ")))
    assert table.session.stage.subject.kind == "amendment"
    table = asked().do(*(Object(code, "No.") for code in ("KZ", "TJ", "TM", "UZ")))
    assert table.session.stage.subject.kind == "amendment"


@pytest.mark.rule("classroom:unfriendly_amendment")
def test_a_sponsor_may_amend_its_own_text_only_where_the_profile_says_so():
    assert requests().refused(TableAmendment("KG", "PP1", "strong")) == (
        "sponsor_must_withdraw_first"
    )
    table = requests(**CLASSROOM).do(TableAmendment("KG", "PP1", "strong"))
    table.do(CoSponsorAmendment("KZ", 1))
    assert table.session.amendment(1).co_sponsors == ("KZ",)


@pytest.mark.rule("classroom:friendly_amendment")
def test_a_friendly_new_paragraph_stands_too():
    table = requests(**CLASSROOM).do(adds("KG", "OP1", "Invites others to take part"))
    table.everyone_passes().everyone_passes()
    assert text_of(table, "OP1-bis") == "Invites others to take part"


@pytest.mark.rule("90")
def test_in_the_assembly_nobody_is_asked_whether_an_amendment_is_friendly():
    table = requests(sponsors_may_amend=True).do(TableAmendment("KG", "PP1", "strong"))
    assert table.everyone_passes().session.stage.subject.kind == "amendment"


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10_000), st.booleans())
def test_any_play_of_amendments_under_either_rules_is_in_order_and_ends(seed, classroom):
    choose = random.Random(seed)
    table = with_text(requests(amendments=3, **(CLASSROOM if classroom else {})), OP1=COSTLY)
    for _ in range(600):
        if table.session.phase is Phase.CLOSED:
            break
        step(table, choose)
    assert table.session.phase is Phase.CLOSED
    ids = [one.id for one in table.session.paragraphs]
    assert len(ids) == len(set(ids))
    waiting = {AmendmentState.TABLED, AmendmentState.PUT}
    if table.session.outcome is Outcome.ADOPTED_BY_VOTE:
        assert not any(one.state in waiting for one in table.session.amendments)
    assert not unanswered(table.session) or table.session.votes == ()

"""The adviser: what it says of a text, whom it names, what it suggests; and what it cannot know."""

from dataclasses import replace

import pytest
from five_delegates import CODES, by_rote, dice_of, negotiation, play
from hypothesis import given, settings
from hypothesis import strategies as st
from table_of_five import scenario

from game.chair import Chair
from game.delegates import view, visible_entry
from game.delegates.adviser import advise, recall
from game.domain import commands as ask
from game.domain.delegation import FACILITATOR
from game.domain.phase import Phase
from game.domain.proceedings import Header
from game.domain.stage import Floor
from game.rules import awaiting, why_not
from game.rules.terms import refuse_terms


def advice_at(chair, code):
    seen_now = view(chair.header, chair.session, code, chair.confidential.of(code))
    return advise(seen_now, recall(seen_now, [visible_entry(one, code) for one in chair.entries]))


def opened(made, length="standard"):
    return Chair(Header(made, length, (), 1))


def play_by_rote(chair, acts):
    for number in range(acts):
        if chair.session.phase is Phase.CLOSED:
            return
        who = awaiting(chair.session)[0]
        chair.submit(who, by_rote(chair.session, who, dice_of(3, who, number)))


def test_the_worth_of_the_text_stands_beside_no_deal_and_the_best():
    advice = advice_at(opened(scenario("PP1", "OP1")), "KZ")
    # Kazakhstan: weights 1 and 2 of 3; the weak text is worth 30 and 40, the strong 100 and 80
    assert advice.worth == pytest.approx(30 / 3 + 40 * 2 / 3)
    assert advice.best == pytest.approx(100 / 3 + 80 * 2 / 3)
    assert advice.no_deal == 45.0
    assert advice.verdict == "below"
    assert [(one.paragraph, one.option) for one in advice.wishes] == [
        ("OP1", "strong"),
        ("PP1", "strong"),
    ]


def test_a_text_across_a_red_line_is_called_so_before_anything_else():
    made = scenario("PP1", "OP1")
    mandates = tuple(
        replace(one, interests=(replace(one.interests[0], red_lines=("weak",)), *one.interests[1:]))
        for one in made.mandates
    )
    advice = advice_at(opened(replace(made, mandates=mandates)), "KZ")
    assert (advice.verdict, advice.crossed) == ("red_line", ("PP1",))
    assert all("PP1" in {term.paragraph for term in one.terms} for one in advice.packages)


def test_who_reserved_is_named_with_its_own_words_and_comes_first():
    chair = opened(scenario("PP1", "OP1"))
    for code in CODES:
        chair.submit(code, ask.Pass(code))
    chair.submit("KG", ask.RaisePlacard("KG"))
    for code in awaiting(chair.session):
        chair.submit(code, ask.Pass(code))
    entry = chair.submit("KG", ask.Reserve("KG", "PP1", 0, "It is far too weak for us."))
    assert entry.refusal is None
    first = advice_at(chair, "KZ").concerns[0]
    assert (first.delegation, first.paragraph, first.grounds) == ("KG", "PP1", "said")
    assert (first.words, first.odds) == ("It is far too weak for us.", 1.0)


@pytest.mark.parametrize("acts", [0, 20, 60, 150])
def test_every_package_it_suggests_may_be_tabled_and_gains_without_a_red_line(acts):
    chair = opened(negotiation(4))
    play_by_rote(chair, acts)
    for code in CODES:
        mandate = chair.confidential.of(code)
        for one in advice_at(chair, code).packages:
            assert refuse_terms(chair.session, one.terms) is None
            assert 0 < one.chance < 1
            assert code not in one.addressees
            for term in one.terms:
                assert term.wording.option not in mandate.interest(term.paragraph).red_lines


def test_what_it_suggests_is_in_order_when_the_seat_has_the_floor():
    chair, offered = opened(negotiation(4)), 0
    for number in range(300):
        who = awaiting(chair.session)[0]
        if isinstance(chair.session.stage, Floor):
            for one in advice_at(chair, who).packages:
                offer = ask.OfferPackage(who, one.addressees, one.terms, "A balance.")
                assert why_not(chair.session, who, offer) is None
                offered += 1
        chair.submit(who, by_rote(chair.session, who, dice_of(3, who, number)))
    assert offered > 10


def test_packages_are_of_different_paragraphs():
    packages = advice_at(opened(negotiation(4)), "KZ").packages
    assert len(packages) == 3
    assert len({frozenset(term.paragraph for term in one.terms) for one in packages}) == 3


def test_once_all_is_agreed_there_is_nothing_to_offer():
    made = negotiation(4)
    played = play(made, "delegate", length="short")
    chair = opened(made, "short")
    table = view(played.header, played.session, "KZ", chair.confidential.of("KZ"))
    advice = advise(table, recall(table, []))
    assert (advice.packages, advice.concerns, advice.wishes) == ((), (), ())


@settings(max_examples=25, deadline=None)
@given(st.permutations(range(4)), st.integers(0, 120), st.integers(0, 5))
def test_other_seats_mandates_do_not_change_one_byte_of_the_advice(order, acts, draw):
    made = negotiation(draw)
    mine, *others = made.mandates
    shuffled = tuple(
        replace(others[to], interests=others[frm].interests, no_deal=others[frm].no_deal)
        for to, frm in enumerate(order)
    )
    chairs = opened(made), opened(replace(made, mandates=(mine, *shuffled), briefings=()))
    for chair in chairs:
        play_by_rote(chair, acts)
    first, second = (repr(advice_at(chair, CODES[0])).encode() for chair in chairs)
    assert first == second


def test_an_act_that_is_taken_back_is_forgotten():
    chair = opened(scenario("PP1", "OP1"))
    for code in CODES:
        chair.submit(code, ask.Pass(code))
    chair.submit("KG", ask.RaisePlacard("KG"))
    for code in awaiting(chair.session):
        chair.submit(code, ask.Pass(code))
    before = repr(advice_at(chair, "KZ"))
    chair.submit("KG", ask.Reserve("KG", "PP1", 0, "It is far too weak for us."))
    assert repr(advice_at(chair, "KZ")) != before
    chair.submit(FACILITATOR, ask.Undo("A slip."))
    assert repr(advice_at(chair, "KZ")) == before

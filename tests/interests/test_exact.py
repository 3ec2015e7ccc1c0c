"""The best of all texts, proven: against counting them one by one, and on the reference."""

from dataclasses import replace
from itertools import combinations, product

import pytest
from domains import tables
from hypothesis import given, settings

from game import resources
from game.interests import Deals, best_of_all, deals_of
from game.scenario import load_scenario


@settings(max_examples=200, deadline=None)
@given(tables())
def test_no_text_has_a_larger_product_than_the_proven_one(deals):
    largest = max(deals.point(deal).product for deal in product(*deals.allowed))
    found = best_of_all(deals)
    assert (found.product if found else 0.0) == pytest.approx(largest)


STUCK = Deals(
    paragraphs=("PP1", "PP2", "PP3", "PP4", "PP5"),
    options=(("a", "b", "c"),) * 5,
    worth=(
        ((10.0, 10.0, 0.0, 10.0, 5.0), (5.0, 0.0, 5.0, 10.0, 10.0), (5.0, 5.0, 5.0, 10.0, 0.0)),
        ((5.0, 5.0, 10.0, 5.0, 10.0), (0.0, 0.0, 10.0, 0.0, 5.0), (10.0, 10.0, 10.0, 0.0, 10.0)),
        ((5.0, 10.0, 5.0, 10.0, 5.0), (10.0, 10.0, 0.0, 10.0, 5.0), (10.0, 5.0, 10.0, 5.0, 5.0)),
        ((0.0, 5.0, 0.0, 10.0, 0.0), (10.0, 10.0, 10.0, 0.0, 5.0), (5.0, 5.0, 5.0, 10.0, 10.0)),
        ((10.0, 10.0, 0.0, 10.0, 0.0), (10.0, 5.0, 5.0, 5.0, 5.0), (5.0, 0.0, 10.0, 0.0, 5.0)),
    ),
    allowed=((0, 1, 2),) * 5,
    no_deal=(25.0, 30.0, 25.0, 25.0, 25.0),
    codes=("KZ", "KG", "TJ", "TM", "UZ"),
)


def test_a_better_text_is_found_where_the_climb_stops_too_soon():
    found = best_of_all(STUCK)
    assert found is not None
    assert STUCK.nash().product == 18750.0
    assert found.product == 25000.0


def test_there_is_no_best_text_where_none_suits_all():
    rows = ((10.0, 0.0), (0.0, 10.0))
    deals = Deals(("PP1",), (("a", "b"),), (rows,), ((0, 1),), (5.0, 5.0), ("KZ", "KG"))
    assert best_of_all(deals) is None


@pytest.fixture(scope="module")
def reference():
    return load_scenario(resources.scenarios_dir() / "unrcca-2021")


@pytest.mark.parametrize("length", ["short", "standard", "full"])
def test_the_climbed_point_of_the_reference_is_the_best_of_all_its_texts(reference, length):
    deals = deals_of(reference, length)
    proven = best_of_all(deals)
    assert proven is not None
    assert proven.product == pytest.approx(deals.nash().product)


def outvoting(scenario, deals, three, floor):
    """The texts three delegations can impose: a vote's cost on top of what each already has."""
    names = tuple(deals.codes[seat] for seat in three)
    mandates = [scenario.mandate(name) for name in names]
    lines = [
        {key for one in mandates if (i := one.interest(name)) for key in i.red_lines}
        for name in deals.paragraphs
    ]
    return replace(
        deals,
        codes=names,
        worth=tuple(
            tuple(tuple(row[seat] for seat in three) for row in rows) for rows in deals.worth
        ),
        allowed=tuple(
            tuple(index for index, key in enumerate(keys) if key not in red)
            for keys, red in zip(deals.options, lines, strict=True)
        ),
        no_deal=tuple(
            floor[seat] + one.vote_cost for seat, one in zip(three, mandates, strict=True)
        ),
    )


@pytest.mark.parametrize("length", ["short", "standard", "full"])
def test_no_three_can_all_gain_by_outvoting_instead_of_the_best_text_for_all(reference, length):
    """Whatever the three impose, one of them has less than the best text for all five gives."""
    deals = deals_of(reference, length)
    best = deals.nash().values
    for three in combinations(range(5), 3):
        assert best_of_all(outvoting(reference, deals, three, best)) is None

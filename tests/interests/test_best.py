"""The best deals and the gains for all: counted one by one, and bounded where that is too much."""

from itertools import product

import pytest
from domains import deals_from, invented, tables
from hypothesis import given, settings
from hypothesis import strategies as st

from game import resources
from game.interests import (
    deals_of,
    egalitarian_point,
    fairness,
    frontier,
    gain_for_all,
    joint_point,
    nash_point,
)
from game.scenario import load_scenario

POINTS = [nash_point, egalitarian_point, joint_point]


def all_points(deals):
    return [deals.point(deal) for deal in product(*deals.allowed)]


def suiting(deals):
    return [one for one in all_points(deals) if min(one.surpluses) >= 0]


@settings(max_examples=150, deadline=None)
@given(tables())
def test_the_nash_point_has_the_largest_product_of_all_texts(deals):
    found = nash_point(deals)
    assert found.exact
    counted = max((one.product for one in suiting(deals)), default=None)
    assert (found.point is None) == (counted is None)
    if found.point is not None:
        assert found.point.product == pytest.approx(counted, abs=1e-4)


@settings(max_examples=150, deadline=None)
@given(tables())
def test_the_egalitarian_point_has_the_largest_least_surplus_of_all_texts(deals):
    found = egalitarian_point(deals)
    assert found.exact
    counted = max((min(one.surpluses) for one in suiting(deals)), default=None)
    assert (found.point is None) == (counted is None)
    if found.point is not None:
        assert min(found.point.surpluses) == pytest.approx(counted, abs=0.01)


@settings(max_examples=150, deadline=None)
@given(tables())
def test_the_joint_point_has_the_largest_sum_among_texts_that_suit_all(deals):
    found = joint_point(deals)
    assert found.exact
    counted = max((one.joint for one in suiting(deals)), default=None)
    assert (found.point is None) == (counted is None)
    if found.point is not None:
        assert found.point.joint == pytest.approx(counted)


def gains(deals, text, limit):
    """(least gain, sum) of the best text for all within `limit` changes, counted one by one."""
    start = deals.deal(text)
    before = deals.values(start)
    found = [(0.0, 0.0)]
    for deal in product(*deals.allowed):
        if sum(a != b for a, b in zip(deal, start, strict=True)) <= limit:
            gained = [a - b for a, b in zip(deals.values(deal), before, strict=True)]
            if min(gained) >= 0:
                found.append((min(gained), sum(gained)))
    return max(found, key=lambda one: one[0] + 0.01 * one[1])


@settings(max_examples=150, deadline=None)
@given(tables(), st.data(), st.sampled_from([1, 2, 3, None]))
def test_a_text_can_be_improved_for_all_exactly_where_counting_finds_it(deals, data, limit):
    text = {
        name: data.draw(st.sampled_from(keys))
        for name, keys in zip(deals.paragraphs, deals.options, strict=True)
    }
    found = gain_for_all(deals, text, limit)
    least, joint = gains(deals, text, limit or 99)
    assert found.exact
    assert (found.improvement is None) == (joint == 0)
    if found.improvement is not None:
        gained = [gain for _code, gain in found.improvement.gains]
        assert min(gained) + 0.01 * sum(gained) == pytest.approx(least + 0.01 * joint)
        assert len(found.improvement.changes) <= (limit or 99)


@settings(max_examples=100, deadline=None)
@given(tables(), st.sampled_from(POINTS), st.integers(0, 3))
def test_a_search_cut_short_states_a_bound_that_holds(deals, point, steps):
    cut, whole = point(deals, steps), point(deals)
    assert cut.steps <= steps
    assert cut.upper >= whole.value - 1e-6
    assert cut.value <= whole.value + 1e-6


@settings(max_examples=100, deadline=None)
@given(tables())
def test_no_text_of_the_sampled_frontier_can_be_improved_for_all(deals):
    for one in frontier(deals):
        assert min(one.surpluses) >= 0
        assert not any(
            all(a >= b for a, b in zip(other.values, one.values, strict=True))
            and other.joint > one.joint + 1e-9
            for other in all_points(deals)
        )


@pytest.fixture(scope="module")
def reference():
    return load_scenario(resources.scenarios_dir() / "unrcca-2021")


@pytest.mark.parametrize("length", ["short", "standard", "full"])
@pytest.mark.parametrize("point", POINTS)
def test_every_best_point_of_the_reference_is_proven(reference, length, point):
    found = point(deals_of(reference, length))
    assert found.exact
    assert found.point is not None
    assert found.upper == found.value or point is egalitarian_point


@pytest.mark.parametrize("length", ["short", "standard", "full"])
@pytest.mark.parametrize("limit", [3, None])
def test_nothing_at_all_improves_the_nash_point_of_the_reference(reference, length, limit):
    deals = deals_of(reference, length)
    best = nash_point(deals).point
    found = gain_for_all(deals, dict(best.text), limit)
    assert (found.improvement, found.exact) == (None, True)


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("share", [0.9, 1.15])
def test_five_parties_with_sixteen_paragraphs_are_proven(seed, share):
    deals = invented(seed, 5, 16, share)
    for point in POINTS:
        found = point(deals)
        assert found.exact
        assert found.steps < 20_000
    first = dict(zip(deals.paragraphs, (keys[0] for keys in deals.options), strict=True))
    assert gain_for_all(deals, first).exact
    assert gain_for_all(deals, first, paragraphs=None).exact


@pytest.mark.parametrize("point", POINTS)
def test_thirty_delegations_end_in_bounded_steps_with_a_bound(point):
    deals = invented(1, 30, 16, 0.9)
    found = point(deals, 500)
    assert found.steps <= 500
    assert found.point is not None
    assert found.value <= found.upper < 2 * found.value


def test_gains_for_thirty_delegations_end_in_bounded_steps():
    deals = invented(1, 30, 16, 0.9)
    first = dict(zip(deals.paragraphs, (keys[0] for keys in deals.options), strict=True))
    found = gain_for_all(deals, first, paragraphs=None, steps=500)
    assert found.steps <= 500
    assert found.upper >= 0


def test_where_no_text_suits_all_the_answer_is_proven():
    deals = deals_from([[(10.0, 0.0), (0.0, 10.0)]], (6.0, 6.0))
    for point in POINTS:
        found = point(deals)
        assert (found.point, found.exact) == (None, True)
    assert frontier(deals) == ()


def test_evenness_is_one_where_all_gain_alike_and_small_where_one_has_all():
    codes = ("KZ", "KG", "TJ", "TM")
    assert fairness((5.0, 5.0, 5.0, 5.0), codes).evenness == 1.0
    assert fairness((8.0, 0.0, -2.0, 0.0), codes).evenness == 0.25
    assert fairness((-1.0, -2.0, -3.0, -4.0), codes).evenness == 0.0
    found = fairness((8.0, 1.0, -2.0, 3.0), codes)
    assert (found.lowest_of, found.lowest, found.highest_of) == ("TJ", -2.0, "KZ")

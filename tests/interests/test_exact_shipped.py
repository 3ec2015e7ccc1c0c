"""The best deals of every shipped scenario and length are proven, not only found.

Proven: the search has opened every node that could hold a better text, long before its limit.
Where a length has few enough texts, they are counted one by one besides.
"""

from itertools import product
from math import prod

import pytest

from game import resources
from game.interests import deals_of, egalitarian_point, gain_for_all, joint_point, nash_point
from game.interests.search import STEPS
from game.scenario import load_scenario

SHIPPED = sorted(one.parent.name for one in resources.scenarios_dir().glob("*/scenario.yaml"))
TABLES = [(name, length) for name in SHIPPED for length in ("short", "standard", "full")]
COUNTED = 7_000
"""Texts that a test can count one by one."""


@pytest.fixture(scope="module")
def scenarios():
    return {name: load_scenario(resources.scenarios_dir() / name) for name in SHIPPED}


@pytest.mark.parametrize(("name", "length"), TABLES)
def test_the_best_deals_are_proven(scenarios, name, length):
    deals = deals_of(scenarios[name], length)
    for sought in (nash_point, egalitarian_point, joint_point):
        found = sought(deals)
        assert found.point is not None
        assert found.exact
        assert found.upper == pytest.approx(found.value, abs=0.01)
        assert found.steps < STEPS / 10


@pytest.mark.parametrize(("name", "length"), TABLES)
@pytest.mark.parametrize("paragraphs", [3, None])
def test_what_could_be_gained_for_all_over_the_zero_draft_is_proven(
    scenarios, name, length, paragraphs
):
    scenario = scenarios[name]
    deals = deals_of(scenario, length)
    zero = {one: scenario.paragraph(one).zero for one in deals.paragraphs}
    found = gain_for_all(deals, zero, paragraphs)
    assert found.exact
    assert found.steps < STEPS / 10


def test_the_best_deal_is_the_best_of_all_texts_counted_one_by_one(scenarios):
    counted = 0
    for name, length in TABLES:
        deals = deals_of(scenarios[name], length)
        if prod(len(one) for one in deals.allowed) > COUNTED:
            continue
        counted += 1
        best = max(deals.point(one).product for one in product(*deals.allowed))
        assert nash_point(deals).point.product == pytest.approx(best), (name, length)
    assert counted >= 10

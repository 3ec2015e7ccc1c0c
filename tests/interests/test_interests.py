"""What a text is worth, and the best deal: compared with all texts where that is possible."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from table_of_five import CODES, scenario

from game import resources
from game.domain.mandate import Interest, Mandate
from game.domain.phase import Outcome
from game.interests import (
    best_possible,
    crossed_red_lines,
    deals_of,
    final_worth,
    own_score,
    shares,
    worth,
)
from game.scenario import load_scenario

MANDATE = Mandate(
    "KG",
    (
        Interest("PP1", 3.0, (("a", 100.0), ("b", 0.0)), red_lines=("b",)),
        Interest("PP2", 1.0, (("a", 20.0), ("b", 60.0))),
    ),
    (("short", 40.0),),
)
OPENED = ("PP1", "PP2")


def test_weights_are_shares_of_what_is_open():
    assert shares(MANDATE, OPENED) == {"PP1": 0.75, "PP2": 0.25}
    assert shares(MANDATE, ("PP2",)) == {"PP2": 1.0}
    assert shares(MANDATE, ()) == {}


def test_a_text_is_worth_weights_times_values():
    assert worth(MANDATE, {"PP1": "a", "PP2": "a"}, OPENED) == 80.0
    assert worth(MANDATE, {"PP1": "b", "PP2": "b"}, OPENED) == 15.0


def test_the_best_possible_crosses_no_red_line():
    assert best_possible(MANDATE, OPENED) == 90.0
    assert crossed_red_lines(MANDATE, {"PP1": "b", "PP2": "a"}, OPENED) == ("PP1",)


def test_the_end_is_worth_no_deal_unless_adopted():
    text = {"PP1": "a", "PP2": "a"}
    assert final_worth(MANDATE, text, OPENED, "short", Outcome.REJECTED) == 40.0
    assert final_worth(MANDATE, text, OPENED, "short", Outcome.ADOPTED_BY_VOTE) == 65.0
    assert final_worth(MANDATE, text, OPENED, "short", Outcome.ADOPTED_WITHOUT_VOTE) == 80.0


def test_the_own_score_runs_from_no_deal_to_the_dream():
    assert own_score(65.0, 40.0, 90.0, agreed_to_red_line=False) == 0.5
    assert own_score(65.0, 40.0, 90.0, agreed_to_red_line=True) == 0.0
    assert own_score(30.0, 40.0, 90.0, agreed_to_red_line=False) == -0.2
    assert own_score(30.0, 40.0, 40.0, agreed_to_red_line=False) == 0.0


@pytest.fixture(scope="module")
def reference():
    return load_scenario(resources.scenarios_dir() / "unrcca-2021")


def all_deals(deals):
    return product(*deals.allowed)


def test_the_nash_point_of_the_short_length_is_the_best_of_all_texts(reference):
    deals = deals_of(reference, "short")
    best = max(all_deals(deals), key=deals.product)
    assert deals.nash().product == pytest.approx(deals.point(best).product)


def test_the_nash_point_of_a_synthetic_scenario_is_the_best_of_all_texts():
    deals = deals_of(scenario("PP1", "PP2", "PP3", "OP1", "OP2"), "standard")
    best = max(all_deals(deals), key=deals.product)
    assert deals.nash().product == pytest.approx(deals.point(best).product)


@pytest.mark.parametrize("length", ["short", "standard", "full"])
def test_nothing_improves_the_nash_point_for_all(reference, length):
    deals = deals_of(reference, length)
    nash = deals.nash()
    assert deals.improvement(dict(nash.text), size=2) is None
    assert deals.ratio(dict(nash.text), nash) == pytest.approx(1.0)


@settings(max_examples=30, deadline=None)
@given(st.data())
def test_an_improvement_hurts_nobody_and_helps_somebody(data):
    deals = deals_of(scenario("PP1", "PP2", "OP1"), "standard")
    text = {
        name: data.draw(st.sampled_from(keys))
        for name, keys in zip(deals.paragraphs, deals.options, strict=True)
    }
    found = deals.improvement(text)
    if found is None:
        return
    assert [code for code, _gain in found.gains] == list(CODES)
    assert min(gain for _code, gain in found.gains) >= 0
    assert max(gain for _code, gain in found.gains) > 0
    before = deals.values(deals.deal(text))
    after = deals.values(deals.deal({**text, **dict(found.changes)}))
    for (_code, gain), old, new in zip(found.gains, before, after, strict=True):
        assert gain == pytest.approx(new - old)


def test_below_no_deal_there_is_no_nearness():
    deals = deals_of(scenario("PP1", "OP1"), "standard")
    assert deals.ratio({"PP1": "omitted", "OP1": "omitted"}, deals.nash()) == 0.0

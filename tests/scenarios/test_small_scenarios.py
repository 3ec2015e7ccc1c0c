"""The two small scenarios: a tutorial, and one for younger classes without countries."""

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest

from game import resources
from game.domain.scenario import Scenario
from game.interests import Deals, deals_of, nash_point, worth
from game.scenario import check_scenario, load_scenario

SMALL = ("first-steps", "school-council")
LENGTHS = ("short", "standard", "full")
REAL = ("kazakh", "kyrgyz", "tajik", "turkmen", "uzbek")

Row = tuple[float, ...]


def folder(name: str) -> Path:
    return resources.scenarios_dir() / name


def opened(scenario: Scenario, length: str) -> tuple[str, ...]:
    return next(one.open for one in scenario.lengths if one.name == length)


def gains(deals: Deals, zero: tuple[int, ...]) -> Iterator[tuple[str, str, Row]]:
    """Each change of one wording that crosses no red line, with what it is worth to each."""
    for place, allowed in enumerate(deals.allowed):
        rows = deals.worth[place]
        for option in allowed:
            if option != zero[place]:
                pairs = zip(rows[option], rows[zero[place]], strict=True)
                row = tuple(after - before for after, before in pairs)
                yield deals.paragraphs[place], deals.options[place][option], row


def zero_draft(scenario: Scenario, deals: Deals) -> tuple[int, ...]:
    return deals.deal({name: scenario.paragraph(name).zero for name in deals.paragraphs})


def is_trade(one: Row, two: Row) -> bool:
    """Two groups each lose by one of the changes, and both gain by both together."""
    both = [first + second for first, second in zip(one, two, strict=True)]
    giving = [n for n, gain in enumerate(both) if gain > 0 and one[n] < 0]
    taking = [n for n, gain in enumerate(both) if gain > 0 and two[n] < 0]
    return bool(giving and taking)


@pytest.mark.parametrize("name", SMALL)
def test_a_small_scenario_is_in_order(name: str) -> None:
    assert check_scenario(folder(name)) == ()
    assert load_scenario(folder(name)).id == name


@pytest.mark.parametrize("name", SMALL)
def test_it_has_every_length_and_a_page_for_each_delegation(name: str) -> None:
    scenario = load_scenario(folder(name))
    assert {one.name for one in scenario.lengths} == set(LENGTHS)
    pages = {page.stem for page in (folder(name) / "briefs").glob("*.md")}
    assert pages == {one.code for one in scenario.delegations}


@pytest.mark.parametrize("name", SMALL)
def test_everything_in_it_is_marked_as_invented(name: str) -> None:
    assert {one.status for one in load_scenario(folder(name)).sources} == {"invented"}
    for page in (folder(name) / "briefs").glob("*.md"):
        assert "invented for teaching" in page.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", SMALL)
def test_no_real_state_is_named(name: str) -> None:
    pages = [folder(name) / "scenario.yaml", *(folder(name) / "briefs").glob("*.md")]
    text = "\n".join(page.read_text(encoding="utf-8") for page in pages).casefold()
    assert [state for state in REAL if state in text] == []


@pytest.mark.parametrize("length", LENGTHS)
@pytest.mark.parametrize("name", SMALL)
def test_a_text_exists_by_which_everybody_gains(name: str, length: str) -> None:
    best = nash_point(deals_of(load_scenario(folder(name)), length))
    assert best.exact
    assert best.point is not None
    assert min(best.point.surpluses) > 10


def test_every_length_of_the_tutorial_opens_the_same_three_paragraphs() -> None:
    scenario = load_scenario(folder("first-steps"))
    assert [opened(scenario, length) for length in LENGTHS] == [("PP2", "PP3", "OP1")] * 3


def test_no_single_wording_of_the_tutorial_makes_everybody_better_off() -> None:
    scenario = load_scenario(folder("first-steps"))
    deals = deals_of(scenario, "short")
    changes = list(gains(deals, zero_draft(scenario, deals)))
    assert len(changes) == 9
    assert [one for one in changes if min(one[2]) > 0] == []


def test_a_package_of_two_paragraphs_of_the_tutorial_does() -> None:
    scenario = load_scenario(folder("first-steps"))
    paragraphs = opened(scenario, "short")
    before = dict.fromkeys(paragraphs, "weaker")
    after = before | {"PP2": "adopted", "OP1": "adopted"}
    moved = {
        one.delegation: round(worth(one, after, paragraphs) - worth(one, before, paragraphs), 1)
        for one in scenario.mandates
    }
    assert moved == {"ANB": 14.0, "BLM": 14.0, "CRV": 2.5}


@pytest.mark.parametrize("length", LENGTHS)
def test_the_school_council_has_at_least_three_trades(length: str) -> None:
    scenario = load_scenario(folder("school-council"))
    deals = deals_of(scenario, length)
    changes = [one for one in gains(deals, zero_draft(scenario, deals)) if one[1] == "adopted"]
    found = {
        (a, b) for (a, _x, one), (b, _y, two) in combinations(changes, 2) if is_trade(one, two)
    }
    assert {("PP2", "OP4"), ("OP1", "OP4"), ("OP2", "OP4")} <= found


def test_the_draft_of_the_school_council_cannot_stay_as_it_is() -> None:
    """The upper school cannot accept the phone rule, nor do its wishes and the parents' agree."""
    scenario = load_scenario(folder("school-council"))
    rule = {one.delegation: one.interest("OP1") for one in scenario.mandates}
    upper, parents = rule["UPP"], rule["PAR"]
    assert upper is not None
    assert parents is not None
    assert scenario.paragraph("OP1").zero in upper.red_lines
    assert upper.value("weaker") > upper.value("stronger")
    assert parents.value("stronger") > parents.value("weaker")


def test_the_school_council_plays_by_the_rules_of_the_classroom() -> None:
    scenario = load_scenario(folder("school-council"))
    assert scenario.profile.name == "classroom"
    assert scenario.organ == "The School Council"
    assert len(opened(scenario, "full")) == 10

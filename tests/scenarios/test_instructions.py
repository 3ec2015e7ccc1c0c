"""Briefings and reasons of the reference scenario: complete, alike, in words only."""

import re
from itertools import chain

import pytest

from game import resources
from game.domain.mandate import Mandate
from game.domain.scenario import Scenario
from game.scenario import load_scenario

CODES = ("KZ", "KG", "TJ", "TM", "UZ")
HEADINGS = [
    "Who you are",
    "What you want and why",
    "What matters most",
    "Your red lines",
    "Without a resolution",
    "Whom you can trade with",
    "Three openings to consider",
    "Where this comes from",
]


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return load_scenario(resources.scenarios_dir() / "unrcca-2021")


def briefing(scenario: Scenario, code: str) -> str:
    return dict(scenario.briefings)[code]


def mandate(scenario: Scenario, code: str) -> Mandate:
    return next(one for one in scenario.mandates if one.delegation == code)


def section(page: str, heading: str) -> str:
    return page.split(f"## {heading}\n", 1)[1].split("\n## ", 1)[0]


@pytest.mark.parametrize("code", CODES)
def test_a_briefing_is_one_page_with_the_same_headings(scenario, code):
    page = briefing(scenario, code)
    assert re.findall(r"^## (.+)$", page, re.MULTILINE) == HEADINGS
    assert 350 <= len(page.split()) <= 500
    assert "All figures are invented for teaching." in page
    assert re.search(r"V\[\d+\]", page)


@pytest.mark.parametrize("code", CODES)
def test_a_briefing_says_what_no_resolution_and_a_vote_are_worth(scenario, code):
    instructions = mandate(scenario, code)
    said = [int(one) for one in re.findall(r"\d+", section(briefing(scenario, code), HEADINGS[4]))]
    short, standard, full = (value for _, value in instructions.no_deal)
    assert said == [short, 100, standard, full, instructions.vote_cost]


@pytest.mark.parametrize("code", CODES)
def test_a_briefing_names_the_paragraphs_of_the_red_lines_and_no_others(scenario, code):
    interests = mandate(scenario, code).interests
    said = set(re.findall(r"[PO]P\d+", section(briefing(scenario, code), "Your red lines")))
    assert said == {one.paragraph for one in interests if one.red_lines}


@pytest.mark.parametrize("code", CODES)
def test_a_briefing_names_first_what_weighs_most_in_the_short_game(scenario, code):
    weights = {one.paragraph: one.weight for one in mandate(scenario, code).interests}
    opened = scenario.length("short").open
    first = re.findall(r"[PO]P\d+", section(briefing(scenario, code), "What matters most"))[0]
    assert weights[first] == max(weights[name] for name in opened)


@pytest.mark.parametrize("code", CODES)
def test_every_option_has_a_reason_that_may_be_said_in_public(scenario, code):
    for interest in mandate(scenario, code).interests:
        reasons = dict(interest.reasons)
        assert set(reasons) == {key for key, _ in interest.values}
        for sentence in chain(reasons.values(), [interest.red_line_reason or "None."]):
            assert sentence.endswith(".")
            assert len(sentence) <= 150
            assert not re.search(r"\d|red line|weigh|instruct", sentence)


def test_the_delegations_hardly_ever_say_the_same_sentence(scenario):
    spoken = [
        frozenset(text for one in mandate(scenario, code).interests for _, text in one.reasons)
        for code in CODES
    ]
    for page in spoken:
        assert len(page) >= 80
    assert len(frozenset.union(*spoken)) >= 400

"""Every scenario on the shelf is complete: briefs, sources, a playthrough, a balance report."""

import re
from pathlib import Path

import pytest

from game import resources
from game.domain.scenario import Scenario
from game.scenario import check_scenario, find_scenarios, load_scenario

HOUSE = Path(__file__).parents[2]
SHELF = find_scenarios(resources.scenarios_dir())
NAMES = [one.name for one in SHELF]
FEWEST_WORDS = 60
"""Of a briefing: what one wants, why, and what one could give."""
TITLES = re.compile(r"^verdict: content", re.IGNORECASE | re.MULTILINE)


@pytest.fixture(scope="module", params=SHELF, ids=NAMES)
def folder(request: pytest.FixtureRequest) -> Path:
    return Path(request.param)


@pytest.fixture(scope="module")
def scenario(folder: Path) -> Scenario:
    return load_scenario(folder)


def test_the_shelf_holds_what_is_promised() -> None:
    promised = {"unrcca-2021", "first-steps", "school-council", "security-council"}
    assert promised | {"free-drafting", "climate-finance"} <= set(NAMES)


def test_it_is_in_order_and_called_like_its_folder(folder: Path, scenario: Scenario) -> None:
    assert check_scenario(folder) == ()
    assert scenario.id == folder.name


def test_editors_find_the_schema(folder: Path) -> None:
    first = (folder / "scenario.yaml").read_text(encoding="utf-8").splitlines()[0]
    assert first == "# yaml-language-server: $schema=../scenario.schema.json"


def test_each_delegation_has_its_own_briefing(scenario: Scenario) -> None:
    pages = dict(scenario.briefings)
    assert set(pages) == {one.code for one in scenario.delegations}
    assert len(set(pages.values())) == len(pages)
    for page in pages.values():
        assert len(page.split()) >= FEWEST_WORDS


def test_it_says_what_it_rests_on_and_what_is_invented(scenario: Scenario) -> None:
    assert scenario.sources
    assert any(one.status == "invented" for one in scenario.sources)


def test_it_has_questions_for_the_debrief_and_says_what_happened(scenario: Scenario) -> None:
    assert len(scenario.questions) >= 3
    assert scenario.reality


def test_it_has_every_length(scenario: Scenario) -> None:
    assert [one.name for one in scenario.lengths] == ["short", "standard", "full"]


def test_a_playthrough_plays_it(folder: Path) -> None:
    plays = (HOUSE / "tests" / "playthroughs").glob("test_*.py")
    named = f'"{folder.name}"'
    assert any(named in one.read_text(encoding="utf-8") for one in plays)


def test_a_balance_report_stands_beside_it_and_is_content(folder: Path) -> None:
    report = (folder / "balance.md").read_text(encoding="utf-8")
    assert report.startswith("# Balance")
    assert f"{folder.name}, standard:" in report
    assert TITLES.search(report)

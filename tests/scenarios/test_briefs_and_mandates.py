"""What a page of instructions says is what its mandate holds: red lines, wishes, what to give."""

import re

import pytest

from game import resources
from game.domain.mandate import Mandate
from game.scenario import load_scenario

SHELF = sorted(one.parent for one in resources.scenarios_dir().glob("*/scenario.yaml"))
BRIEFS = [
    pytest.param(load_scenario(folder).mandate(code), text, id=f"{folder.name}-{code}")
    for folder in SHELF
    for code, text in load_scenario(folder).briefings
]


def sections(text: str) -> dict[str, str]:
    """The page by its headings, in small letters."""
    parts = re.split(r"^## (.*)$", text, flags=re.MULTILINE)[1:]
    return {head.lower(): body for head, body in zip(parts[::2], parts[1::2], strict=True)}


def named(text: str, words: str) -> list[str]:
    """The paragraphs that stand under the headings with a word in them."""
    found = (body for head, body in sections(text).items() if words in head)
    return re.findall(r"\b[PO]P\d+\b", " ".join(found))


@pytest.mark.parametrize(("mandate", "text"), BRIEFS)
def test_a_briefing_names_the_red_lines_of_its_mandate_and_no_others(
    mandate: Mandate, text: str
) -> None:
    drawn = {one.paragraph for one in mandate.interests if one.red_lines}
    assert set(named(text, "red line")) == drawn


@pytest.mark.parametrize(("mandate", "text"), BRIEFS)
def test_what_can_be_given_never_matters_more_than_what_is_wanted(
    mandate: Mandate, text: str
) -> None:
    weights = {one.paragraph: one.weight for one in mandate.interests}
    wanted = [weights[one] for one in named(text, "want") if one in weights]
    given = [weights[one] for one in named(text, "give") if one in weights]
    if wanted and given:
        assert max(given) <= min(wanted)


def test_all_six_scenarios_are_held_against_their_pages() -> None:
    assert len(SHELF) == 6
    assert len(BRIEFS) == 44

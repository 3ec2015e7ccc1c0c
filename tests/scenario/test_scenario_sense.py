"""Scenarios that load by their form and lead nowhere: each check with the sentence it says."""

from collections.abc import Callable
from pathlib import Path

import pytest

from game.scenario import check_scenario

Edit = Callable[..., list[str]]

CHECKS = {
    "a mandate that no text can satisfy": (
        [("no_deal: {short: 40, standard: 42.5", "no_deal: {short: 92, standard: 42.5")],
        (
            "73:22: mandates.BE.no_deal.short: no text can satisfy BE in the length 'short' — "
            "let no resolution be worth less to it, or some wording more"
        ),
    ),
    "a mandate that only an excluded wording could satisfy": (
        [
            ("no_deal: {short: 40, standard: 42.5", "no_deal: {short: 83, standard: 42.5"),
            (
                "OP1: {weight: 2, values",
                "OP1: {weight: 2, red_lines: [stronger], red_line_reason: No, values",
            ),
        ],
        (
            "73:22: mandates.BE.no_deal.short: no text can satisfy BE in the length 'short' — "
            "let no resolution be worth less to it, or some wording more"
        ),
    ),
    "red lines that exclude every wording": (
        [("red_lines: [omitted]", "red_lines: [omitted, weaker, adopted]")],
        (
            "34:5: paragraphs[1]: red lines exclude every option of PP2: nothing can be agreed — "
            "free one option in 'mandates', 'red_lines'"
        ),
    ),
    "a paragraph that nobody cares about": (
        [
            ("{adopted: 20, weaker: 60, omitted: 50}", "{adopted: 50, weaker: 50, omitted: 50}"),
            ("{adopted: 60, weaker: 50, omitted: 30}", "{adopted: 20, weaker: 20, omitted: 20}"),
            ("{adopted: 100, weaker: 30, omitted: 0}", "{adopted: 90, weaker: 90, omitted: 90}"),
        ],
        (
            "51:5: paragraphs[3]: nobody cares about OP2: its wordings are worth the same to each "
            "— let somebody prefer one, or do not open the paragraph"
        ),
    ),
    "weights that do not add up": (
        [("weight: 8\n", "weight: 96\n")],
        (
            "64:17: mandates.AN.interests.PP2.weight: the weights do not add up: beside PP2 "
            "nothing counts in 'short' — give it at most 95 of every 100 there"
        ),
    ),
    "a preambular paragraph with the opener of an operative one": (
        [("text: Welcoming the efforts", "text: Welcomes the efforts")],
        (
            "39:48: paragraphs[1].options[0].text: 'Welcomes' opens an operative paragraph — "
            "begin with a reason, such as 'Recalling' or 'Noting'"
        ),
    ),
    "an operative paragraph with the opener of a preambular one": (
        [("text: Invites the States", "text: Recalling also the States")],
        (
            "56:46: paragraphs[3].options[1].text: 'Recalling also' opens a preambular paragraph — "
            "begin with what is done, such as 'Encourages' or 'Requests'"
        ),
    ),
    "a missing footnote": (
        [("footnotes: [An invented treaty.]", "footnotes: []")],
        (
            "33:49: paragraphs[0].options[0].text: the anchor [^1] has no footnote — "
            "there are 0 footnotes: add one or correct the anchor"
        ),
    ),
    "an unknown flag": (
        [("flag: be", "flag: bee")],
        "19:36: delegations[2].flag: there is no flag 'bee' — did you mean 'be'?",
    ),
    "a value of an unknown option": (
        [("adopted: 20, weaker: 60, omitted: 50", "adopted: 20, weaker: 60, omitted: 50, x: 1")],
        (
            "70:71: mandates.AN.interests.OP2.values.x: the paragraph has no option 'x' — "
            "known here: adopted, weaker, omitted"
        ),
    ),
}


@pytest.mark.parametrize("name", CHECKS)
def test_what_leads_nowhere_is_said_at_its_place_and_nothing_else(
    name: str, problems_after: Edit
) -> None:
    changes, said = CHECKS[name]
    assert problems_after(*changes) == [f"scenario.yaml:{said}"]


def test_nobody_is_told_what_a_mandate_says(problems_after: Edit) -> None:
    found = problems_after(
        ("no_deal: {short: 40, standard: 42.5", "no_deal: {short: 97, standard: 99")
    )
    assert len(found) == 2
    assert not any("97" in line or "99" in line for line in found)


def test_a_word_that_opens_both_kinds_or_none_is_the_authors_own(problems_after: Edit) -> None:
    assert (
        problems_after(("text: Welcoming the efforts", "text: Aware that the efforts count")) == []
    )
    assert (
        problems_after(("text: Aware that the efforts count", "text: Acting under the plan")) == []
    )


def test_a_flag_may_lie_in_the_folder_but_not_outside(copy: Path, profiles: Path) -> None:
    assert check_scenario(copy, profiles) == ()
    flag = copy / "flags" / "be.svg"
    outside = flag.rename(copy.parent / "be.svg")
    flag.symlink_to(outside)
    (problem,) = check_scenario(copy, profiles)
    assert problem.what == "there is no flag 'be'"


@pytest.mark.parametrize(
    "name",
    ["'..\\be'", "'c:be'", "be.png", "BE", "'be/../be'", "con", "lpt1", "'be '", '"be\\0"', "'~'"],
)
def test_a_flag_is_a_plain_name_and_no_device(name: str, problems_after: Edit) -> None:
    found = problems_after(("flag: be", f"flag: {name}"))
    assert found
    assert all("delegations[2].flag: " in line or "U+0000" in line for line in found)

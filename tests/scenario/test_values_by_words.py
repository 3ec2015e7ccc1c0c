"""What an option is worth, said in words: the figures behind them, red lines, and mistakes."""

from collections.abc import Callable
from pathlib import Path

import pytest

from game.scenario import load_scenario
from game.scenario.jsonschema import scenario_schema

Edit = Callable[..., list[str]]

CELAND = "values: {adopted: 60, weaker: 70, stronger: 10, omitted: 30}"
IN_WORDS = "values: {adopted: loves, weaker: likes, stronger: neutral, omitted: dislikes}"
REFUSING = "values: {adopted: loves, weaker: 70, stronger: cannot accept, omitted: dislikes}"


def changed(copy: Path, old: str, new: str) -> Path:
    file = copy / "scenario.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    return copy


def test_words_stand_for_figures(copy, profiles):
    scenario = load_scenario(changed(copy, CELAND, IN_WORDS), profiles)
    worth = dict(scenario.mandate("CE").interest("OP1").values)
    assert worth == {"adopted": 100.0, "weaker": 75.0, "stronger": 50.0, "omitted": 25.0}


def test_what_cannot_be_accepted_is_a_red_line_and_worth_nothing(copy, profiles):
    reason = f'{REFUSING}, red_line_reason: "It is too much."'
    scenario = load_scenario(changed(copy, CELAND, reason), profiles)
    interest = scenario.mandate("CE").interest("OP1")
    assert interest.red_lines == ("stronger",)
    assert interest.value("stronger") == 0.0
    assert interest.value("weaker") == 70.0


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        (
            IN_WORDS.replace("loves", "love"),
            (
                "83:42: mandates.CE.interests.OP1.values.adopted: unknown word 'love' for what an "
                "option is worth — did you mean 'loves'?"
            ),
        ),
        (
            IN_WORDS.replace("loves", "'-'"),
            (
                "83:42: mandates.CE.interests.OP1.values.adopted: unknown word '-' for what an "
                "option is worth — known here: loves, likes, neutral, dislikes, cannot accept"
            ),
        ),
        (
            REFUSING,
            (
                "83:12: mandates.CE.interests.OP1.red_lines: a red line without its reason — "
                "add 'red_line_reason: …'"
            ),
        ),
        (
            REFUSING.replace("loves", "true"),
            (
                "83:42: mandates.CE.interests.OP1.values.adopted: a number is expected here, "
                "not true or false — write a number without quotes"
            ),
        ),
    ],
)
def test_a_mistaken_word_is_said_at_its_place(
    problems_after: Edit, written: str, sentence: str
) -> None:
    assert problems_after((CELAND, written)) == [f"scenario.yaml:{sentence}"]


def test_a_red_line_in_words_counts_with_those_that_are_named(problems_after: Edit) -> None:
    found = problems_after(
        ("weaker: 60, omitted: 40}}", "weaker: cannot accept, omitted: 40}, red_line_reason: No}"),
        (
            "adopted: 40, weaker: 60, omitted: 50}}",
            "adopted: 40, weaker: 60, omitted: 50}, red_lines: [adopted], red_line_reason: No}",
        ),
    )
    assert (
        "scenario.yaml:34:5: paragraphs[1]: red lines exclude every option of PP2: nothing "
        "can be agreed — free one option in 'mandates', 'red_lines'"
    ) in found


def test_editors_complete_the_words():
    entry = scenario_schema()["definitions"]["InterestEntry"]["properties"]["values"]
    (worth,) = entry["patternProperties"].values()
    words = worth["anyOf"][1]["enum"]
    assert words == ["loves", "likes", "neutral", "dislikes", "cannot accept"]

"""Files beside scenario.yaml: cards, a glossary with sources, and rules of the scenario's own."""

import shutil
from pathlib import Path

import pytest

from game.scenario import check_scenario, load_scenario
from game.scenario.glossary import GlossaryEntry

CARDS = """\
cards:
  - key: low-water
    title: Low water in spring
    text: The river carries less water than usual.
    status: invented
    effects:
      - {kind: reopen, paragraph: PP2}
"""
GLOSSARY = """\
glossary:
  - {term: harbour, meaning: A place where ships are safe., source: our own words}
  - {term: zero draft, meaning: The first draft on the table.}
"""


def problems(copy: Path, profiles: Path) -> list[str]:
    return [str(one).replace(f"{copy}/", "") for one in check_scenario(copy, profiles)]


def test_cards_may_stand_in_their_own_file(copy: Path, profiles: Path) -> None:
    (copy / "cards.yaml").write_text(CARDS, encoding="utf-8")
    assert [one.key for one in load_scenario(copy, profiles).cards] == ["low-water"]


def test_a_glossary_names_its_sources(copy: Path, profiles: Path) -> None:
    (copy / "glossary.yaml").write_text(GLOSSARY, encoding="utf-8")
    assert load_scenario(copy, profiles).glossary == (
        GlossaryEntry("harbour", "A place where ships are safe.", "our own words"),
        GlossaryEntry("zero draft", "The first draft on the table."),
    )


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        (
            "cards.yaml",
            CARDS.replace("PP2", "PP3"),
            (
                "cards.yaml:7:35: cards[0].effects[0].paragraph: no length opens PP3 — "
                "did you mean 'PP2'?"
            ),
        ),
        (
            "cards.yaml",
            "cards: []\n",
            "cards.yaml:1:8: cards: too few entries here — write at least 1",
        ),
        (
            "glossary.yaml",
            GLOSSARY.replace("term: zero", "word: zero"),
            (
                "glossary.yaml:3:6: glossary[1].word: unknown key 'word' — "
                "known here: term, meaning, source"
            ),
        ),
        (
            "glossary.yaml",
            "",
            'glossary.yaml:1:1: the file is empty — begin with format: "ad-referendum-scenario/1"',
        ),
    ],
)
def test_a_mistake_is_said_at_its_place_in_the_file_beside(
    copy: Path, profiles: Path, name: str, content: str, sentence: str
) -> None:
    (copy / name).write_text(content, encoding="utf-8")
    assert sentence in problems(copy, profiles)


def test_what_stands_in_a_file_of_its_own_does_not_stand_in_the_scenario_too(
    copy: Path, profiles: Path
) -> None:
    (copy / "glossary.yaml").write_text(GLOSSARY, encoding="utf-8")
    file = copy / "scenario.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("sources:", "glossary: {a: b}\nsources:"), encoding="utf-8")
    assert problems(copy, profiles) == [
        (
            "scenario.yaml:27:1: glossary: 'glossary' stands here and in glossary.yaml — "
            "keep one of the two"
        )
    ]


def test_a_link_out_of_the_folder_is_refused(copy: Path, profiles: Path, tmp_path: Path) -> None:
    outside = tmp_path / "elsewhere.yaml"
    outside.write_text(GLOSSARY, encoding="utf-8")
    (copy / "glossary.yaml").symlink_to(outside)
    assert problems(copy, profiles) == [
        "glossary.yaml:1:1: the file leads out of the scenario's folder — put the file itself here"
    ]


def test_a_scenario_may_bring_rules_of_its_own(copy: Path, profiles: Path) -> None:
    shutil.copy(profiles / "un.yaml", copy / "profile.yaml")
    own = copy / "profile.yaml"
    text = own.read_text(encoding="utf-8").replace("name: un", "name: harbour-rules")
    own.write_text(text.replace("tie: second_vote", "tie: falls"), encoding="utf-8")
    file = copy / "scenario.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("profile: un", "profile: harbour-rules"), encoding="utf-8")
    profile = load_scenario(copy, profiles).profile
    assert (profile.name, profile.tie) == ("harbour-rules", "falls")


def test_rules_of_its_own_are_called_as_the_scenario_calls_them(copy: Path, profiles: Path) -> None:
    text = (profiles / "un.yaml").read_text(encoding="utf-8")
    renamed = text.replace("name: un", "name: harbour-rules")
    (copy / "profile.yaml").write_text(renamed, encoding="utf-8")
    (found,) = problems(copy, profiles)
    assert found.endswith(
        "name: the profile is called 'harbour-rules', its file 'un.yaml' — give both the same name"
    )

"""Observers as a scenario writes them: at the table, not among the sponsors, never alone."""

from collections.abc import Callable
from pathlib import Path

import pytest

from game.scenario import load_scenario

Edit = Callable[..., list[str]]
CELAND = "{code: CE, name: Celand}"


def watching(name: str) -> tuple[str, str]:
    return (name, name.replace("}", ", observer: true}"))


def test_an_observer_sits_at_the_table(copy: Path, profiles: Path) -> None:
    file = copy / "scenario.yaml"
    text = file.read_text(encoding="utf-8").replace(*watching(CELAND))
    file.write_text(text.replace("sponsors: [AN, BE, CE]", "sponsors: [AN, BE]"), encoding="utf-8")
    scenario = load_scenario(copy, profiles)
    assert [(one.code, one.observer) for one in scenario.delegations] == [
        ("AN", False),
        ("BE", False),
        ("CE", True),
    ]
    assert [one.delegation for one in scenario.deciding] == ["AN", "BE"]


@pytest.mark.parametrize(
    ("changes", "sentences"),
    [
        (
            [watching(CELAND)],
            [
                (
                    "20:20: sponsors[2]: the observer CE cannot be a sponsor — "
                    "name a delegation that has a vote"
                )
            ],
        ),
        (
            [
                watching(CELAND),
                watching("{code: BE, name: Beland, flag: be}"),
                ("sponsors: [AN, BE, CE]", "sponsors: [AN]"),
            ],
            [
                (
                    "17:3: delegations: fewer than two delegations have a vote — "
                    "leave 'observer: true' away from some"
                )
            ],
        ),
        (
            [(CELAND, CELAND.replace("}", ", observer: yes}"))],
            [
                (
                    "17:40: delegations[0].observer: true or false is expected here, "
                    "not a text — write true or false"
                )
            ],
        ),
    ],
)
def test_a_table_without_sense_is_said_at_its_place(
    problems_after: Edit, changes: list[tuple[str, str]], sentences: list[str]
) -> None:
    assert problems_after(*changes) == [f"scenario.yaml:{one}" for one in sentences]


def test_a_veto_belongs_to_a_member_at_the_table(problems_after: Edit) -> None:
    rules = "profile: {name: security-council, permanent: [AN, XX]}"
    assert problems_after(("profile: un", rules)) == [
        (
            "scenario.yaml:7:10: profile: the rules profile gives a veto to XX, which has no vote "
            "here — seat it, or write 'permanent: [...]' under 'profile'"
        )
    ]

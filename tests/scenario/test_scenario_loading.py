"""A scenario that can be played becomes nouns of the domain."""

import json
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.domain.paragraph import Kind, Option
from game.domain.scenario import Length, Position
from game.scenario import (
    check_scenario,
    find_scenarios,
    load_scenario,
    scenario_schema,
)

ROOT = Path(__file__).parents[2]


def test_the_minimal_scenario_has_no_problems(minimal: Path, profiles: Path) -> None:
    assert check_scenario(minimal, profiles) == ()


def test_a_folder_and_its_file_load_alike(minimal: Path, profiles: Path) -> None:
    assert load_scenario(minimal, profiles) == load_scenario(minimal / "scenario.yaml", profiles)


def test_delegations_sit_in_alphabetical_order_of_their_names(
    minimal: Path, profiles: Path
) -> None:
    scenario = load_scenario(minimal, profiles)
    assert [one.code for one in scenario.delegations] == ["AN", "BE", "CE"]
    assert [one.delegation for one in scenario.mandates] == ["AN", "BE", "CE"]
    assert [code for code, _page in scenario.briefings] == ["AN", "BE", "CE"]


def test_what_is_not_written_has_its_default(minimal: Path, profiles: Path) -> None:
    scenario = load_scenario(minimal, profiles)
    assert (scenario.subtitle, scenario.masthead.job_number, scenario.reality) == ("", "", "")
    assert scenario.masthead.organ == "The Assembly"
    assert scenario.mandate("AN").vote_cost == 15
    assert scenario.mandate("BE").temperament == "standard"
    assert scenario.paragraph("PP1").zero == "adopted"


def test_kind_follows_from_the_id(minimal: Path, profiles: Path) -> None:
    kinds = [one.kind for one in load_scenario(minimal, profiles).paragraphs]
    assert kinds == [Kind.PREAMBULAR, Kind.PREAMBULAR, Kind.OPERATIVE, Kind.OPERATIVE]


def test_a_paragraph_that_can_be_open_can_be_omitted_a_settled_one_cannot(
    minimal: Path, profiles: Path
) -> None:
    scenario = load_scenario(minimal, profiles)
    assert scenario.paragraph("PP2").options[-1] == Option(
        "omitted", "Omit the paragraph", "", strength=0
    )
    assert [option.key for option in scenario.paragraph("PP1").options] == ["adopted"]


def test_a_length_lists_its_paragraphs_in_the_order_of_the_document(
    minimal: Path, profiles: Path
) -> None:
    assert load_scenario(minimal, profiles).length("short") == Length("short", ("PP2", "OP1"))


def test_positions_and_interests_are_as_written(minimal: Path, profiles: Path) -> None:
    scenario = load_scenario(minimal, profiles)
    keep = Position("AN", "PP2", "C", "The harbour is ours to keep.", "invented")
    assert scenario.positions == (keep,)
    interest = scenario.mandate("AN").interest("PP2")
    assert interest is not None
    assert (interest.weight, interest.value("weaker"), interest.red_lines) == (8, 40, ("omitted",))
    assert scenario.mandate("BE").no_deal_for("standard") == 42.5


def test_a_briefing_is_one_page_of_its_delegation(minimal: Path, profiles: Path) -> None:
    page = "# Anland\n\nYour instructions. Every figure is invented.\n"
    assert load_scenario(minimal, profiles).briefing("AN") == page


def test_a_folded_text_becomes_one_line(copy: Path, profiles: Path) -> None:
    file = copy / "scenario.yaml"
    flow = "{key: adopted, title: Share, text: Calls upon the States to share the water fairly"
    block = "{key: adopted, title: Share, text: Calls upon the States\n            to  share it"
    file.write_text(file.read_text("utf-8").replace(flow, block), "utf-8")
    option = load_scenario(copy, profiles).paragraph("OP2").options[0]
    assert option.text == "Calls upon the States to share it"


def test_a_missing_briefing_is_a_problem(copy: Path, profiles: Path) -> None:
    (copy / "briefs" / "BE.md").unlink()
    (problem,) = check_scenario(copy, profiles)
    assert str(problem) == (
        f"{copy / 'briefs' / 'BE.md'}:1:1: there is no such file — check its name and folder"
    )


def test_a_briefing_is_bounded_clean_utf_8(copy: Path, profiles: Path) -> None:
    (copy / "briefs" / "AN.md").write_bytes(b"x" * 40_000)
    (copy / "briefs" / "BE.md").write_bytes(b"\xff")
    (copy / "briefs" / "CE.md").write_text("one\ntwo \u202e", "utf-8")
    assert [(one.line, one.what) for one in check_scenario(copy, profiles)] == [
        (1, "the file is larger than 32 KiB"),
        (1, "this is not UTF-8"),
        (2, "a forbidden character, U+202E (RIGHT-TO-LEFT OVERRIDE)"),
    ]


def test_a_briefing_may_not_lead_out_of_the_folder(
    copy: Path, profiles: Path, tmp_path: Path
) -> None:
    secret = tmp_path / "secret.md"
    secret.write_text("elsewhere", "utf-8")
    (copy / "briefs" / "AN.md").unlink()
    (copy / "briefs" / "AN.md").symlink_to(secret)
    (problem,) = check_scenario(copy, profiles)
    assert problem.what == "the briefing leads out of the scenario's folder"


@pytest.mark.parametrize(
    ("text", "what"),
    [("", "the file is empty"), ("- a", "the file is not a mapping"), ("a", "the file is not a m")],
)
def test_a_file_that_is_no_scenario_says_so(copy: Path, text: str, what: str) -> None:
    (copy / "scenario.yaml").write_text(text, "utf-8")
    (problem,) = check_scenario(copy)
    assert problem.what.startswith(what)


def test_a_scenario_that_is_not_there_says_so(tmp_path: Path) -> None:
    (problem,) = check_scenario(tmp_path / "nowhere")
    assert problem.what == "there is no such file"


def test_profiles_beside_the_scenario_are_used_before_those_of_the_game(
    copy: Path, profiles: Path
) -> None:
    own = copy.parent / "profiles"
    shutil.copytree(profiles, own)
    text = (own / "un.yaml").read_text("utf-8")
    (own / "un.yaml").write_text(text.replace("minutes: 15", "minutes: 20"), "utf-8")
    assert load_scenario(copy).profile.pace("short").minutes == 20


def test_without_a_folder_of_profiles_those_of_the_game_are_used(
    minimal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shipped = ROOT / "scenarios"
    monkeypatch.setattr("game.resources.scenarios_dir", lambda: shipped, raising=False)
    assert load_scenario(minimal).profile.name == "un"


def test_scenarios_are_found_in_folders_and_as_folders(
    minimal: Path, tmp_path: Path, copy: Path
) -> None:
    assert find_scenarios(minimal.parent, tmp_path / "nowhere") == (minimal,)
    assert find_scenarios(minimal) == (minimal,)
    assert find_scenarios(tmp_path, minimal.parent, tmp_path) == (copy, minimal)


def test_the_committed_schema_is_the_live_one() -> None:
    committed = (ROOT / "scenarios" / "scenario.schema.json").read_text("utf-8")
    assert json.loads(committed) == scenario_schema()


def test_the_schema_is_draft_07_and_closed() -> None:
    schema = scenario_schema()
    assert schema["$schema"] == "http://json-schema.org/draft-07/schema#"
    assert "prefixItems" not in str(schema)
    assert schema["additionalProperties"] is False
    assert (
        schema["definitions"]["InterestEntry"]["properties"]["values"]["additionalProperties"]
        is False
    )


def test_every_scenario_names_the_schema_in_its_first_line() -> None:
    shipped = find_scenarios(ROOT / "scenarios")
    heads = {(one / "scenario.yaml").read_text("utf-8").split("\n")[0] for one in shipped}
    assert heads <= {"# yaml-language-server: $schema=../scenario.schema.json"}


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.tuples(st.integers(0, 4_500), st.integers(0, 40), st.binary(max_size=12)))
def test_a_damaged_scenario_ends_in_problems_or_loads(
    copy: Path, minimal: Path, profiles: Path, damage: tuple[int, int, bytes]
) -> None:
    at, cut, put = damage
    source = (minimal / "scenario.yaml").read_bytes()
    (copy / "scenario.yaml").write_bytes(source[:at] + put + source[at + cut :])
    if not check_scenario(copy, profiles):
        assert load_scenario(copy, profiles).delegations

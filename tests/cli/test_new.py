"""`adref new`: an empty folder becomes a scenario that checks and plays without editing."""

import json
import zipfile

import pytest
from command_line import adref

from game.scenario import load_scenario


@pytest.mark.parametrize("names", ["Anland, Beland", "A, B, C, D, E, F, G, H, I", "Île, Ñandú, Ω"])
def test_a_new_scenario_checks_and_plays_without_editing(names, capsys, tmp_path):
    folder = tmp_path / "our-river"
    status, out, _err = adref(capsys, "new", folder, "--title", "Our river", "--delegations", names)
    assert status == 0
    assert f"adref play {folder}" in out
    assert adref(capsys, "check", folder)[0] == 0
    status, _out, err = adref(capsys, "simulate", folder, "--sessions", 2, "--json")
    assert status == 0, err
    scenario = load_scenario(folder)
    assert [one.name for one in scenario.delegations] == [one.strip() for one in names.split(",")]
    assert scenario.title == "Our river"


def test_an_editor_finds_the_schema_that_the_first_line_names(capsys, tmp_path):
    adref(capsys, "new", tmp_path / "river", "--delegations", "Anland, Beland")
    first = (tmp_path / "river" / "scenario.yaml").read_text("utf-8").splitlines()[0]
    assert first == "# yaml-language-server: $schema=scenario.schema.json"
    schema = json.loads((tmp_path / "river" / "scenario.schema.json").read_text("utf-8"))
    assert schema["properties"]["format"]["const"] == "ad-referendum-scenario/1"
    adref(capsys, "pack", tmp_path / "river", "-o", tmp_path / "river.adref")
    assert "scenario.schema.json" not in zipfile.ZipFile(tmp_path / "river.adref").namelist()


def test_where_nobody_can_answer_the_usual_answers_are_taken(capsys, tmp_path):
    status, _out, _err = adref(capsys, "new", tmp_path / "water-and-energy")
    assert status == 0
    scenario = load_scenario(tmp_path / "water-and-energy")
    assert scenario.title == "Water and energy"
    assert len(scenario.delegations) == 5


def test_one_delegation_is_no_table(capsys, tmp_path):
    status, _out, err = adref(capsys, "new", tmp_path / "alone", "--delegations", "Anland")
    assert (status, err.count("\n")) == (2, 1)
    assert not (tmp_path / "alone").exists()


def test_a_folder_that_is_there_is_left_alone(capsys, tmp_path):
    status, _out, err = adref(capsys, "new", tmp_path)
    assert (status, err.count("\n")) == (2, 1)
    assert list(tmp_path.iterdir()) == []


def test_quotes_and_colons_in_a_title_stay_a_title(capsys, tmp_path):
    title = 'Rivers: "ours" and {theirs} #1'
    assert adref(capsys, "new", tmp_path / "r", "--title", title)[0] == 0
    assert load_scenario(tmp_path / "r").title == title

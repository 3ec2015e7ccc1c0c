"""`adref doctor` says what is there, what is not, and what to do about it."""

import json
import sys

import pytest
from command_line import adref

from game.cli import health
from game.cli.main import run
from game.resources.finding import Finding, Weight

BLIND = Finding("display", "There is no display.", Weight.PROBLEM, "Start from a desktop.")


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("ADREF_HOME", str(tmp_path))
    return tmp_path


def findings(capsys, *more):
    status, said, _err = adref(capsys, "doctor", "--json", *more)
    return status, json.loads(said)


def about(found, topic):
    return [one for one in found["findings"] if one["topic"] == topic]


def test_a_sound_machine_has_no_problem_and_nothing_is_left_behind(capsys, home):
    status, said, err = adref(capsys, "doctor")
    assert (status, err) == (0, "")
    assert said.endswith("Nothing stands in the way of playing.\n")
    assert "adref 0." in said
    assert list(home.iterdir()) == []


def test_what_stands_in_the_way_gives_exit_status_1_and_a_remedy(capsys):
    assert run(["doctor"], lambda _opening: 0, lambda: (BLIND,)) == 1
    said = capsys.readouterr().out
    assert "  ! There is no display.\n      Start from a desktop.\n1 problem, marked !" in said


def test_a_missing_extra_is_named_with_its_install_command_and_is_no_problem(capsys, monkeypatch):
    monkeypatch.setattr(health, "find_spec", lambda _module: None)
    status, found = findings(capsys)
    assert status == 0
    assert about(found, "extras")[0] == {
        "topic": "extras",
        "weight": "note",
        "said": "pdf: not installed",
        "remedy": f"{sys.executable} -m pip install 'ad-referendum[pdf]'",
    }


def test_a_missing_font_is_a_problem(capsys, monkeypatch, tmp_path):
    monkeypatch.setattr(health, "asset", lambda name: tmp_path / name)
    status, found = findings(capsys)
    assert (status, found["problems"]) == (1, 6)


def test_a_full_disk_is_a_problem(capsys, monkeypatch):
    monkeypatch.setattr(health, "_ROOM", 1 << 62)
    status, found = findings(capsys)
    assert status == 1
    assert "Make room on the disk." in [one["remedy"] for one in found["findings"]]


def test_a_folder_that_is_a_file_is_a_problem(capsys, home, monkeypatch):
    (home / "occupied").write_text("", encoding="utf-8")
    monkeypatch.setenv("ADREF_HOME", str(home / "occupied"))
    status, found = findings(capsys)
    assert status == 1
    assert any("ADREF_HOME" in one["remedy"] for one in about(found, "folders"))


def test_unfinished_sessions_are_counted(capsys):
    _status, found = findings(capsys)
    assert [one["said"] for one in about(found, "sessions")] == ["0 unfinished sessions"]

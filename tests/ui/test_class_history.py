"""The class history: by team name, on this machine, after the mandates are open, erasable."""

import os

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

import pytest

from game import resources
from game.chair import Chair
from game.domain.proceedings import Header, Seat
from game.record import read_record
from game.resources.history import Reached, erase_history, keep_history, read_history
from game.scenario import load_scenario
from game.simulate import play_session
from game.ui.presenters.history import by_team
from game.ui.presenters.lobby import class_of_teams
from game.ui.scenes.debrief import DebriefScreen
from game.ui.scenes.history import HistoryScreen
from game.ui.shell import Shell
from game.ui.widgets import Button, Label

SCENARIO = load_scenario(resources.scenarios_dir() / "unrcca-2021")


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    """A folder of the user's own."""
    monkeypatch.setenv("ADREF_HOME", str(tmp_path))
    return tmp_path


def played(home, name="monday"):
    """The Chair of a class session whose first two seats have named teams."""
    seats = tuple(
        Seat(one.code, "delegate", "Class 9a" if place < 2 else "")
        for place, one in enumerate(SCENARIO.delegations)
    )
    path = home / f"{name}.jsonl"
    header = Header(SCENARIO, "short", seats, 3, sitting="hot_seat", started="2026-11-23T09:00")
    play_session(header, path)
    recording = read_record(path)
    return Chair(recording.header, recording.entries), path


def result(record="a", team="Class 9a", score=40):
    return Reached(
        record, "2026-11-23", "A text", "short", team, "Kyrgyzstan", "Adopted.", 70, 50, score
    )


def test_nothing_is_kept_before_the_mandates_are_open(home):
    chair, path = played(home)
    shell = Shell((1280, 720))
    shell.push(DebriefScreen(shell, chair, path))
    shell.pump()
    assert read_history(resources.history_file()) == ()
    shell.scene._open_mandates()
    kept = read_history(resources.history_file())
    assert [(one.team, one.delegation, one.when) for one in kept] == [
        ("Class 9a", "Kazakhstan", "2026-11-23"),
        ("Class 9a", "Kyrgyzstan", "2026-11-23"),
    ]
    shell.destroy()


def test_a_session_seen_twice_stands_there_once(home):
    path = home / "history.json"
    keep_history(path, [result(score=40)])
    keep_history(path, [result(score=45)])
    keep_history(path, [result("b")])
    assert [(one.record, one.score) for one in read_history(path)] == [("a", 45), ("b", 40)]


@pytest.mark.parametrize("content", ["", "[[[", "{}", '[{"team": 1}]', '["x"]'])
def test_a_file_that_cannot_be_read_is_an_empty_history(home, content):
    path = home / "history.json"
    path.write_text(content, encoding="utf-8")
    assert read_history(path) == ()


def test_each_team_has_its_own_sessions_the_newest_first():
    rows = [result("a", "B team"), result("b", "A team"), result("c", "B team", 60)]
    teams = list(by_team(rows))
    assert [team for team, _lines in teams] == ["A team", "B team"]
    assert [line.split("own score ")[1][:4] for line in teams[1][1]] == ["60 %", "40 %"]


def test_it_is_erased_only_when_asked_twice(home):
    path = resources.history_file()
    keep_history(path, [result()])
    shell = Shell((1280, 720))
    shell.push(HistoryScreen(shell, path))
    shell.pump()
    for times in (1, 2):
        eraser = [one for one in shell.scene.root.walk() if isinstance(one, Button)][-1]
        eraser._on_press()
        assert path.exists() is (times == 1)
    words = [r.text for one in shell.scene.root.walk() if isinstance(one, Label) for r in one._runs]
    assert any(one.startswith("It is empty") for one in words)
    erase_history(path)
    shell.destroy()


def test_a_teams_name_goes_into_the_header_only_where_a_team_sits():
    lobby = class_of_teams(SCENARIO, "short", 1).with_team("KG", "Class 9a").with_team("TJ", "x")
    lobby = lobby.with_team("TJ", "")
    seats = {one.delegation: one.team for one in lobby.header("").seats}
    assert (seats["KG"], seats["TJ"], seats["KZ"]) == ("Class 9a", "", "")
    computer = lobby.with_next_driver("KG")
    assert {one.team for one in computer.header("").seats} == {""}

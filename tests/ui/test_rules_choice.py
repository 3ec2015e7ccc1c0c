"""The rules of procedure are chosen where a session is set up."""

import os

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

import shutil

import pytest

from game import resources
from game.ui.app import App
from game.ui.scenes.setup import SetupScreen
from game.ui.shell import Shell
from game.ui.widgets import Button


@pytest.fixture
def setup(tmp_path):
    """The page on which a class is set up."""
    shell = Shell((1280, 720))
    shell.push(SetupScreen(shell, App(records=tmp_path), "class", lambda _lobby: None))
    shell.pump()
    yield shell.scene
    shell.destroy()


def rules(scene):
    """The words on the button of the rules."""
    found = (one for one in scene.focus.root.walk() if isinstance(one, Button))
    return next(one.label for one in found if one.label.startswith("Rules: "))


def test_the_shipped_rules_are_taken_in_turn(setup):
    assert rules(setup) == "Rules: United Nations General Assembly"
    setup._next_rules()
    assert rules(setup) == "Rules: Classic Model UN"
    assert setup.lobby.header("").scenario.profile.name == "classroom"
    setup._next_rules()
    assert rules(setup) == "Rules: United Nations General Assembly"


def test_length_and_seats_stay_when_the_rules_change(setup):
    setup._choose_length("full")
    setup._next_rules()
    assert setup.lobby.length == "full"
    assert len(setup.lobby.persons) == 5


def test_rules_of_the_users_own_are_offered_and_broken_ones_are_not(tmp_path, monkeypatch):
    monkeypatch.setenv("ADREF_HOME", str(tmp_path))
    folder = resources.user_scenarios_dir() / "profiles"
    folder.mkdir(parents=True)
    text = (resources.scenarios_dir() / "profiles" / "un.yaml").read_text(encoding="utf-8")
    mine = text.replace("name: un\n", "name: our-school\n").replace(
        "title: United Nations General Assembly", "title: Our school"
    )
    (folder / "our-school.yaml").write_text(mine, encoding="utf-8")
    (folder / "broken.yaml").write_text("format: 5\n", encoding="utf-8")
    app = App(records=tmp_path)
    scenario = next(one.scenario for one in app.shelf() if one.scenario)
    assert [one.name for one in app.profiles(scenario)] == ["un", "classroom", "our-school"]
    shutil.rmtree(folder)
    assert [one.name for one in app.profiles(scenario)] == ["un", "classroom"]


def test_the_councils_rules_are_offered_only_where_its_permanent_members_sit():
    app = App()
    council = app.scenario("security-council").scenario
    assert "security-council" in [one.name for one in app.profiles(council)]
    reference = app.scenario("unrcca-2021").scenario
    assert "security-council" not in [one.name for one in app.profiles(reference)]

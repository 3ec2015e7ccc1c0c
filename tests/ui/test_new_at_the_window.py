"""`adref new` in an empty folder: checked, simulated and played at the window, without editing."""

import pytest
from command_line import adref
from test_flow import Player, by_keyboard, through_the_session

from game.chair import first_divergence
from game.record import read_record
from game.resources import user_scenarios_dir
from game.ui.scenes.debrief import DebriefScreen
from game.ui.scenes.setup import SetupScreen
from game.ui.scenes.shelf import ShelfScreen
from game.ui.widgets.scenariocard import ScenarioCard


@pytest.fixture
def player(tmp_path, monkeypatch):
    monkeypatch.setenv("ADREF_HOME", str(tmp_path))
    made = Player(tmp_path / "records")
    yield made
    made.close()


def test_a_new_scenario_is_checked_simulated_and_played_through(player, capsys):
    folder = user_scenarios_dir() / "our-river"
    named = ("--title", "Our river", "--delegations", "Anland, Beland, Celand")
    assert adref(capsys, "new", folder, *named)[0] == 0
    assert adref(capsys, "check", folder)[0] == 0
    assert adref(capsys, "simulate", folder, "--sessions", 1)[0] == 0
    _chosen_from_the_shelf(player, "Our river")
    assert player.click_on("Begin")
    assert player.click_on("Read")
    through_the_session(player, lambda: by_keyboard(player))
    assert isinstance(player.scene, DebriefScreen)
    record = player.guide.playing.path
    player.press("escape")
    recording = read_record(record)
    assert recording.header.scenario.title == "Our river"
    assert recording.ended
    assert first_divergence(recording.header, recording.entries) is None


def _chosen_from_the_shelf(player, title):
    assert player.click_on("Play alone")
    player.press("s")
    assert isinstance(player.scene, ShelfScreen)
    card = next(one for one in player.widgets(ScenarioCard) if one.title == title)
    while player.scene.focus.widget is not card:
        player.press("tab")
    player.press("return")
    assert isinstance(player.scene, SetupScreen)
    assert player.scene.lobby.scenario.title == title
    assert len(player.scene.lobby.drivers) == 3


def test_a_class_with_a_new_scenario_reaches_its_curtains(player, tmp_path, capsys):
    folder = tmp_path / "elsewhere" / "our-river"
    assert adref(capsys, "new", folder, "--title", "Our river", "--delegations", "A, B")[0] == 0
    player.guide.set_up(str(folder))
    player.shell.pump()
    assert player.scene.lobby.scenario.title == "Our river"
    assert player.click_on("Begin")
    assert player.click_on("All teams have read")
    assert [one.name for one in player.guide.playing.chair.header.scenario.delegations] == [
        "A",
        "B",
    ]

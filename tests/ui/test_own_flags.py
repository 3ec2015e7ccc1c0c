"""A scenario's own flags are drawn wherever its delegations are: shelf, setup, table, replay."""

import os
import shutil
from pathlib import Path

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

import pygame
import pytest

from game import resources
from game.resources import flag_file, show_flags_of
from game.resources.settings import Settings
from game.ui.app import App
from game.ui.launch import Guide
from game.ui.presenters.lobby import solo
from game.ui.scenes.briefing import BriefingScreen
from game.ui.scenes.setup import SetupScreen
from game.ui.shell import Shell
from game.ui.widgets import Nameplate
from game.ui.widgets.nameplate import flag_picture
from game.ui.widgets.scenariocard import ScenarioCard

GREEN = (0, 160, 60)
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2">'
    '<path fill="#00a03c" d="M0 0h3v2H0z"/></svg>'
)


@pytest.fixture
def mine(tmp_path, monkeypatch) -> Path:
    """A scenario in the user's folder, one of whose delegations has a flag of its own."""
    monkeypatch.setenv("ADREF_HOME", str(tmp_path))
    folder = tmp_path / "scenarios" / "mine"
    shutil.copytree(resources.scenarios_dir() / "first-steps", folder)
    file = folder / "scenario.yaml"
    text = file.read_text("utf-8").replace("id: first-steps", "id: mine", 1)
    file.write_text(text.replace(" flag: blm,", "").replace(" flag: crv,", ""), "utf-8")
    (folder / "flags" / "anb.svg").write_text(SVG, "utf-8")
    return folder


@pytest.fixture
def guide(tmp_path):
    made = Guide(Shell((1280, 720), Settings()), App(records=tmp_path / "records"))
    made.title()
    made.shell.pump()
    yield made
    made.close()
    made.shell.destroy()


def shown(guide, kind):
    guide.shell.pump()
    return [one for one in guide.shell.scene.focus.root.walk() if isinstance(one, kind)]


def drawn_at(guide, x, y):
    guide.shell.pump()
    return tuple(guide.shell.window.get_surface().get_at((x, y)))[:3]


def in_the_flag(guide, plate):
    """A pixel in the middle of a nameplate's flag."""
    return drawn_at(guide, plate.rect.x + guide.shell.theme.px(34), plate.rect.centery)


def test_the_setup_shows_it_on_the_card_and_on_the_nameplate(guide, mine):
    guide.set_up("mine")
    (card,) = shown(guide, ScenarioCard)
    assert [one for one, _name in card._seats] == [mine / "flags" / "anb.svg", None, None]
    assert in_the_flag(guide, shown(guide, Nameplate)[0]) == GREEN
    assert in_the_flag(guide, shown(guide, Nameplate)[1]) != GREEN


def test_another_scenario_brings_its_own(guide, mine):
    guide.set_up("mine")
    assert flag_file("anb") == mine / "flags" / "anb.svg"
    guide.shell.push(SetupScreen(guide.shell, guide.app, "class", guide.begin))
    assert flag_file("anb") is None


def test_a_session_that_is_taken_up_again_finds_it_on_the_shelf(guide, mine):
    guide.set_up("mine")
    chosen = guide.app.scenario("mine")
    guide.begin(solo(chosen.scenario, "ANB", "short", 1))
    record = guide.playing.path
    guide.playing.close()
    show_flags_of(None)
    guide.go("resume", record)
    assert isinstance(guide.shell.scene, BriefingScreen)
    assert in_the_flag(guide, shown(guide, Nameplate)[0]) == GREEN


def test_a_replay_finds_it_too_and_does_without_where_the_folder_is_gone(guide, mine):
    guide.set_up("mine")
    chosen = guide.app.scenario("mine")
    guide.begin(solo(chosen.scenario, "ANB", "short", 1))
    record = guide.playing.path
    guide.playing.close()
    show_flags_of(None)
    guide.replay(record)
    assert flag_file("anb") == mine / "flags" / "anb.svg"
    shutil.rmtree(mine)
    guide.replay(record)
    assert flag_file("anb") is None


def test_a_picture_that_nobody_can_read_is_no_flag(tmp_path):
    for name in ("torn.png", "torn.svg"):
        (tmp_path / name).write_bytes(b"torn")
        assert flag_picture(tmp_path / name, 40, 30) is None
    assert flag_picture(None, 40, 30) is None


def test_a_drawing_is_as_sharp_as_its_place_wants(tmp_path):
    pygame.display.init()
    pygame.display.set_mode((1, 1))
    file = tmp_path / "small.svg"
    half = '<path fill="#fff" d="M0 0h3v2H0z"/><path fill="#000" d="M0 0h1.5v2H0z"/></svg>'
    file.write_text(SVG.replace("</svg>", half), "utf-8")
    picture = flag_picture(file, 300, 200)
    colours = [tuple(picture.get_at((x, 100)))[:3] for x in (140, 160)]
    assert colours == [(0, 0, 0), (255, 255, 255)]

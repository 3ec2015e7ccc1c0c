"""Every screen outside the table: text keeps to its box at three sizes, secrets to their screen."""

import os

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

from pathlib import Path

import pytest

from game import resources
from game.chair import Chair, Table
from game.domain.proceedings import Header, Seat
from game.record import RecordWriter, read_record
from game.resources.settings import Settings
from game.scenario import load_scenario
from game.ui.app import App
from game.ui.scenes.briefing import BriefingScreen, CurtainScreen
from game.ui.scenes.debrief import DebriefScreen
from game.ui.scenes.replay import ReplayScene
from game.ui.scenes.setup import SetupScreen
from game.ui.scenes.title import TitleScreen
from game.ui.shell import Shell
from game.ui.widgets import Button, Label

SCENARIO = load_scenario(resources.scenarios_dir() / "unrcca-2021")
SIZES = ((1024, 640), (1280, 720), (1920, 1080))
SCALES = (1.0, 1.5, 2.0)


def nothing(*_arguments):
    return None


@pytest.fixture(scope="module")
def played(tmp_path_factory):
    """A whole short session of computer delegates, and its record."""
    path = tmp_path_factory.mktemp("records") / "played.jsonl"
    seats = tuple(Seat(one.code, "delegate") for one in SCENARIO.delegations)
    chair = Chair(Header(SCENARIO, "short", seats, 3, sitting="hot_seat"))
    with RecordWriter.create(path, chair.header, durable=False) as writer:
        chair.subscribe(writer.append)
        Table(chair).play_out()
        writer.end()
    return chair, path


def screens(shell, chair, path):
    """Every screen that is not the table, as it comes up."""
    app = App(records=path.parent)
    yield TitleScreen(shell, app, nothing)
    yield SetupScreen(shell, app, "class", nothing)
    yield SetupScreen(shell, app, "solo", nothing)
    yield CurtainScreen(shell, SCENARIO, "TM", nothing, nothing)
    yield BriefingScreen(shell, chair.header, "TM", nothing)
    for page in ("text", "seats", "room", "way"):
        debrief = DebriefScreen(shell, chair, path)
        debrief._page = page
        yield debrief
    yield ReplayScene(shell, read_record(path), path)


def root_of(scene):
    return scene._parts if isinstance(scene, ReplayScene) else scene.root


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scale", SCALES)
def test_text_keeps_to_its_box_on_every_screen(played, size, scale):
    chair, path = played
    shell = Shell(size, Settings(text_scale=scale))
    try:
        for scene in screens(shell, chair, path):
            shell.push(scene)
            shell.pump()
            check_boxes(scene)
    finally:
        shell.destroy()


def check_boxes(scene):
    for widget in root_of(scene).walk():
        if isinstance(widget, Label | Button):
            box = widget.rect.inflate(4, 4)
            for text in widget.text_rects():
                assert box.left <= text.left, (type(scene).__name__, widget.rect, text)
                assert text.right <= box.right, (type(scene).__name__, widget.rect, text)


def words_on(scene):
    """Everything that labels and buttons of a screen say."""
    found = []
    for widget in root_of(scene).walk():
        if isinstance(widget, Label):
            found += [run.text for run in widget._runs]
        elif isinstance(widget, Button):
            found += [widget.label, widget.detail, widget.reason]
    return "\n".join(found)


def secrets_of(code):
    """Sentences of one mandate that only its seat may read."""
    mandate = SCENARIO.mandate(code)
    lines = [mandate.summary, *SCENARIO.briefing(code).splitlines()]
    lines += [one.red_line_reason for one in mandate.interests]
    return [one.strip("#- ") for one in lines if len(one) > 40]


def shown(scene, shell):
    shell.push(scene)
    shell.pump()
    return words_on(scene)


@pytest.fixture
def shell():
    made = Shell((1280, 720))
    yield made
    made.destroy()


def test_the_curtain_shows_nothing_of_any_mandate(shell):
    words = shown(CurtainScreen(shell, SCENARIO, "TM", nothing, nothing), shell)
    for one in SCENARIO.delegations:
        assert not [line for line in secrets_of(one.code) if line in words]


def test_a_briefing_shows_its_own_mandate_and_no_other(shell, played):
    words = shown(BriefingScreen(shell, played[0].header, "TM", nothing), shell)
    assert SCENARIO.mandate("TM").summary in words
    for other in ("KZ", "KG", "TJ", "UZ"):
        assert SCENARIO.mandate(other).summary not in words


def test_in_a_class_the_debrief_keeps_mandates_until_they_are_opened(shell, played):
    chair, path = played
    again = Chair(chair.header, chair.entries)
    scene = DebriefScreen(shell, again, path)
    scene._page = "seats"
    before = shown(scene, shell)
    assert "Open all mandates" in before
    assert "own score" not in before
    scene._open_mandates()
    shell.pump()
    assert again.session.mandates_open
    assert "Open all mandates" not in words_on(scene)


def test_a_replay_shows_the_public_table_only(shell, played):
    _chair, path = played
    scene = ReplayScene(shell, read_record(path), path)
    shell.push(scene)
    for step in range(0, scene.last, 10):
        scene.go(step)
        shell.pump()
        words = words_on(scene)
        for one in SCENARIO.delegations:
            assert SCENARIO.mandate(one.code).summary not in words


def test_a_replay_steps_forward_and_back(shell, played):
    chair, path = played
    scene = ReplayScene(shell, read_record(path), path)
    shell.push(scene)
    scene.go(5)
    scene.go(scene.at + 1)
    assert scene.at == 6
    scene.go(-3)
    assert scene.at == 0
    scene.go(10_000)
    assert scene.at == scene.last == len(chair.entries)


def test_a_broken_scenario_is_shown_with_its_line(shell, tmp_path, monkeypatch):
    broken = tmp_path / "scenarios" / "broken"
    broken.mkdir(parents=True)
    (broken / "scenario.yaml").write_text("format: 5\n", encoding="utf-8")
    monkeypatch.setenv("ADREF_HOME", str(tmp_path))
    shelf = App(records=Path(tmp_path)).shelf()
    found = next(one for one in shelf if one.path.name == "broken")
    assert found.scenario is None
    assert "scenario.yaml:1" in found.problems[0]
    SetupScreen(shell, App(records=Path(tmp_path)), "class", nothing)

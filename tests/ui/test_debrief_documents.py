"""The debrief's last page: who did what, the curves, and documents to take home."""

import os

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

import pytest

from game import resources
from game.chair import Chair
from game.domain.proceedings import Header, Seat
from game.record import read_record
from game.scenario import load_scenario
from game.simulate import play_session
from game.ui.scenes.debrief import DebriefScreen
from game.ui.shell import Shell
from game.ui.widgets import Button
from game.ui.widgets.chart import Chart

SCENARIO = load_scenario(resources.scenarios_dir() / "unrcca-2021")


def debrief_of(tmp_path, sitting):
    """The last page of the debrief of a short session."""
    path = tmp_path / "session.jsonl"
    seats = tuple(Seat(one.code, "delegate") for one in SCENARIO.delegations)
    play_session(Header(SCENARIO, "short", seats, 3, sitting=sitting), path)
    recording = read_record(path)
    shell = Shell((1280, 720))
    shell.push(DebriefScreen(shell, Chair(recording.header, recording.entries), path))
    shell.scene.turn_to("way")
    shell.pump()
    return shell


def widgets(shell, kind):
    return [one for one in shell.scene.root.walk() if isinstance(one, kind)]


@pytest.mark.parametrize("name", ["html", "csv", "md"])
def test_a_document_is_written_beside_the_record_and_holds_no_secret(tmp_path, name):
    shell = debrief_of(tmp_path, "hot_seat")
    places = {"html": "A page for the browser", "csv": "A table", "md": "Plain text"}
    button = next(one for one in widgets(shell, Button) if one.label.startswith(places[name]))
    button._on_press()
    text = (tmp_path / f"session.{name}").read_text(encoding="utf-8")
    assert "TRAINING SIMULATION" in text
    briefings = (line for _code, page in SCENARIO.briefings for line in page.splitlines())
    assert not [line for line in briefings if len(line) > 30 and line in text]
    shell.destroy()


def test_what_cannot_be_written_is_said(tmp_path, monkeypatch):
    shell = debrief_of(tmp_path, "hot_seat")

    def full(_path, _content):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("game.ui.scenes.documents.write_whole", full)
    next(one for one in widgets(shell, Button) if one.label.startswith("Plain"))._on_press()
    assert "No space left on device" in shell.scene.notice._text
    assert sorted(one.name for one in tmp_path.iterdir()) == ["session.jsonl"]
    shell.destroy()


def test_curves_are_shown_only_where_mandates_may_be(tmp_path):
    shell = debrief_of(tmp_path, "hot_seat")
    assert widgets(shell, Chart) == []
    shell.scene._open_mandates()
    assert len(widgets(shell, Chart)) == 1
    shell.destroy()

"""In a class each team sees its own result behind its curtain until the mandates are open."""

import os

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")


import pygame
import pytest

from game import resources
from game.chair import Chair
from game.domain.commands import Support
from game.domain.proceedings import Header, Seat
from game.record import read_record
from game.record.pins import PinBook, pins_file
from game.scenario import load_scenario
from game.simulate import play_session
from game.ui.scenes.debrief import DebriefScreen
from game.ui.scenes.own_part import OwnCurtain, OwnPartScreen
from game.ui.scenes.pin import PinScreen
from game.ui.shell import Shell
from game.ui.widgets import Button, Label, Nameplate
from game.ui.widgets.chart import Chart
from game.wording.refusals import sentence

SCENARIO = load_scenario(resources.scenarios_dir() / "unrcca-2021")
PEOPLE = ("KZ", "TJ")


@pytest.fixture(scope="module")
def entries(tmp_path_factory):
    path = tmp_path_factory.mktemp("records") / "session.jsonl"
    seats = tuple(Seat(one.code, "delegate") for one in SCENARIO.delegations)
    play_session(Header(SCENARIO, "short", seats, 3, sitting="hot_seat"), path)
    return read_record(path).entries


class Room:
    """The debrief of a class at the window: people sat for two of the five delegations."""

    def __init__(self, entries, path, *, pins):
        seats = tuple(
            Seat(one.code, "" if one.code in PEOPLE else "delegate") for one in SCENARIO.delegations
        )
        self.chair = Chair(Header(SCENARIO, "short", seats, 3, sitting="hot_seat"), entries)
        self.pins = PinBook.create(path) if pins else None
        self.shell = Shell((1280, 720))
        self.shell.push(DebriefScreen(self.shell, self.chair, path, self.pins))
        self.shell.pump()
        self.press("2")

    def press(self, name):
        key = pygame.key.key_code(name)
        letter = name if len(name) == 1 else ""
        pygame.event.post(pygame.Event(pygame.KEYDOWN, key=key, mod=0, unicode=letter))
        self.shell.pump()

    def type(self, text):
        for letter in text:
            pygame.event.post(pygame.Event(pygame.TEXTINPUT, text=letter))
        self.shell.pump()

    def found(self, kind):
        return [one for one in self.shell.scene.root.walk() if isinstance(one, kind)]

    def labels(self):
        return [one.label for one in self.found(Button)]

    def own(self, name):
        button = next(one for one in self.found(Button) if one.label == f"{name}: our own result…")
        button._on_press()
        self.shell.pump()

    def words(self):
        return " ".join(one.text for one in self.found(Label))


@pytest.fixture
def room(entries, tmp_path):
    made = Room(entries, tmp_path / "session.jsonl", pins=False)
    yield made
    made.shell.destroy()


@pytest.fixture
def guarded(entries, tmp_path):
    made = Room(entries, tmp_path / "session.jsonl", pins=True)
    yield made
    made.shell.destroy()


def test_each_team_of_people_has_its_own_result_and_the_computer_has_none(room):
    assert [one for one in room.labels() if "own result" in one] == [
        "Kazakhstan: our own result…",
        "Tajikistan: our own result…",
    ]


def test_a_curtain_stands_before_it_and_shows_no_figure(room):
    room.own("Tajikistan")
    assert isinstance(room.shell.scene, OwnCurtain)
    assert " of 100" not in room.words()
    room.press("escape")
    assert isinstance(room.shell.scene, DebriefScreen)


def test_behind_it_stands_what_this_seat_wanted_and_got_and_nothing_of_another(room):
    room.own("Tajikistan")
    room.press("return")
    assert isinstance(room.shell.scene, OwnPartScreen)
    assert [one._name for one in room.found(Nameplate)] == ["Tajikistan"]
    (chart,) = room.found(Chart)
    assert [one.name for one in chart._lines] == ["TJ"]
    said = room.words()
    own, others = (
        _reasons("TJ"),
        {reason for code in ["KZ", "KG", "TM", "UZ"] for reason in _reasons(code)},
    )
    assert any(one in said for one in own)
    assert not [one for one in others - own if one in said]


def _reasons(code):
    """What the instructions of one delegation say about the wordings."""
    interests = SCENARIO.mandate(code).interests
    return {one.reason(key) for one in interests for key, _v in one.values if one.reason(key)}


def test_f8_and_escape_and_enter_lead_from_it_to_the_public_debrief(room):
    for key in ("f8", "escape", "return"):
        room.own("Kazakhstan")
        room.press("return")
        assert isinstance(room.shell.scene, OwnPartScreen)
        assert room.shell.scene.curtained
        if key == "f8":
            room.shell.scene.hide()  # the window's attendant does it for this key
            room.shell.pump()
        else:
            room.press(key)
        assert isinstance(room.shell.scene, DebriefScreen)


def test_what_was_refused_to_a_seat_is_told_to_it_alone(room):
    room.chair.submit("TJ", Support("TJ", "PP1", 1))
    refusal = room.chair.entries[-1].refusal
    assert refusal is not None
    told = sentence(refusal, SCENARIO.names)
    for name, knows in (("Kazakhstan", False), ("Tajikistan", True)):
        room.own(name)
        room.press("return")
        assert (told in room.words()) is knows
        room.press("escape")


def test_a_pin_is_asked_where_the_class_chose_them(guarded):
    guarded.pins.choose("TJ", "4711")
    guarded.own("Tajikistan")
    guarded.press("return")
    assert isinstance(guarded.shell.scene, PinScreen)
    guarded.type("1111")
    guarded.press("return")
    assert isinstance(guarded.shell.scene, PinScreen)
    guarded.type("4711")
    guarded.press("return")
    assert isinstance(guarded.shell.scene, OwnPartScreen)


def test_the_pins_are_forgotten_once_the_mandates_are_open(guarded, tmp_path):
    guarded.pins.choose("TJ", "4711")
    assert pins_file(tmp_path / "session.jsonl").exists()
    guarded.press("m")
    assert not pins_file(tmp_path / "session.jsonl").exists()
    assert not [one for one in guarded.labels() if "own result" in one]
    assert len(guarded.found(Nameplate)) == 5


def test_a_team_takes_home_its_own_copy_and_no_secret_of_another(tmp_path):
    path = tmp_path / "session.jsonl"
    seats = tuple(
        Seat(one.code, "novice" if one.code in PEOPLE else "delegate")
        for one in SCENARIO.delegations
    )
    play_session(Header(SCENARIO, "short", seats, 3, sitting="hot_seat"), path)
    recording = read_record(path)
    shell = Shell((1280, 720))
    shell.push(OwnPartScreen(shell, Chair(recording.header, recording.entries), path, "TJ"))
    shell.pump()
    pygame.event.post(pygame.Event(pygame.KEYDOWN, key=pygame.K_c, mod=0, unicode="c"))
    shell.pump()
    written = (tmp_path / "session-TJ.html").read_text(encoding="utf-8")
    shell.destroy()
    results = written.partition("Results beside the instructions")[2].partition("</table>")[0]
    assert "Tajikistan" in results
    assert not [name for name in ("Kazakhstan", "Kyrgyzstan", "Uzbekistan") if name in results]
    briefings = [page for code, page in SCENARIO.briefings if code != "TJ"]
    lines = [line for page in briefings for line in page.splitlines() if len(line) > 30]
    assert not [line for line in lines if line in written]

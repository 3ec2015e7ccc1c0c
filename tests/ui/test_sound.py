"""What happens at the table is heard; a machine without sound is silent without a word."""

import os
import runpy
import struct
import subprocess
import sys
import wave

import pygame
import pytest
from table_driver import Hand

from game.domain import commands as ask
from game.domain import events as happened
from game.domain.phase import Phase
from game.domain.stage import Call
from game.resources import asset
from game.resources.settings import Settings
from game.ui import herald as heralds
from game.ui.herald import Herald
from game.ui.sound import NAMES, Sounds, sound_of

pytestmark = pytest.mark.usefixtures("windows_closed")


@pytest.fixture
def sounds():
    made = Sounds(Settings())
    yield made
    made.close()


@pytest.mark.parametrize("name", NAMES)
def test_each_sound_is_short_small_and_mono(name):
    path = asset(f"sounds/{name}.wav")
    with wave.open(str(path)) as file:
        assert (file.getnchannels(), file.getframerate(), file.getsampwidth()) == (1, 22_050, 2)
        assert 0.1 < file.getnframes() / 22_050 < 1
    assert path.stat().st_size < 40_000


def test_a_sound_is_played_once_at_a_time(sounds):
    assert sounds.play("gavel")
    assert not sounds.play("gavel")
    assert sounds.play("agreed")


def test_switched_off_or_without_volume_nothing_is_opened():
    for settings in (Settings(sound=False), Settings(volume=0)):
        sounds = Sounds(settings)
        assert not sounds.play("gavel")
        assert sounds._loaded is None


def test_the_device_is_open_before_the_table_makes_its_first_sound():
    hand = a_class()
    for sound in (True, False):
        herald = Herald(Settings(sound=sound))
        herald.attend(hand.desk)
        assert (herald._sounds._loaded is not None) is sound
        herald.on_close()


def test_a_louder_setting_is_heard_with_the_next_sound():
    settings = Settings(volume=20)
    sounds = Sounds(settings)
    sounds.play("gavel")
    settings.volume = 80
    sounds.play("agreed")
    loud = [round(sounds._loaded[name].get_volume(), 1) for name in ("gavel", "agreed")]
    sounds.close()
    assert loud == [0.2, 0.8]


SILENT = """
import pygame
from game.resources.settings import Settings
from game.ui.sound import Sounds
pygame.display.init()
sounds = Sounds(Settings())
print(sounds.play("gavel"), sounds.play("clock"))
sounds.close()
"""


@pytest.mark.parametrize(("driver", "heard"), [("nosuch", False), ("alsa", False), ("dummy", True)])
def test_without_a_device_the_game_is_silent_and_the_terminal_too(driver, heard):
    told = {**os.environ, "SDL_AUDIODRIVER": driver, "PYGAME_HIDE_SUPPORT_PROMPT": "1"}
    done = subprocess.run(
        [sys.executable, "-c", SILENT], env=told, capture_output=True, text=True, check=True
    )
    if driver != "alsa":  # a machine may have a sound card
        assert done.stdout == f"{heard} {heard}\n"
    assert done.stderr == ""


@pytest.mark.parametrize(
    ("events", "name"),
    [
        ((happened.PlacardRaised("KG"),), "placard"),
        ((happened.VisitClosed("PP1"), happened.PlacardRaised("KG")), "placard"),
        ((happened.PlacardRaised("KG"), happened.PhaseEntered(Phase.RECESS)), "gavel"),
        ((happened.PhaseEntered(Phase.ACTION),), "silence"),
        ((happened.SilenceBroken("KG", ("PP1",), "no"),), "silence"),
        ((happened.NothingAdded("KG"),), ""),
        ((), ""),
    ],
)
def test_of_an_entry_the_weightiest_is_heard(events, name):
    assert sound_of(events) == name


class Ear:
    """A herald whose sounds and words are kept."""

    def __init__(self, monkeypatch, hand, **settings) -> None:
        self.heard, self.said = [], []
        monkeypatch.setattr(Sounds, "play", lambda _self, name: self.heard.append(name))
        monkeypatch.setattr(heralds, "Speaker", lambda _command: self)
        self.herald = Herald(Settings(**settings))
        self.herald.attend(hand.desk)

    def say(self, words):
        self.said.append(words)

    def go_on(self):
        pass

    def silence(self):
        self.said.append("(silence)")


def a_class(**names):
    return Hand("KZ", "KG", "TJ", "TM", "UZ", clocks=True, sitting="hot_seat", **names)


def until_called(hand):
    for _ in range(200):
        if isinstance(hand.desk.session.stage, Call):
            return
        hand.press(pygame.K_j)
    raise AssertionError(hand.desk.session.stage)


def test_a_raised_placard_is_heard_and_said(monkeypatch):
    hand = a_class()
    until_called(hand)
    ear = Ear(monkeypatch, hand, speech=True)
    hand.press(pygame.K_3)
    assert [one for one in ear.heard if one] == ["placard"]
    assert ear.said == ["Tajikistan raises its placard."]


def test_nothing_is_said_aloud_until_it_is_switched_on(monkeypatch):
    hand = a_class()
    until_called(hand)
    ear = Ear(monkeypatch, hand)
    hand.press(pygame.K_3)
    assert ear.said == []


def test_what_was_refused_is_for_the_seat_s_own_eyes(monkeypatch):
    hand = a_class()
    until_called(hand)
    ear = Ear(monkeypatch, hand, speech=True)
    refused = hand.desk.chair.submit("KG", ask.RaisePlacard("TJ"))
    assert refused.refusal is not None
    assert (ear.said, [one for one in ear.heard if one]) == ([], [])


def test_the_end_of_a_long_step_is_heard_once(monkeypatch):
    hand = a_class()
    until_called(hand)
    hand.press(pygame.K_3)
    hand.press(pygame.K_j)
    ear = Ear(monkeypatch, hand)
    left = hand.desk.session.deadline - hand.desk.at
    assert left > 15_000
    for at in (left - 6_000, 1_500, 1_000):
        ear.herald.passes(0)
        hand.desk.at += at
    ear.herald.passes(0)
    assert ear.heard == ["clock"]


def test_a_table_that_was_left_is_heard_no_more(monkeypatch):
    hand = a_class()
    until_called(hand)
    ear = Ear(monkeypatch, hand, speech=True)
    ear.herald.leave()
    hand.press(pygame.K_3)
    assert ear.heard == []


def test_when_speech_is_switched_off_the_voice_stops_at_once(monkeypatch):
    hand = a_class()
    until_called(hand)
    ear = Ear(monkeypatch, hand, speech=True)
    hand.press(pygame.K_3)
    ear.herald._settings.speech = False
    ear.herald.passes(16)
    assert ear.said[-1] == "(silence)"


@pytest.mark.parametrize("name", NAMES)
def test_the_sounds_are_made_by_the_script_that_lies_beside_them(name):
    script = runpy.run_path(str(asset("make_sounds.py")))
    made = [round(one * 32_767) for one in script["samples"](*script["SOUNDS"][name])]
    with wave.open(str(asset(f"sounds/{name}.wav"))) as file:
        frames = file.readframes(file.getnframes())
    shipped = struct.unpack(f"<{len(frames) // 2}h", frames)
    assert len(made) == len(shipped)
    assert max(abs(a - b) for a, b in zip(made, shipped, strict=True)) <= 2  # libm differs

"""What a seat knows alone stands in its record, and nowhere else that the game writes or shows."""

import os

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

import pygame
import pytest

from game.domain.commands import Pass
from game.resources import settings_file
from game.resources.settings import save_settings
from game.ui.app import App
from game.ui.launch import Guide
from game.ui.rescue import Rescue
from game.ui.shell import Shell

LONG = 20
"""Letters from which a sentence of a mandate says something."""


@pytest.fixture
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("ADREF_HOME", str(tmp_path))
    return tmp_path


@pytest.fixture
def guide(home):
    """A session begun and played for a few acts, at a window and at a projector."""
    shell = Shell((1280, 720))
    made = Guide(shell, App(records=home / "records"))
    made.title()
    for name in ("a", "return", "return", "n", "space", "n", "f9"):
        key = pygame.key.key_code(name)
        for kind in (pygame.KEYDOWN, pygame.KEYUP):
            letter = name if len(name) == 1 else ""
            pygame.event.post(pygame.Event(kind, key=key, mod=0, unicode=letter))
        shell.pump()
    yield made
    made.close()
    shell.destroy()


def secrets(guide):
    """Every sentence of every mandate and briefing."""
    scenario = guide.playing.chair.header.scenario
    reasons = [
        reason
        for mandate in scenario.mandates
        for interest in mandate.interests
        for _option, reason in interest.reasons
    ]
    found = [*(one.summary for one in scenario.mandates), *reasons]
    found += [line for _code, text in scenario.briefings for line in text.splitlines()]
    return [one for one in found if len(one) > LONG]


def test_settings_and_crash_reports_hold_no_sentence_of_a_mandate(guide, home):
    held = secrets(guide)
    assert len(held) > 100
    save_settings(guide.shell.settings, settings_file())
    rescue = Rescue(guide.shell, home, lambda: Pass.__name__)
    assert rescue(ValueError(held[0], held[1]))
    written = [one for one in home.rglob("*") if one.is_file() and one.parent.name != "records"]
    assert {"settings.json", rescue.reports[0].name} <= {one.name for one in written}
    for file in written:
        text = file.read_text(encoding="utf-8")
        assert not [one for one in held if one in text], file.name


def test_the_title_of_a_window_names_the_game_and_nobody_s_instructions(guide):
    titles = {stack.window.title for stack in guide.shell._stacks.values()}
    assert titles == {"Ad Referendum", "Ad Referendum: the public view"}

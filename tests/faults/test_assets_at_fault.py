"""Fonts, flags, words and sentences that are gone or torn: plainer, never the end of a session."""

import os
import shutil
from pathlib import Path

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

import pygame
import pytest

from game.cli import health
from game.resources import bundled
from game.scenario import load_scenario
from game.scenario.bundled_glossary import bundled_glossary
from game.ui import text, theme
from game.ui.app import App
from game.ui.launch import Guide
from game.ui.shell import Shell
from game.ui.widgets.nameplate import flag_picture
from game.wording import set_language

ROOT = Path(__file__).parents[2]
HARM = {"torn": b"\x00noise\xff", "empty": b""}


@pytest.fixture(params=["gone", *HARM])
def assets(request, tmp_path, monkeypatch):
    """The folder of assets, each file of it harmed in the same way."""
    folder = tmp_path / "assets"
    if request.param != "gone":
        shutil.copytree(ROOT / "assets", folder)
        for file in filter(Path.is_file, folder.rglob("*")):
            file.write_bytes(HARM[request.param])
    whole = bundled._bundled
    monkeypatch.setattr(
        bundled, "_bundled", lambda name: folder if name == "assets" else whole(name)
    )
    forget()
    yield folder
    forget()
    set_language("en")


def forget() -> None:
    """Fonts and words are read anew, and nothing stays that was laid out with others."""
    for kept in (theme._load, bundled_glossary):
        kept.cache_clear()
    text._CACHE.clear()


def pressed(shell, *names):
    for name in names:
        key = pygame.key.key_code(name)
        for kind in (pygame.KEYDOWN, pygame.KEYUP):
            letter = name if len(name) == 1 else ""
            pygame.event.post(pygame.Event(kind, key=key, mod=0, unicode=letter))
        shell.pump()


@pytest.mark.usefixtures("assets")
@pytest.mark.parametrize("language", ["en", "ru"])
def test_a_session_is_begun_and_played_without_a_single_asset(language, tmp_path):
    set_language(language)
    shell = Shell((1280, 720))
    guide = Guide(shell, App(records=tmp_path / "records"))
    guide.title()
    pressed(shell, "a", "return", "return", "n", "space", "n", "space", "n")
    assert len(guide.playing.chair.entries) > 6
    guide.close()
    shell.destroy()


@pytest.mark.usefixtures("assets")
def test_the_reference_scenario_can_be_loaded_without_its_flags():
    assert len(load_scenario(ROOT / "scenarios" / "unrcca-2021").delegations) == 5


@pytest.mark.usefixtures("assets")
def test_a_glossary_that_cannot_be_read_has_no_words():
    assert bundled_glossary("en") == bundled_glossary("ru") == ()


def test_a_flag_that_is_no_picture_gives_way_to_letters(tmp_path):
    (tmp_path / "kz.png").write_bytes(b"no picture")
    assert flag_picture(tmp_path / "kz.png", 26, 19) is None
    assert flag_picture(tmp_path / "gone.png", 26, 19) is None


class Written:
    """A file as the installer noted it down."""

    def __init__(self, folder, name, size):
        self.parts, self.size, self._path = ("game", name), size, folder / name

    def locate(self):
        return self._path

    def __str__(self):
        return "game/" + self._path.name


def test_doctor_names_what_is_not_as_it_was_installed(tmp_path, monkeypatch):
    (tmp_path / "whole").write_bytes(b"1234")
    (tmp_path / "torn").write_bytes(b"12")
    listed = [Written(tmp_path, name, 4) for name in ("whole", "torn", "gone")]
    monkeypatch.setattr(health, "files", lambda _name: listed)
    said = [one.said for one in health.examine() if "damaged" in one.said]
    assert said == ["game/torn is missing or damaged.", "game/gone is missing or damaged."]

"""A teacher writes the pages to print from the screen on which a class is set up."""

import os

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

import pygame
import pytest

from game.export import handouts
from game.export.extras import MissingExtraError
from game.ui.app import App
from game.ui.scenes.setup import SetupScreen
from game.ui.shell import Shell
from game.ui.widgets import Button


def setting_up(folder, purpose):
    shell = Shell((1280, 720))
    shell.push(SetupScreen(shell, App(records=folder), purpose, lambda _lobby: None))
    shell.pump()
    return shell


def press_h(shell):
    pygame.event.post(pygame.Event(pygame.KEYDOWN, key=pygame.K_h, mod=0, unicode="h"))
    shell.pump()


def test_the_handouts_of_the_chosen_length_are_written_and_their_place_is_said(tmp_path):
    pytest.importorskip("typst")
    shell = setting_up(tmp_path, "class")
    press_h(shell)
    folder = tmp_path / "unrcca-2021-standard-handouts"
    assert {one.suffix for one in folder.iterdir()} == {".pdf"}
    assert (folder / "briefing-KZ.pdf").read_bytes().startswith(b"%PDF")
    assert str(folder) in shell.scene.notice._text
    shell.destroy()


def test_without_the_extra_for_pdf_they_are_pages_for_the_browser(tmp_path, monkeypatch):
    def missing(_page):
        raise MissingExtraError(extra="pdf")

    monkeypatch.setitem(handouts.MEDIA, "pdf", missing)
    shell = setting_up(tmp_path, "class")
    press_h(shell)
    folder = tmp_path / "unrcca-2021-standard-handouts"
    assert {one.suffix for one in folder.iterdir()} == {".html"}
    assert len(list(folder.iterdir())) == 9
    shell.destroy()


def test_who_plays_alone_prints_nothing(tmp_path):
    shell = setting_up(tmp_path, "solo")
    labels = [one.label for one in shell.scene.root.walk() if isinstance(one, Button)]
    assert not [one for one in labels if "handouts" in one]
    shell.destroy()

"""What takes longer than half a second shows how far it is; what is quick shows nothing."""

from types import SimpleNamespace

import pygame
import pytest
from kit import Stage

from game.ui.ahead import Ahead
from game.ui.app import App
from game.ui.progress import Progress
from game.ui.shell import Shell
from game.ui.widgets import Label


@pytest.fixture
def shell():
    made = Shell((1024, 640))
    made.push(Stage(made, Label("The room")))
    made.pump()
    yield made
    made.destroy()


def picture(shell) -> bytes:
    return pygame.image.tobytes(shell.window.get_surface(), "RGB")


def test_nothing_is_drawn_within_half_a_second(shell):
    now = [0]
    shell.now_ms = lambda: now[0]
    before, told = picture(shell), Progress(shell, "Reading")
    now[0] = 499
    told(1, 2)
    assert picture(shell) == before


def filled(shell) -> int:
    accent, surface = shell.theme.palette.accent, shell.window.get_surface()
    return sum(tuple(surface.get_at((x, 339)))[:3] == accent for x in range(1024))


def test_a_bar_grows_once_it_takes_longer(shell):
    now = [0]
    shell.now_ms = lambda: now[0]
    told = Progress(shell, "Reading")
    lengths = []
    for step in range(1, 5):
        now[0] = 500 + 100 * step
        told(step, 4)
        lengths.append(filled(shell))
    assert lengths == sorted(set(lengths))
    assert lengths[-1] > 300


def test_the_picture_below_comes_back(shell):
    now = [0]
    shell.now_ms = lambda: now[0]
    before, told = picture(shell), Progress(shell, "Reading")
    now[0] = 900
    told(1, 2)
    assert picture(shell) != before
    shell.pump()
    assert picture(shell) == before


def test_the_shelf_tells_how_many_scenarios_are_read(tmp_path):
    heard = []
    found = App(records=tmp_path).shelf(lambda done, whole: heard.append((done, whole)))
    assert heard == [(n, len(found)) for n in range(len(found))]


def test_what_is_needed_next_is_brought_in_once_the_title_has_stood(monkeypatch):
    begun = []
    thread = SimpleNamespace(start=lambda: begun.append(1))
    monkeypatch.setattr("game.ui.ahead.Thread", lambda **_names: thread)
    ahead = Ahead()
    ahead.passes(149)
    assert begun == []
    ahead.passes(1)
    ahead.passes(1000)
    assert begun == [1]

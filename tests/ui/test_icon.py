"""Windows carry the sign of the game, or that of the system where the picture is missing."""

import os

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

import pytest

from game.resources import asset
from game.ui import icon
from game.ui.shell import Shell


class Marked:
    """A window that remembers its sign."""

    def __init__(self):
        self.sizes = []

    def set_icon(self, picture):
        self.sizes.append(picture.get_size())


def test_a_window_shows_the_sign_that_ships():
    window = Marked()
    icon.show_icon(window)
    assert window.sizes == [(256, 256)]


@pytest.mark.parametrize("content", [None, b"", b"\x00noise"])
def test_a_sign_that_is_gone_or_torn_is_done_without(tmp_path, monkeypatch, content):
    path = tmp_path / asset("icon.png").name
    if content is not None:
        path.write_bytes(content)
    monkeypatch.setattr(icon, "asset", lambda _name: path)
    window = Marked()
    icon.show_icon(window)
    assert window.sizes == []


def test_every_window_is_given_its_sign(monkeypatch):
    given = []
    monkeypatch.setattr("game.ui.shell.show_icon", given.append)
    shell = Shell((1024, 640))
    further = shell.open_window("Public view", (640, 480))
    assert given == [shell.window, further.window]
    shell.destroy()

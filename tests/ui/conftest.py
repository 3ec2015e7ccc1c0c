"""A window without a screen, and a place for everything that is written."""

import os
import shutil
import tempfile
from collections.abc import Iterator

os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["SDL_AUDIODRIVER"] = "dummy"
os.environ["ADREF_HOME"] = tempfile.mkdtemp(prefix="adref-tests-")

import pytest
from kit_room import Room

from game.ui.shell import Shell


@pytest.fixture(scope="session", autouse=True)
def _home() -> Iterator[None]:
    """Nothing that was written stays."""
    written = os.environ["ADREF_HOME"]
    yield
    shutil.rmtree(written, ignore_errors=True)


@pytest.fixture
def shell() -> Iterator[Shell]:
    """A shell with a window of 1280 by 720, closed afterwards."""
    opened = Shell((1280, 720))
    opened.pump()
    yield opened
    opened.destroy()


@pytest.fixture
def room(shell: Shell) -> Room:
    """A shell with a hand that puts widgets up, presses keys and moves the mouse."""
    return Room(shell)

"""The interface is tested without a screen, without a loudspeaker, and away from home."""

import os
import shutil
import tempfile
from collections.abc import Iterator

os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["SDL_AUDIODRIVER"] = "dummy"
os.environ["ADREF_HOME"] = tempfile.mkdtemp(prefix="adref-tests-")

import pytest


@pytest.fixture(scope="session", autouse=True)
def _home() -> Iterator[None]:
    """Nothing that was written stays."""
    written = os.environ["ADREF_HOME"]
    yield
    shutil.rmtree(written, ignore_errors=True)


@pytest.fixture(autouse=True)
def _as_at_first() -> Iterator[None]:
    """What a test chose in the settings is no other test's."""
    yield
    from game.resources import settings_file, show_flags_of
    from game.wording import set_language

    set_language("en")
    show_flags_of(None)
    settings_file().unlink(missing_ok=True)


@pytest.fixture
def windows_closed(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Every window that a test opens is closed again."""
    from game.ui.shell import Shell

    opened: list[Shell] = []
    begin = Shell.__init__

    def remember(self: Shell, *args: object, **names: object) -> None:
        begin(self, *args, **names)
        opened.append(self)

    monkeypatch.setattr(Shell, "__init__", remember)
    yield
    for shell in opened:
        shell.destroy()

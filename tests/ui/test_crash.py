"""An unexpected error: a calm page, a report without secrets, a window that survives once."""

import pygame
import pytest
from kit import Stage

from game.record import RecordProblem
from game.ui.crash import described, write_report
from game.ui.rescue import Rescue
from game.ui.scenes.crash import CrashScreen
from game.ui.shell import Scene, Shell
from game.ui.widgets import Label

PLANTED = "bottom line 4711"


class Broken(Scene):
    """Raises with secrets in its words and in its variables, as often as it is asked."""

    def update(self, elapsed: int) -> bool:
        mandate = {"KZ": PLANTED}
        try:
            return mandate[PLANTED]
        except KeyError as cause:
            words = f"{mandate} {PLANTED}"
            raise ValueError(words) from cause


@pytest.fixture
def shell(windows_closed):
    shell = Shell()
    shell.push(Stage(shell, Label("The title")))
    return shell


def closes_soon(shell):
    """Let the loop run a few turns and end."""
    turns = iter(range(5))
    plain = shell.pump

    def pump():
        plain()
        if next(turns, None) is None:
            shell.close()

    shell.pump = pump


def rescue(shell, tmp_path, last="AcceptPackage"):
    shell.rescue = Rescue(shell, tmp_path / "crashes", lambda: last)
    return shell.rescue


def raised(scene):
    try:
        scene.update(0)
    except ValueError as error:
        return error


def test_a_report_tells_places_and_types_but_no_word_and_no_value(shell):
    text = described(raised(Broken(shell)), "AcceptPackage")
    assert PLANTED not in text
    assert "4711" not in text
    assert "builtins.ValueError" in text
    assert "builtins.KeyError" in text
    assert "test_crash.py" in text
    assert "in Broken.update" in text
    assert "Last command: AcceptPackage" in text


def test_a_report_names_no_folder_of_its_user(shell):
    text = described(raised(Broken(shell)))
    assert "/" not in text.split("Last command", 1)[1]


def test_the_window_survives_once_and_shows_the_calm_page(shell, tmp_path):
    saved = rescue(shell, tmp_path)
    shell.push(Broken(shell))
    shell.attempt(shell._turn)
    assert isinstance(shell.scene, CrashScreen)
    what, safe, where = shell.scene.sentences()
    assert "an error of its own" in what
    assert safe == "The session is safe: every action up to the last one is in its record."
    assert str(saved.reports[0]) in where
    shell.pump()
    assert shell.failed is False


def test_going_on_leads_back_to_the_lowest_screen(shell, tmp_path):
    rescue(shell, tmp_path)
    title = shell.scene
    shell.push(Broken(shell))
    shell.attempt(shell._turn)
    shell.scene.back()
    assert shell.scene is title


def test_the_second_error_closes_the_window_with_exit_status_1(shell, tmp_path):
    saved = rescue(shell, tmp_path)
    shell.push(Broken(shell))
    shell.attempt(shell._turn)
    shell.push(Broken(shell))
    assert shell.run() == 1
    assert len(saved.reports) == 2


def test_the_page_draws_at_every_size_of_text(shell, tmp_path):
    rescue(shell, tmp_path)
    shell.push(Broken(shell))
    shell.attempt(shell._turn)
    for scale in (1.0, 2.0):
        shell.set_scale(scale)
        shell.screenshot(tmp_path / "crash.png")
        assert pygame.image.load(tmp_path / "crash.png").get_size() == shell.window.size


def test_a_report_that_cannot_be_written_is_said_too(shell, tmp_path):
    (tmp_path / "crashes").write_text("in the way", encoding="utf-8")
    rescue(shell, tmp_path)
    shell.push(Broken(shell))
    shell.attempt(shell._turn)
    assert "No report could be written" in shell.scene.sentences()[2]


def test_a_report_is_for_its_owner_only(tmp_path):
    path = write_report(tmp_path, "report")
    assert path.stat().st_mode & 0o077 == 0


def test_a_record_that_cannot_be_written_is_said_and_is_no_crash(shell, tmp_path):
    saved = rescue(shell, tmp_path)
    said = []
    shell.scene.say = lambda words, *, warning: said.append((words, warning))
    for _again in range(3):
        assert saved(RecordProblem(tmp_path, 0, "No space left on device", "make room"))
    assert said[0] == (f"{tmp_path}: No space left on device — make room", True)
    assert saved.reports == []


def test_a_window_whose_first_screen_fails_opens_all_the_same(
    windows_closed, tmp_path, monkeypatch
):
    from game.ui import launch as opening

    def missing(_guide):
        raise KeyError(PLANTED)

    seen = []

    def look(shell):
        seen.append(type(shell.scene).__name__)
        return 0

    monkeypatch.setenv("ADREF_HOME", str(tmp_path))
    monkeypatch.setattr(opening.Guide, "title", missing)
    monkeypatch.setattr(Shell, "run", look)
    assert opening.launch() == 0
    assert seen == ["CrashScreen"]
    (report,) = (tmp_path / "crashes").iterdir()
    assert PLANTED not in report.read_text(encoding="utf-8")


def test_broken_settings_are_said_on_the_title(windows_closed, tmp_path, monkeypatch):
    from game.ui import launch as opening

    seen = []

    def look(shell):
        seen.append(shell.scene.notice._text)
        return 0

    (tmp_path / "settings.json").write_text("{", encoding="utf-8")
    monkeypatch.setenv("ADREF_HOME", str(tmp_path))
    monkeypatch.setattr(Shell, "run", look)
    assert opening.launch() == 0
    assert str(tmp_path / "settings.broken.json") in seen[0]

"""The shell: events in their order, one scene stack a window, nothing drawn that did not change."""

import os
import subprocess
import sys
from pathlib import Path

import pygame
import pytest
from kit import Stage, Trial

from game.ui.shell import NoDisplayError, Scene, Shell
from game.ui.widgets import Button, Column, Label, TextEditor


@pytest.fixture
def shell():
    shell = Shell()
    yield shell
    shell.destroy()


class Listener(Scene):
    """Remembers what it heard; closes the shell once it has heard enough."""

    def __init__(self, shell: Shell, enough: int = 99) -> None:
        super().__init__(shell)
        self.heard: list[str] = []
        self._enough = enough

    def on_event(self, event: pygame.Event) -> None:
        if event.type == pygame.TEXTINPUT:
            self.heard.append(event.text)
        if event.type == pygame.KEYDOWN:
            self.heard.append(pygame.key.name(event.key))
        if len(self.heard) >= self._enough:
            self.shell.close()


def _pressed(key: int, **more: object) -> pygame.Event:
    return pygame.Event(pygame.KEYDOWN, key=key, mod=0, unicode="", **more)


def test_the_running_loop_serves_events_in_the_order_they_happened(shell: Shell) -> None:
    scene = Listener(shell, enough=6)
    shell.push(scene)
    shell.pump()
    pygame.event.clear()
    for letter in "qanun":
        pygame.event.post(pygame.Event(pygame.TEXTINPUT, text=letter))
    pygame.event.post(_pressed(pygame.K_RETURN))
    shell.run()
    assert scene.heard == ["q", "a", "n", "u", "n", "return"]


def test_a_quiet_room_is_not_drawn_again() -> None:
    trial = Trial(Label("Nothing happens."))
    before = trial.stage.drawn
    for _turn in range(20):
        trial.shell.pump()
    assert trial.stage.drawn == before
    trial.key(pygame.K_TAB)
    assert trial.stage.drawn == before + 1
    trial.close()


def test_many_events_make_one_picture() -> None:
    trial = Trial(editor := TextEditor())
    trial.key(pygame.K_TAB)
    before = trial.stage.drawn
    trial.type("peace and security")
    assert (editor.text, trial.stage.drawn) == ("peace and security", before + 1)
    trial.close()


def test_a_held_key_acts_once(shell: Shell) -> None:
    scene = Listener(shell)
    shell.push(scene)
    for _repeat in range(4):
        pygame.event.post(_pressed(pygame.K_RETURN, window=shell.window))
        pygame.event.post(_pressed(pygame.K_DOWN, window=shell.window))
    shell.pump()
    assert scene.heard.count("return") == 1
    assert scene.heard.count("down") == 4


def test_a_key_let_go_and_pressed_again_acts_again(shell: Shell) -> None:
    scene = Listener(shell)
    shell.push(scene)
    for _press in range(2):
        pygame.event.post(_pressed(pygame.K_s, window=shell.window))
        pygame.event.post(pygame.Event(pygame.KEYUP, key=pygame.K_s, mod=0, window=shell.window))
    shell.pump()
    assert scene.heard == ["s", "s"]


def test_each_window_hears_its_own_events(shell: Shell) -> None:
    projector = shell.open_window("Projector", (1024, 768))
    main, public = Listener(shell), Listener(shell)
    shell.push(main)
    projector.push(public)
    pygame.event.post(_pressed(pygame.K_a, window=projector.window))
    pygame.event.post(_pressed(pygame.K_b, window=shell.window))
    shell.pump()
    assert (main.heard, public.heard) == (["b"], ["a"])


def test_closing_the_projector_leaves_the_session_open(shell: Shell) -> None:
    projector = shell.open_window("Projector", (1024, 768))
    stage, public = Stage(shell, Label("table")), Stage(shell, Label("public"))
    shell.push(stage)
    projector.push(public)
    pygame.event.post(pygame.Event(pygame.WINDOWCLOSE, window=projector.window))
    shell.pump()
    assert (stage.closed, public.closed) == (0, 1)
    pygame.event.post(_pressed(pygame.K_TAB))
    shell.pump()
    assert stage.drawn > 0


def test_closing_the_window_lets_every_scene_go_and_asks_nothing() -> None:
    trial = Trial(Label("below"))
    above = Stage(trial.shell, Label("above"))
    trial.shell.push(above)
    pygame.event.post(pygame.Event(pygame.WINDOWCLOSE, window=trial.shell.window))
    assert trial.shell.run() == 0
    assert (trial.stage.closed, above.closed) == (1, 1)


def test_leaving_the_last_scene_ends_the_run(shell: Shell) -> None:
    shell.push(Listener(shell))
    shell.pop()
    assert shell.run() == 0


def test_control_plus_enlarges_the_text_up_to_twice_its_size() -> None:
    trial = Trial(Column([Label("text"), Button("press", lambda: None)]))
    for _press in range(6):
        trial.key(pygame.K_PLUS, pygame.KMOD_CTRL)
    assert trial.shell.theme.scale == 2.0
    trial.key(pygame.K_0, pygame.KMOD_CTRL)
    assert trial.shell.theme.scale == 1.0
    trial.close()


def test_a_screenshot_has_the_size_of_the_window(tmp_path: Path) -> None:
    trial = Trial(Label("picture"), size=(1100, 700))
    trial.shell.screenshot(tmp_path / "picture.png")
    assert pygame.image.load(tmp_path / "picture.png").get_size() == (1100, 700)
    trial.close()


def test_without_a_desktop_there_is_no_window(monkeypatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(NoDisplayError):
        Shell()


def test_a_display_that_cannot_be_opened_is_no_display() -> None:
    asked = "from game.ui.shell import Shell, NoDisplayError\ntry: Shell()\n"
    asked += "except NoDisplayError: print('none')"
    surroundings = {**os.environ, "SDL_VIDEODRIVER": "nothing-of-the-kind"}
    done = subprocess.run(
        [sys.executable, "-c", asked], env=surroundings, capture_output=True, check=True
    )
    assert (done.stdout, done.stderr) == (b"none\n", b"")

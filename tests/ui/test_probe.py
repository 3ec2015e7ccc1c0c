"""What the doctor hears from display and sound."""

from game.resources.finding import Weight
from game.ui import probe as probing
from game.ui.probe import probe
from game.ui.shell import NoDisplayError


def test_a_window_nobody_sees_is_noted(monkeypatch):
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    found = {one.said.split(",")[0]: one for one in probe()}
    assert found["Driver dummy"].weight is Weight.NOTE


def test_no_display_is_a_problem_with_a_remedy(monkeypatch):
    def blind():
        raise NoDisplayError

    monkeypatch.setattr(probing, "start_pygame", blind)
    (problem,) = (one for one in probe() if one.weight is Weight.PROBLEM)
    assert problem.said == "There is no display to open a window on."
    assert "desktop" in problem.remedy


def test_no_sound_device_is_no_problem(monkeypatch):
    def silent():
        raise probing.pygame.error

    monkeypatch.setattr(probing.pygame.mixer, "init", silent)
    (found,) = (one for one in probe() if one.topic == "sound")
    assert found.weight is Weight.NOTE


def test_the_speech_command_is_named_or_what_to_install(monkeypatch):
    said = []
    for command in ("/usr/bin/espeak-ng", ""):
        monkeypatch.setattr(probing, "speech_command", lambda command=command: command)
        (found,) = (one for one in probe() if one.topic == "speech")
        said.append((found.weight, found.said, "espeak-ng" in found.remedy))
    assert said == [
        (Weight.FINE, "Announcements can be spoken by /usr/bin/espeak-ng.", False),
        (Weight.NOTE, "No speech command: announcements cannot be spoken.", True),
    ]

"""The game in a real window with a window manager: played by keys and mouse, closed, killed."""

import pytest
from real_screen import PATIENCE_S, Screen, Window, missing, until

from game.record.reader import verify_chain

pytestmark = pytest.mark.skipif(
    bool(missing()), reason=f"a real window needs {', '.join(missing())}"
)


@pytest.fixture
def screen():
    made = Screen()
    yield made
    made.close()


@pytest.fixture
def opened(screen, tmp_path):
    """Opens the game again and again with the same home; whatever still runs is ended."""
    windows = []

    def open_window() -> Window:
        windows.append(Window(screen, tmp_path))
        return windows[-1]

    yield open_window
    for one in windows:
        one.kill()


def sit_down(window: Window) -> None:
    """Alone, as whoever the setup proposes, to the table."""
    window.keys("a", "Return")
    until(window.records, "no record was begun")
    window.keys("Return")
    until(lambda: window.lines() > 6, "the briefing did not end")


def test_a_session_is_played_closed_killed_and_gone_on_with(opened):
    first = opened()
    sit_down(first)
    before = first.lines()
    first.keys("n", "n", "space", "space", "n")
    until(lambda: first.lines() > before, "no act was taken")
    assert first.shut() == (0, "")

    second = opened()
    second.keys("r")
    second.keys("n", "space", "n")
    until(lambda: second.lines() > before, "the session did not go on")
    second.kill()

    third = opened()
    third.keys("r")
    played = third.lines()
    third.keys("space", "n", "space", "n")
    until(lambda: third.lines() > played, "after a kill the session did not go on")
    assert third.shut()[0] == 0
    assert len(third.records()) == 1
    assert verify_chain(third.records()[0]).problem is None


def test_the_projector_is_a_window_of_its_own(opened):
    window = opened()
    sit_down(window)
    window.keys("F9")
    until(lambda: len(window.windows()) == 2, "no second window came up")
    window.resize(1024, 640)
    window.keys("F9")
    until(lambda: len(window.windows()) == 1, "the second window stayed")
    assert window.shut()[0] == 0


def test_the_mouse_alone_opens_and_leaves_the_setup(opened):
    window = opened()
    window.resize(1024, 640)
    for place in ((512, 320), (512, 380), (512, 440), (900, 60), (120, 610)):
        window.click(*place)
    assert window.process.poll() is None
    assert window.shut()[0] == 0


def test_the_display_goes_and_the_session_is_gone_on_with_on_another(tmp_path):
    first = Screen()
    window = Window(first, tmp_path)
    sit_down(window)
    played = window.lines()
    first.close()
    said, _nothing = window.process.communicate(timeout=PATIENCE_S)
    assert "Traceback" not in said
    second = Screen()
    again = Window(second, tmp_path)
    try:
        again.keys("r", "n", "space", "n")
        until(lambda: again.lines() > played, "without the display the session was lost")
    finally:
        again.kill()
        second.close()
    assert verify_chain(again.records()[0]).problem is None

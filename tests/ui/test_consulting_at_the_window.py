"""A delegate that takes its time: the window goes on, and says who consults its capital."""

import os
import threading

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

import pygame
import pytest
from table_driver import Hand

from game.delegates import STRATEGIES
from game.ui.scenes.furnish import considering
from game.ui.scenes.pause import PauseScene

pytestmark = pytest.mark.usefixtures("windows_closed")


@pytest.fixture
def slow(monkeypatch):
    """The level `delegate`, for whom every move takes as long as the test wants."""
    usual, may = STRATEGIES["delegate"], threading.Event()

    class Slow:
        name, consults, open, observe = "delegate", True, usual.open, usual.observe

        def choose(self, view, memory, dice):
            may.wait(5)
            return usual.choose(view, memory, dice)

    monkeypatch.setitem(STRATEGIES, "delegate", Slow())
    yield may
    may.set()


def bar_words(hand):
    hand.top.draw(hand.shell.window.get_surface())
    return considering(hand.desk)


def wait_for(hand, entries):
    for _ in range(500):
        if len(hand.desk.chair.entries) > entries:
            return
        hand.scene.update(10)
        threading.Event().wait(0.01)
    raise AssertionError


def test_the_window_goes_on_while_a_delegate_consults(slow):
    hand = Hand("UZ")
    assert hand.scene.update(2000)
    assert hand.desk.chair.entries == ()
    assert bar_words(hand) == "Kazakhstan is consulting the capital…"
    hand.press(pygame.K_ESCAPE)
    assert isinstance(hand.top, PauseScene)
    hand.press(pygame.K_ESCAPE)
    slow.set()
    wait_for(hand, 0)
    assert hand.desk.chair.entries[0].actor == "KZ"


def test_impatience_asks_nobody_twice_and_stalls_nothing(slow):
    hand = Hand("UZ")
    for _ in range(5):
        hand.press(pygame.K_SPACE)
    assert hand.desk.chair.entries == ()
    slow.set()
    wait_for(hand, 0)

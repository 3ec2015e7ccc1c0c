"""A window that is left open for hours: events, screens and pictures leave nothing behind."""

import gc
import os
import tracemalloc

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

import pygame
import pytest

from game.ui.app import App
from game.ui.launch import Guide
from game.ui.shell import Shell

pytestmark = pytest.mark.soak

TURNS = 20
ROUNDS = 3
GROWTH = 64 * 1024
"""Bytes a round. What leaks does so in every round; a table of the interpreter's that doubles
(its interned words: megabytes at once) does so in one."""


def used(shell, guide, turns):
    """In and out of the first screens, with the focus wandering and the size of text changing."""
    for turn in range(turns):
        guide.go("solo" if turn % 2 else "class", None)
        for key in (pygame.K_TAB, pygame.K_TAB, pygame.K_ESCAPE):
            pygame.event.post(pygame.Event(pygame.KEYDOWN, key=key, mod=0, unicode=""))
            shell.pump()
        shell.set_scale(1.0 + 0.25 * (turn % 3))
        shell.pump()


def grown(shell, guide):
    """Bytes that one round of use leaves behind."""
    gc.collect()
    before = tracemalloc.get_traced_memory()[0]
    used(shell, guide, TURNS)
    gc.collect()
    return tracemalloc.get_traced_memory()[0] - before


def test_hours_of_use_leave_memory_where_it_was(tmp_path):
    shell = Shell((1024, 640))
    guide = Guide(shell, App(records=tmp_path))
    guide.title()
    tracemalloc.start()
    try:
        used(shell, guide, 12)
        assert min(grown(shell, guide) for _round in range(ROUNDS)) < GROWTH
    finally:
        tracemalloc.stop()
        shell.destroy()

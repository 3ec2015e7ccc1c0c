"""Text never leaves its box: every screen, in both languages, at three sizes of window and text."""

import pygame
import pytest
from gallery import SCREENS, scene, window

from game.ui.widgets.base import Widget
from game.wording import speaking

SIZES = (((1024, 640), 1.0), ((1280, 720), 2.0), ((1920, 1080), 1.5))
SLACK = 4
"""Pixels by which the overhang of a letter may leave a box."""


def leaves(root: Widget) -> list[Widget]:
    """The widgets that hold text themselves, as far as they are in sight."""
    return [one for one in root.walk() if not one.children and one.rect.width and one.rect.height]


def root_of(shown: object) -> Widget:
    return getattr(shown, "_parts", None) or shown.focus.root


def outside(root: Widget) -> list[tuple[str, pygame.Rect, pygame.Rect]]:
    """Text that stands, from side to side, beyond the widget that says it."""
    return [
        (type(one).__name__, one.rect, text)
        for one in leaves(root)
        for text in one.text_rects()
        if text.left < one.rect.left - SLACK or text.right > one.rect.right + SLACK
    ]


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize(("size", "scale"), SIZES)
@pytest.mark.parametrize("name", [one for one in SCREENS if one != "projector"])
def test_text_keeps_to_its_box(name, size, scale, language):
    shell = window(size, text_scale=scale)
    try:
        with speaking(language):
            root = root_of(scene(name, shell))
            assert not outside(root)
            assert [one for one in leaves(root) if one.text_rects()], "nothing is said"
    finally:
        shell.destroy()


@pytest.mark.parametrize(("size", "scale"), SIZES)
@pytest.mark.parametrize("name", [one for one in SCREENS if one != "projector"])
def test_what_has_the_focus_stands_within_the_window(name, size, scale):
    shell = window(size, text_scale=scale)
    try:
        shown = scene(name, shell)
        room = pygame.Rect((0, 0), size)
        for _step in range(6):
            pygame.event.post(pygame.Event(pygame.KEYDOWN, key=pygame.K_TAB, mod=0, unicode=""))
            shell.pump()
            focus = shell.scene.focus.widget
            assert focus is None or room.colliderect(focus.spot), (type(shown), focus.rect)
    finally:
        shell.destroy()

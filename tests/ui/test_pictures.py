"""Every screen looks as it was looked at: compared with its committed picture, with tolerance."""

import pygame
import pytest
from gallery import SCREENS
from pictures import FOLDER, LOOKS, drawn, picture

ALIKE = (56, 56, 56)
"""A colour may differ by so much: the pictures on disk have few colours."""
ODD = 0.002
"""The share of pixels that may differ by more: another version of the font engine."""


def odd_pixels(one: pygame.Surface, other: pygame.Surface) -> float:
    """The share of the pixels that differ, 0 to 1."""
    assert one.get_size() == other.get_size()
    alike = pygame.transform.threshold(
        dest_surface=None,
        surface=one,
        search_color=None,
        threshold=ALIKE,
        set_behavior=0,
        search_surf=other.convert(one),
    )
    return 1 - alike / (one.get_width() * one.get_height())


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("name", SCREENS)
def test_a_screen_looks_as_it_was_looked_at(name, look):
    now = drawn(look, name)
    before = pygame.image.load(picture(look, name))
    odd = odd_pixels(now, before)
    assert odd <= ODD, f"{odd:.1%} differ: look at it, then python tests/ui/pictures.py {name}"


def test_no_picture_is_left_of_a_screen_that_is_gone():
    kept = {one.stem for one in FOLDER.rglob("*.png")}
    assert kept == set(SCREENS)


def test_a_word_that_changed_is_seen():
    picture_of = drawn("en", "title")
    changed = picture_of.copy()
    changed.fill((250, 250, 250), pygame.Rect(300, 200, 60, 40))
    assert odd_pixels(picture_of, picture_of) == 0
    assert odd_pixels(changed, picture_of) > ODD

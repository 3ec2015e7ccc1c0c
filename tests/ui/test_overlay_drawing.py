"""A card over the table is drawn alone while only it changes, and never leaves a trace."""

import pygame
import pytest
from gallery import scene, window


@pytest.fixture
def shell():
    shell = window((1024, 640))
    yield shell
    shell.destroy()


def _type(shell, text):
    for letter in text:
        pygame.event.post(pygame.Event(pygame.TEXTINPUT, text=letter))
        shell.pump()


def test_while_words_are_typed_the_table_behind_is_not_drawn(shell):
    editor = scene("editor", shell)
    drawn = []
    draw = editor.below.draw
    editor.below.draw = lambda surface: (drawn.append(1), draw(surface))
    _type(shell, "and equitable ")
    assert not drawn
    assert "and equitable " in editor.editor.text


def test_the_picture_after_typing_is_the_picture_drawn_whole(shell):
    scene("editor", shell)
    _type(shell, "a word and another, " * 12)
    for _letter in range(230):
        pygame.event.post(pygame.Event(pygame.KEYDOWN, key=pygame.K_BACKSPACE, mod=0, unicode=""))
        shell.pump()
    typed = pygame.image.tobytes(shell.window.get_surface(), "RGB")
    shell.invalidate()
    shell.pump()
    assert pygame.image.tobytes(shell.window.get_surface(), "RGB") == typed


def test_a_card_over_a_card_leaves_nothing_behind(shell):
    editor = scene("editor", shell)
    before = pygame.image.tobytes(shell.window.get_surface(), "RGB")
    editor.choose_phrase()
    shell.pump()
    pygame.event.post(pygame.Event(pygame.KEYDOWN, key=pygame.K_ESCAPE, mod=0, unicode=""))
    shell.pump()
    assert shell.scene is editor
    assert pygame.image.tobytes(shell.window.get_surface(), "RGB") == before


def test_letters_are_seen_at_once_and_read_when_the_hand_rests(shell):
    editor = scene("editor", shell)
    before = editor._draft
    _type(shell, "xyz")
    assert "xyz" in editor.editor.text
    assert editor._draft is before
    assert editor.animating
    shell.now_ms = lambda: shell._last + 150
    shell.pump()
    shell.pump()
    assert "xyz" in editor._draft.text
    assert not editor.animating


def test_before_anything_else_is_done_what_was_typed_is_read(shell):
    editor = scene("editor", shell)
    _type(shell, "xyz")
    pygame.event.post(pygame.Event(pygame.KEYDOWN, key=pygame.K_TAB, mod=0, unicode="\t"))
    shell.pump()
    assert "xyz" in editor._draft.text

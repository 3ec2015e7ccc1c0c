"""The phrase picker: openers by strength and conditions, put into own words with the keyboard."""

import pygame
import pytest
from table_driver import Hand

from game.domain.paragraph import Kind
from game.domain.stage import Call, Floor
from game.ui.presenters.phrases import phrase_groups, with_opener, with_qualifier
from game.ui.scenes.editor import EditorScene
from game.ui.scenes.phrases import PhrasesScene


@pytest.fixture
def writing():
    """Kyrgyzstan has the floor on the first paragraph, and writes."""
    hand = Hand("KG")
    for _step in range(200):
        if isinstance(hand.desk.session.stage, Floor) and not hand.computer_moves():
            break
        calling = isinstance(hand.desk.session.stage, Call)
        key = pygame.K_f if calling else pygame.K_n
        hand.press(pygame.K_SPACE if hand.computer_moves() else key)
    hand.press(pygame.K_w)
    assert isinstance(hand.top, EditorScene)
    yield hand
    hand.shell.destroy()


def pick(hand: Hand, phrase: str) -> None:
    hand.press(pygame.K_F4)
    assert isinstance(hand.top, PhrasesScene)
    for _step in range(400):
        if getattr(hand.top.focus.widget, "items", None):
            chooser = hand.top.focus.widget
            if phrase in [one.key for one in chooser.items]:
                chooser.current = [one.key for one in chooser.items].index(phrase)
                hand.press(pygame.K_RETURN)
                return
        hand.press(pygame.K_TAB)
    raise AssertionError(phrase)


def test_an_opener_takes_the_place_of_the_one_that_stands(writing):
    rest = writing.top.editor.text.split(maxsplit=1)[1]
    pick(writing, "Bearing in mind")
    assert writing.top.editor.text.startswith("Bearing in mind ")
    assert writing.top.editor.text.endswith(rest[-20:])
    writing.press(pygame.K_z, mod=pygame.KMOD_CTRL)
    assert not writing.top.editor.text.startswith("Bearing")


def test_a_condition_stands_where_one_writes(writing):
    pick(writing, "as appropriate")
    assert writing.top.editor.text.endswith(" as appropriate")


def test_escape_leads_back_to_the_text(writing):
    before = writing.top.editor.text
    writing.press(pygame.K_F4)
    writing.press(pygame.K_ESCAPE)
    assert writing.top.editor.text == before


def test_the_weakest_verbs_come_first_and_every_group_has_its_title():
    groups = phrase_groups(Kind.OPERATIVE)
    assert groups[0].phrases[:2] == ("Takes note of", "Notes")
    assert "Demands" in groups[-2].phrases
    assert not groups[-1].opens
    assert all(one.title and one.phrases for one in groups)
    assert "Recalling" in phrase_groups(Kind.PREAMBULAR)[0].phrases


@pytest.mark.parametrize(
    ("text", "chosen", "becomes"),
    [
        ("Urges all States to act", "Invites", "Invites all States to act"),
        ("all States", "Invites", "Invites all States"),
        ("", "Invites", "Invites "),
    ],
)
def test_a_text_without_an_opener_gets_one(text, chosen, becomes):
    assert with_opener(text, Kind.OPERATIVE, chosen) == becomes


@pytest.mark.parametrize(
    ("text", "caret", "written"),
    [("to act", 6, " as needed"), ("to act", 0, "as needed "), ("to act ", 7, "as needed")],
)
def test_a_condition_keeps_its_distance(text, caret, written):
    assert with_qualifier(text, caret, "as needed") == written

"""Words and sources: looked up with the keyboard, from the title and from the table."""

import pygame
import pytest
from gallery import nothing
from table_driver import Hand
from table_of_five import scenario

from game.domain.scenario import GlossaryEntry, Source
from game.scenario.bundled_glossary import bundled_glossary
from game.ui.app import App
from game.ui.presenters.words import found_words, source_groups
from game.ui.scenes.title import TitleScreen
from game.ui.scenes.words import WordsScreen
from game.ui.shell import Shell
from game.ui.widgets import Label
from game.wording import speaking


def said(scene) -> str:
    labels = [one for one in scene.focus.root.walk() if isinstance(one, Label)]
    return "\n".join(run.text for one in labels for run in one._runs)


@pytest.fixture
def shell():
    made = Shell((1280, 720))
    yield made
    made.destroy()


def press(shell, key):
    pygame.event.post(pygame.Event(pygame.KEYDOWN, key=key, mod=0, unicode=""))
    shell.pump()


def test_a_word_is_found_while_it_is_typed(shell, tmp_path):
    shell.push(TitleScreen(shell, App(records=tmp_path), nothing))
    shell.pump()
    press(shell, pygame.K_w)
    assert isinstance(shell.scene, WordsScreen)
    assert "The sign with the name." in said(shell.scene)
    while shell.scene.focus.widget is None or not hasattr(shell.scene.focus.widget, "typing"):
        press(shell, pygame.K_TAB)
    for letter in "quor":
        pygame.event.post(pygame.Event(pygame.TEXTINPUT, text=letter))
    shell.pump()
    assert "How many have to be there" in said(shell.scene)
    assert "The sign with the name." not in said(shell.scene)
    press(shell, pygame.K_ESCAPE)
    assert isinstance(shell.scene, TitleScreen)


def test_the_table_leads_there_and_back():
    hand = Hand("KG")
    try:
        hand.press(pygame.K_F1)
        hand.press(pygame.K_F3)
        assert isinstance(hand.top, WordsScreen)
        hand.press(pygame.K_ESCAPE)
        hand.press(pygame.K_ESCAPE)
        assert hand.top is hand.scene
    finally:
        hand.shell.destroy()


def test_sources_stand_by_how_sure_they_are():
    made = scenario()
    told = (
        Source("The zone", "memory", "M-h"),
        Source("The text", "verified", "V[44]"),
        Source("The values", "invented", "for teaching"),
    )
    groups = source_groups(type(made)(**{**_fields(made), "sources": told}))
    assert [one.heading for one in groups] == [
        "Read in a public source",
        "From memory: check it before you quote it",
        "Invented for teaching",
    ]
    assert groups[0].lines == (("The text", "V[44]"),)


def _fields(made):
    return {name: getattr(made, name) for name in made.__slots__}


def test_words_whose_name_fits_come_first():
    words = (GlossaryEntry("silence", "No vote."), GlossaryEntry("vote", "Yes or no."))
    assert [one.term for one in found_words(words, " VOTE")] == ["vote", "silence"]
    assert found_words(words, "xyz") == ()


def test_both_glossaries_explain_the_same_number_of_words_with_their_sources():
    english, russian = bundled_glossary("en"), bundled_glossary("ru")
    assert len(english) == len(russian) == 54
    assert all(one.meaning and one.source for one in (*english, *russian))
    assert len({one.term for one in english}) == len({one.term for one in russian}) == 54


def test_the_words_are_in_the_language_that_is_spoken(shell):
    with speaking("ru"):
        shell.push(WordsScreen(shell))
        shell.pump()
        assert "Никто не возражает." in said(shell.scene)

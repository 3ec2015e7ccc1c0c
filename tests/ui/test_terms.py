"""Words of the table are explained where the pointer rests."""

import pygame
import pytest
from table_driver import Hand

from game.domain.scenario import GlossaryEntry
from game.scenario.bundled_glossary import bundled_glossary
from game.ui.scenes.terms import REST_MS, TermWatch, term_in
from game.ui.widgets import Button, Label

WORDS = (
    GlossaryEntry("vote", "Yes or no."),
    GlossaryEntry("recorded vote", "It is kept who voted how."),
    GlossaryEntry("operative paragraph (OP)", "It says what is done."),
)


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("A recorded vote, please", "recorded vote"),
        ("Vote on the whole", "vote"),
        ("The first operative paragraph", "operative paragraph (OP)"),
        ("devotees", None),
        ("", None),
    ],
)
def test_the_longest_word_that_stands_by_itself_is_explained(text, term):
    found = term_in(text, WORDS)
    assert (found.term if found else None) == term


@pytest.fixture
def watch():
    told: list[str] = []
    label = Label("Is this a recorded vote?")
    label.rect = pygame.Rect(0, 0, 100, 20)
    made = TermWatch(WORDS, told.append)
    return made, label, told


def test_who_only_passes_is_not_disturbed(watch):
    made, label, told = watch
    made.moved(label, (5, 5))
    made.rest(REST_MS - 1)
    made.moved(label, (500, 5))
    made.rest(REST_MS)
    assert told == []


def test_who_rests_is_told_once(watch):
    made, label, told = watch
    made.moved(label, (5, 5))
    made.rest(REST_MS)
    made.rest(REST_MS)
    made.moved(label, (6, 5))
    made.rest(REST_MS)
    assert told == ["recorded vote: It is kept who voted how."]


def test_at_the_table_a_button_explains_its_word():
    hand = Hand("KG")
    try:
        while hand.computer_moves():
            hand.press(pygame.K_SPACE)
        hand.press(pygame.K_n)
        while hand.computer_moves():
            hand.press(pygame.K_SPACE)
        button = next(
            one
            for one in hand.widgets()
            if isinstance(one, Button) and term_in(one.label, bundled_glossary("en"))
        )
        place = button.rect.center
        pygame.event.post(pygame.Event(pygame.MOUSEMOTION, pos=place, rel=(0, 0), buttons=()))
        hand.shell.pump()
        hand.scene.update(REST_MS)
        explained = term_in(button.label, bundled_glossary("en"))
        assert explained.meaning in hand.scene._notice._text
    finally:
        hand.shell.destroy()

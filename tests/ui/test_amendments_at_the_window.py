"""Amendments at the window: own words begin from the text that stands; a place is picked."""

import pygame
from table_driver import Hand
from table_of_five import CODES

from game.domain.phase import Phase
from game.domain.stage import Window
from game.ui.scenes.pick import PickScene
from game.ui.scenes.write import WriteScene


def at_requests():
    """Kazakhstan objected to adoption, and may table what it likes: the profile lets it."""
    hand = Hand(*CODES, names=("PP1", "OP1", "OP2"), sitting="hot_seat", sponsors_may_amend=True)
    while hand.desk.session.phase is not Phase.ACTION:
        hand.press(pygame.K_n)
    hand.press(pygame.K_x)
    hand.type("It says too little.")
    hand.press(pygame.K_RETURN)
    for _code in CODES[1:]:
        hand.press(pygame.K_n)
    stage = hand.desk.session.stage
    assert isinstance(stage, Window)
    assert stage.purpose == "requests"
    return hand


def pick(hand, words):
    """Take the row of the open list that begins with these words."""
    assert isinstance(hand.top, PickScene)
    titles = [one.title for one in hand.top._rows]
    row = next(at for at, title in enumerate(titles) if title.startswith(words))
    hand.top._picked(str(row))


def test_own_words_begin_from_the_text_that_stands():
    hand = at_requests()
    hand.press(pygame.K_a)
    pick(hand, "OP1 · own words")
    card = hand.top
    assert isinstance(card, WriteScene)
    assert card.editor.text == "Noting the work described in OP1"
    card.editor.text = "Notes the work described in OP1, and thanks all"
    hand.press(pygame.K_RETURN, mod=pygame.KMOD_CTRL)
    (amendment,) = hand.desk.session.amendments
    assert amendment.wording.text == "Notes the work described in OP1, and thanks all"
    hand.shell.destroy()


def test_a_new_paragraph_begins_empty():
    hand = at_requests()
    hand.press(pygame.K_a)
    pick(hand, "A new paragraph after OP2")
    assert hand.top.editor.text == ""
    hand.type("Invites others to take part")
    hand.press(pygame.K_RETURN, mod=pygame.KMOD_CTRL)
    assert hand.desk.session.amendments[0].paragraph == "OP2-bis"
    hand.shell.destroy()


def test_the_place_of_a_paragraph_is_picked_from_a_list():
    hand = at_requests()
    hand.press(pygame.K_a)
    pick(hand, "OP1 · OP1: move it")
    pick(hand, "After OP2")
    (amendment,) = hand.desk.session.amendments
    assert (amendment.kind, amendment.paragraph, amendment.after) == ("move", "OP1", "OP2")
    hand.shell.destroy()


def test_the_facilitator_states_the_costs_that_an_amendment_would_have():
    hand = at_requests()
    hand.press(pygame.K_a)
    pick(hand, "OP1 · own words")
    hand.top.editor.text = "Requests the Secretary-General to establish a new office"
    hand.press(pygame.K_RETURN, mod=pygame.KMOD_CTRL)
    while hand.desk.session.stage.purpose == "requests":
        hand.press(pygame.K_n)
    assert hand.desk.session.stage.purpose == "budget"
    hand.press(pygame.K_l)
    assert isinstance(hand.top, WriteScene)
    hand.type("Two posts for one year.")
    hand.press(pygame.K_RETURN)
    (flag,) = hand.desk.session.budget_flags
    assert (flag.by, flag.costs) == ("facilitator", "Two posts for one year.")
    hand.shell.destroy()

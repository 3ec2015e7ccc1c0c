"""A package composed with the keyboard alone: Tab goes on where one was."""

import pygame
from table_driver import Hand
from table_of_five import CODES

from game.ui.scenes.packages import PackageScene
from game.ui.widgets.editor import TextEditor


def test_after_a_wording_is_picked_tab_goes_on_to_the_reason():
    hand = Hand(*CODES, sitting="hot_seat")
    for _code in CODES:
        hand.press(pygame.K_n)
    hand.press(pygame.K_f)
    for _code in CODES[1:]:
        hand.press(pygame.K_n)
    hand.press(pygame.K_o)
    card = hand.top
    assert isinstance(card, PackageScene)
    hand.press(pygame.K_RETURN)  # the first addressee
    hand.press(pygame.K_TAB)
    hand.press(pygame.K_DOWN)
    hand.press(pygame.K_RETURN)  # the second paragraph: its wordings open
    assert "Back to the package" in hand.labels()
    hand.press(pygame.K_RETURN)
    assert hand.top is card
    assert card.focus.widget.items[card.focus.widget.current].key == "OP1"
    hand.press(pygame.K_TAB)
    assert isinstance(card.focus.widget, TextEditor)
    hand.type("It serves both.")
    hand.press(pygame.K_RETURN)
    package = hand.desk.session.packages[0]
    assert (package.paragraphs, package.addressees) == (("OP1",), ("KZ",))
    hand.shell.destroy()

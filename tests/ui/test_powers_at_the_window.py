"""The facilitator's powers with real keys: pause, time, a card, a seat, each with its reason."""

import pygame
import pytest
from table_driver import Hand
from table_of_five import CODES

from game.domain.card import Card, CardEffect
from game.domain.events import CardPlayed, MeetingPaused
from game.domain.phase import Phase
from game.ui.scenes.powers import PowersScene
from game.ui.widgets.button import Button


@pytest.fixture
def sit():
    """Tables that are closed again."""
    hands = []

    def make(*persons, **changes):
        hands.append(Hand(*persons, **changes))
        return hands[-1]

    yield make
    for one in hands:
        one.shell.destroy()


def open_powers(hand: Hand) -> Hand:
    hand.press(pygame.K_ESCAPE)
    hand.press(pygame.K_f)
    assert isinstance(hand.top, PowersScene)
    return hand


def give_reason(hand: Hand, words: str) -> None:
    hand.type(words)
    hand.press(pygame.K_RETURN, mod=pygame.KMOD_CTRL)


def reasons(hand: Hand) -> dict[str, str]:
    return {one.label: one.reason for one in hand.widgets() if isinstance(one, Button)}


def test_a_pause_is_recorded_with_its_reason_and_time_stands_still(sit):
    hand = open_powers(sit("KG", clocks=True))
    hand.press(pygame.K_p)
    give_reason(hand, "The bell rings.")
    assert hand.top is hand.scene
    assert hand.desk.chair.entries[-1].events == (MeetingPaused("The bell rings."),)
    at = hand.desk.at
    assert hand.desk.tick(10_000_000) is None
    assert hand.desk.at == at
    hand.click("Let the meeting go on")
    assert not hand.desk.session.paused


def test_the_menu_says_why_a_power_is_not_there_now(sit):
    why = reasons(open_powers(sit("KG")))
    assert "(this length's rules)" in why["More or less time…"]
    assert why["Play an event card…"] == "There is nothing to choose from now."


def test_half_a_minute_is_given_to_the_running_deadline(sit):
    hand = sit("KG", clocks=True)
    due = hand.desk.session.deadline
    open_powers(hand).press(pygame.K_t)
    hand.press(pygame.K_1, "1")
    give_reason(hand, "They still read.")
    assert hand.desk.session.deadline == due + 30_000


def test_a_seat_is_given_to_a_computer_delegate_and_the_panel_moves_on(sit):
    hand = sit("KG", "KZ", sitting="hot_seat")
    hand.desk.sit("KZ")
    open_powers(hand).press(pygame.K_g)
    hand.press(pygame.K_1, "1")
    give_reason(hand, "They had to leave.")
    assert hand.desk.table.is_computer("KZ")
    assert (hand.desk.persons, hand.desk.seat) == (("KG",), "KG")


def test_a_card_is_played_from_the_desk_and_stands_in_the_log(sit):
    hand = sit("KG")
    card = Card("news", "Low water", "The rivers are low.", effects=(CardEffect("announce"),))
    session = hand.desk.chair.session
    object.__setattr__(session, "cards", (card,))
    open_powers(hand).press(pygame.K_c)
    give_reason(hand, "It fits the moment.")
    event = hand.desk.chair.entries[-1].events[0]
    assert isinstance(event, CardPlayed)
    assert hand.desk.session.cards_played == ("news",)
    assert hand.desk.session.phase is Phase.BRIEFING


def test_when_all_is_agreed_early_a_card_is_offered_at_the_table(sit):
    hand = sit(*CODES, sitting="hot_seat", names=("PP1",))
    card = Card("news", "Low water", "The rivers are low.", effects=(CardEffect("announce"),))
    object.__setattr__(hand.desk.chair.session, "cards", (card,))
    while hand.desk.session.phase is not Phase.RECESS:
        hand.press(pygame.K_n)
    hand.click("All agreed early: an event card?")
    assert isinstance(hand.top, PowersScene)


def test_an_act_is_taken_back_with_a_reason_of_ones_own(sit):
    hand = sit("KG")
    assert reasons(open_powers(hand))["Take the last act back…"]
    hand.press(pygame.K_ESCAPE)
    hand.press(pygame.K_ESCAPE)
    hand.press(pygame.K_n)
    open_powers(hand).press(pygame.K_u)
    give_reason(hand, "The wrong key.")
    assert hand.desk.chair.entries[-1].events[0].reason == "The wrong key."
    assert hand.desk.session == hand.desk.chair.session_after(0)


def test_a_team_that_was_not_named_at_the_setup_is_named_at_the_desk(sit):
    hand = open_powers(sit("KG", "KZ", sitting="hot_seat"))
    hand.press(pygame.K_n)
    hand.press(pygame.K_2, "2")
    give_reason(hand, "  The Mountains ")
    assert {one.delegation: one.team for one in hand.desk.chair.seats}["KG"] == "The Mountains"
    assert hand.desk.persons == ("KZ", "KG")

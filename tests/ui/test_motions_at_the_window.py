"""Motions, points and votes as people meet them: with real keys and clicks at the table."""

import pygame
import pytest
from assemblies import ASSEMBLY, CLASSROOM
from table_driver import Hand
from table_of_five import CODES

from game.domain.delegation import FACILITATOR
from game.domain.stage import MotionDebate, Ruling, Seconding, Statements, Vote, Window
from game.ui.scenes.motions import MotionsScene

LISTED = {"pace": {"statement_seconds": 30}}


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


def opened(hand: Hand) -> Hand:
    """Everybody has read the instructions: the list of speakers is heard."""
    while not isinstance(hand.desk.session.stage, Statements):
        hand.press(pygame.K_n)
    return hand


def motion_buttons(hand: Hand) -> dict[str, str]:
    """The rows of the card: label -> why it is refused, "" if it is not."""
    assert isinstance(hand.top, MotionsScene)
    return {one.label: one.reason for one in hand.widgets() if hasattr(one, "reason")}


def test_a_motion_for_closure_is_refused_with_its_rule_while_there_is_no_debate(sit):
    hand = opened(sit(*CODES, sitting="hot_seat", motions=ASSEMBLY, **LISTED))
    hand.press(pygame.K_q)
    rows = motion_buttons(hand)
    assert "The meeting is adjourned when the draft" in rows["Adjournment of the meeting"]
    assert "(rule 76)" in rows["Adjournment of the meeting"]
    assert any(label.startswith("Closure of the debate  (rule 75") for label in rows)


def test_a_motion_is_moved_debated_and_voted_with_the_keyboard(sit):
    hand = opened(sit(*CODES, sitting="hot_seat", motions=ASSEMBLY, **LISTED))
    hand.press(pygame.K_q)
    hand.click("Closure of the debate  (rule 75 · 2 against · majority)")
    assert isinstance(hand.desk.session.stage, MotionDebate)
    hand.press(pygame.K_x)
    hand.type("We have more to say.")
    hand.press(pygame.K_RETURN, mod=pygame.KMOD_CTRL)
    while isinstance(hand.desk.session.stage, MotionDebate):
        hand.press(pygame.K_n)
    assert isinstance(hand.desk.session.stage, Vote)
    for _code in CODES:
        hand.press(pygame.K_y)
    assert hand.desk.session.motions[0].state.value == "carried"


def test_a_point_of_order_is_ruled_on_by_the_facilitator_at_the_table(sit):
    hand = opened(sit(*CODES, sitting="hot_seat", motions=ASSEMBLY, **LISTED))
    hand.press(pygame.K_q)
    hand.click("Point of order  (rule 71 · ruled on at once)")
    hand.type("The speaker is off the item.")
    hand.press(pygame.K_RETURN)
    assert isinstance(hand.desk.session.stage, Ruling)
    hand.press(pygame.K_l)
    hand.click_row(0)
    hand.type("Please keep to the item.")
    hand.press(pygame.K_RETURN, mod=pygame.KMOD_CTRL)
    hand.press(pygame.K_RETURN)
    assert hand.desk.session.stage == Window("ruling", CODES)
    ruling = hand.desk.chair.entries[-1]
    assert (ruling.actor, ruling.command.upheld) == (FACILITATOR, True)


def test_a_caucus_is_chosen_by_its_time_and_needs_a_second(sit):
    rules = {"motions": CLASSROOM, "motions_in_informals": True, "yields": True}
    hand = opened(sit(*CODES, sitting="hot_seat", **rules, **LISTED))
    hand.press(pygame.K_q)
    hand.click("Unmoderated caucus  (classic Model UN rules · needs a second · majority)")
    hand.click_row(1)
    assert isinstance(hand.desk.session.stage, Seconding)
    hand.press(pygame.K_s)
    assert isinstance(hand.desk.session.stage, Vote)


def test_a_statement_asks_to_whom_the_time_is_yielded_where_the_rules_know_yields(sit):
    rules = {"motions": CLASSROOM, "yields": True}
    hand = opened(sit(*CODES, sitting="hot_seat", **rules, **LISTED))
    hand.press(pygame.K_m)
    hand.click_row(1)
    hand.type("We want a text.")
    hand.press(pygame.K_RETURN, mod=pygame.KMOD_CTRL)
    assert hand.desk.session.explanations[-1].text == "We want a text."
    assert type(hand.desk.session.stage).__name__ == "Yielded"

"""The projector's window: the public table in large letters, and no secret ever."""

import pygame
import pytest
from table_driver import Hand
from table_of_five import CODES

from game.domain.commands import ReassignSeat
from game.domain.phase import Phase
from game.ui.scenes.table import TableScene
from game.ui.widgets.button import Button
from game.ui.widgets.label import Label
from game.ui.widgets.nameplate import Nameplate


@pytest.fixture
def hand():
    """One person as Kyrgyzstan against computer delegates: instructions are in sight."""
    made = Hand("KG")
    yield made
    made.shell.destroy()


def words(scene):
    """Everything that the projector's cards say."""
    found = [run.text for one in scene._side.walk() if isinstance(one, Label) for run in one._runs]
    return " ".join(found)


def test_f9_opens_a_window_of_its_own_and_closes_it_again(hand):
    hand.press(pygame.K_F9)
    assert len(hand.shell._stacks) == 2
    assert isinstance(hand.top, TableScene)
    hand.press(pygame.K_F9)
    assert len(hand.shell._stacks) == 1


@pytest.mark.parametrize("key", [pygame.K_F9, pygame.K_ESCAPE])
def test_it_is_closed_from_its_own_keyboard_too(hand, key):
    hand.press(pygame.K_F9)
    hand.scene._projector.on_event(pygame.Event(pygame.KEYDOWN, key=key, mod=0, unicode=""))
    assert len(hand.shell._stacks) == 1


def test_what_is_private_at_the_desk_is_never_on_the_projector(hand):
    hand.press(pygame.K_F9)
    projector = hand.scene._projector
    secrets = [
        reason
        for one in hand.desk.chair.header.scenario.mandates
        for interest in one.interests
        for _option, reason in interest.reasons
    ]
    for _ in range(60):
        if hand.desk.session.phase is Phase.CLOSED:
            break
        hand.press(pygame.K_n)
        hand.desk.hurry()
        hand.shell.invalidate()
        hand.shell.pump()
        spoken = " ".join(one.said for one in hand.desk.chair.entries)
        shown = words(projector)
        assert "Your instructions" not in shown
        assert not [one for one in secrets if one in shown and one not in spoken]
        assert not [one for one in projector._side.walk() if isinstance(one, Button)]


def test_its_text_has_a_size_of_its_own(hand):
    hand.press(pygame.K_F9)
    projector = hand.scene._projector
    event = pygame.Event(pygame.KEYDOWN, key=pygame.K_PLUS, mod=0, unicode="+")
    projector.on_event(event)
    assert (projector.scale, hand.shell.theme.scale) == (1.75, 1.0)


def test_leaving_the_table_closes_it(hand):
    hand.press(pygame.K_F9)
    hand.scene.on_close()
    assert len(hand.shell._stacks) == 1


def test_the_seats_of_a_class_are_shown_with_what_they_do():
    hand = Hand(*CODES, sitting="hot_seat")
    hand.press(pygame.K_F9)
    hand.shell.pump()
    assert "Read your instructions." in words(hand.scene._projector)
    hand.shell.destroy()


def test_f_fills_the_screen_and_leaves_it_again(hand):
    hand.press(pygame.K_F9)
    projector = hand.scene._projector
    event = pygame.Event(pygame.KEYDOWN, key=pygame.K_f, mod=0, unicode="f")
    filled = []
    for _press in range(2):
        projector.on_event(event)
        filled.append(projector.fills)
    assert filled == [True, False]


def test_from_afar_only_what_happens_is_read_and_the_names_of_teams():
    hand = Hand(*CODES, sitting="hot_seat")
    hand.scene._facilitate(ReassignSeat("KZ", "", "The Steppe", "its name"))
    hand.press(pygame.K_F9)
    hand.shell.pump()
    notes = [one._note for one in hand.scene._projector._side.walk() if isinstance(one, Nameplate)]
    assert notes[:2] == ["The Steppe · reads its instructions", "reads its instructions"]
    at_the_table = [one._note for one in hand.widgets() if isinstance(one, Nameplate)]
    assert at_the_table[:2] == [
        "The Steppe · key 1 · reads its instructions",
        "key 2 · reads its instructions",
    ]
    hand.shell.destroy()

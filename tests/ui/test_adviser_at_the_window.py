"""The adviser at the window: off by default, switched on in the setup, asked with F2."""

import os
from contextlib import closing

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

import pygame
import pytest
from table_driver import Hand
from test_flow import Player, by_keyboard

from game.domain.commands import AskAdviser, OfferPackage, Pass, RaisePlacard
from game.domain.delegation import FACILITATOR, PUBLIC
from game.domain.stage import Call, Floor
from game.ui.presenters.log import log_lines
from game.ui.scenes.advice import AdviceScene
from game.ui.scenes.briefing import PeekScreen
from game.ui.scenes.table import TableScene
from game.ui.widgets import Label

pytestmark = pytest.mark.usefixtures("windows_closed")


def words(scene):
    """Everything that is written on a card."""
    labels = [one for one in scene.dialog.walk() if isinstance(one, Label)]
    return "\n".join(" ".join(run.text for run in one._runs) for one in labels)


def advised(*persons, **given):
    return Hand(*persons, adviser=True, **given)


def test_it_is_off_until_it_is_switched_on():
    hand = Hand("KG")
    hand.press(pygame.K_F2)
    assert hand.top is hand.scene
    assert "Ask the adviser" not in hand.labels()
    assert not any(isinstance(one.command, AskAdviser) for one in hand.desk.chair.entries)


def test_alone_f2_opens_the_card_and_the_record_holds_the_question():
    hand = advised("KG")
    session = hand.desk.session
    hand.press(pygame.K_F2)
    assert isinstance(hand.top, AdviceScene)
    assert "no resolution 45" in words(hand.top)
    assert "Worth offering" in words(hand.top)
    assert hand.desk.chair.entries[-1].command == AskAdviser("KG")
    assert hand.desk.session == session
    hand.press(pygame.K_ESCAPE)
    assert hand.top is hand.scene


def test_the_button_at_the_table_does_the_same():
    hand = advised("KG")
    hand.click("Ask the adviser")
    assert isinstance(hand.top, AdviceScene)


def test_where_several_people_sit_the_card_opens_behind_the_curtain():
    hand = advised("KG", "UZ", sitting="hot_seat")
    hand.press(pygame.K_F2)
    assert isinstance(hand.top, PeekScreen)
    assert not any(isinstance(one.command, AskAdviser) for one in hand.desk.chair.entries)
    hand.press(pygame.K_RETURN)
    assert isinstance(hand.top, AdviceScene)
    hand.press(pygame.K_ESCAPE)
    assert hand.top is hand.scene


def test_with_clocks_the_card_closes_by_itself():
    hand = advised("KG", "UZ", sitting="hot_seat", clocks=True)
    hand.press(pygame.K_F2)
    hand.press(pygame.K_RETURN)
    assert isinstance(hand.top, AdviceScene)
    hand.top.update(41_000)
    assert not isinstance(hand.top, AdviceScene)


def test_only_the_own_log_says_that_the_adviser_was_asked():
    hand = advised("KG")
    hand.press(pygame.K_F2)
    chair = hand.desk.chair
    for audience, shown in (("KG", True), (FACILITATOR, True), ("UZ", False), (PUBLIC, False)):
        lines = log_lines(chair.header.scenario, chair.entries, audience)
        assert any("asked its adviser" in one.sentence for one in lines) is shown


def test_the_setup_switches_it_on_for_the_people_only(tmp_path):
    with closing(Player(tmp_path)) as player:
        player.guide.go("solo", None)
        player.press("a")
        player.press("return")
        seats = player.guide.playing.chair.header.seats
        assert [one.adviser for one in seats] == [not one.strategy for one in seats]
        for _step in range(20):
            if not isinstance(player.scene, TableScene):
                by_keyboard(player)
        player.press("f2")
        assert isinstance(player.scene, AdviceScene)


def test_at_200_percent_the_card_scrolls_with_the_keyboard_and_keeps_its_button():
    hand = advised("KG", names=("PP1", "PP2", "PP3", "OP1", "OP2", "OP3"))
    hand.shell.set_scale(2.0)
    hand.press(pygame.K_F2)
    room = hand.shell.window.get_surface().get_rect()
    assert room.contains(hand.button("Close").rect)
    before = first_label(hand).rect.y
    assert 0 < before < hand.button("Close").rect.y  # it is read from its head on
    hand.press(pygame.K_PAGEDOWN)
    assert first_label(hand).rect.y < before
    assert room.contains(hand.button("Close").rect)


def test_a_package_that_is_picked_waits_on_the_card_where_packages_are_composed():
    hand = advised("KG", names=("PP1", "PP2", "OP1"))
    hand.press(pygame.K_F2)
    hand.press(pygame.K_1, "1")
    assert hand.top is hand.scene
    draft = hand.scene._acts._packages["KG", None]
    (asked,) = [one for one in hand.desk.chair.entries if isinstance(one.command, AskAdviser)]
    assert len(draft.terms) >= 2
    assert all(name in asked.notes[0].text for name in draft.terms)
    assert "KG" not in draft.addressees


def test_the_picked_package_is_tabled_with_a_reason_once_the_seat_has_the_floor():
    hand = advised("KG", names=("PP1", "PP2", "OP1"))
    to_the_floor(hand)
    hand.press(pygame.K_F2)
    hand.press(pygame.K_1, "1")
    hand.press(pygame.K_o)
    hand.top.focus.give(hand.top.editor)
    hand.type("A fair balance.")
    hand.press(pygame.K_RETURN)
    offered = hand.desk.chair.entries[-1]
    assert isinstance(offered.command, OfferPackage)
    assert offered.refusal is None
    assert len(offered.command.terms) >= 2


def to_the_floor(hand):
    """Raise the placard at the first call, and wait until one has the floor."""
    for _ in range(200):
        stage = hand.desk.session.stage
        if isinstance(stage, Floor) and stage.awaiting[0] == "KG":
            return
        if isinstance(stage, Call) and "KG" in stage.awaiting:
            hand.scene.submit(RaisePlacard("KG"))
        elif hand.desk.hurry() is None:
            hand.scene.submit(Pass("KG"))
    raise AssertionError


def test_behind_the_curtain_the_seat_stays_the_one_that_asked():
    hand = advised("KG", "UZ", sitting="hot_seat")
    hand.desk.sit("UZ")
    hand.press(pygame.K_F2)
    hand.desk.sit("KG")
    hand.press(pygame.K_RETURN)
    assert hand.desk.chair.entries[-1].command == AskAdviser("UZ")
    assert hand.desk.chair.entries[-1].notes[0].audience == "UZ"
    hand.press(pygame.K_1, "1")
    assert list(hand.scene._acts._packages) == [("UZ", None)]


def first_label(hand):
    return next(one for one in hand.widgets() if isinstance(one, Label))

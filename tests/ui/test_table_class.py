"""A class at the table: clocks run while teams write, pauses are no time of the meeting."""

import pygame
import pytest
from table_driver import Hand

from game.domain import commands as ask
from game.domain.delegation import CLOCK
from game.domain.stage import Call, Floor, Question
from game.ui.widgets import Nameplate

pytestmark = pytest.mark.usefixtures("windows_closed")


def a_class(**names: object) -> Hand:
    return Hand("KZ", "KG", "TJ", "TM", "UZ", clocks=True, sitting="hot_seat", **names)


def until(hand: Hand, kind: type) -> None:
    """Time alone brings the meeting there; one placard is up wherever a paragraph is called."""
    for _ in range(200):
        stage = hand.desk.session.stage
        if isinstance(stage, kind):
            return
        if isinstance(stage, Call) and not stage.raised:
            hand.press(pygame.K_3)
        let_time_run_out(hand)
    raise AssertionError(kind)


def let_time_run_out(hand: Hand) -> None:
    deadline = hand.desk.session.deadline
    assert deadline is not None
    hand.top.update(deadline - hand.desk.at - 50)
    hand.top.update(50)
    hand.shell.pump()


def test_an_objection_that_is_written_when_the_time_is_up_counts() -> None:
    hand = a_class()
    until(hand, Question)
    hand.press(pygame.K_x)
    hand.type("It goes too far")
    let_time_run_out(hand)
    assert hand.top is hand.scene
    objections = [one.command for one in hand.desk.chair.entries if one.refusal is None]
    found = [one for one in objections if isinstance(one, ask.Object)]
    assert [one.reason for one in found] == ["It goes too far"]


def test_own_words_that_are_not_finished_are_kept_when_the_time_is_up() -> None:
    hand = a_class()
    until(hand, Floor)
    speaker = hand.desk.seat
    hand.press(pygame.K_w)
    hand.press(pygame.K_a, mod=pygame.KMOD_CTRL)
    hand.type("Mindful of half a sentence")
    let_time_run_out(hand)
    assert hand.top is hand.scene
    assert hand.scene._notice._text == "Time is up. What was written is kept."
    assert "Mindful of half a sentence" in hand.scene._acts._drafts_of(speaker).values()


def test_the_menu_stops_the_clock() -> None:
    hand = a_class()
    left = hand.desk.session.deadline - hand.desk.at
    hand.press(pygame.K_ESCAPE)
    hand.top.update(left + 1000)
    assert hand.desk.session.deadline - hand.desk.at == left
    assert not [one for one in hand.desk.chair.entries if one.actor == CLOCK]


def test_a_team_s_act_is_its_own_although_the_panel_has_turned() -> None:
    hand = a_class()
    until(hand, Call)
    hand.desk.sit("KZ")
    hand.scene.submit(ask.RaisePlacard("TJ"))
    entry = hand.desk.chair.entries[-1]
    assert (entry.actor, entry.refusal) == ("TJ", None)


def test_every_seat_names_its_own_key() -> None:
    hand = a_class()
    plates = [one._note for one in hand.widgets() if isinstance(one, Nameplate)]
    assert [one.split(" · ")[0] for one in plates] == [f"key {n}" for n in range(1, 6)]


def test_the_facilitator_goes_to_the_next_step_without_waiting() -> None:
    hand = a_class()
    until(hand, Call)
    called = hand.desk.session.stage.paragraph
    hand.press(pygame.K_j)
    assert hand.desk.chair.entries[-1].command == ask.Advance()
    assert hand.desk.session.stage.paragraph != called


def test_a_team_objects_with_a_usual_reason_in_a_few_keys() -> None:
    hand = a_class()
    until(hand, Question)
    for key in (pygame.K_x, pygame.K_TAB, pygame.K_2, pygame.K_RETURN):
        hand.press(key)
    objections = [one.command for one in hand.desk.chair.entries]
    found = [one for one in objections if isinstance(one, ask.Object)]
    assert [one.reason for one in found] == ["It does not go far enough for us."]

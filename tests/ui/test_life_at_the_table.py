"""What happens at the table moves a little: unhurried, skipped by any key, never in the way."""

import pygame
import pytest
from table_driver import Hand

from game.domain import commands as ask
from game.domain import events as happened
from game.domain.card import Card
from game.domain.stage import Call
from game.ui.motion import LASTS, Motion, Motions, motions_of

EVERYONE = ("KZ", "KG", "TJ", "TM", "UZ")
CARD = Card("snow", "Snow on the pass", "The road is closed for a week.", "invented")


@pytest.fixture
def hand():
    hand = Hand(*EVERYONE, sitting="hot_seat")
    hand.time = 0
    hand.shell.now_ms = lambda: hand.time
    hand.shell._last = 0
    yield hand
    hand.shell.destroy()


def _wait(hand: Hand, elapsed: int) -> None:
    hand.time += elapsed
    hand.shell.pump()


def _call(hand: Hand) -> str:
    """Everybody passes until a paragraph is called; who may raise a placard."""
    session = hand.desk.chair.session
    while not isinstance(session.stage, Call):
        hand.scene.submit(ask.Pass(session.stage.awaiting[0]))
        session = hand.desk.chair.session
    hand.scene._life.skip()
    return session.stage.awaiting[0]


def _kinds(hand: Hand) -> set[str]:
    return {one.kind for one in hand.scene._life.running}


def _picture(hand: Hand) -> bytes:
    return pygame.image.tobytes(hand.shell.window.get_surface(), "RGB")


def test_a_placard_rises_moves_the_picture_and_comes_to_rest(hand: Hand) -> None:
    seat = _call(hand)
    hand.scene.submit(ask.RaisePlacard(seat))
    assert _kinds(hand) == {"placard", "sentence"}
    assert hand.scene.animating
    _wait(hand, 60)
    first = _picture(hand)
    _wait(hand, 200)
    assert _picture(hand) != first
    _wait(hand, max(LASTS.values()))
    assert not hand.scene._life.moving


def test_the_first_picture_already_says_what_is_so(hand: Hand) -> None:
    seat = _call(hand)
    hand.scene.submit(ask.RaisePlacard(seat))
    hand.shell.pump()
    place = list(hand.desk.session.codes).index(seat)
    plates = [one for one in hand.widgets() if type(one).__name__ == "Nameplate"]
    assert plates[place]._sign == "raised"


def test_any_key_ends_every_motion_and_still_acts(hand: Hand) -> None:
    seat = _call(hand)
    hand.scene.submit(ask.RaisePlacard(seat))
    assert hand.scene._life.moving
    hand.press(pygame.K_F6)
    assert not hand.scene._life.moving
    assert hand.top is not hand.scene


def test_an_act_waits_for_no_motion(hand: Hand) -> None:
    seat = _call(hand)
    hand.scene.submit(ask.RaisePlacard(seat))
    before = len(hand.desk.chair.entries)
    other = hand.desk.chair.session.stage.awaiting[0]
    assert hand.scene.submit(ask.Pass(other))
    assert len(hand.desk.chair.entries) == before + 1


def test_with_reduced_motion_nothing_moves(hand: Hand) -> None:
    seat = _call(hand)
    hand.shell.settings.reduced_motion = True
    hand.scene.submit(ask.RaisePlacard(seat))
    assert not hand.scene._life.moving


def test_a_hidden_window_draws_nothing_and_moves_nothing(hand: Hand) -> None:
    seat = _call(hand)
    hand.shell.pump()
    pygame.event.post(pygame.Event(pygame.WINDOWMINIMIZED, window=hand.shell.window))
    hand.shell.pump()
    drawn = []
    draw = hand.scene.draw
    hand.scene.draw = lambda surface: (drawn.append(1), draw(surface))
    hand.scene.submit(ask.RaisePlacard(seat))
    _wait(hand, 100)
    assert not drawn
    assert not hand.scene._life.moving
    pygame.event.post(pygame.Event(pygame.WINDOWRESTORED, window=hand.shell.window))
    hand.shell.pump()
    assert drawn


def test_once_everything_rests_nothing_is_drawn_but_the_clock(hand: Hand) -> None:
    seat = _call(hand)
    hand.scene.submit(ask.RaisePlacard(seat))
    _wait(hand, 9000)
    _wait(hand, 16)
    drawn = []
    draw = hand.scene.draw
    hand.scene.draw = lambda surface: (drawn.append(hand.desk.at // 1000), draw(surface))
    for _frame in range(200):
        _wait(hand, 16)
    assert len(drawn) == len(set(drawn)) <= 4


def test_a_decision_brings_the_gavel_down() -> None:
    agreed = happened.OutcomeRecorded(None)
    assert [one.kind for one in motions_of([agreed], spoken=False)] == ["gavel"]
    assert motions_of([], spoken=False) == []


def test_an_event_card_lies_on_the_page_while_it_is_read() -> None:
    life = Motions(lambda: False)
    life.begin([Motion("card", card=CARD)])
    assert life.update(16)
    life.update(1000)
    assert not life.update(1000), "it lies there: nothing has to be drawn"
    assert life.moving
    life.update(LASTS["card"])
    assert not life.moving


def test_a_card_that_is_played_is_drawn_as_a_card(hand: Hand) -> None:
    (motion,) = motions_of([happened.CardPlayed(CARD, "")], spoken=False)
    hand.scene._life.begin([motion])
    hand.shell.invalidate()
    _wait(hand, 400)
    page, surface = hand.scene.page.rect, hand.shell.window.get_surface()
    edge = hand.shell.theme.palette.page_warn
    across = [surface.get_at((x, page.centery))[:3] for x in range(page.left, page.right)]
    assert across.count(edge) >= 4, "its edge at the left and at the right"
    hand.press(pygame.K_F8 + 20)
    assert not hand.scene._life.moving

"""Reading the page: larger and smaller, finding words, scrolling; by keys and by wheel."""

import pygame
import pytest
from table_driver import Hand

from game.ui.find import hits
from game.ui.presenters.document import ParagraphView
from game.ui.presenters.piece import Piece
from game.ui.text import Run, flow
from game.ui.theme import Theme
from game.ui.typeset import faces, set_paragraph

NAMES = (*(f"PP{number}" for number in range(1, 9)), *(f"OP{number}" for number in range(1, 9)))
"""More paragraphs than a window shows."""


@pytest.fixture
def hand():
    hand = Hand("KZ", names=NAMES)
    yield hand
    hand.shell.destroy()


def _page(hand: Hand):
    return hand.scene._room.page


def _ctrl(hand: Hand, key: int) -> None:
    hand.press(key, mod=pygame.KMOD_CTRL)


def test_ctrl_plus_enlarges_the_page_and_nothing_else(hand: Hand) -> None:
    before = _page(hand)._sets[0].block.theme.scale
    _ctrl(hand, pygame.K_PLUS)
    assert _page(hand).zoom == 1.25
    assert _page(hand)._sets[0].block.theme.scale == pytest.approx(before * 1.25)
    assert hand.shell.theme.scale == 1.0


def test_zoom_ends_at_200_percent_and_zero_takes_it_back(hand: Hand) -> None:
    for _press in range(9):
        _ctrl(hand, pygame.K_PLUS)
    assert _page(hand).zoom == 2.0
    _ctrl(hand, pygame.K_MINUS)
    assert _page(hand).zoom == 1.75
    _ctrl(hand, pygame.K_0)
    assert _page(hand).zoom == 1.0


def test_ctrl_with_the_wheel_over_the_page_zooms_it(hand: Hand) -> None:
    pygame.mouse.set_pos(_page(hand).rect.center)
    pygame.key.set_mods(pygame.KMOD_CTRL)
    pygame.event.post(pygame.Event(pygame.MOUSEWHEEL, x=0, y=1))
    hand.shell.pump()
    pygame.key.set_mods(0)
    assert _page(hand).zoom == 1.25


def test_the_paragraph_in_sight_stays_in_sight_when_the_page_is_zoomed(hand: Hand) -> None:
    page = _page(hand)
    page.still = True
    _ctrl(hand, pygame.K_PLUS)
    shown = page._sets[2]
    page._go(shown.top + 2)
    before = page._glide.goal - shown.top
    for _press in range(3):
        _ctrl(hand, pygame.K_PLUS)
    again = page._sets[2]
    assert page.zoom == 2.0
    assert abs((page._glide.goal - again.top) - before) <= 3


def test_a_narrow_page_keeps_a_line_of_words_however_far_it_is_zoomed() -> None:
    assert faces(Theme(2.0), 480, 2.0).text.scale < 2.0 * 2.0
    assert faces(Theme(2.0), 480, 2.0).text.scale >= faces(Theme(2.0), 480).text.scale


def test_finding_counts_goes_round_and_closes(hand: Hand) -> None:
    _ctrl(hand, pygame.K_f)
    hand.type("the")
    bar = _page(hand).finding
    count = len(bar.found)
    assert count > 1
    assert bar.words == f"{bar.at + 1} of {count}"
    first = bar.at
    hand.press(pygame.K_RETURN)
    assert bar.at == (first + 1) % count
    hand.press(pygame.K_RETURN, mod=pygame.KMOD_SHIFT)
    assert bar.at == first
    hand.press(pygame.K_ESCAPE)
    assert _page(hand).finding is None
    assert hand.top is hand.scene


def test_what_is_typed_while_finding_is_no_act_at_the_table(hand: Hand) -> None:
    entries, seat = len(hand.desk.chair.entries), hand.desk.seat
    _ctrl(hand, pygame.K_f)
    for key in (pygame.K_1, pygame.K_h, pygame.K_j, pygame.K_r):
        hand.press(key, chr(key))
    assert (len(hand.desk.chair.entries), hand.desk.seat) == (entries, seat)
    assert hand.scene._instructed


def test_what_is_not_there_is_said(hand: Hand) -> None:
    _ctrl(hand, pygame.K_f)
    hand.type("zzz")
    assert _page(hand).finding.words == "Not found"


def test_the_current_place_is_marked_by_more_than_colour(hand: Hand) -> None:
    _ctrl(hand, pygame.K_f)
    hand.type("GENERAL assembly")
    page = _page(hand)
    box = page.finding.current.boxes[0].move(page.rect.left, page._paper.top - page.offset)
    picture = hand.shell.window.get_surface()
    ink = hand.shell.theme.palette.ink
    assert picture.get_at((box.centerx, box.top))[:3] == ink
    assert picture.get_at((box.centerx, box.bottom + 2))[:3] == ink


def test_words_are_found_over_the_end_of_a_line_and_over_a_footnote_sign() -> None:
    pygame.font.init()
    runs = [Run("good neighbourly"), Run("7", raised=True), Run(" relations AND trust")]
    block = flow(Theme(), runs, 130)
    assert len(block.lines) > 1
    (found,) = hits([(10, 20, block)], "neighbourly  relations and")
    assert len(found.boxes) == len({box.y for box in found.boxes}) > 1
    assert hits([(10, 20, block)], " ") == ()


def test_the_page_glides_and_has_moved_in_the_next_picture(hand: Hand) -> None:
    page = _page(hand)
    hand.scene.focus.give(page)
    hand.press(pygame.K_PAGEDOWN)
    assert page.gliding
    assert page.offset > 0
    page.update(1000)
    assert not page.gliding


def test_with_reduced_motion_the_page_is_there_at_once(hand: Hand) -> None:
    hand.shell.settings.reduced_motion = True
    hand.shell.invalidate()
    hand.shell.pump()
    page = _page(hand)
    hand.scene.focus.give(page)
    hand.press(pygame.K_PAGEDOWN)
    assert not page.gliding
    assert page.offset == page._glide.goal > 0


def test_sub_paragraphs_begin_lines_and_what_goes_begins_none() -> None:
    pygame.font.init()
    pieces = (
        Piece("Invites", "opener"),
        Piece(" all: (a) To share water;", "same"),
        Piece(" (b) To wait;", "deleted"),
        Piece(" (b) To share", "inserted"),
        Piece(": (i) Data", "same"),
    )
    view = ParagraphView("OP1", "OP1", "", "", lit=False, number="1.", pieces=pieces)
    block = set_paragraph(faces(Theme(1.0), 900), view).block
    lines = ["".join(piece.run.text for piece in line.pieces).strip() for line in block.lines]
    assert lines == [
        *("1.\u2003Invites all:", "(a) To share water; (b) To wait;", "(b) To share:", "(i) Data")
    ]

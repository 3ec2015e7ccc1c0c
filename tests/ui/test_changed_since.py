"""In a class: what changed on the page since the team at hand last acted."""

import pygame
import pytest
from table_driver import Hand

from game.chair import Chair
from game.domain import commands as ask
from game.domain.stage import Call
from game.ui.presenters.document import document_view
from game.ui.presenters.since import changed_since, with_changes

EVERYONE = ("KZ", "KG", "TJ", "TM", "UZ")


@pytest.fixture
def hand():
    hand = Hand(*EVERYONE, sitting="hot_seat")
    yield hand
    hand.shell.destroy()


def _to_the_call(chair: Chair) -> None:
    """Everybody passes until a paragraph is called."""
    while not isinstance(chair.session.stage, Call):
        seat = chair.session.stage.awaiting[0]
        chair.submit(seat, ask.Pass(seat))


def _propose(chair: Chair, seat: str) -> str:
    """A seat raises its placard, the others pass, and it proposes; the paragraph."""
    _to_the_call(chair)
    name = chair.session.stage.paragraph
    chair.submit(seat, ask.RaisePlacard(seat))
    while isinstance(chair.session.stage, Call):
        other = chair.session.stage.awaiting[0]
        chair.submit(other, ask.Pass(other))
    option = chair.session.paragraph(name).options[0].key
    entry = chair.submit(seat, ask.Propose(seat, name, option))
    assert entry.refusal is None
    return name


def test_a_paragraph_changes_for_everybody_but_who_acted(hand: Hand) -> None:
    chair = hand.desk.chair
    name = _propose(chair, "TJ")
    assert changed_since(chair, "KZ") == {name}
    assert changed_since(chair, "TJ") == frozenset()


def test_the_mark_goes_when_the_seat_acts(hand: Hand) -> None:
    chair = hand.desk.chair
    _propose(chair, "TJ")
    awaited = chair.session.stage.awaiting[0]
    assert changed_since(chair, awaited)
    entry = chair.submit(awaited, ask.Pass(awaited))
    assert entry.refusal is None
    assert changed_since(chair, awaited) == frozenset()


def test_a_refused_act_takes_no_mark_away(hand: Hand) -> None:
    chair = hand.desk.chair
    name = _propose(chair, "TJ")
    entry = chair.submit("KZ", ask.CastBallot("KZ", "yes"))
    assert entry.refusal is not None
    assert changed_since(chair, "KZ") == {name}


def test_the_page_counts_and_marks_them(hand: Hand) -> None:
    chair = hand.desk.chair
    name = _propose(chair, "TJ")
    hand.desk.follow()
    hand.desk.seat = "KZ"
    hand.shell.invalidate()
    hand.shell.pump()
    page = hand.scene.page
    assert page._document.note == "1 paragraph changed since Kazakhstan last acted"
    assert [one.view.id for one in page._sets if one.view.changed] == [name]
    shown = next(one for one in page._sets if one.view.changed)
    said = "".join(piece.run.text for line in shown.margin.lines for piece in line.pieces)
    assert said.endswith("new")
    box = page._box(page._faces, shown)
    edge = hand.shell.window.get_surface().get_at((page.rect.left + 6, box.centery))
    assert edge[:3] == hand.shell.theme.palette.insertion


def test_one_person_against_the_computer_sees_no_marks() -> None:
    hand = Hand("KZ")
    hand.press(pygame.K_SPACE)
    assert hand.scene.page._document.note == ""
    hand.shell.destroy()


def test_without_a_change_the_page_is_as_it_was(hand: Hand) -> None:
    chair = hand.desk.chair
    page = document_view(chair.header.scenario, chair.session, "")
    assert with_changes(page, frozenset(), "Kazakhstan") is page

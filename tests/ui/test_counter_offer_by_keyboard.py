"""A computer delegate offers a package: the person answers with other terms, or declines."""

import pygame
import pytest
from gallery import _header, nothing, played, window
from table_driver import Hand

from game.chair import Chair, Table
from game.domain.commands import AcceptPackage, DeclinePackage
from game.domain.session import Session
from game.domain.stage import PackageAnswers, Question
from game.ui.scenes.packages import PackageScene
from game.ui.scenes.table import TableScene
from game.ui.widgets.choices import ChoiceList
from game.ui.widgets.editor import TextEditor

pytestmark = pytest.mark.usefixtures("windows_closed")

SEAT = "TJ"
"""Kyrgyzstan offers Tajikistan PP11, PP12 and OP3: the third package of the known session."""
OFFERED = [("PP11", "upstream"), ("PP12", "stronger"), ("OP3", "economic_recovery")]


def _offered(session: Session) -> bool:
    return isinstance(session.stage, PackageAnswers) and session.stage.package == 3


class Addressed(Hand):
    """A person at the seat of Tajikistan, at the moment the package is offered."""

    def __init__(self) -> None:
        chair, _path = played("short")
        moment = next(n for n in range(len(chair.entries)) if _offered(chair.session_after(n)))
        header = _header("short", SEAT, sitting="solo")
        self.shell = window()
        table = Table(Chair(header, chair.entries[:moment]))
        self.scene = TableScene(self.shell, table, nothing)
        self.shell.push(self.scene)
        self.shell.pump()

    def package(self, number: int):
        return self.desk.session.package(number)

    def row(self) -> str:
        """What the list in focus stands on."""
        found = self.top.focus.widget
        assert isinstance(found, ChoiceList)
        return found.items[found.current].key

    def down_to(self, key: str) -> None:
        for _ in range(10):
            if self.row() == key:
                return
            self.press(pygame.K_DOWN)
        raise AssertionError(key)

    def settle(self) -> None:
        """ "Go on" until the package on the table has been answered."""
        for _ in range(20):
            if not isinstance(self.desk.session.stage, PackageAnswers):
                return
            self.press(pygame.K_SPACE)
        raise AssertionError


@pytest.fixture
def hand():
    return Addressed()


def terms_of(package):
    return [(one.paragraph, one.wording.option) for one in package.terms]


def test_the_person_is_asked_for_an_answer_with_three_ways_to_give_it(hand):
    offered = hand.package(3)
    assert (offered.author, offered.addressees, offered.state) == ("KG", (SEAT,), "offered")
    assert terms_of(offered) == OFFERED
    ways = {"Accept the package", "Counter-offer…", "Decline the package"}
    assert ways <= set(hand.labels())


def test_a_counter_offer_by_keyboard_is_accepted_and_put_to_everyone(hand):
    hand.press(pygame.K_c)
    card = hand.top
    assert isinstance(card, PackageScene)
    hand.down_to("OP3")
    hand.press(pygame.K_RETURN)  # its wordings open
    assert "Back to the package" in hand.labels()
    hand.press(pygame.K_DOWN)  # from the standing text to "The need to continue"
    hand.press(pygame.K_RETURN)
    assert (hand.top, hand.row()) == (card, "OP3")
    hand.press(pygame.K_TAB)
    assert isinstance(card.focus.widget, TextEditor)
    hand.type("Recovery has to wait for the Fund.")
    hand.press(pygame.K_RETURN)
    assert hand.top is hand.scene
    counter = hand.package(4)
    assert hand.package(3).state == "countered"
    assert (counter.author, counter.addressees, counter.counters) == (SEAT, ("KG",), 3)
    assert terms_of(counter) == [*OFFERED[:2], ("OP3", "adopted")]
    assert counter.reason == "Recovery has to wait for the Fund."
    hand.settle()
    assert hand.desk.chair.entries[-1].command == AcceptPackage("KG", 4)
    stage = hand.desk.session.stage
    assert isinstance(stage, Question)
    assert (stage.subject.kind, stage.subject.number) == ("package", 4)
    assert sorted(stage.awaiting) == ["KZ", "TM", "UZ"]


def test_a_counter_offer_that_changes_nothing_is_held_back_on_the_card(hand):
    entries = len(hand.desk.chair.entries)
    hand.press(pygame.K_c)
    card = hand.top
    hand.press(pygame.K_TAB)
    hand.type("We would like the same.")
    assert hand.button("Table the package").reason == "A counter-offer has to change something."
    hand.press(pygame.K_RETURN)
    assert hand.top is card
    assert len(hand.desk.chair.entries) == entries


def test_a_package_that_is_plainly_declined_lapses_and_the_reading_goes_on(hand):
    hand.press(pygame.K_d)
    assert hand.top is hand.scene
    assert hand.desk.chair.entries[-1].command == DeclinePackage(SEAT, 3)
    assert hand.package(3).state == "declined"
    assert len(hand.desk.session.packages) == 3
    stage = hand.desk.session.stage
    assert isinstance(stage, Question)
    assert (stage.subject.kind, stage.subject.paragraph) == ("wording", "PP11")
    assert "Decline the package" not in hand.labels()

"""First steps: a beginner who does what the hints say plays a whole session, and learns it."""

import pygame
import pytest
from table_driver import Hand

from game.domain import commands as ask
from game.domain.phase import Phase
from game.ui.app import App
from game.ui.launch import Guide
from game.ui.presenters.first_steps import hint
from game.ui.scenes.briefing import BriefingScreen
from game.ui.scenes.debrief import DebriefScreen
from game.ui.scenes.packages import PackageScene
from game.ui.scenes.pick import PickScene
from game.ui.scenes.table import TableScene
from game.ui.scenes.write import WriteScene
from game.ui.shell import Shell
from game.ui.widgets import Button, Label


class Beginner:
    """Reads the hint, does what it points at, and nothing else."""

    def __init__(self, records) -> None:
        self.shell = Shell((1280, 720))
        self.guide = Guide(self.shell, App(records=records))
        self.guide.title()
        self.shell.pump()
        self.headings: list[str] = []

    def press(self, key: int, mod: int = 0) -> None:
        letter = chr(key) if 96 < key < 123 else ""
        pygame.event.post(pygame.Event(pygame.KEYDOWN, key=key, mod=mod, unicode=letter))
        self.shell.pump()

    @property
    def top(self):
        return self.shell.scene

    def words(self) -> list[str]:
        found = [one for one in self.top.focus.root.walk() if isinstance(one, Label)]
        return [run.text for one in found for run in one._runs]

    def follow(self) -> None:
        """One step: a card is filled in from its top, at the table the hint is followed."""
        if isinstance(self.top, WriteScene):
            self.write()
        elif isinstance(self.top, PackageScene):  # to compose one is tested elsewhere
            self.press(pygame.K_ESCAPE)
            self.press(pygame.K_n)
        elif isinstance(self.top, PickScene):
            self.press(pygame.K_RETURN)
        else:
            self.at_the_table()

    def at_the_table(self) -> None:
        desk = self.top.desk
        told = desk.hint()
        if desk.table.computer_awaited() is not None:
            self.press(pygame.K_SPACE)
            return
        assert told is not None, desk.session.stage
        if told.heading not in self.headings:
            assert told.heading in self.words()
            self.headings.append(told.heading)
        rows = {one.verb: one for one in self.top._moves.rows if one.allowed}
        meant = rows.get(told.act) or rows.get(ask.Pass) or next(iter(rows.values()))
        self.press(pygame.key.key_code(meant.key.lower()))

    def write(self) -> None:
        pygame.event.post(pygame.Event(pygame.TEXTINPUT, text="We need it."))
        self.shell.pump()
        self.press(pygame.K_RETURN, pygame.KMOD_CTRL)


@pytest.fixture
def beginner(tmp_path):
    made = Beginner(tmp_path)
    made.press(pygame.K_f)
    assert isinstance(made.top, BriefingScreen)
    made.press(pygame.K_RETURN)
    assert isinstance(made.top, TableScene)
    yield made
    made.guide.close()
    made.shell.destroy()


def test_one_key_of_the_title_leads_to_the_tutorial_with_a_hint_in_sight(beginner):
    assert beginner.top.desk.teaches
    assert beginner.top.desk.chair.header.scenario.id == "first-steps"


def test_the_hint_is_put_away_and_brought_back(beginner):
    def labels() -> list[str]:
        beginner.shell.invalidate()
        beginner.shell.pump()
        return [one.label for one in beginner.top.focus.root.walk() if isinstance(one, Button)]

    while beginner.top.desk.hint() is None or beginner.top.desk.table.computer_awaited():
        beginner.press(pygame.K_SPACE)
    assert "Hide the hints" in labels()
    beginner.press(pygame.K_g)
    assert "Show the hints" in labels()
    beginner.press(pygame.K_g)
    assert "Hide the hints" in labels()


def test_whoever_follows_the_hints_comes_to_the_debrief_with_the_keyboard_alone(beginner):
    for _step in range(400):
        if isinstance(beginner.top, DebriefScreen):
            break
        if isinstance(beginner.top, TableScene):
            session = beginner.top.desk.session
            if session.phase is Phase.CLOSED:
                assert beginner.top.desk.hint().heading == "The meeting is over"
                beginner.press(pygame.K_RETURN)
                continue
        beginner.follow()
    assert isinstance(beginner.top, DebriefScreen)
    assert beginner.headings[:2] == ["A paragraph is called", "You have the floor"]
    assert {"Any objection?", "Silence"} <= set(beginner.headings)


def test_only_the_tutorial_teaches():
    hand = Hand("KG")
    try:
        assert hand.desk.alone
        assert hand.desk.hint() is None
        assert "Hide the hints" not in hand.labels()
    finally:
        hand.shell.destroy()


def test_a_hint_follows_what_the_beginner_did(beginner):
    desk = beginner.top.desk
    while desk.hint() is None or desk.table.computer_awaited() is not None:
        beginner.press(pygame.K_SPACE)
    told = hint(desk.session, desk.seat, desk.chair.entries)
    assert (told.heading, told.act) == ("A paragraph is called", ask.RaisePlacard)
    assert told.learnt == ""
    beginner.press(pygame.K_f)
    after = hint(desk.session, desk.seat, desk.chair.entries)
    assert after.learnt == "Done: the placard."

"""The whole way: from the title through a short session to the debrief, killed, resumed, replayed.

Real input events go through the shell; the keyboard alone, then the mouse alone.
"""

import os

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

import pygame
import pytest

from game.chair import first_divergence
from game.domain.phase import Phase
from game.record import read_record
from game.ui.app import App
from game.ui.launch import Guide
from game.ui.scenes.briefing import BriefingScreen, CurtainScreen, PeekScreen
from game.ui.scenes.debrief import DebriefScreen
from game.ui.scenes.replay import ReplayScene
from game.ui.scenes.setup import SetupScreen
from game.ui.scenes.table import TableScene
from game.ui.scenes.title import TitleScreen
from game.ui.shell import Shell
from game.ui.widgets import Button, Nameplate


class Player:
    """A person at the window."""

    def __init__(self, folder):
        self.shell = Shell((1280, 720))
        self.guide = Guide(self.shell, App(records=folder))
        self.guide.title()
        self.shell.pump()

    @property
    def scene(self):
        return self.shell.scene

    @property
    def session(self):
        return self.guide.playing.chair.session

    @property
    def entries(self):
        return self.guide.playing.chair.entries

    def press(self, name):
        key = pygame.key.key_code(name)
        letter = name if len(name) == 1 else ""
        for kind in (pygame.KEYDOWN, pygame.KEYUP):
            pygame.event.post(pygame.Event(kind, key=key, mod=0, unicode=letter))
        self.shell.pump()

    def click(self, place):
        for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
            pygame.event.post(pygame.Event(kind, button=1, pos=place))
        self.shell.pump()

    def widgets(self, kind):
        root = self.scene.focus.root
        return [one for one in root.walk() if isinstance(one, kind)]

    def click_on(self, *labels):
        """Click the first button in sight that has one of these labels."""
        self.scene.draw(self.shell.window.get_surface())
        room = self.shell.window.get_surface().get_rect()
        for label in labels:
            for one in self.widgets(Button):
                if one.label.startswith(label) and not one.reason and room.contains(one.rect):
                    self.click(one.rect.center)
                    return True
        return False

    def hurry(self):
        """Computer delegates move at once, as the key for impatience lets them."""
        while self.guide.playing.table.computer_awaited() and not self.is_awaited():
            self.scene.desk.hurry()
        self.shell.pump()

    def is_awaited(self):
        return bool(self.guide.playing.table.persons_awaited())

    def close(self):
        self.guide.close()
        self.shell.destroy()


@pytest.fixture
def player(tmp_path):
    made = Player(tmp_path)
    yield made
    made.close()


def through_the_session(player, act):
    """Act whenever one is awaited, until the debrief is on the screen."""
    for _step in range(900):
        if isinstance(player.scene, DebriefScreen):
            return
        if isinstance(player.scene, TableScene):
            player.hurry()
        act()
    pytest.fail(f"{player.session.phase} {player.session.stage} {type(player.scene).__name__}")


def by_keyboard(player):
    """N for nothing to add, A accepts a package, Y votes; Enter and Escape close what opened."""
    if not isinstance(player.scene, TableScene):
        player.press("return")
        if not isinstance(player.scene, TableScene | DebriefScreen):
            player.press("escape")
        return
    before = len(player.entries)
    for key in ("n", "a", "y", "return"):
        player.press(key)
        if not isinstance(player.scene, TableScene) or len(player.entries) > before:
            return


QUIET = (
    "To the debrief",
    "No ",
    "Accept",
    "Let the text stand",
    "Nothing",
    "Pass",
    "Ready",
    "Yes",
    "Vote yes",
    "Go on",
    "Close",
    "Back",
)


def by_mouse(player):
    """Click the quietest thing that is offered."""
    before = len(player.entries)
    if not player.click_on(*QUIET):
        primary = [one for one in player.widgets(Button) if one.primary]
        assert primary, [one.label for one in player.widgets(Button)]
        player.click(primary[0].rect.center)
    assert len(player.entries) >= before


def as_kyrgyzstan_by_keyboard(player):
    assert isinstance(player.scene, TitleScreen)
    player.press("a")
    assert isinstance(player.scene, SetupScreen)
    plates = player.widgets(Nameplate)
    while player.scene.focus.widget is not player.widgets(Nameplate)[1]:
        player.press("tab")
    player.press("space")
    assert player.scene.lobby.persons == ("KG",), plates
    player.press("return") if player.scene.focus.widget is None else None
    if isinstance(player.scene, SetupScreen):
        begin = next(one for one in player.widgets(Button) if one.label == "Begin")
        player.scene.focus.give(begin)
        player.press("return")
    assert isinstance(player.scene, BriefingScreen)
    player.press("return")
    assert isinstance(player.scene, TableScene)


def test_a_short_session_with_the_keyboard_only(player, tmp_path):
    as_kyrgyzstan_by_keyboard(player)
    through_the_session(player, lambda: by_keyboard(player))
    for page in ("2", "3", "1"):
        player.press(page)
    player.press("escape")
    assert isinstance(player.scene, TitleScreen)
    (record,) = tmp_path.glob("*.jsonl")
    recording = read_record(record)
    assert recording.ended
    assert first_divergence(recording.header, recording.entries) is None


def test_a_short_session_with_the_mouse_only(player):
    assert player.click_on("Play alone")
    plate = player.widgets(Nameplate)[1]
    player.click(plate.rect.center)
    assert player.scene.lobby.persons == ("KG",)
    assert player.click_on("Begin")
    assert player.click_on("Read")
    through_the_session(player, lambda: by_mouse(player))
    assert player.click_on("Each seat")
    assert player.click_on("To the title")
    assert isinstance(player.scene, TitleScreen)


def test_the_window_is_closed_in_the_middle_and_the_session_goes_on(tmp_path):
    first = Player(tmp_path)
    as_kyrgyzstan_by_keyboard(first)
    for _step in range(12):
        first.hurry()
        by_keyboard(first)
    entries = first.entries
    pygame.event.post(pygame.Event(pygame.QUIT))
    first.shell.pump()
    first.close()
    second = Player(tmp_path)
    second.press("r")
    assert second.entries == entries
    through_the_session(second, lambda: by_keyboard(second))
    assert second.guide.playing.chair.session.phase is Phase.CLOSED
    second.close()


def test_a_record_is_opened_and_stepped_through(tmp_path):
    first = Player(tmp_path)
    as_kyrgyzstan_by_keyboard(first)
    through_the_session(first, lambda: by_keyboard(first))
    first.close()
    second = Player(tmp_path)
    second.press("o")
    second.press("return")
    if not isinstance(second.scene, ReplayScene):
        second.press("space")
    assert isinstance(second.scene, ReplayScene)
    for key in ("right", "right", "left", "end", "page up", "home"):
        second.press(key)
    assert second.scene.at == 0
    second.press("escape")
    assert isinstance(second.scene, TitleScreen)
    second.close()


def test_a_class_starts_in_three_clicks_behind_curtains(player):
    assert player.click_on("Start a class")
    assert player.click_on("Begin")
    assert isinstance(player.scene, CurtainScreen)
    for _team in range(5):
        assert player.click_on("We are ")
        assert isinstance(player.scene, BriefingScreen)
        assert player.click_on("Read")
    assert isinstance(player.scene, TableScene)
    assert player.session.phase is Phase.OPENING
    assert player.session.deadline is not None


def test_teams_that_have_read_on_paper_go_straight_to_the_table(player):
    player.click_on("Start a class")
    player.click_on("Begin")
    assert player.click_on("All teams have read")
    assert isinstance(player.scene, TableScene)


def test_until_somebody_chooses_the_reference_scenario_is_chosen(player):
    player.click_on("Start a class")
    player.shell.pump()
    assert player.scene.lobby.scenario.id == "unrcca-2021"


def test_a_scenario_that_was_named_is_chosen_in_the_setup(player):
    player.guide.set_up("first-steps")
    player.shell.pump()
    assert isinstance(player.scene, SetupScreen)
    assert player.scene.lobby.scenario.id == "first-steps"


def test_a_team_peeks_at_its_instructions_behind_the_curtain_and_comes_back(player):
    player.click_on("Start a class")
    player.click_on("Begin")
    player.click_on("All teams have read")
    player.press("h")
    assert isinstance(player.scene, PeekScreen)
    player.press("escape")
    assert isinstance(player.scene, TableScene)
    player.press("h")
    assert player.click_on("We are ")
    assert isinstance(player.scene, BriefingScreen)
    assert player.click_on("Read")
    assert isinstance(player.scene, TableScene)


def test_a_peek_closes_by_itself_where_clocks_run_and_the_meeting_waits(player):
    player.click_on("Start a class")
    player.click_on("Begin")
    player.click_on("All teams have read")
    left = player.session.deadline - player.scene.desk.at
    player.press("h")
    player.press("return")
    assert isinstance(player.scene, BriefingScreen)
    player.scene.update(19_000)
    assert isinstance(player.scene, BriefingScreen)
    player.scene.update(1_000)
    assert isinstance(player.scene, TableScene)
    assert left - (player.session.deadline - player.scene.desk.at) < 1000


def test_a_short_session_by_classic_model_un_rules_comes_to_its_end(player):
    assert player.click_on("Play alone")
    player.press("r")
    assert player.scene.lobby.scenario.profile.name == "classroom"
    assert player.click_on("Begin")
    assert player.click_on("Read")
    through_the_session(player, lambda: by_keyboard(player))
    assert player.session.profile.name == "classroom"
    recording = read_record(player.guide.playing.path)
    assert first_divergence(recording.header, recording.entries) is None

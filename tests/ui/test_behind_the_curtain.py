"""PINs of seats, one key that hides everything, and a curtain that closes by itself."""

import pygame
import pytest
from test_flow import Player

from game.record.pins import pins_file
from game.ui.scenes.advice import AdviceScene
from game.ui.scenes.briefing import BriefingScreen, CurtainScreen, PeekScreen
from game.ui.scenes.cover import CoverScene
from game.ui.scenes.pause import PauseScene
from game.ui.scenes.pin import Dots, PinScreen
from game.ui.scenes.setup import SetupScreen
from game.ui.scenes.table import TableScene
from game.ui.widgets import Label


class Team(Player):
    """People at one machine who also type letters and digits."""

    now = 0

    def __init__(self, folder):
        super().__init__(folder)
        self.shell.now_ms = lambda: self.now

    def type(self, text):
        for letter in text:
            pygame.event.post(pygame.Event(pygame.TEXTINPUT, text=letter))
        self.shell.pump()

    def pin(self, digits):
        self.type(digits)
        self.press("return")

    def wait(self, milliseconds):
        self.now += milliseconds
        self.shell.pump()

    def tell(self, kind):
        pygame.event.post(pygame.Event(kind))
        self.shell.pump()

    def words(self):
        return " ".join(
            run.text for one in self.widgets(Label) for run in one._runs if run.text.strip()
        )

    def start(self, *, pins):
        self.press("c")
        assert isinstance(self.scene, SetupScreen)
        if pins:
            self.press("p")
        self.click_on("Begin")
        assert isinstance(self.scene, CurtainScreen)

    def at_the_table(self, *, pins=False):
        self.start(pins=pins)
        self.press("p")
        assert isinstance(self.scene, TableScene)


@pytest.fixture
def team(tmp_path):
    made = Team(tmp_path)
    yield made
    made.close()


@pytest.fixture
def alone(tmp_path):
    made = Team(tmp_path)
    made.press("a")
    made.click_on("Begin")
    assert isinstance(made.scene, BriefingScreen)
    yield made
    made.close()


def test_without_pins_the_curtain_opens_at_once(team, tmp_path):
    team.start(pins=False)
    team.press("return")
    assert isinstance(team.scene, BriefingScreen)
    assert not list(tmp_path.glob("*.pins.json"))


def test_a_team_chooses_its_pin_when_its_curtain_opens_first(team):
    team.start(pins=True)
    team.press("return")
    assert isinstance(team.scene, PinScreen)
    assert "Choose a PIN of 4 to 8 digits" in team.words()
    team.pin("4711")
    assert "Type it once more." in team.words()
    team.pin("4711")
    assert isinstance(team.scene, BriefingScreen)


def test_two_that_differ_are_chosen_again(team):
    team.start(pins=True)
    team.press("return")
    team.pin("4711")
    team.pin("4712")
    assert "The two were not the same. Choose again." in team.words()
    for _ in range(2):
        team.pin("123456")
    assert isinstance(team.scene, BriefingScreen)


def test_the_digits_are_never_on_the_screen_in_the_record_or_in_the_settings(team, tmp_path):
    team.start(pins=True)
    team.press("return")
    team.type("90817263")
    assert [one.count for one in team.widgets(Dots)] == [8]
    assert "9" not in team.words()
    team.press("return")
    team.pin("90817263")
    written = [path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()]
    assert len(written) >= 2
    assert not [one for one in written if b"90817263" in one]


def test_three_digits_or_letters_are_no_pin(team):
    team.start(pins=True)
    team.press("return")
    team.pin("12a3")
    assert "A PIN has 4 to 8 digits." in team.words()
    assert isinstance(team.scene, PinScreen)


def test_the_instructions_open_after_the_pin_only_and_a_wrong_one_is_one_calm_sentence(team):
    chosen(team, "4711")
    team.press("h")
    team.press("return")
    team.pin("1111")
    assert isinstance(team.scene, PinScreen)
    assert "That is not the PIN of this seat." in team.words()
    team.pin("4711")
    assert isinstance(team.scene, BriefingScreen)
    team.press("return")
    assert isinstance(team.scene, TableScene)


def chosen(team, digits):
    """The team at the panel has looked once, and chosen its PIN."""
    team.at_the_table(pins=True)
    team.press("h")
    assert isinstance(team.scene, PeekScreen)
    team.press("return")
    for _ in range(2):
        team.pin(digits)
    assert isinstance(team.scene, BriefingScreen)
    team.press("return")
    assert isinstance(team.scene, TableScene)


def test_after_five_wrong_ones_the_seat_waits_half_a_minute(team):
    chosen(team, "4711")
    team.press("h")
    team.press("return")
    for _ in range(5):
        team.pin("0000")
    assert "Please wait 30 seconds." in team.words()
    team.pin("4711")
    assert isinstance(team.scene, PinScreen)
    team.press("escape")
    team.press("return")
    assert "Please wait 30 seconds." in team.words()
    team.wait(29_500)
    assert "Please wait 1 second." in team.words()
    team.wait(1_000)
    assert "Type the PIN of your seat." in team.words()
    team.pin("4711")
    assert isinstance(team.scene, BriefingScreen)


def test_esc_leads_from_the_pin_back_to_the_curtain(team):
    team.start(pins=True)
    team.press("return")
    team.type("12")
    team.press("escape")
    assert isinstance(team.scene, CurtainScreen)


def test_with_the_mouse_alone(team):
    team.start(pins=True)
    team.click_on("We are ")
    for _ in range(2):
        for digit in ("1", "2", "3", "5", "0"):
            assert team.click_on(digit)
        assert team.click_on("Rub out")
        assert team.click_on("4")
        assert team.click_on("Enter")
    assert isinstance(team.scene, BriefingScreen)
    team.scene.hide()
    team.press("return")
    team.pin("12354")
    assert isinstance(team.scene, BriefingScreen)


def test_the_adviser_speaks_behind_the_same_pin(team):
    team.press("c")
    team.scene.lobby = team.scene.lobby.with_adviser(adviser=True)
    team.shell.settings.pins = True
    team.click_on("Begin")
    team.press("p")
    team.press("f2")
    team.press("return")
    assert isinstance(team.scene, PinScreen)
    for _ in range(2):
        team.pin("4711")
    assert isinstance(team.scene, AdviceScene)
    team.press("f8")
    assert isinstance(team.scene, TableScene)


def test_the_facilitator_clears_a_pin_and_everybody_is_told(team):
    chosen(team, "4711")
    name = team.session.names[team.scene.desk.seat]
    team.press("escape")
    assert isinstance(team.scene, PauseScene)
    team.press("p")
    team.press("1")
    assert isinstance(team.scene, TableScene)
    assert f"The PIN of {name} is cleared" in team.scene._notice._text
    team.press("h")
    team.press("return")
    assert "The facilitator cleared the PIN of this seat." in team.words()


def test_until_a_pin_is_chosen_there_is_none_to_clear(team):
    team.at_the_table(pins=True)
    team.press("escape")
    team.press("p")
    assert isinstance(team.scene, PauseScene)


def test_a_session_that_was_broken_off_goes_on_with_its_pins(tmp_path):
    first = Team(tmp_path)
    chosen(first, "4711")
    first.close()
    second = Team(tmp_path)
    second.press("r")
    assert isinstance(second.scene, TableScene)
    second.press("h")
    second.press("return")
    second.pin("4711")
    assert isinstance(second.scene, BriefingScreen)
    second.close()


def test_the_pins_of_a_closed_meeting_guard_each_seats_own_result(team):
    chosen(team, "4711")
    team.guide._debrief(team.guide.playing)
    assert any(team.scene._pins.has(code) for code in team.scene._chair.session.codes)
    assert pins_file(team.guide.playing.path).exists()


def test_f8_at_a_briefing_of_a_class_brings_its_curtain_back(team):
    team.start(pins=False)
    team.press("return")
    team.press("f8")
    assert isinstance(team.scene, CurtainScreen)
    assert team.scene.focus.order()[0].label == "We are Kazakhstan: open"
    assert team.entries == ()


def test_f8_alone_covers_the_window_and_takes_the_cover_away(alone):
    alone.press("f8")
    assert isinstance(alone.scene, CoverScene)
    alone.press("f8")
    assert isinstance(alone.scene, BriefingScreen)
    alone.press("return")
    alone.press("f8")
    assert isinstance(alone.scene, CoverScene)
    shown = alone.shell.window.get_surface()
    cloth = {tuple(shown.get_at((640, y))) for y in range(0, 220, 5)}
    assert len(cloth) == 1, "a fold of the curtain is alike from top to bottom"
    alone.press("return")
    assert isinstance(alone.scene, TableScene)


def test_f8_hides_the_look_at_the_instructions_during_the_meeting(team):
    team.at_the_table()
    team.press("h")
    team.press("return")
    team.press("f8")
    assert isinstance(team.scene, TableScene)


def test_a_briefing_nobody_looks_at_closes_after_the_minutes_of_the_settings(team):
    team.start(pins=False)
    team.shell.settings.curtain_minutes = 1
    team.press("return")
    team.wait(50_000)
    team.press("down")
    team.wait(59_000)
    assert isinstance(team.scene, BriefingScreen)
    team.wait(1_000)
    assert isinstance(team.scene, CurtainScreen)


def test_with_never_it_stays(team):
    team.start(pins=False)
    team.shell.settings.curtain_minutes = 0
    team.press("return")
    team.wait(3_600_000)
    assert isinstance(team.scene, BriefingScreen)


def test_a_window_that_was_left_closes_its_curtain_after_ten_seconds(team):
    team.start(pins=False)
    team.press("return")
    team.tell(pygame.WINDOWFOCUSLOST)
    team.wait(9_000)
    team.tell(pygame.WINDOWFOCUSGAINED)
    team.wait(9_000)
    assert isinstance(team.scene, BriefingScreen)
    team.tell(pygame.WINDOWFOCUSLOST)
    team.wait(10_000)
    assert isinstance(team.scene, CurtainScreen)


def test_who_sits_alone_may_leave_the_window_as_it_is(alone):
    alone.tell(pygame.WINDOWFOCUSLOST)
    alone.wait(3_600_000)
    assert isinstance(alone.scene, BriefingScreen)

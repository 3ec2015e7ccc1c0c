"""Settings take effect at once, and are there again the next time."""

import gettext

import gallery
import pygame
import pytest
from table_driver import Hand

from game.resources import settings_file
from game.resources.settings import Settings, load_settings
from game.ui.app import App
from game.ui.launch import Guide
from game.ui.scenes.pause import PauseScene
from game.ui.scenes.settings import SettingsScreen
from game.ui.scenes.title import TitleScreen
from game.ui.shell import Shell
from game.ui.theme import PALETTES
from game.ui.widgets import Button, ChoiceList
from game.wording import language, set_language

pytestmark = pytest.mark.usefixtures("windows_closed")


class Chooser:
    """A person at the title who opens the settings."""

    def __init__(self, folder, settings=None) -> None:
        self.shell = Shell((1280, 720), settings or Settings())
        Guide(self.shell, App(records=folder)).title()
        self.shell.pump()
        self.press("s")

    def press(self, name: str) -> None:
        code = pygame.key.key_code(name)
        letter = name if len(name) == 1 else ""
        pygame.event.post(pygame.Event(pygame.KEYDOWN, key=code, mod=0, unicode=letter))
        self.shell.pump()

    def widgets(self, kind):
        return [one for one in self.shell.scene.focus.root.walk() if isinstance(one, kind)]

    def labels(self):
        return [one.label for one in self.widgets(Button)]

    def click(self, place) -> None:
        for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
            pygame.event.post(pygame.Event(kind, button=1, pos=place))
        self.shell.pump()

    def click_row(self, which: int, row: int) -> None:
        self.click(self.widgets(ChoiceList)[which]._rows[row].center)


@pytest.fixture
def chooser(tmp_path):
    return Chooser(tmp_path)


def test_s_on_the_title_opens_the_settings_and_esc_leads_back(chooser):
    assert isinstance(chooser.shell.scene, SettingsScreen)
    chooser.press("escape")
    assert isinstance(chooser.shell.scene, TitleScreen)


def test_a_language_is_spoken_at_once_and_kept(chooser, monkeypatch):
    heard = []
    monkeypatch.setattr("game.ui.scenes.settings.set_language", heard.append)
    chooser.click_row(0, 1)
    assert heard == ["ru"]
    assert chooser.shell.settings.language == "ru"
    chooser.press("escape")
    assert load_settings(settings_file()).language == "ru"


def test_the_language_that_is_spoken_is_the_one_that_is_marked(tmp_path):
    set_language("ru")
    chooser = Chooser(tmp_path)
    assert chooser.widgets(ChoiceList)[0].chosen == ["ru"]
    chooser.click_row(0, 0)
    assert language() == "en"
    assert "Done" in chooser.labels()


def test_text_grows_in_quarters_up_to_twice_its_size(chooser):
    for _step in range(6):
        more = next(one for one in chooser.widgets(Button) if one.label == "+")
        more.press()
        chooser.shell.pump()
    assert chooser.shell.theme.scale == 2.0
    assert chooser.shell.settings.text_scale == 2.0


def test_high_contrast_is_worn_at_once_and_kept(chooser):
    chooser.click_row(1, 1)
    assert chooser.shell.theme.palette == PALETTES["contrast"]
    assert chooser.shell.window.get_surface().get_at((2, 2))[:3] == (0, 0, 0)
    chooser.press("escape")
    assert load_settings(settings_file()).theme == "contrast"


@pytest.mark.parametrize(
    ("key", "name"), [("m", "reduced_motion"), ("o", "sound"), ("a", "speech"), ("p", "pins")]
)
def test_a_switch_is_turned_by_its_key_and_turned_back(chooser, monkeypatch, key, name):
    chooser.press("escape")
    monkeypatch.setattr("game.ui.speech.which", lambda _name: "/usr/bin/spd-say")
    chooser.press("s")
    before = getattr(chooser.shell.settings, name)
    chooser.press(key)
    assert getattr(chooser.shell.settings, name) is not before
    chooser.press(key)
    assert getattr(chooser.shell.settings, name) is before


def test_without_a_speech_command_the_switch_says_so_and_stays(chooser, monkeypatch):
    chooser.press("escape")
    monkeypatch.setattr("game.ui.speech.which", lambda _name: None)
    chooser.press("s")
    chooser.press("a")
    assert not chooser.shell.settings.speech
    reasons = [one.reason for one in chooser.widgets(Button) if one.reason]
    assert reasons == ["This machine has no speech command."]


def test_the_curtain_closes_after_as_many_minutes_as_are_chosen(chooser):
    chooser.click_row(2, 3)
    assert chooser.shell.settings.curtain_minutes == 5
    chooser.click_row(2, 0)
    assert chooser.shell.settings.curtain_minutes == 0


def test_a_click_far_down_in_large_text_leaves_the_page_where_it_is(tmp_path):
    chooser = Chooser(tmp_path, Settings(text_scale=2.0))
    pygame.mouse.set_pos((400, 400))
    pygame.event.post(pygame.Event(pygame.MOUSEWHEEL, x=0, y=-9))
    chooser.shell.pump()
    room = chooser.shell.window.get_surface().get_rect()
    switch = next(one for one in chooser.widgets(Button) if one.label == "Reduced motion: off")
    assert room.contains(switch.rect)
    place = switch.rect
    chooser.click(place.center)
    chooser.shell.pump()
    now = next(one for one in chooser.widgets(Button) if one.label == "Reduced motion: on")
    assert now.rect == place


def test_by_the_keyboard_alone_the_theme_is_chosen(chooser):
    themes = chooser.widgets(ChoiceList)[1]
    while chooser.shell.scene.focus.widget is not themes:
        chooser.press("tab")
    chooser.press("down")
    chooser.press("return")
    assert chooser.shell.settings.theme == "contrast"


def test_a_full_disk_does_not_hold_the_screen(chooser, monkeypatch):
    def refuse(*_arguments):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("game.ui.scenes.settings.save_settings", refuse)
    chooser.press("escape")
    assert isinstance(chooser.shell.scene, TitleScreen)


def test_from_the_pause_at_the_table_and_back_to_it_the_table_wears_what_was_chosen():
    hand = Hand("KG")
    hand.press(pygame.K_ESCAPE)
    hand.press(pygame.K_e, "e")
    assert isinstance(hand.top, SettingsScreen)
    hand.top._wear("contrast")
    hand.press(pygame.K_ESCAPE)
    assert isinstance(hand.top, PauseScene)
    hand.press(pygame.K_ESCAPE)
    assert hand.top is hand.scene
    hand.shell.pump()
    assert hand.shell.window.get_surface().get_at((2, 300))[:3] == (0, 0, 0)
    shown = {one.view.label: one.block for one in hand.scene._room.page._sets}
    inks = {run.colour for block in shown.values() for line in block.lines for run in _runs(line)}
    assert (0, 0, 0) in inks
    assert (28, 28, 28) not in inks


class Shouted(gettext.NullTranslations):
    """A language in which every sentence looks different."""

    def gettext(self, message):
        return message.swapcase() if "{" not in message else f"{message}!"

    def ngettext(self, singular, plural, n):
        return f"{singular if n == 1 else plural}!"


@pytest.mark.parametrize("name", ["table", "table-class", "facilitator", "silence", "projector"])
def test_after_a_change_of_language_a_screen_is_as_if_it_had_always_been_so(name, monkeypatch):
    monkeypatch.setattr("gallery.language", lambda: "en")  # a session keeps its scenario's words
    monkeypatch.setattr("game.wording.catalogue", lambda _code: Shouted())
    set_language("ru")
    fresh = gallery.window()
    gallery.scene(name, fresh)
    monkeypatch.setattr("game.wording.catalogue", lambda _code: gettext.NullTranslations())
    set_language("en")
    changed = gallery.window()
    gallery.scene(name, changed)
    assert _picture(changed) != _picture(fresh)
    changed.push(SettingsScreen(changed))
    changed.pump()
    monkeypatch.setattr("game.wording.catalogue", lambda _code: Shouted())
    changed.scene._speak("ru")
    changed.pump()
    changed.pop()
    changed.pump()
    assert _picture(changed) == _picture(fresh)


def _picture(shell):
    return pygame.image.tobytes(shell.window.get_surface(), "RGB")


def _runs(line):
    return [piece.run for piece in line.pieces]

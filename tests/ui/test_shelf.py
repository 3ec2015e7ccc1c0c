"""The shelf and the setup at the window: real events choose, broken scenarios say where."""

import os
import shutil

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

import pygame
import pytest
from table_driver import Hand

from game import resources
from game.domain.scenario import Length
from game.resources.settings import Settings
from game.ui.app import App
from game.ui.presenters.shelf import level_of
from game.ui.scenes.pick import PickScene
from game.ui.scenes.setup import SetupScreen
from game.ui.scenes.shelf import ShelfScreen
from game.ui.scenes.write import WriteScene
from game.ui.shell import Shell
from game.ui.shelving import FolderWatch
from game.ui.widgets import Button, Dialog, Label, Nameplate
from game.ui.widgets.scenariocard import ScenarioCard


class Teacher:
    """Somebody who sets a session up at the window."""

    def __init__(self, folder, purpose="class", size=(1280, 720), scale=1.0):
        self.begun = []
        self.shell = Shell(size, Settings(text_scale=scale))
        self.shell.now_ms = lambda: self.shell._last  # no time passes by itself
        app = App(records=folder / "records")
        self.shell.push(SetupScreen(self.shell, app, purpose, self.begun.append))
        self.shell.pump()

    @property
    def scene(self):
        return self.shell.scene

    def press(self, name):
        key = pygame.key.key_code(name)
        for kind in (pygame.KEYDOWN, pygame.KEYUP):
            pygame.event.post(pygame.Event(kind, key=key, mod=0, unicode=""))
        self.shell.pump()

    def type(self, text):
        for letter in text:
            pygame.event.post(pygame.Event(pygame.TEXTINPUT, text=letter))
        self.shell.pump()

    def click(self, place):
        for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
            pygame.event.post(pygame.Event(kind, button=1, pos=place))
        self.shell.pump()

    def found(self, kind):
        return [one for one in self.scene.focus.root.walk() if isinstance(one, kind)]

    def card(self, title):
        return next(one for one in self.found(ScenarioCard) if one.title == title)

    def in_sight(self, title):
        """The card, tabbed to until it stands in the window."""
        for _step in range(60):
            if self.scene.focus.widget is self.card(title):
                break
            self.press("tab")
        return self.card(title)

    def later(self, milliseconds):
        self.scene.update(milliseconds)
        self.shell.pump()


@pytest.fixture
def home(tmp_path, monkeypatch):
    """A user's folder with a scenario of their own and one that is broken."""
    monkeypatch.setenv("ADREF_HOME", str(tmp_path))
    own = tmp_path / "scenarios"
    shutil.copytree(resources.scenarios_dir() / "first-steps", own / "mine")
    text = (own / "mine" / "scenario.yaml").read_text("utf-8")
    renamed = text.replace("title: First steps", "title: Our own lake", 1)
    (own / "mine" / "scenario.yaml").write_text(renamed, "utf-8")
    (own / "broken").mkdir()
    (own / "broken" / "scenario.yaml").write_text("format: 5\n", "utf-8")
    return tmp_path


@pytest.fixture
def teacher(home):
    made = Teacher(home)
    yield made
    made.shell.destroy()


def test_the_shelf_shows_what_ships_what_is_ones_own_and_what_is_broken(teacher):
    teacher.press("s")
    titles = [one.title for one in teacher.found(ScenarioCard)]
    assert set(titles) >= {
        "First steps",
        "The school council",
        "Preventive diplomacy in Central Asia",
        "Our own lake",
        "broken",
    }


def test_a_card_tells_flags_seats_level_and_lengths(teacher):
    teacher.press("s")
    card = teacher.card("Preventive diplomacy in Central Asia")
    assert [one.name for one, _name in card._seats] == [
        *("kz.png", "kg.png", "tj.png", "tm.png", "uz.png")
    ]
    flags = resources.scenarios_dir() / "first-steps" / "flags"
    assert teacher.card("First steps")._seats == (
        *((flags / "anb.svg", "Anbria"), (flags / "blm.svg", "Belmora")),
        (flags / "crv.svg", "Corvia"),
    )
    assert teacher.card("The school council")._seats[0] == (None, "Caretakers' office")
    assert [line for line, _warns in card._lines] == [
        "5 seats · for every class",
        "short: 15 minutes · standard: 45 minutes · full: 90 minutes",
        "comes with the game",
    ]


def test_a_broken_scenario_shows_its_first_error_with_its_line(teacher):
    teacher.press("s")
    card = teacher.card("broken")
    assert card._lines[-1] == (
        (
            "scenario.yaml:1:9: format: this program does not read the format '5' — "
            "write 'ad-referendum-scenario/1', or use a newer program"
        ),
        True,
    )
    teacher.click(teacher.in_sight("broken").rect.center)
    assert isinstance(teacher.scene, ShelfScreen)
    assert teacher.found(Dialog)
    said = [run.text for one in teacher.found(Label) for run in one._runs]
    assert any("scenario.yaml:1:9: format:" in one for one in said)


def test_choosing_a_card_leads_back_to_the_setup_with_that_scenario(teacher):
    assert teacher.scene.lobby.scenario.id == "unrcca-2021"
    teacher.press("s")
    teacher.click(teacher.in_sight("Our own lake").rect.center)
    assert isinstance(teacher.scene, SetupScreen)
    assert teacher.scene.lobby.scenario.title == "Our own lake"
    assert len(teacher.scene.lobby.persons) == 3


def test_by_keyboard_a_card_is_reached_and_chosen(teacher):
    teacher.press("s")
    teacher.in_sight("The school council")
    teacher.press("return")
    assert teacher.scene.lobby.scenario.id == "school-council"


def test_what_changes_in_the_folder_shows_within_a_second(teacher, home):
    teacher.press("s")
    file = home / "scenarios" / "mine" / "scenario.yaml"
    text = file.read_text("utf-8").replace("title: Our own lake", "title: Another lake", 1)
    file.write_text(text, "utf-8")
    os.utime(file, (1, 1))
    teacher.later(999)
    assert not any(one.title == "Another lake" for one in teacher.found(ScenarioCard))
    teacher.later(1)
    assert teacher.card("Another lake")
    shutil.rmtree(home / "scenarios" / "broken")
    teacher.later(1_000)
    assert not any(one.title == "broken" for one in teacher.found(ScenarioCard))


def test_nothing_is_read_anew_while_nothing_changes(home):
    watch = FolderWatch((home / "scenarios",))
    assert not any(watch.changed(400) for _look in range(10))


def test_a_seat_is_given_to_a_level_and_to_a_team_by_its_name(teacher):
    teacher.click(teacher.found(Nameplate)[1].rect.center)
    assert isinstance(teacher.scene, PickScene)
    teacher.press("4")
    assert isinstance(teacher.scene, SetupScreen)
    assert teacher.scene.lobby.drivers == ("", "novice", "", "", "")
    teacher.click(teacher.found(Nameplate)[1].rect.center)
    teacher.press("2")
    assert isinstance(teacher.scene, WriteScene)
    teacher.type("Group B")
    teacher.press("return")
    assert teacher.scene.lobby.drivers == ("", "", "", "", "")
    assert teacher.scene.lobby.teams == (("KG", "Group B"),)


def test_the_seed_is_a_whole_number_of_the_teachers_own(teacher):
    assert "Seed: drawn by lot" in [one.label for one in teacher.found(Button)]
    teacher.press("d")
    teacher.scene.editor.text = ""
    teacher.type("2021")
    teacher.press("return")
    assert teacher.scene.lobby.header("").seed == 2021
    assert "Seed: 2021" in [one.label for one in teacher.found(Button)]
    teacher.press("d")
    teacher.scene.editor.text = ""
    teacher.type("two")
    teacher.press("return")
    assert teacher.scene.lobby.seed == 2021
    assert teacher.scene.notice._text == ("A whole number from 0 to 999999999 is wanted here.")


def test_the_facilitator_corrects_a_level_later():
    hand = Hand("KG", "KZ", sitting="hot_seat")
    hand.press(pygame.K_ESCAPE)
    hand.press(pygame.K_f)
    hand.press(pygame.K_g)
    titles = [item.label[0].text for one in hand.widgets() for item in getattr(one, "items", ())]
    assert titles[:2] == [
        "Kazakhstan: a computer delegate takes the seat",
        "Kyrgyzstan: a computer delegate takes the seat",
    ]
    wanted = titles.index("Tajikistan: computer: novice")
    for _step in range(wanted):
        hand.press(pygame.K_DOWN)
    hand.press(pygame.K_RETURN)
    hand.type("It is a small team.")
    hand.press(pygame.K_RETURN, mod=pygame.KMOD_CTRL)
    seats = {seat.delegation: seat.strategy for seat in hand.desk.chair.seats}
    hand.shell.destroy()
    assert seats == {"KZ": "", "KG": "", "TJ": "novice", "TM": "delegate", "UZ": "delegate"}


def test_the_level_counts_seats_and_paragraphs(home):
    app = App(records=home)
    first, council = app.scenario("first-steps").scenario, app.scenario("school-council").scenario
    assert level_of(first) == "for a first session"
    assert level_of(council) == "for every class"
    assert level_of(app.scenario("security-council").scenario) == "for practised teams"
    for paragraph in first.paragraphs:
        object.__setattr__(paragraph, "options", paragraph.options[:2])
    assert level_of(first) == "for practised teams"
    wide = tuple(Length(one.name, one.open * 4) for one in council.lengths)
    object.__setattr__(council, "lengths", wide)
    assert level_of(council) == "for practised teams"


@pytest.mark.parametrize("size", [(1024, 640), (1280, 720)])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_text_keeps_to_its_card(home, size, scale):
    teacher = Teacher(home, size=size, scale=scale)
    teacher.press("s")
    for card in teacher.found(ScenarioCard):
        assert all(card.rect.contains(rect) for rect in card.text_rects())
    teacher.shell.destroy()


def test_without_any_scenario_the_shelf_says_so_and_the_setup_too(tmp_path, monkeypatch):
    monkeypatch.setenv("ADREF_HOME", str(tmp_path))
    monkeypatch.setattr("game.ui.app.scenarios_dir", lambda: tmp_path / "none")
    teacher = Teacher(tmp_path)
    assert [one.label for one in teacher.found(Button)] == ["Another scenario…", "Back"]
    teacher.press("s")
    assert "There is no scenario here yet." in [one._runs[0].text for one in teacher.found(Label)]
    teacher.shell.destroy()


def test_a_vote_is_called_a_fiction_only_where_nobody_but_sponsors_votes(teacher):
    def said():
        return " ".join(one.text for one in teacher.found(Label))

    assert "teaching fiction: the body here is the sponsors' drafting group" in said()
    teacher.press("s")
    teacher.in_sight("Those who bring help")
    teacher.press("return")
    assert teacher.scene.lobby.scenario.id == "security-council"
    assert [one.title for one in teacher.found(ScenarioCard)] == ["Those who bring help"]
    assert "invented for teaching" in said()
    assert "teaching fiction" not in said()

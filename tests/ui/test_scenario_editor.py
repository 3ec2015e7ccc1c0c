"""The scenario editor at the window: real events change a scenario, its text keeps its comments."""

import os
import shutil
from random import Random

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

import pygame
import pytest
from test_every_word_is_translatable import Turned, sayings, untold
from test_shelf import Teacher

from game import resources, wording
from game.resources.settings import Settings
from game.scenario import check_scenario, load_scenario
from game.scenario.convert import OMIT
from game.ui.app import App
from game.ui.scenes.pick import PickScene
from game.ui.scenes.revising import worth_words
from game.ui.scenes.scenario_editor import ScenarioEditorScreen
from game.ui.scenes.shelf import ShelfScreen
from game.ui.scenes.write import WriteScene
from game.ui.shell import Shell
from game.ui.widgets import Button, ChoiceList, Dialog, Label, Tabs, TextEditor
from game.ui.widgets.scenariocard import ScenarioCard

PAGES = ("title", "seats", "open", "values", "times")


class Author(Teacher):
    """Somebody who changes a scenario."""

    def edit(self, title, place):
        self.press("s")
        cards = [one.title for one in self.found(ScenarioCard)]
        buttons = [one for one in self.found(Button) if one.label.startswith("Change")]
        self.shell.invalidate()
        self.shell.pump()
        button = buttons[cards.index(title)]
        assert button.label == place
        self.scene.focus.give(button)
        self.press("return")
        assert isinstance(self.scene, ScenarioEditorScreen)

    def page(self, name):
        self.scene.focus.give(self.found(Tabs)[0])
        for _step in range(PAGES.index(name)):
            self.press("right")

    def choose(self, number, row):
        """The row of one of the lists of the page, by keyboard."""
        choices = self.found(ChoiceList)[number]
        self.scene.focus.give(choices)
        while choices.current != row:
            self.press("down" if choices.current < row else "up")
        self.press("space")

    def save(self):
        self.scene.focus.give(None)
        self.press("s")

    def said(self):
        return " ".join(run.text for one in self.found(Label) for run in one._runs)


@pytest.fixture
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("ADREF_HOME", str(tmp_path))
    own = tmp_path / "scenarios"
    shutil.copytree(resources.scenarios_dir() / "first-steps", own / "mine")
    text = (own / "mine" / "scenario.yaml").read_text("utf-8")
    renamed = text.replace("title: First steps", "title: Our own lake  # as we call it", 1)
    (own / "mine" / "scenario.yaml").write_text(renamed, "utf-8")
    return tmp_path


@pytest.fixture
def author(home):
    made = Author(home)
    yield made
    made.shell.destroy()


@pytest.fixture
def mine(home):
    return home / "scenarios" / "mine"


def test_a_title_is_written_and_the_comment_beside_it_stays(author, mine):
    before = (mine / "scenario.yaml").read_text("utf-8")
    author.edit("Our own lake", "Change it…")
    editor = author.found(TextEditor)[0]
    author.scene.focus.give(editor)
    editor.text = ""
    author.type("The lake of 9B")
    author.save()
    assert isinstance(author.scene, ShelfScreen)
    assert author.card("The lake of 9B")
    after = (mine / "scenario.yaml").read_text("utf-8")
    assert after == before.replace("Our own lake  #", "The lake of 9B  #")


def test_what_came_with_the_game_is_copied_first(author, home):
    shipped = resources.scenarios_dir() / "unrcca-2021"
    before = (shipped / "scenario.yaml").read_bytes()
    author.edit("Preventive diplomacy in Central Asia", "Change a copy of it…")
    author.page("seats")
    author.choose(0, 3)
    author.save()
    assert isinstance(author.scene, ShelfScreen)
    copy = load_scenario(home / "scenarios" / "unrcca-2021")
    assert [one.code for one in copy.delegations] == ["KZ", "KG", "TJ", "UZ"]
    assert copy.main_sponsor == "KZ"
    assert (shipped / "scenario.yaml").read_bytes() == before
    assert len([one for one in author.scene.shelf if one.path.name == "unrcca-2021"]) == 2


def test_paragraphs_are_opened_and_closed_in_one_length(author, mine):
    author.edit("Our own lake", "Change it…")
    author.page("open")
    author.choose(0, 0)
    author.choose(1, 2)
    author.save()
    scenario = load_scenario(mine)
    assert scenario.length("short").open == ("PP2", "OP1")
    assert scenario.length("full").open == ("PP2", "PP3", "OP1")


def test_a_wording_is_given_a_word_and_another_a_number(author, mine):
    author.edit("Our own lake", "Change it…")
    author.page("values")
    author.choose(0, 2)
    author.choose(1, 0)
    author.choose(2, 1)
    assert isinstance(author.scene, PickScene)
    author.press("2")
    author.choose(2, 2)
    author.press("6")
    assert isinstance(author.scene, WriteScene)
    author.scene.editor.text = ""
    author.type("33")
    author.press("return")
    details = [one.detail for one in author.found(ChoiceList)[2].items]
    assert details[1:3] == ["likes: 75 of 100", "dislikes: 33 of 100"]
    author.save()
    interest = load_scenario(mine).mandate("CRV").interest("PP2")
    assert [value for _key, value in interest.values][1:3] == [75, 33]


def test_what_cannot_be_accepted_becomes_a_red_line(author, mine):
    author.edit("Our own lake", "Change it…")
    author.page("values")
    author.choose(2, 2)
    author.press("5")
    assert author.found(ChoiceList)[2].items[2].detail == "cannot accept (a red line)"
    author.save()
    interest = load_scenario(mine).mandate("ANB").interest("PP2")
    key, value = interest.values[2]
    assert (key in interest.red_lines, value) == (True, 0)


def test_times_are_whole_seconds(author, mine):
    author.edit("Our own lake", "Change it…")
    author.page("times")
    turn = next(one for one in author.found(Button) if one.label.startswith("A turn"))
    author.scene.focus.give(turn)
    author.press("return")
    author.scene.editor.text = ""
    author.type("45")
    author.press("return")
    assert "A turn on the floor: 45 seconds" in [one.label for one in author.found(Button)]
    author.save()
    assert load_scenario(mine).profile.pace("short").floor_seconds == 45


def test_what_could_not_be_played_is_said_as_the_check_says_it(author, mine):
    before = (mine / "scenario.yaml").read_bytes()
    author.edit("Our own lake", "Change it…")
    author.page("open")
    author.choose(0, 0)
    for row in (1, 2, 3):
        author.choose(1, row)
    author.save()
    assert author.found(Dialog)
    said = author.said()
    assert f"{mine / 'scenario.yaml'}:" in said
    assert "lengths.short: no paragraph is open in this length — name at least one" in said
    assert (mine / "scenario.yaml").read_bytes() == before
    author.press("escape")
    assert isinstance(author.scene, ScenarioEditorScreen)


def test_too_few_at_the_table_are_refused_in_words(author):
    author.edit("Our own lake", "Change it…")
    author.page("seats")
    author.choose(0, 0)
    author.choose(0, 1)
    assert author.scene.notice._text == "Two delegations, one of them a sponsor, have to stay."
    assert author.found(ChoiceList)[0].chosen == ["BLM", "CRV"]


def test_leaving_with_unsaved_changes_asks_once(author, mine):
    before = (mine / "scenario.yaml").read_bytes()
    author.edit("Our own lake", "Change it…")
    author.page("seats")
    author.press("escape")
    assert isinstance(author.scene, ShelfScreen)
    author.press("escape")
    author.edit("Our own lake", "Change it…")
    author.page("seats")
    author.choose(0, 0)
    author.press("escape")
    assert author.found(Dialog)
    author.press("escape")
    assert isinstance(author.scene, ScenarioEditorScreen)
    author.press("escape")
    author.press("x")
    assert isinstance(author.scene, ShelfScreen)
    assert (mine / "scenario.yaml").read_bytes() == before


def test_a_file_that_broke_meanwhile_is_said_and_nothing_opens(author, mine):
    author.press("s")
    (mine / "scenario.yaml").write_bytes(b"a: \xff")
    buttons = [one for one in author.found(Button) if one.label == "Change it…"]
    author.scene.focus.give(buttons[0])
    author.press("return")
    assert isinstance(author.scene, ShelfScreen)
    assert "scenario.yaml:1:1: this is not UTF-8" in author.scene.notice._text


def test_a_translation_that_cannot_be_read_stops_the_saving(author, mine):
    author.edit("Our own lake", "Change it…")
    author.page("seats")
    author.choose(0, 0)
    (mine / "i18n").mkdir(exist_ok=True)
    (mine / "i18n" / "ru.yaml").write_bytes(b"\xff")
    author.save()
    assert "ru.yaml:1:1: this is not UTF-8" in author.said()
    assert "ANB" in (mine / "scenario.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    ("value", "refused", "said"),
    [
        (100, False, "loves: 100 of 100"),
        (60, False, "neutral: 60 of 100"),
        (2.5, False, "dislikes: 2.5 of 100"),
        (0, False, "worthless: 0 of 100"),
        (0, True, "cannot accept (a red line)"),
        ("likes", False, "likes: 75 of 100"),
        ("who knows", False, "who knows"),
    ],
)
def test_a_figure_is_said_in_the_nearest_word(value, refused, said):
    assert worth_words(value, refused=refused) == said


@pytest.mark.parametrize("size", [(1024, 640), (1280, 720)])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_text_keeps_to_its_box_on_every_page(home, size, scale):
    shell = Shell(size, Settings(text_scale=scale))
    one = App(records=home).scenario("unrcca-2021")
    scene = ScenarioEditorScreen(shell, one, lambda _path: None)
    shell.push(scene)
    for page in range(len(PAGES)):
        scene._turn(page)
        shell.pump()
        for widget in scene.root.walk():
            if not widget.children:
                assert all(widget.rect.inflate(2, 2).contains(box) for box in widget.text_rects())
    shell.destroy()


def test_every_word_of_shelf_and_editor_is_translatable(home, monkeypatch):
    monkeypatch.setattr(wording._spoken, "catalogue", Turned())
    shell, app = Shell((1280, 720)), App(records=home)
    one = app.scenario("first-steps")
    written = (one.path / "scenario.yaml").read_text("utf-8").lower() + OMIT.title.lower()
    editor = ScenarioEditorScreen(shell, one, lambda _path: None)
    shell.push(editor)
    found = []
    for page in range(len(PAGES)):
        editor._turn(page)
        found += sayings(editor.root)
    shell.push(ShelfScreen(shell, app, lambda _one: None))
    shell.pump()
    found += [one for one in sayings(shell.scene.root) if str(home) not in one]
    assert {word for text in found for word in untold(text, written)} == set()
    shell.destroy()
    pygame.event.clear()


KEYS = (
    *("tab", "tab", "down", "up", "space", "return", "right", "left", "escape", "1", "2", "6"),
    *("s", "x", "d", "r", "t", "backspace", "home", "end", "page down"),
)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_random_keys_and_clicks_in_setup_shelf_and_editor_break_nothing(author, home, seed):
    chance = Random(seed)
    shipped = resources.scenarios_dir()
    before = {one: one.read_bytes() for one in shipped.rglob("*.yaml")}
    author.press("s")
    for _event in range(400):
        if author.scene is None:
            author.shell.push(ShelfScreen(author.shell, App(records=home), lambda _one: None))
        if chance.random() < 0.3:
            author.click((chance.randrange(1280), chance.randrange(720)))
        elif chance.random() < 0.2:
            author.type(chance.choice(["a", "7", "Ж", ":", "#", '"']))
        else:
            author.press(chance.choice(KEYS))
    assert {one: one.read_bytes() for one in shipped.rglob("*.yaml")} == before
    own = [one for one in (home / "scenarios").iterdir() if one.is_dir()]
    assert not [one for one in own if check_scenario(one)]
    assert not [one for one in own if one.name.startswith(".")]

"""Changing a scenario in the game: the commonest changes, its author's comments kept.

What came with the game is copied to the user's folder first. Nothing is saved that could not
be played; what is wrong is said as the check of the command line says it.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from game.resources import user_scenarios_dir
from game.scenario import SCENARIO_FILE, Problem, ScenarioProblems, load_scenario
from game.scenario.patching import PatchError
from game.scenario.revision import Revision
from game.scenario.saving import free_name, save_copy, save_over
from game.ui.app import Shelved
from game.ui.presenters.shelf import ships
from game.ui.scenes.revising import OpenPage, Page, SeatsPage, TimesPage, TitlePage, ValuesPage
from game.ui.scenes.screen import Screen
from game.ui.shell import Shell
from game.ui.widgets import Button, Column, Dialog, Label, Tabs, Widget
from game.wording import _, mark

__all__ = ["ScenarioEditorScreen"]

_PAGES: Final[dict[str, type[Page]]] = {
    mark("Title"): TitlePage,
    mark("Who sits"): SeatsPage,
    mark("Open paragraphs"): OpenPage,
    mark("Values"): ValuesPage,
    mark("Times"): TimesPage,
}


class ScenarioEditorScreen(Screen):
    """Pages of changes; saving leads back, and `saved` is told the folder."""

    one_page = True

    def __init__(self, shell: Shell, one: Shelved, saved: Callable[[Path], None]) -> None:
        """Change `one` as it lies there now; ScenarioProblems or OSError if it cannot be played."""
        super().__init__(shell)
        self._folder = one.path if one.path.is_dir() else one.path.parent
        scenario = load_scenario(self._folder)
        self._copying, self._saved = ships(one), saved
        self.revision = Revision(_text(self._folder / SCENARIO_FILE))
        pages = _PAGES.values()
        self.pages = tuple(page(self, self.revision, scenario) for page in pages)
        self._at = 0

    def build(self) -> Widget:
        """Save and Back above, the pages under their tabs."""
        save = _("Save a copy of your own") if self._copying else _("Save")
        head = self.beside(
            [
                Label(_("Change a scenario"), "title"),
                Button(save, self.save, key="s", primary=True),
                Button(_("Back"), self.back, key="escape"),
            ],
            (5, 3, 2),
        )
        tabs = Tabs([_(name) for name in _PAGES], self._turn, self._at)
        page = self.pages[self._at].widget()
        if self.narrow:
            return self.scrolled(Column([head, tabs, page], gap=12), 56)
        return Column([head, tabs, self.scrolled(page, 160)], gap=12)

    def _turn(self, page: int) -> None:
        self._at = page
        self.rebuild()

    def back(self) -> None:
        """Leave; what is not saved is asked about."""
        if not self._unsaved():
            self.shell.pop()
            return
        buttons = [
            Button(_("Stay"), self.close_dialog, key="escape", primary=True),
            Button(_("Leave without saving"), self.shell.pop, key="x"),
        ]
        words = Label(_("What you changed is not saved yet."))
        self.open_dialog(Dialog(_("Leave?"), words, buttons))

    def _unsaved(self) -> bool:
        try:
            return self.revision.changed()
        except PatchError:
            return True

    def save(self) -> None:
        """Check and write; or say what is wrong, and nothing is written."""
        try:
            folder = self._write()
        except ScenarioProblems as found:
            self._complain([str(one) for one in found.problems])
        except (PatchError, OSError) as refused:
            self._complain([str(refused)])
        else:
            self.shell.pop()
            self._saved(folder)

    def _write(self) -> Path:
        if not self._copying:
            save_over(self._folder, self._texts(""))
            return self._folder
        shelf = user_scenarios_dir()
        target = shelf / free_name(shelf, self._folder.name)
        save_copy(self._folder, target, self._texts(target.name))
        return target

    def _texts(self, identity: str) -> dict[str, str]:
        """The scenario's text and its translations, by their names inside the folder."""
        files = sorted((self._folder / "i18n").glob("*.yaml"))
        texts = {f"i18n/{one.name}": self.revision.translated(_text(one)) for one in files}
        return {**texts, SCENARIO_FILE: self.revision.written(identity)}

    def _complain(self, lines: list[str]) -> None:
        close = Button(_("Close"), self.close_dialog, key="escape")
        said = [Label(one, "small") for one in lines]
        title = _("It could not be played like this: nothing is saved")
        self.open_dialog(Dialog(title, Column(said, gap=6), [close], width=900))


def _text(file: Path) -> str:
    """A text with the line breaks that it has; ScenarioProblems if it is none."""
    try:
        return file.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        what, remedy = _("this is not UTF-8"), _("save the file as UTF-8")
        raise ScenarioProblems((Problem(str(file), 1, 1, "", what, remedy),)) from error

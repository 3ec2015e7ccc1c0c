"""The shelf: every scenario as a card; broken ones say where, and what to do about it."""

from collections.abc import Callable, Sequence
from pathlib import Path

from game.resources import scenarios_dir, user_scenarios_dir
from game.scenario import ScenarioProblems
from game.ui.app import App, Shelved
from game.ui.presenters.shelf import card_of, place_on_shelf, ships
from game.ui.progress import Progress
from game.ui.scenes.screen import Screen
from game.ui.shell import Shell
from game.ui.shelving import FolderWatch
from game.ui.widgets import (
    Button,
    Column,
    Dialog,
    Gap,
    Label,
    QuietButton,
    Row,
    Widget,
)
from game.ui.widgets.scenariocard import ScenarioCard
from game.wording import _

__all__ = ["ShelfScreen", "reading_words", "scenario_card"]


def reading_words() -> str:
    """What is said while scenarios are read."""
    return _("Reading the scenarios…")


def scenario_card(
    one: Shelved,
    on_press: Callable[[], None] | None,
    *,
    chosen: bool = False,
    change: Button | None = None,
) -> ScenarioCard:
    """The card of a scenario, as the shelf and the setup show it; `change` at its foot."""
    card = card_of(one)
    problem = [(card.problem, True)] if card.problem else []
    lines = [*((line, False) for line in card.facts), *problem]
    words = (card.title, card.subtitle)
    shown = ScenarioCard(words, card.seats, lines, on_press, chosen=chosen)
    shown.change = change
    return shown


class ShelfScreen(Screen):
    """All scenarios; choosing one closes the shelf and tells `choose`."""

    one_page = True

    def __init__(
        self,
        shell: Shell,
        app: App,
        choose: Callable[[Shelved], None],
        chosen: Shelved | None = None,
    ) -> None:
        """`chosen` has an edge around its card."""
        super().__init__(shell)
        self._app, self._choose, self._chosen = app, choose, chosen
        self.shelf: tuple[Shelved, ...] = ()
        self._watch = FolderWatch((scenarios_dir(), user_scenarios_dir()))

    def on_enter(self) -> None:
        """Read what is there: it may have changed meanwhile."""
        self._read()

    def _read(self) -> None:
        self.shelf = self._app.shelf(Progress(self.shell, reading_words()))
        self.rebuild()

    def update(self, elapsed: int) -> bool:
        """Read again when a file has changed."""
        if self._watch.changed(elapsed):
            self._read()
            return True
        return super().update(elapsed)

    def build(self) -> Widget:
        """Cards side by side where there is room."""
        head = Row(
            [Label(_("Scenarios"), "title"), Button(_("Back"), self.back, key="escape")],
            gap=12,
            weights=(1, 1) if self.narrow else (4, 1),
        )
        place = _("Your own scenarios lie in {path}; what changes there shows here at once.")
        muted = self.shell.theme.palette.muted
        note = Label(place.format(path=user_scenarios_dir()), "small", muted)
        rows = self.scrolled(Column([*self._rows(), Gap(4), note], gap=12))
        return Column([head, rows], gap=14)

    def _rows(self) -> Sequence[Widget]:
        cells = [self._cell(one) for one in sorted(self.shelf, key=place_on_shelf)]
        if not cells:
            return [Label(_("There is no scenario here yet."))]
        if self.narrow:
            return cells
        filled = [*cells, Gap(0)] if len(cells) % 2 else cells
        return [Row(filled[n : n + 2], gap=12) for n in range(0, len(filled), 2)]

    def _cell(self, one: Shelved) -> Widget:
        chosen = self._chosen is not None and one.path == self._chosen.path
        label = _("Change a copy of it…") if ships(one) else _("Change it…")
        change = QuietButton(label, lambda: self._edit(one)) if one.scenario else None
        return scenario_card(one, lambda: self._press(one), chosen=chosen, change=change)

    def _edit(self, one: Shelved) -> None:
        from game.ui.scenes.scenario_editor import ScenarioEditorScreen

        try:
            editor = ScenarioEditorScreen(self.shell, one, self._saved)
        except (ScenarioProblems, OSError) as refused:
            self.say(str(refused), warning=True)
            return
        self.shell.push(editor)

    def _saved(self, folder: Path) -> None:
        self.say(_("Saved in {path}.").format(path=folder))

    def _press(self, one: Shelved) -> None:
        """Take it; or show everything that is wrong with it."""
        if one.scenario is None:
            self._explain(one)
            return
        self._choose(one)
        self.shell.pop()

    def _explain(self, one: Shelved) -> None:
        close = Button(_("Close"), self.close_dialog, key="escape")
        lines = [Label(problem, "small") for problem in one.problems]
        title = _("What is wrong with {name}").format(name=one.path.name)
        self.open_dialog(Dialog(title, Column(lines, gap=6), [close], width=900))

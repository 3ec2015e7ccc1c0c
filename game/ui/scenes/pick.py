"""Choosing a wording, a paragraph or a reading from a list, each with its words."""

from collections.abc import Callable, Sequence

from game.ui.document import piece_runs
from game.ui.presenters.choices import Choice
from game.ui.scenes.overlay import Overlay
from game.ui.shell import Scene, Shell
from game.ui.text import Run
from game.ui.theme import Theme
from game.ui.widgets.base import Widget
from game.ui.widgets.button import Button
from game.ui.widgets.choices import ChoiceItem, ChoiceList
from game.ui.widgets.label import Label
from game.wording import _

__all__ = ["PickScene", "choice_item"]


def choice_item(theme: Theme, key: str, choice: Choice) -> ChoiceItem:
    """A row: the title with what it is worth to the own seat, the words under it."""
    palette = theme.palette
    runs = [Run(choice.title, "bold", palette.text)]
    if choice.note:
        runs.append(Run(f"   {choice.note}", "small", palette.accent))
    if choice.red_line:
        runs.append(Run(_(" · crosses your red line"), "small", palette.bad))
    words = piece_runs(choice.pieces, palette, "small", dark=True)
    if not words and not choice.wordless:
        words = (Run(_("leaves the paragraph out"), "small"),)
    return ChoiceItem(key, tuple(runs), words)


class PickScene(Overlay):
    """Choose one row; `on_pick` gets it when the card has closed."""

    width = 720
    of_a_turn = True

    def __init__(
        self,
        shell: Shell,
        below: Scene,
        title: str,
        rows: Sequence[Choice],
        on_pick: Callable[[Choice], None],
    ) -> None:
        """Offer the rows."""
        super().__init__(shell, below)
        self._rows, self._on_pick = tuple(rows), on_pick
        items = [choice_item(shell.theme, str(n), one) for n, one in enumerate(self._rows)]
        chooser = ChoiceList(items, self._picked)
        self._back = Button(_("Back to the table"), self.leave, key="escape")
        self.show(title, [*self._head(), chooser], [self._back])

    def leads_back(self, label: str) -> None:
        """Say where Esc leads, where that is not the table."""
        self._back.label = label

    def _head(self) -> list[Widget]:
        """What stands above the rows: how one is chosen."""
        help_line = _("Arrows and Enter, a number, or a click.")
        return [Label(help_line, "small", self.shell.theme.palette.muted)]

    def _picked(self, key: str) -> None:
        choice = self._rows[int(key)]
        self.shell.pop()
        self._on_pick(choice)

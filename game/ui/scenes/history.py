"""The class history on a screen: teams and their sessions; one key erases it."""

from pathlib import Path

from game.resources.history import erase_history, read_history
from game.ui.presenters.history import by_team
from game.ui.scenes.screen import Screen
from game.ui.shell import Shell
from game.ui.widgets import Button, Column, Gap, Label, Panel, Row, Widget
from game.wording import _

__all__ = ["HistoryScreen"]


class HistoryScreen(Screen):
    """No ranking: each team beside its own earlier sessions."""

    def __init__(self, shell: Shell, path: Path) -> None:
        """Show the history in a file."""
        super().__init__(shell)
        self._path, self._sure = path, False

    def build(self) -> Widget:
        """A panel a team, the newest session first."""
        panels: list[Widget] = [
            Panel(team, [Label(line, "small") for line in lines])
            for team, lines in by_team(read_history(self._path))
        ]
        text = _("It is empty: sessions of named teams come here when their mandates are open.")
        shown = panels or [Label(text)]
        note = _("Kept on this machine only: {path}").format(path=self._path)
        foot = [Gap(4), Label(note, "small", self.shell.theme.palette.muted), *self._eraser(panels)]
        head = Row(
            [Label(_("Class history"), "title"), Button(_("Back"), self.back, key="escape")],
            weights=(1, 1) if self.narrow else (4, 1),
        )
        rows = self.scrolled(Column([*shown, *foot], gap=12))
        return Column([head, rows], gap=14)

    def _eraser(self, panels: list[Widget]) -> list[Widget]:
        """Erasing asks once more: there is no way back."""
        if not panels:
            return []
        label = _("Erase it for good") if self._sure else _("Erase the history…")
        return [Button(label, self._erase, key="x")]

    def _erase(self) -> None:
        if not self._sure:
            self._sure = True
            self.rebuild()
            return
        self._sure = False
        try:
            erase_history(self._path)
        except OSError as error:
            self.say(str(error.strerror or error), warning=True)
        self.rebuild()

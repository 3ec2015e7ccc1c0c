"""The title: start a class, play alone, go on where a session was broken off, open a record."""

from collections.abc import Callable
from pathlib import Path

from game import __version__
from game.record import RecordProblem
from game.resources import history_file
from game.ui.app import App
from game.ui.scenes.history import HistoryScreen
from game.ui.scenes.screen import Screen
from game.ui.scenes.settings import SettingsScreen
from game.ui.scenes.words import WordsScreen
from game.ui.shell import Shell
from game.ui.widgets import (
    Button,
    ChoiceItem,
    ChoiceList,
    Column,
    Dialog,
    Gap,
    Label,
    Scroll,
    Widget,
)
from game.wording import _

__all__ = ["TitleScreen"]

_SHOWN = 40
"""How many records the list shows, the newest first."""


class TitleScreen(Screen):
    """Where the game begins and ends."""

    widest = 620

    def __init__(
        self,
        shell: Shell,
        app: App,
        go: Callable[[str, Path | None], None],
        arrived: Callable[[], None] = lambda: None,
    ) -> None:
        """`go` is told where to: "class", "solo", "resume" or "replay" (with the record).

        `arrived` is called when the title comes up: whatever was played is let go.
        """
        super().__init__(shell)
        self._app, self._go, self._arrived = app, go, arrived

    def on_enter(self) -> None:
        """Let go of what was played, then show what is there."""
        self._arrived()
        super().on_enter()

    def build(self) -> Widget:
        """The name of the game and what can be done, the likeliest first."""
        palette = self.shell.theme.palette
        words = _("A training simulation. Not a United Nations document or product.")
        page = [
            Gap(min(70, max(0, (self.height - 690) / 2))),
            Label(_("Ad Referendum"), "display"),
            Label(
                _("Negotiate the real text of a draft resolution, paragraph by paragraph."),
                "large",
                palette.muted,
            ),
            Gap(10),
            *self._ways(),
            Gap(6),
            Label(f"{words} {__version__}", "small", palette.muted),
        ]
        return Scroll(Column(page, gap=10), height=self.height - 56)

    def _ways(self) -> list[Widget]:
        """A session that was broken off comes first."""
        unfinished = self._app.unfinished()
        return [
            *(self._resume(path) for path in unfinished[:1]),
            self._way(
                "class",
                _("Start a class"),
                _("five teams on one machine, a clock, a projector"),
                primary=not unfinished,
            ),
            self._way(
                "solo", _("Play alone"), _("one delegation, four computer delegates, no clock")
            ),
            self._way("first-steps", _("First steps"), _("ten minutes that teach by doing")),
            Button(_("Open a record"), self._choose_record, key="o"),
            Button(_("Class history"), self._history, key="h"),
            Button(_("Words and sources"), self._words, key="w"),
            Button(_("Settings"), self._settings, key="s"),
            Button(_("Leave"), self.shell.close, key="q"),
        ]

    def _way(self, where: str, label: str, detail: str, *, primary: bool = False) -> Button:
        key = {"class": "c", "solo": "a", "first-steps": "f"}[where]
        return Button(label, lambda: self._go(where, None), key=key, primary=primary, detail=detail)

    def _resume(self, path: Path) -> Button:
        return Button(
            _("Go on with the session that was broken off"),
            lambda: self._go("resume", path),
            key="r",
            primary=True,
            detail=path.stem,
        )

    def back(self) -> None:
        """Escape does not close the game by accident."""

    def _history(self) -> None:
        self.shell.push(HistoryScreen(self.shell, history_file()))

    def _words(self) -> None:
        reference = self._app.scenario("unrcca-2021")
        scenario = reference.scenario if reference else None
        self.shell.push(WordsScreen(self.shell, scenario))

    def _settings(self) -> None:
        self.shell.push(SettingsScreen(self.shell))

    def _choose_record(self) -> None:
        records = self._app.recorded()[:_SHOWN]
        close = Button(_("Close"), self.close_dialog, key="escape")
        if not records:
            text = _("There are no records yet: every session writes one.")
            self.open_dialog(Dialog(_("Records"), Label(text), [close]))
            return
        items = [ChoiceItem(str(path), path.stem) for path in records]
        choose = ChoiceList(items, self._replay)
        self.open_dialog(Dialog(_("Records"), choose, [close]))

    def _replay(self, key: str) -> None:
        self.dialog = None
        try:
            self._go("replay", Path(key))
        except RecordProblem as problem:
            self.rebuild()
            self.say(str(problem), warning=True)

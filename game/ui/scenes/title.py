"""The title: start a class, play alone, go on where a session was broken off, open a record."""

from collections.abc import Callable
from pathlib import Path

import pygame

from game import __version__
from game.record import RecordProblem
from game.resources import history_file
from game.ui.app import App
from game.ui.presenters.records import record_title
from game.ui.scenes.history import HistoryScreen
from game.ui.scenes.screen import Screen
from game.ui.scenes.settings import SettingsScreen
from game.ui.scenes.words import WordsScreen
from game.ui.shell import Shell
from game.ui.specimen import draw_specimen
from game.ui.widgets import (
    Button,
    ChoiceItem,
    ChoiceList,
    Column,
    Dialog,
    Gap,
    Label,
    Widget,
)
from game.wording import _

__all__ = ["TitleScreen"]

_BETWEEN, _SHEET = 64, 720
"""Points of width between the column and the sheet, and of the sheet at most."""
_SHOWN = 40
"""How many records the list shows, the newest first."""


class TitleScreen(Screen):
    """Where the game begins and ends."""

    margin = 44
    _column = 500
    """Points of width of what can be done; the sheet lies beside it."""

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

    @property
    def _left(self) -> int:
        """Where column and sheet begin: together they stand in the middle of a wide window."""
        px, wide = self.shell.theme.px, self.shell.window.size[0]
        return max(px(self.margin), (wide - px(self._column + _BETWEEN + _SHEET)) // 2)

    @property
    def _sheet(self) -> pygame.Rect | None:
        """Where the sheet lies, reaching over the window's lower edge; None: there is no room."""
        px, (wide, high) = self.shell.theme.px, self.shell.window.size
        if self.narrow:
            return None
        left = self._left + px(self._column + _BETWEEN)
        return pygame.Rect(left, px(52), min(wide - left - px(56), px(_SHEET)), high)

    def backdrop(self, surface: pygame.Surface) -> None:
        """The room, and on its table the draft."""
        super().backdrop(surface)
        if (sheet := self._sheet) is not None:
            draw_specimen(surface, self.shell.theme, sheet)

    def place(self, surface: pygame.Surface) -> pygame.Rect:
        """At the left, where the sheet leaves room."""
        whole = super().place(surface)
        if self._sheet is None:
            return whole
        px = self.shell.theme.px
        return pygame.Rect(self._left, whole.y, px(self._column), whole.height)

    def build(self) -> Widget:
        """The name of the game and what can be done, the likeliest first."""
        palette = self.shell.theme.palette
        words = _("A training simulation. Not a United Nations document or product.")
        page = [
            Label(_("Ad Referendum"), "display"),
            Label(
                _("Negotiate the real text of a draft resolution, paragraph by paragraph."),
                "motto",
                palette.muted,
            ),
            Gap(16),
            *self._ways(),
            Gap(8),
            Label(f"{words} {__version__}", "small", palette.muted),
        ]
        return self.middle(Column(page, gap=10))

    def _ways(self) -> list[Widget]:
        """A session that was broken off comes first; what is not for now stands smaller."""
        unfinished = self._app.unfinished()
        rows = [
            (_("Open a record"), self._choose_record, "o"),
            (_("Class history"), self._history, "h"),
            (_("Words and sources"), self._words, "w"),
            (_("Settings"), self._settings, "s"),
        ]
        small = [Button(label, act, key=key) for label, act, key in rows]
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
            Gap(4),
            *(self.beside(small[n : n + 2], (1, 1), gap=10) for n in (0, 2)),
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
            detail=record_title(path),
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
        items = [ChoiceItem(str(path), record_title(path)) for path in records]
        choose = ChoiceList(items, self._replay)
        self.open_dialog(Dialog(_("Records"), choose, [close]))

    def _replay(self, key: str) -> None:
        self.dialog = None
        try:
            self._go("replay", Path(key))
        except RecordProblem as problem:
            self.rebuild()
            self.say(str(problem), warning=True)

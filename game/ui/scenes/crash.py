"""What the room sees after an unexpected error: a calm page, and the way on."""

from collections.abc import Callable
from pathlib import Path

from game.ui.scenes.screen import Screen
from game.ui.shell import Shell
from game.ui.widgets import Button, Column, Gap, Label, Widget
from game.wording import _

__all__ = ["CrashScreen"]


class CrashScreen(Screen):
    """Says what happened, that the session is safe, where the report is, how to go on."""

    widest = 620

    def __init__(
        self, shell: Shell, report: Path | None, *, playing: bool, go_on: Callable[[], None]
    ) -> None:
        """`report` is None where none could be written; `go_on` leads back to the title."""
        super().__init__(shell)
        self._report, self._playing, self._go_on = report, playing, go_on

    def sentences(self) -> tuple[str, ...]:
        """What is said, in its order."""
        return (
            _("The game met an error of its own that nobody in the room has caused."),
            self._safety(),
            self._where(),
        )

    def _safety(self) -> str:
        if self._playing:
            return _("The session is safe: every action up to the last one is in its record.")
        return _("No session was open, so nothing is lost.")

    def _where(self) -> str:
        if self._report is None:
            return _("No report could be written: is the disk full, or the folder read-only?")
        return _("A report without names, texts or instructions is in {path}.").format(
            path=self._report
        )

    def build(self) -> Widget:
        """The sentences, and two ways on."""
        told = [Label(one) for one in self.sentences()]
        page = [
            Label(_("Something went wrong"), "title"),
            *told,
            Gap(6),
            Button(_("Go on: back to the title"), self._go_on, primary=True),
            Button(_("Close the game"), self.shell.close),
        ]
        return self.middle(Column(page, gap=12))

    def back(self) -> None:
        """Escape goes on, too."""
        self._go_on()

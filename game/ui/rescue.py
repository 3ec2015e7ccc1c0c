"""The last line of defence of the window: what an error does to it, once and the second time."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from game.record import RecordProblem
from game.ui.crash import described, write_report
from game.ui.scenes.crash import CrashScreen
from game.ui.shell import Shell

__all__ = ["Rescue"]


class Rescue:
    """What the shell asks when a scene raised: True if the window goes on.

    A record that cannot be written is no crash: the scene says so, and the next action writes
    what is missing. Anything else shows the calm page once; the second time the window closes.
    """

    def __init__(self, shell: Shell, folder: Path, last_command: Callable[[], str]) -> None:
        """`folder` gets the reports; `last_command` names the type, "" without a session."""
        self._shell, self._folder, self._last = shell, folder, last_command
        self.reports: list[Path | None] = []

    def __call__(self, error: Exception) -> bool:
        """Say or show what happened; False if the window has to close."""
        if isinstance(error, RecordProblem) and self._said(error):
            return True
        last = self._last()
        self.reports.append(write_report(self._folder, described(error, last)))
        if len(self.reports) > 1:
            return False
        with suppress(Exception):  # a broken further window may not take the main one with it
            self._shell.close_others()
        page = CrashScreen(self._shell, self.reports[0], playing=bool(last), go_on=self._go_on)
        self._shell.push(page)
        return True

    def _said(self, problem: RecordProblem) -> bool:
        say = getattr(self._shell.scene, "say", None)
        if say is not None:
            say(str(problem), warning=True)
        return say is not None

    def _go_on(self) -> None:
        """Back to the title, which lets go of what was played and offers to resume it."""
        self._shell.rewind()

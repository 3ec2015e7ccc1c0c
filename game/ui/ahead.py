"""Reading ahead: what the next screens need is brought in while a person still reads the title."""

from threading import Thread
from typing import Final

from game.ui.stack import Attendant

__all__ = ["Ahead"]

_AFTER_MS: Final = 150
"""Nothing has to be drawn any more once the title has stood so long."""


class Ahead(Attendant):
    """Begins once; the title itself never waits for it."""

    def __init__(self) -> None:
        """Wait until the title stands."""
        self._passed, self.begun = 0, False

    def passes(self, elapsed: int) -> None:
        """Begin as soon as the title has stood for a moment."""
        self._passed += elapsed
        if self._passed >= _AFTER_MS and not self.begun:
            self.begun = True
            Thread(target=_bring_in, name="read ahead", daemon=True).start()


def _bring_in() -> None:
    """The reader of scenarios, with all that checks them: most of a second on a small machine."""
    import game.scenario
    import game.scenario.localised  # noqa: F401 - that it is there is all

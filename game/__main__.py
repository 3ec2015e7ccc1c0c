"""Composition root: wires everything, decides nothing."""

import sys
from io import TextIOWrapper

from game.cli.main import run
from game.cli.window import Opening
from game.resources.finding import Finding
from game.wording import set_language
from game.wording.languages import language_of_the_system

__all__ = ["main"]


def _launch(opening: Opening) -> int:
    """Open the window; pygame is imported here and nowhere earlier."""
    from game.ui.launch import launch

    return launch(scenario=opening.scenario, record=opening.record)


def _probe() -> tuple[Finding, ...]:
    """Look at display and sound, for `adref doctor`."""
    from game.ui.probe import probe

    return probe()


def main() -> int:
    """Run the command `adref`, in the language that the user's system asks for.

    A letter that the terminal does not know is spelt out.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    set_language(language_of_the_system())
    return run(sys.argv[1:], _launch, _probe)


if __name__ == "__main__":
    raise SystemExit(main())

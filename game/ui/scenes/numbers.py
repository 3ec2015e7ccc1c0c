"""Asking for a whole number on a sheet: it is taken, or the screen below says what was meant."""

from collections.abc import Callable
from dataclasses import dataclass

from game.ui.scenes.screen import Screen
from game.ui.scenes.write import Sheet, WriteScene
from game.wording import _

__all__ = ["Asked", "ask_number"]


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for: a heading, what it means, and between which bounds."""

    title: str
    prompt: str
    least: int
    most: int


def ask_number(screen: Screen, asked: Asked, now: int, take: Callable[[int], None]) -> None:
    """Open a sheet with the present number; `take` is told one within the bounds only."""
    sheet = Sheet(
        "number", asked.title, asked.prompt, _("Take it"), len(str(asked.most)), private=False
    )

    def written(text: str) -> None:
        if text.isascii() and text.isdigit() and asked.least <= int(text) <= asked.most:
            take(int(text))
            return
        said = _("A whole number from {least} to {most} is wanted here.")
        screen.say(said.format(least=asked.least, most=asked.most), warning=True)

    drafts = {"number": str(now)}
    screen.shell.push(WriteScene(screen.shell, screen, sheet, drafts, written))

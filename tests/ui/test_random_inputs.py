"""Somebody's small brother at the keyboard: whatever is pressed, the game goes on.

Random keys, clicks, words, wheels and sizes of the window. No exception, no secret on the public
surface, and every record that was written verifies.
"""

import random
from pathlib import Path

import pygame
import pytest

from game.record.reader import verify_chain
from game.ui.app import App
from game.ui.launch import Guide
from game.ui.scenes.table import TableScene
from game.ui.shell import Shell
from game.ui.widgets import Label

PLAIN = (
    *(pygame.K_RETURN, pygame.K_TAB, pygame.K_ESCAPE, pygame.K_SPACE, pygame.K_BACKSPACE),
    *(pygame.K_UP, pygame.K_DOWN, pygame.K_LEFT, pygame.K_RIGHT, pygame.K_PAGEDOWN),
    *(pygame.K_F1, pygame.K_F2, pygame.K_F9, pygame.K_HOME, pygame.K_END, pygame.K_DELETE),
    *range(pygame.K_a, pygame.K_z + 1),
    *range(pygame.K_0, pygame.K_9 + 1),
)
MODS = (0, 0, 0, 0, 0, 0, pygame.KMOD_SHIFT, pygame.KMOD_CTRL)
WORDS = ("We object.", "as appropriate", "é", "Қазақстан", "\u202e", "x" * 300, "{name}", "<b>")
SIZES = ((1024, 640), (1280, 720), (1920, 1080))


class Brother:
    """Presses, clicks, types and pulls at the window; opens it again once it is closed."""

    def __init__(self, seed: int, records: Path) -> None:
        self.chance, self.records, self.opened = random.Random(seed), records, 0
        self.open()

    def open(self) -> None:
        self.shell = Shell(self.chance.choice(SIZES))
        self.guide = Guide(self.shell, App(records=self.records))
        self.guide.title()
        self.shell.pump()
        self.opened += 1

    def close(self) -> None:
        self.guide.close()
        self.shell.destroy()

    def act(self) -> None:
        acts = (self.press, self.press, self.press, self.click, self.say, self.turn, self.pull)
        self.chance.choice(acts)()
        self.shell.pump()
        if not self.shell._running:
            self.close()
            self.open()

    def press(self) -> None:
        key, mod = self.chance.choice(PLAIN), self.chance.choice(MODS)
        letter = chr(key) if key < 128 and chr(key).isprintable() else ""
        pygame.event.post(pygame.Event(pygame.KEYDOWN, key=key, mod=mod, unicode=letter))
        if letter and not mod:
            pygame.event.post(pygame.Event(pygame.TEXTINPUT, text=letter))
        pygame.event.post(pygame.Event(pygame.KEYUP, key=key, mod=mod))

    def click(self) -> None:
        width, height = self.shell.window.size
        place = (self.chance.randrange(width), self.chance.randrange(height))
        for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
            pygame.event.post(pygame.Event(kind, pos=place, button=self.chance.choice((1, 1, 3))))

    def say(self) -> None:
        pygame.event.post(pygame.Event(pygame.TEXTINPUT, text=self.chance.choice(WORDS)))

    def turn(self) -> None:
        pygame.event.post(pygame.Event(pygame.MOUSEWHEEL, x=0, y=self.chance.choice((-3, 1, 3))))

    def pull(self) -> None:
        if self.chance.random() < 0.1:
            self.shell.window.size = self.chance.choice(SIZES)

    def secrets_in_sight(self) -> list[str]:
        """Sentences of a mandate that stand on the table's cards in a class."""
        table = self.shell.scene
        if not isinstance(table, TableScene) or table.desk.alone:
            return []
        chair = table.desk.chair
        said = "\n".join(
            one.said + str(one.command) for one in chair.entries if one.refusal is None
        )
        labels = [one for one in table.focus.root.walk() if isinstance(one, Label)]
        shown = "\n".join(run.text for one in labels for run in one._runs)
        return [one for one in sentences_of(chair) if one in shown and one not in said]


def sentences_of(chair) -> list[str]:
    """What only one seat may read."""
    return [
        text
        for mandate in chair.header.scenario.mandates
        for text in (
            mandate.summary,
            *(reason for one in mandate.interests for _option, reason in one.reasons),
        )
        if len(text) > 20
    ]


def run(seed: int, records: Path, events: int) -> Brother:
    brother = Brother(seed, records)
    try:
        for number in range(events):
            brother.act()
            if number % 25 == 0:
                assert not brother.secrets_in_sight()
    finally:
        brother.close()
    for path in records.glob("*.jsonl"):
        assert verify_chain(path).problem is None, path.name
    return brother


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_random_input_breaks_nothing(seed, tmp_path):
    run(seed, tmp_path, 700)


@pytest.mark.full
@pytest.mark.parametrize("seed", range(10, 12))
def test_much_random_input_breaks_nothing(seed, tmp_path):
    run(seed, tmp_path, 20_000)

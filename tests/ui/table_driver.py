"""A hand at the table: real input events through the shell, and what is on the screen."""

import os
from dataclasses import replace

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

import pygame
from table_of_five import CODES, PACE, scenario

from game.chair import Chair, Table
from game.domain.proceedings import Header, Seat
from game.ui.scenes.overlay import Overlay
from game.ui.scenes.table import TableScene
from game.ui.shell import Shell
from game.ui.widgets.base import Widget
from game.ui.widgets.button import Button
from game.ui.widgets.choices import ChoiceList


class Hand:
    """Drives one table scene; `closed` holds the proceedings once the debrief was opened."""

    def __init__(
        self,
        *persons: str,
        names: tuple[str, ...] = ("PP1", "OP1"),
        clocks: bool = False,
        sitting: str = "solo",
        pace: dict[str, object] | None = None,
        adviser: bool = False,
        **profile: object,
    ) -> None:
        seats = tuple(
            Seat(code, adviser=adviser) if code in persons else Seat(code, "delegate")
            for code in CODES
        )
        made = scenario(*names, pace=replace(PACE, **(pace or {})), **profile)
        header = Header(made, "standard", seats, 7, sitting=sitting, clocks=clocks)
        self.closed: list[object] = []
        self.shell = Shell((1280, 720))
        self.scene = TableScene(self.shell, Table(Chair(header)), self.closed.append)
        self.shell.push(self.scene)
        self.shell.pump()

    @property
    def desk(self):
        return self.scene.desk

    @property
    def top(self):
        return self.shell.scene

    def widgets(self) -> list[Widget]:
        return list(self.top.focus.root.walk())

    def labels(self) -> list[str]:
        return [one.label for one in self.widgets() if isinstance(one, Button)]

    def button(self, label: str) -> Button:
        found = [one for one in self.widgets() if isinstance(one, Button) and one.label == label]
        assert found, f"{label!r} is not among {self.labels()}"
        return found[0]

    def click_at(self, place: tuple[int, int]) -> None:
        for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
            pygame.event.post(pygame.Event(kind, button=1, pos=place))
        self.shell.pump()

    def click(self, label: str) -> None:
        self.top.draw(self.shell.window.get_surface())
        button = self.button(label)
        room = self.shell.window.get_surface().get_rect()
        assert room.contains(button.rect), f"{label!r} is out of sight at {button.rect}"
        self.click_at(button.rect.center)

    def click_row(self, number: int, of_list: int = 0) -> None:
        self.top.draw(self.shell.window.get_surface())
        lists = [one for one in self.widgets() if isinstance(one, ChoiceList)]
        self.click_at(lists[of_list]._rows[number].center)

    def press(self, key: int, text: str = "", mod: int = 0) -> None:
        pygame.event.post(pygame.Event(pygame.KEYDOWN, key=key, mod=mod, unicode=text))
        self.shell.pump()

    def type(self, text: str) -> None:
        pygame.event.post(pygame.Event(pygame.TEXTINPUT, text=text))
        self.shell.pump()

    def tab_to(self, label: str) -> None:
        """Tab until the button with this label has the focus."""
        for _ in range(60):
            focused = self.top.focus.widget
            if isinstance(focused, Button) and focused.label == label:
                return
            self.press(pygame.K_TAB)
        raise AssertionError(label)

    def computer_moves(self) -> bool:
        return self.desk.table.computer_awaited() is not None

    @property
    def in_overlay(self) -> bool:
        return isinstance(self.top, Overlay)

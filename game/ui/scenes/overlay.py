"""What opens over the table: a card in the middle, the room dimmed behind it."""

from collections.abc import Callable, Sequence

import pygame

from game.ui.shell import Scene, Shell
from game.ui.widgets.base import Widget, pressed_key
from game.ui.widgets.boxes import Column
from game.ui.widgets.dialog import Dialog
from game.ui.widgets.focus import Focus

__all__ = ["Overlay"]


class Overlay(Scene):
    """A card over another scene, which goes on living: a clock that runs keeps running.

    Esc closes; what was typed is kept by whoever opened the card.
    """

    width = 640
    of_a_turn = False
    """It prepares an act of the present turn: once that is over, so is the card."""

    def __init__(self, shell: Shell, below: Scene) -> None:
        """Open over `below`; `show` gives it its contents."""
        super().__init__(shell)
        self.below = below
        self._moved = False
        self._ground: pygame.Surface | None = None
        self._stood = pygame.Rect(0, 0, 0, 0)
        self.show("", [], [])

    def show(
        self, title: str, body: Sequence[Widget], buttons: Sequence[Widget], gap: float = 8
    ) -> None:
        """Give the card a heading, what is scrolled, and the buttons at its foot."""
        self.dialog = Dialog(title, Column(list(body), gap), list(buttons), width=self.width)
        self.focus = Focus(self.dialog.children[0])

    def on_enter(self) -> None:
        """Focus the first thing to choose or to write."""
        self._arrange(self.shell.window.get_surface().get_rect())
        if self.focus.widget is None:
            self.focus.move(1)

    def leave(self) -> None:
        """Close without doing anything."""
        self.shell.pop()

    def then(self, act: Callable[[], None]) -> Callable[[], None]:
        """Close, and do something: for buttons."""

        def close_and_act() -> None:
            self.shell.pop()
            act()

        return close_and_act

    def on_event(self, event: pygame.Event) -> None:
        """The card takes everything; Esc leaves it."""
        if pressed_key(event) == "escape":
            self.leave()
        else:
            self.focus.handle(event)

    def update(self, elapsed: int) -> bool:
        """The scene below lives on; at a table, computer delegates wait for the writer."""
        going_on = getattr(self.below, "held_update", self.below.update)
        moved = bool(going_on(elapsed))
        self._moved = self._moved or moved
        return moved

    @property
    def animating(self) -> bool:
        """The scene below may need time to pass."""
        return bool(getattr(self.below, "animating", False))

    def draw(self, surface: pygame.Surface) -> None:
        """The scene below, a veil, the card; while only the card changes, it alone."""
        before = self._stood
        self._arrange(surface.get_rect())
        self._stood = self.dialog.place.inflate(4, 4)
        if self._whole(surface):
            self.below.draw(surface)
            self.dialog.dim(surface)
            self._ground = surface.copy()
        elif self._ground is not None:
            area = before.union(self._stood).clip(surface.get_rect())
            surface.blit(self._ground, area, area)
        self.spoiled = self._moved = False
        self.dialog.draw_card(surface, self.shell.theme)

    def _whole(self, surface: pygame.Surface) -> bool:
        """All has to be drawn: nothing is kept, or more changed below than is easily told."""
        if self._ground is None or self.spoiled or self.shell.scene is not self:
            return True
        area = self.below.touch_up(surface) if self._moved else pygame.Rect(0, 0, 0, 0)
        if area is None:
            return True
        if area.width:
            self.dialog.dim(surface.subsurface(area))
            self._ground.blit(surface, area, area)
        return False

    def _arrange(self, room: pygame.Rect) -> None:
        self.dialog.layout(self.shell.theme, room)

"""The picture of the table: furnished anew when something changed, else only what moves."""

from typing import TYPE_CHECKING

import pygame

from game.domain.phase import Phase
from game.ui.document import PageView
from game.ui.motion import Motions
from game.ui.presenters.status import clock_text
from game.ui.scenes.desk import Desk
from game.ui.scenes.furnish import TableCalls, floor_of, furnish, show_time
from game.ui.scenes.life import draw_life
from game.ui.scenes.room import Room
from game.ui.shell import Scene, Shell
from game.ui.widgets.button import Button
from game.ui.widgets.dialog import Notice
from game.ui.widgets.focus import Focus

if TYPE_CHECKING:
    from game.ui.presenters.moves import Moves
    from game.ui.widgets.base import Widget

__all__ = ["TablePicture"]

_WHOLE_TEXT = (Phase.SILENCE, Phase.ACTION, Phase.VOTING)
"""Phases that look at the text as a whole: the page goes to its top."""


class TablePicture(Scene):
    """What is to be seen at one table; `desk` says whose panel, `_calls` what the cards do."""

    def __init__(self, shell: Shell, desk: Desk) -> None:
        """Begin with an empty room."""
        super().__init__(shell)
        self.desk = desk
        self._instructed = True
        self._notice: Notice | None = None
        self._room = Room()
        self.focus = Focus(self._room)
        self._moves: Moves | None = None
        self._shown: tuple[object, ...] = ()
        self._clock = ""
        self._stale = True
        self._life = Motions(lambda: shell.settings.reduced_motion or shell.hidden)
        self._floor = ""
        self._phase: Phase | None = None

    def _calls(self) -> TableCalls:
        """What the cards call back."""
        raise NotImplementedError

    @property
    def page(self) -> PageView:
        """The page in the middle."""
        return self._room.page

    def say(self, words: str, *, warning: bool = False) -> None:
        """Show a notice for a while."""
        self._notice = Notice(words, seconds=8, warning=warning)
        self.shell.invalidate()

    @property
    def animating(self) -> bool:
        """Something moves by itself: the page glides, a delegate will move, a notice goes."""
        waits = self.desk.table.computer_awaited() is not None
        return waits or self._notice is not None or self._room.page.gliding or self._life.moving

    def move_on(self, elapsed: int) -> bool:
        """Let what moves by itself move; True if the picture is another."""
        glides = self._room.page.update(elapsed)
        self._stale = self._life.update(elapsed) or self._stale
        if self._notice is not None and not self._notice.tick(elapsed):
            self._notice, self._stale = None, True
        return self._stale or glides or self._clock != self._clock_now()

    def _clock_now(self) -> str:
        return clock_text(self.desk.session, self.desk.at)

    def _shows(self, size: tuple[int, int]) -> tuple[object, ...]:
        """What the furniture depends on."""
        desk, theme = self.desk, self.shell.theme
        told = (self._instructed, desk.guided)
        return (len(desk.chair.entries), desk.seat, desk.pace, theme, size, told)

    def _refresh(self, size: tuple[int, int]) -> None:
        """Furnish the room anew if anything that is shown has changed."""
        desk, theme = self.desk, self.shell.theme
        shown = self._shows(size)
        if shown == self._shown:
            return
        self._shown = shown
        kept = self.focus.widget.label if isinstance(self.focus.widget, Button) else ""
        self._moves = furnish(self._room, theme, desk, self._calls(), instructed=self._instructed)
        self._refocus(kept)

    def _refocus(self, label: str) -> None:
        """The button with the same words keeps the focus; the page keeps its own."""
        if any(self.focus.widget is one for one in self._room.page.walk()):
            return
        self.focus.give(None)
        for one in self.focus.order():
            if label and isinstance(one, Button) and one.label == label:
                self.focus.give(one)

    def draw(self, surface: pygame.Surface) -> None:
        """The room as the session stands; only a part of it where only that has changed."""
        theme = self.shell.theme
        if self.spoiled or self.shell.scene is not self or self.touch_up(surface) is None:
            self._refresh(surface.get_size())
            self._lay_out(surface)
            self._follow_the_floor()
            surface.fill(theme.palette.room)
            self._room.draw(surface, theme)
            codes = list(self.desk.session.codes)
            draw_life(surface, theme, self._room, self._life.running, codes)
            self._draw_notice(surface)
        self.spoiled = self._stale = False

    def _tell_time(self) -> None:
        self._clock = self._clock_now()
        show_time(self._room.bar, self.desk)

    def _lay_out(self, surface: pygame.Surface) -> None:
        self._tell_time()
        self._room.page.still = self.shell.settings.reduced_motion
        self._room.layout(self.shell.theme, surface.get_rect())

    def _draw_notice(self, surface: pygame.Surface) -> None:
        if self._notice is not None:
            self._notice.layout(self.shell.theme, surface.get_rect())
            self._notice.draw(surface, self.shell.theme)

    def touch_up(self, surface: pygame.Surface) -> pygame.Rect | None:
        """The page glides, the clock counts: these alone are drawn; None if there is more."""
        if (
            self._stale
            or self._notice is not None
            or self._shown != self._shows(surface.get_size())
        ):
            return None
        theme, clock, room = self.shell.theme, self._clock, self._room
        self._tell_time()
        room.page.layout(theme, room.page.rect)
        parts: list[Widget] = [room.page] if room.page.stirred else []
        parts += [room.bar] if clock != self._clock else []
        for one in parts:
            surface.fill(theme.palette.room, one.rect)
            one.draw(surface, theme)
        return pygame.Rect(0, 0, 0, 0).unionall([one.rect for one in parts])

    def _follow_the_floor(self) -> None:
        """The page glides to a paragraph once, when the floor comes to it."""
        floor = floor_of(self.desk)
        if floor and floor != self._floor:
            self._room.page.scroll_to(floor, glide=bool(self._floor))
        phase, before = self.desk.session.phase, self._phase
        if not floor and phase in _WHOLE_TEXT and before not in (*_WHOLE_TEXT, None):
            self._room.page.to_top()
        self._floor, self._phase = floor, phase

"""Replay: a record in the window, forward and back, as the public table saw it."""

from pathlib import Path

import pygame

from game.chair import Chair
from game.domain.delegation import PUBLIC
from game.record import Recording
from game.ui.document import PageView
from game.ui.presenters.document import document_view
from game.ui.presenters.log import log_lines
from game.ui.presenters.nameplates import nameplates
from game.ui.presenters.status import breadcrumb, paragraph_on_the_floor
from game.ui.scenes.bar import TopBar
from game.ui.scenes.cards import LogEntry, plate
from game.ui.shell import Scene, Shell
from game.ui.theme import Theme
from game.ui.widgets import Button, Column, Focus, Label, Panel, Row, Scroll
from game.ui.widgets.base import Widget, pressed_key
from game.ui.widgets.timeline import Timeline
from game.wording import _

__all__ = ["ReplayScene"]

_SEATS_FROM = 900
"""Points of width from which the nameplates are shown."""
_STEPS = {"left": -1, "right": 1, "up": -10, "down": 10}


class ReplayScene(Scene):
    """Steps through the entries of a record; entry 0 is the opening."""

    def __init__(self, shell: Shell, recording: Recording, path: Path) -> None:
        """Fold the record once; every step is then a look-up."""
        super().__init__(shell)
        self.path = path
        self._chair = Chair(recording.header, recording.entries)
        self.at = 0
        self.animating = False
        self._page = PageView()
        self._bar = TopBar()
        self._timeline = Timeline(len(self._chair.entries), self._marks(), self.go)
        self._root: Widget = Widget()
        self.focus = Focus(self._root)

    @property
    def last(self) -> int:
        """The number of the last entry."""
        return len(self._chair.entries)

    def _marks(self) -> tuple[int, ...]:
        """The entries at which the meeting moved to another phase."""
        return tuple(
            one.number
            for one in self._chair.entries
            if self._chair.session_after(one.number).phase
            is not self._chair.session_after(one.number - 1).phase
        )

    def on_enter(self) -> None:
        """Show the present step."""
        self.go(self.at)

    def go(self, number: int) -> None:
        """Show the session after an entry."""
        self.at = min(max(number, 0), self.last)
        session = self._chair.session_after(self.at)
        scenario = self._chair.header.scenario
        self._page.show(document_view(scenario, session, PUBLIC))
        if name := paragraph_on_the_floor(session):
            self._page.scroll_to(name)
        clock = _("step {number} of {last}").format(number=self.at, last=self.last)
        wide = self.shell.window.size[0] / self.shell.theme.scale >= _SEATS_FROM
        self._bar.show(breadcrumb(session), clock, self.path.stem if wide else "", urgent=False)
        self._timeline.step = self.at
        self._build()

    def _build(self) -> None:
        session = self._chair.session_after(self.at)
        header = self._chair.header
        plates = [plate(one, active=False, on_press=None) for one in nameplates(header, session)]
        entries = self._chair.entries[: self.at]
        said = log_lines(header.scenario, entries, PUBLIC, limit=12)
        lines: list[Widget] = [LogEntry(one) for one in said]
        self._left = Scroll(Column([*plates], gap=8))
        newest = lines or [Label(_("The meeting has not begun."), "small")]
        self._right = Scroll(Panel(_("At the table"), list(reversed(newest)), gap=8))
        self._foot = self._buttons()
        place = self._focus_place()
        self._root = _Tree((self._left, self._page, self._right, self._timeline, self._foot))
        self.focus = Focus(self._root)
        order = self.focus.order()
        if place is not None and place < len(order):
            self.focus.give(order[place])
        self.shell.invalidate()

    def _buttons(self) -> Row:
        return Row(
            [
                Button(_("Start"), lambda: self.go(0), key="home"),
                Button(_("Back"), lambda: self.go(self.at - 1), key="left"),
                Button(_("On"), lambda: self.go(self.at + 1), key="right", primary=True),
                Button(_("End"), lambda: self.go(self.last), key="end"),
                Button(_("Leave"), self.shell.pop, key="escape"),
            ]
        )

    def _focus_place(self) -> int | None:
        order = self.focus.order()
        return next((n for n, one in enumerate(order) if one is self.focus.widget), None)

    def update(self, elapsed: int) -> bool:
        """Let the page glide."""
        self.animating = self._page.update(elapsed)
        return self.animating

    def on_event(self, event: pygame.Event) -> None:
        """Keys step; everything else goes to the widgets."""
        key = pressed_key(event)
        if key in _STEPS:
            self.go(self.at + _STEPS[key])
        elif key in ("home", "end"):
            self.go(0 if key == "home" else self.last)
        elif key in ("page up", "page down"):
            self._to_mark(1 if key == "page down" else -1)
        else:
            self.focus.handle(event)

    def _to_mark(self, step: int) -> None:
        """To the next or the previous phase."""
        marks = (0, *self._timeline.marks, self.last)
        later = [one for one in marks if one > self.at]
        earlier = [one for one in marks if one < self.at]
        if step > 0 and later:
            self.go(later[0])
        elif step < 0 and earlier:
            self.go(earlier[-1])

    def draw(self, surface: pygame.Surface) -> None:
        """Bar, nameplates, page, log, timeline, buttons."""
        theme = self.shell.theme
        surface.fill(theme.palette.room)
        self._arrange(surface.get_rect(), theme)
        self._bar.draw(surface, theme)
        self._root.draw(surface, theme)

    def _arrange(self, room: pygame.Rect, theme: Theme) -> None:
        gap = theme.px(14)
        bar = self._bar.height_for(theme, room.width)
        foot = self._foot.height_for(theme, room.width)
        line = self._timeline.height_for(theme, room.width)
        self._bar.layout(theme, pygame.Rect(0, 0, room.width, bar))
        wide = room.width - 4 * gap
        narrow = room.width / theme.scale < _SEATS_FROM
        self._left.visible = not narrow
        shares = (0, 60, 40) if narrow else (20, 50, 30)
        columns = [wide * share // 100 for share in shares]
        top, high = bar + gap, room.height - bar - foot - line - 4 * gap
        x = gap
        for widget, width in zip((self._left, self._page, self._right), columns, strict=True):
            if width:
                widget.layout(theme, pygame.Rect(x, top, width, high))
                x += width + gap
        y = top + high + gap
        self._timeline.layout(theme, pygame.Rect(gap, y, room.width - 2 * gap, line))
        place = pygame.Rect(gap, y + line + gap, room.width - 2 * gap, foot)
        self._foot.layout(theme, place)


class _Tree(Widget):
    """The parts of the screen in reading order; the scene places them."""

    def __init__(self, parts: tuple[Widget, ...]) -> None:
        super().__init__()
        self._parts = parts

    @property
    def children(self) -> tuple[Widget, ...]:
        """In reading order."""
        return self._parts

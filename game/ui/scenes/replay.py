"""Replay: a record in the window, step by step or played, as the public table saw it."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

import pygame

from game.chair import Chair
from game.debrief.findings import mandates_may_be_shown
from game.domain.delegation import PUBLIC, Actor
from game.domain.paragraph import ParagraphId
from game.domain.proceedings import Entry, Seat, seats_after
from game.domain.scenario import Scenario
from game.domain.session import Session
from game.record import Recording
from game.ui.document import PageView
from game.ui.presenters.document import document_view
from game.ui.presenters.nameplates import nameplates
from game.ui.presenters.origins import Origin, origins
from game.ui.presenters.status import breadcrumb, paragraph_on_the_floor
from game.ui.presenters.timeline import concerns, legend, marks
from game.ui.reading import reads
from game.ui.scenes.bar import TopBar
from game.ui.scenes.cards import plate
from game.ui.scenes.replaycards import SPEEDS, Notebook, Pages, Shown, navigation, tools
from game.ui.scenes.replaypanels import beside_the_page
from game.ui.scenes.replaywords import open_word
from game.ui.shell import Scene, Shell
from game.ui.widgets import Button, Column, Focus, Scroll
from game.ui.widgets.base import Widget, pressed_key
from game.ui.widgets.dialog import Notice
from game.ui.widgets.timeline import Legend, Timeline
from game.wording import _

__all__ = ["ReplayScene"]

_SEATS_FROM: Final = 900
"""Points of width from which the nameplates are shown."""
_STEPS: Final = {"left": -1, "right": 1, "up": -10, "down": 10}
STEP_MS: Final = 1200
"""How long one step lasts when a record is played at 1x."""
REST_MS: Final = 120
"""How long a drag along the timeline rests before what stands beside the page follows it."""


class ReplayScene(Scene):
    """Steps through the entries of a record; entry 0 is the opening.

    `on_branch` gets the number of the entry after which somebody wants to play on, and
    who takes which seat; `on_open` opens another record of the same tree.
    """

    def __init__(
        self,
        shell: Shell,
        recording: Recording,
        path: Path,
        on_branch: Callable[[int, tuple[Seat, ...]], None] | None = None,
        on_open: Callable[[Path], None] | None = None,
    ) -> None:
        """Fold the record once; every step is then a look-up."""
        super().__init__(shell)
        self.path, self.on_branch, self.on_open = path, on_branch, on_open
        self.chair = Chair(recording.header, recording.entries)
        self.at, self.playing, self.speed = 0, False, 1
        self.shown, self.audience = Shown(), PUBLIC
        self.branches = on_branch is not None and not recording.redacted
        self._waited = self._owed = self._turned_to = 0
        self._notice: Notice | None = None
        self.notebook = Notebook(path)
        self._page, self._bar, self._parts = PageView(self._word), TopBar(), Pages()
        self.timeline = Timeline(self.last, (), self.go)
        self.focus = Focus(self._parts)
        self._mark()

    @property
    def scenario(self) -> Scenario:
        """The scenario that was played."""
        return self.chair.header.scenario

    @property
    def last(self) -> int:
        """The number of the last entry."""
        return len(self.chair.entries)

    @property
    def animating(self) -> bool:
        """Something moves by itself: the record is played, the page glides."""
        return self.playing or self._page.gliding or bool(self._owed or self._notice)

    def _mark(self) -> None:
        """Set the marks of the timeline anew, and what they mean."""
        entries = [one for one in self.chair.entries if self._matches(one.number)]
        found = marks(entries, tuple(self.notebook.notes), refusals=self.all_open)
        self.timeline.marks = tuple((one.number, one.kind) for one in found)
        self._parts.legend = Legend(legend({one.kind for one in found}))

    def _matches(self, number: int) -> bool:
        """The entry is of what is looked for; the opening always is."""
        if number == 0:
            return True
        entry = self.chair.entries[number - 1]
        return concerns(entry, self.shown.delegation, self.shown.paragraph)

    def on_enter(self) -> None:
        """Show the present step."""
        self.go(self.at)

    def say(self, words: str) -> None:
        """Show a notice for a while."""
        self._notice = Notice(words, seconds=6)
        self.shell.invalidate()

    def go(self, number: int) -> None:
        """Show the session after an entry; while the timeline is dragged, with the next picture."""
        self.at = self.timeline.step = min(max(number, 0), self.last)
        self._owed = REST_MS if self.timeline.dragging else 0
        if not self._owed:
            self._turn()
            self._build()

    def _turn(self) -> None:
        """Bring page and bar to the present step."""
        self._turned_to, session = self.at, self.chair.session_after(self.at)
        self._page.still = self.shell.settings.reduced_motion
        self._page.show(document_view(self.scenario, session, self.audience))
        if name := self.shown.paragraph or paragraph_on_the_floor(session):
            self._page.scroll_to(name)
        clock = _("step {number} of {last}").format(number=self.at, last=self.last)
        name = "" if self._narrow else self.path.stem
        self._bar.show(breadcrumb(session), clock, name, urgent=False)

    def step(self, by: int) -> None:
        """Back or on, past what does not concern what is looked for."""
        number = self.at + by
        while 0 < number < self.last and not self._matches(number):
            number += 1 if by > 0 else -1
        self.go(number)

    def _to_mark(self, step: int) -> None:
        """To the next or the previous mark."""
        stops = sorted({0, self.last, *(number for number, _kind in self.timeline.marks)})
        later = [one for one in stops if one > self.at]
        earlier = [one for one in stops if one < self.at]
        if stop := later[:1] if step > 0 else earlier[-1:]:
            self.go(stop[0])

    @property
    def _narrow(self) -> bool:
        """Too narrow for nameplates."""
        return self.shell.window.size[0] / self.shell.theme.scale < _SEATS_FROM

    def _build(self) -> None:
        header, session = self.chair.header, self.chair.session_after(self.at)
        names = nameplates(header, session, self.seats)
        plates = [plate(one, active=False, on_press=None) for one in names]
        label = self.focus.widget.label if isinstance(self.focus.widget, Button) else ""
        left = [] if self._narrow else [tools(self)]
        right = [tools(self)] if self._narrow else []
        self._parts.left = Scroll(Column([*plates, *left], gap=8))
        self._parts.page, self._parts.timeline = self._page, self.timeline
        self._parts.right = Scroll(Column([*self._right(), *right], gap=10))
        self._parts.foot = navigation(self)
        self.focus = Focus(self._parts)
        for one in self.focus.order():
            if label and isinstance(one, Button) and one.label == label:
                self.focus.give(one)
        self.shell.invalidate()

    def _right(self) -> list[Widget]:
        entries = [one for one in self.chair.entries[: self.at] if self._matches(one.number)]
        return beside_the_page(self, self.chair.session_after(self.at), entries)

    def play(self) -> None:
        """Play on, or pause; at the end, from the beginning."""
        self.playing, self._waited = not self.playing, 0
        self.go(0 if self.playing and self.at == self.last else self.at)

    def faster(self) -> None:
        """The next speed; the fastest is followed by the slowest."""
        self.speed = (self.speed + 1) % len(SPEEDS)
        self._build()

    def look_for(self, shown: Shown) -> None:
        """Only what concerns a delegation or a paragraph; the first such step from here."""
        self.shown = shown
        self._mark()
        self.go(self.at)

    def noted(self) -> None:
        """A bookmark or a note came or went."""
        self._mark()
        self.go(self.at)

    @property
    def seats(self) -> tuple[Seat, ...]:
        """Who drives which delegation at this step."""
        return seats_after(self.chair.header.seats, self.chair.entries[: self.at])

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The entries up to this step."""
        return tuple(self.chair.entries[: self.at])

    def sessions(self) -> tuple[Session, ...]:
        """The session after entry 0, 1, 2, ... up to this step."""
        return tuple(self.chair.session_after(number) for number in range(self.at + 1))

    def origins(self, paragraph: ParagraphId = "") -> tuple[Origin, ...]:
        """Every change up to this step: of a paragraph, of what is looked for, or of all."""
        of = paragraph or self.shown.paragraph
        return origins(self.scenario, self.entries, self.sessions(), of)

    @property
    def all_open(self) -> bool:
        """Nothing is confidential any longer: mandates and refused acts may be shown."""
        return mandates_may_be_shown(self.chair.proceedings())

    def audiences(self) -> tuple[Actor, ...]:
        """The public; and seats whose mandates are open and still in this copy."""
        if not self.all_open:
            return (PUBLIC,)
        return (PUBLIC, *(one.delegation for one in self.scenario.mandates))

    def _word(self, paragraph: ParagraphId, letter: int) -> None:
        """A word of the page was clicked."""
        self.playing = False
        open_word(self, paragraph, letter)

    def look(self) -> None:
        """What the same step looked like to the next seat."""
        whom = self.audiences()
        self.audience = whom[(whom.index(self.audience) + 1) % len(whom)]
        self.go(self.at)

    def update(self, elapsed: int) -> bool:
        """Let the page glide and the record play."""
        glides = self._page.update(elapsed)
        if self._notice is not None and not self._notice.tick(elapsed):
            self._notice, glides = None, True
        if self._owed:
            self._follow(elapsed)
        if not self.playing:
            return glides
        self._waited += elapsed
        if self._waited < STEP_MS / SPEEDS[self.speed]:
            return glides
        self._waited = 0
        self.step(1)
        if self.at == self.last:
            self.playing = False
            self._build()
        return True

    def _follow(self, elapsed: int) -> None:
        """What stands beside the page comes to its step once the drag rests or ends."""
        self._owed = max(0, self._owed - elapsed) if self.timeline.dragging else 0
        if not self._owed:
            self._build()

    def magnify(self, step: int) -> bool:
        """Ctrl with plus, minus and zero: the page, and nothing else."""
        return self._page.magnify(step)

    def on_event(self, event: pygame.Event) -> None:
        """Keys step; everything else goes to the widgets."""
        key = pressed_key(event)
        if reads(self._page, self.focus, event):
            return
        if key in _STEPS:
            self.step(_STEPS[key])
        elif key in ("home", "end"):
            self.go(0 if key == "home" else self.last)
        elif key in ("page up", "page down"):
            self._to_mark(1 if key == "page down" else -1)
        else:
            self.focus.handle(event)

    def draw(self, surface: pygame.Surface) -> None:
        """Bar, nameplates, page, log, timeline, buttons."""
        theme, room = self.shell.theme, surface.get_rect()
        if self._turned_to != self.at:
            self._turn()
        if self._owed and not self.spoiled and self._notice is None:
            self._parts.touch_up(surface, theme, self._bar)
            return
        self.spoiled = False
        surface.fill(theme.palette.room)
        bar = self._bar.height_for(theme, room.width)
        self._bar.layout(theme, pygame.Rect(0, 0, room.width, bar))
        place = pygame.Rect(0, bar, room.width, room.height - bar)
        self._parts.place(theme, place, narrow=self._narrow)
        self._bar.draw(surface, theme)
        self._parts.draw(surface, theme)
        if self._notice is not None:
            self._notice.layout(theme, room)
            self._notice.draw(surface, theme)

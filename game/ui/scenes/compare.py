"""Any two versions of the text on one page: the first draft, any moment, the real text."""

from collections.abc import Callable
from dataclasses import replace

import pygame

from game.chair import Chair
from game.ui.document import PageView
from game.ui.presenters.choices import Choice
from game.ui.presenters.versions import History, Version, compared, differing
from game.ui.reading import reads
from game.ui.scenes.pick import PickScene
from game.ui.shell import Scene, Shell
from game.ui.theme import Theme
from game.ui.widgets import Button, Column, Focus, Label, Row
from game.ui.widgets.base import Widget, pressed_key
from game.wording import _, ngettext

__all__ = ["KEY", "CompareScene", "open_comparison"]

KEY = "f6"
"""The key that compares versions, wherever a session's text is shown."""
_WIDE = 860
"""Points of width that the page takes at most."""
_NARROW = 900
"""Points of width below which the buttons stand in more rows."""


class CompareScene(Scene):
    """Two versions of one session's text; everything on it is public.

    `below` is the table or the replay, which goes on living as under a card.
    """

    def __init__(self, shell: Shell, below: Scene, history: History, *, back: str) -> None:
        """Compare the first draft with the text now; `back` says where Esc leads."""
        super().__init__(shell)
        self.below, self._history, self._back = below, history, back
        self.old, self.new = 0, self._now()
        self.all_of_it = False
        self._page = PageView()
        self._head: Widget = Widget()
        self.focus = Focus(self._head)
        self._fill()

    def _now(self) -> int:
        """The place of the latest version of the session's own text."""
        own = [n for n, one in enumerate(self._history.versions) if one.entry >= 0]
        return own[-1]

    @property
    def _pair(self) -> tuple[Version, Version]:
        versions = self._history.versions
        return versions[self.old], versions[self.new]

    # The picture

    def _fill(self) -> None:
        """The page and the buttons for the two versions chosen."""
        shown = compared(self._history, *self._pair, all_of_it=self.all_of_it)
        self._page.show(replace(shown, note=_summary(differing(shown))))
        place = self.focus.order().index(self.focus.widget) if self.focus.widget else None
        self._head = self._buttons()
        self.focus = Focus(_Parts(self._head, self._page))
        order = self.focus.order()
        if place is not None and place < len(order):
            self.focus.give(order[place])
        self.shell.invalidate()

    def _buttons(self) -> Widget:
        old, new = self._pair
        some, every = _("Only what changed"), _("The whole text")
        pair: list[Widget] = [
            Button(_("From: {version}").format(version=old.title), self._chooser(0), key="o"),
            Button(_("To: {version}").format(version=new.title), self._chooser(1), key="n"),
        ]
        acts: list[Widget] = [
            Button(_("The other way round"), self.turn_round, key="t"),
            Button(some if self.all_of_it else every, self.show_all, key="w"),
            Button(self._back, self.shell.pop, key="escape"),
        ]
        help_line = _("Arrows left and right go through the moments of the session.")
        muted = self.shell.theme.palette.muted
        narrow = self.shell.window.size[0] / self.shell.theme.scale < _NARROW
        rows: list[Widget] = [Row(pair, 8), Row(acts, 8)]
        hint: list[Widget] = [] if narrow else [Label(help_line, "small", muted)]
        return Column([*rows, *hint], 8)

    def draw(self, surface: pygame.Surface) -> None:
        """The buttons, and under them the page as wide as reads well."""
        theme, room = self.shell.theme, surface.get_rect()
        surface.fill(theme.palette.room)
        self._page.still = self.shell.settings.reduced_motion
        gap = theme.px(12)
        place = pygame.Rect(0, gap, min(room.width - 2 * gap, theme.px(_WIDE)), 0)
        place.centerx = room.centerx
        place.height = self._head.height_for(theme, place.width)
        self._head.layout(theme, place)
        page = pygame.Rect(place.x, place.bottom + gap, place.width, 0)
        page.height = max(room.height - page.y - gap, theme.px(80))
        self._page.layout(theme, page)
        self._draw(surface, theme)

    def _draw(self, surface: pygame.Surface, theme: Theme) -> None:
        self._head.draw(surface, theme)
        self._page.draw(surface, theme)

    # What a person does

    def _chooser(self, side: int) -> Callable[[], None]:
        """Ask for the version on one side: 0 the older, 1 the newer."""

        def taken(choice: Choice) -> None:
            self.old, self.new = (
                (choice.answer, self.new) if side == 0 else (self.old, choice.answer)
            )
            self._fill()

        def ask() -> None:
            found = enumerate(self._history.versions)
            rows = [Choice(one.title, (), number, wordless=True) for number, one in found]
            title = _("Compare from which text?") if side == 0 else _("Compare to which text?")
            card = PickScene(self.shell, self, title, rows, taken)
            card.leads_back(_("Back to the comparison"))
            self.shell.push(card)

        return ask

    def turn_round(self) -> None:
        """The other way round: what was inserted is struck out."""
        self.old, self.new = self.new, self.old
        self._fill()

    def show_all(self) -> None:
        """Every paragraph, or only those that are not the same."""
        self.all_of_it = not self.all_of_it
        self._fill()

    def step(self, by: int) -> None:
        """The next or the previous version, as the newer one."""
        self.new = min(max(self.new + by, 0), len(self._history.versions) - 1)
        self._fill()

    def magnify(self, step: int) -> bool:
        """Ctrl with plus, minus and zero: the page, and nothing else."""
        return self._page.magnify(step)

    def on_event(self, event: pygame.Event) -> None:
        """Esc and the key that opened it lead back; left and right go through the session."""
        if reads(self._page, self.focus, event):
            return
        key = pressed_key(event)
        if key in ("escape", KEY):
            self.shell.pop()
        elif key in ("left", "right"):
            self.step(1 if key == "right" else -1)
        else:
            self.focus.handle(event) or self._page.handle(event)

    # Time

    def update(self, elapsed: int) -> bool:
        """The page glides; the table below goes on where a clock runs."""
        going_on = getattr(self.below, "held_update", None)
        if going_on is not None:
            going_on(elapsed)
        return self._page.update(elapsed)

    @property
    def animating(self) -> bool:
        """The page glides, or the scene below needs time."""
        return self._page.gliding or bool(getattr(self.below, "animating", False))


class _Parts(Widget):
    """Buttons, then the page."""

    def __init__(self, head: Widget, page: PageView) -> None:
        super().__init__()
        self._both = (head, page)

    @property
    def children(self) -> tuple[Widget, ...]:
        """In reading order."""
        return self._both


def _summary(count: int) -> str:
    if not count:
        return _("Both texts are the same.")
    words = ngettext(
        "{count} paragraph differs. Struck out: only in the first text. Underlined: only in the"
        " second; then who wrote it.",
        "{count} paragraphs differ. Struck out: only in the first text. Underlined: only in the"
        " second; then who wrote it.",
        count,
    )
    return words.format(count=count)


def open_comparison(
    below: Scene, chair: Chair, last: int | None = None, *, real: bool, back: str
) -> None:
    """Compare versions of a session up to entry `last` (None: all), over the scene `below`."""
    end = len(chair.entries) if last is None else last
    sessions = [chair.session_after(number) for number in range(end + 1)]
    history = History(chair.header.scenario, chair.entries[:end], sessions, real=real)
    below.shell.push(CompareScene(below.shell, below, history, back=back))

"""How the table is laid out: seats at the left, the page in the middle, my move at the right."""

from typing import Final

import pygame

from game.ui.document import PageView
from game.ui.scenes.bar import TopBar
from game.ui.scenes.slot import Slot
from game.ui.theme import Theme
from game.ui.widgets.base import Widget
from game.ui.widgets.boxes import Panel
from game.ui.widgets.button import Button
from game.ui.widgets.scroll import Scroll

__all__ = ["LOG_POINTS", "Room"]

_NARROW: Final = 960
"""Below so many points of width, seats and log join the right column."""
LOG_POINTS: Final = 134
"""How high the card of the log is: what is under it always begins at the same place."""


class Room(Widget):
    """The whole picture of the table, for any window and any size of text."""

    def __init__(self) -> None:
        """Begin with an empty room."""
        super().__init__()
        self.bar, self.page = TopBar(), PageView()
        self._seats, self._acts = Slot(gap=8), Slot(gap=8)
        self._tools: list[Button] = []
        self._left, self._right = Scroll(self._seats), Scroll(self._acts)
        self._log = Panel("", [])
        self._over: Panel | None = None
        self._parts: tuple[list[Widget], list[Widget]] = ([], [])
        self._narrow = False

    @property
    def children(self) -> tuple[Widget, ...]:
        """In reading order; a board stands over the page."""
        over = (self._over,) if self._over else ()
        if self._narrow:
            return (self.bar, *over, self.page, self._right)
        return (self.bar, self._left, *over, self.page, self._log, self._right)

    @property
    def log_rect(self) -> pygame.Rect:
        """Where the card of the log stands."""
        return self._log.rect

    def fill(
        self, seats: list[Widget], log: Panel, acts: list[Widget], over: Panel | None = None
    ) -> None:
        """Give the room its cards; `over` stands above the page."""
        self._parts, self._log, self._over = (seats, acts), log, over
        self._share_out()

    def tools(self, buttons: list[Button]) -> None:
        """Buttons for the bar; where it is too narrow they stand under the acts."""
        self._tools = buttons

    def _share_out(self) -> None:
        seats, acts = self._parts
        self.bar.tools([] if self._narrow else self._tools)
        self._seats.fill([] if self._narrow else seats)
        self._acts.fill([*acts, *self._tools, self._log, *seats] if self._narrow else acts)

    def layout(self, theme: Theme, rect: pygame.Rect) -> None:
        """Share the window out."""
        super().layout(theme, rect)
        narrow = rect.width / theme.scale < _NARROW
        if narrow != self._narrow:
            self._narrow = narrow
            self._share_out()
        bar = self.bar.height_for(theme, rect.width)
        self.bar.layout(theme, pygame.Rect(rect.x, rect.y, rect.width, bar))
        gap = theme.px(16) if not narrow else 12
        inner = pygame.Rect(rect.x, rect.y + bar, rect.width, rect.height - bar)
        inner.inflate_ip(-2 * gap, -2 * gap)
        if narrow:
            self._layout_narrow(theme, inner, gap)
        else:
            self._layout_wide(theme, inner, gap)

    def _layout_narrow(self, theme: Theme, inner: pygame.Rect, gap: int) -> None:
        right = round(inner.width * 0.5)
        page = pygame.Rect(inner.x, inner.y, inner.width - right - gap, inner.height)
        self._layout_page(theme, page)
        self._right.layout(theme, pygame.Rect(page.right + gap, inner.y, right, inner.height))

    def _layout_wide(self, theme: Theme, inner: pygame.Rect, gap: int) -> None:
        left = min(theme.px(230), round(inner.width * 0.24))
        right = min(theme.px(410), round(inner.width * 0.34))
        bar = theme.px(12)
        self._left.layout(theme, pygame.Rect(inner.x, inner.y, left + bar, inner.height))
        page = pygame.Rect(inner.x + left + gap, inner.y, 0, inner.height)
        page.width = inner.width - left - right - 2 * gap
        self._layout_page(theme, page)
        x, high = inner.right - right, theme.px(LOG_POINTS)
        self._log.layout(theme, pygame.Rect(x, inner.y, right, high))
        below = inner.y + high + theme.px(8)
        self._right.layout(theme, pygame.Rect(x, below, right + bar, inner.bottom - below))

    def _layout_page(self, theme: Theme, place: pygame.Rect) -> None:
        if self._over is not None:
            high = self._over.height_for(theme, place.width)
            self._over.layout(theme, pygame.Rect(place.x, place.y, place.width, high))
            place = pygame.Rect(
                place.x, place.y + high + 12, place.width, max(place.height - high - 12, 80)
            )
        self.page.layout(theme, place)

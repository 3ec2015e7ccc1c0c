"""The bar over the table: the way the meeting takes, and the clock."""

import pygame

from game.ui.presenters.status import Crumb
from game.ui.text import layout
from game.ui.theme import Colour, Theme
from game.ui.widgets.base import Widget
from game.ui.widgets.button import Button
from game.wording import _

__all__ = ["TopBar"]


_CLOCK_POINTS = 132
"""The room that is kept for the clock: the tools beside it never move."""
_STEP = "\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}"


class TopBar(Widget):
    """The steps of the meeting, the present one in the accent, and a clock."""

    def __init__(self) -> None:
        """Begin empty; `show` fills it."""
        super().__init__()
        self._crumbs: tuple[Crumb, ...] = ()
        self._clock, self._clock_note, self._urgent = "", "", False
        self._tools: list[Button] = []

    def show(self, crumbs: tuple[Crumb, ...], clock: str, note: str, *, urgent: bool) -> None:
        """`note` says what the clock counts; `urgent` that little time is left."""
        self._crumbs, self._clock, self._clock_note = crumbs, clock, note
        self._urgent = urgent

    @property
    def children(self) -> tuple[Widget, ...]:
        """The tools, left of the clock."""
        return tuple(self._tools)

    def tools(self, buttons: list[Button]) -> None:
        """Put buttons into the bar; it is laid out again before it is drawn."""
        self._tools = buttons

    def layout(self, theme: Theme, rect: pygame.Rect) -> None:
        """Place the tools from the right, beside the room kept for the clock."""
        super().layout(theme, rect)
        x = rect.right - theme.px(_CLOCK_POINTS)
        for button in reversed(self._tools):
            words = theme.font("button").size(button.label)[0]
            wide = words + theme.font("key").size(button.key.title())[0] + theme.px(56)
            x -= wide
            place = pygame.Rect(x, 0, wide, theme.px(32))
            place.centery = rect.centery
            button.layout(theme, place)
            x -= theme.px(8)

    def height_for(self, theme: Theme, width: int) -> int:
        """One line."""
        del width
        return theme.px(48)

    def draw(self, surface: pygame.Surface, theme: Theme) -> None:
        """Name, steps that fit, clock."""
        palette = theme.palette
        pygame.draw.rect(surface, palette.bar, self.rect)
        right = self._draw_clock(surface, theme)
        x = self.rect.x + theme.px(20)
        x += self._word(surface, theme, (_("Ad Referendum"), "bold", palette.text), x)
        x += theme.px(24)
        for place, crumb in enumerate(self._fitting(theme, right - x)):
            if place:
                x += self._word(surface, theme, (_STEP, "small", palette.muted), x) + theme.px(9)
            x += self._crumb(surface, theme, crumb, x) + theme.px(9)
        for button in self._tools:
            button.draw(surface, theme)

    def _fitting(self, theme: Theme, room: int) -> list[Crumb]:
        """All steps, or from the present one on, or it alone: what the width allows."""
        now = next((n for n, one in enumerate(self._crumbs) if one.when == "now"), 0)
        for first, last in ((0, None), (now, None), (now, now + 2), (now, now + 1)):
            part = list(self._crumbs[first:last])
            if sum(self._crumb_width(theme, one) + theme.px(34) for one in part) <= room:
                return part
        return list(self._crumbs[now : now + 1])

    @staticmethod
    def _crumb_width(theme: Theme, crumb: Crumb) -> int:
        return theme.font("small").size(crumb.title)[0] + theme.px(4)

    def _crumb(self, surface: pygame.Surface, theme: Theme, crumb: Crumb, x: int) -> int:
        palette = theme.palette
        if crumb.when != "now":
            colour = palette.text if crumb.when == "past" else palette.muted
            return self._word(surface, theme, (crumb.title, "small", colour), x)
        block = layout(theme, crumb.title, 10_000, role="small", colour=palette.accent_ink)
        pill = pygame.Rect(x, 0, block.width + theme.px(24), block.height + theme.px(6))
        pill.centery = self.rect.centery
        pygame.draw.rect(surface, palette.accent, pill, border_radius=pill.height // 2)
        block.draw(surface, x + theme.px(12), self.rect.centery - block.height // 2)
        return pill.width

    def _word(
        self, surface: pygame.Surface, theme: Theme, word: tuple[str, str, Colour], x: int
    ) -> int:
        text, role, colour = word
        block = layout(theme, text, 10_000, role=role, colour=colour)
        block.draw(surface, x, self.rect.centery - block.height // 2)
        return block.width

    def _draw_clock(self, surface: pygame.Surface, theme: Theme) -> int:
        """The clock at the right; how far left it reaches."""
        palette = theme.palette
        colour = palette.warn if self._urgent else palette.text
        clock = layout(theme, self._clock, 10_000, role="large", colour=colour)
        x = self.rect.right - theme.px(20) - clock.width
        clock.draw(surface, x, self.rect.centery - clock.height // 2)
        note = layout(theme, self._clock_note, 10_000, role="small", colour=palette.muted)
        edge = min([x, *(one.rect.left for one in self._tools)]) - theme.px(10)
        if edge - note.width < self._taken(theme):
            return edge
        note.draw(surface, edge - note.width, self.rect.centery - note.height // 2)
        return edge - note.width

    def _taken(self, theme: Theme) -> int:
        """How far right the name and the present step reach: a note never covers them."""
        name = layout(theme, _("Ad Referendum"), 10_000, role="bold").width
        now = next((one for one in self._crumbs if one.when == "now"), None)
        step = self._crumb_width(theme, now) + theme.px(34) if now else 0
        return self.rect.x + theme.px(44) + name + step

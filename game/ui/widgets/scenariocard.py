"""A scenario on the shelf: flags, title, what it asks of a class; or its first problem."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import pygame

from game.ui.shapes import card, frame
from game.ui.text import Run, TextBlock, layout
from game.ui.theme import Theme
from game.ui.widgets.base import Widget
from game.ui.widgets.nameplate import draw_initials, flag_picture

if TYPE_CHECKING:
    from game.ui.widgets.button import Button

__all__ = ["ScenarioCard"]

_MARGIN, _FLAG_WIDE, _FLAG_HIGH = 16, 36, 24
_ABOVE_FOOT = 10


class ScenarioCard(Widget):
    """A card to press; without `on_press` it only shows."""

    def __init__(
        self,
        words: tuple[str, str],
        seats: Sequence[tuple[Path | None, str]],
        lines: Sequence[tuple[str, bool]],
        on_press: Callable[[], None] | None = None,
        *,
        chosen: bool = False,
    ) -> None:
        """`words` are title and subtitle; each of `lines` says whether it warns.

        `seats` are flags and names: who has no flag is known by letters.
        """
        super().__init__()
        self.title, self._subtitle = words
        self._seats, self._lines, self._on_press = tuple(seats), tuple(lines), on_press
        self._chosen = chosen
        self.change: Button | None = None
        """What stands at the foot of the card."""
        self._texts: list[pygame.Rect] = []

    @property
    def children(self) -> tuple[Widget, ...]:
        """What stands at its foot."""
        return (self.change,) if self.change else ()

    @property
    def focusable(self) -> bool:  # type: ignore[override]
        """Only where pressing it does something."""
        return self._on_press is not None

    def _blocks(self, theme: Theme, width: int) -> list[TextBlock]:
        palette, inner = theme.palette, width - 2 * theme.px(_MARGIN)
        blocks = [layout(theme, (Run(self.title, "name", palette.text),), inner)]
        if self._subtitle:
            blocks.append(layout(theme, self._subtitle, inner, role="small", colour=palette.text))
        for line, warns in self._lines:
            colour = palette.warn if warns else palette.muted
            blocks.append(layout(theme, line, inner, role="small", colour=colour))
        return blocks

    def _flag_places(self, theme: Theme, width: int) -> tuple[list[tuple[int, int]], int]:
        """Where each flag stands from the corner, and how high all of them are."""
        if not self._seats:
            return [], 0
        step, down = theme.px(_FLAG_WIDE + 6), theme.px(_FLAG_HIGH + 6)
        in_row = max(1, (width - 2 * theme.px(_MARGIN)) // step)
        places = [((n % in_row) * step, (n // in_row) * down) for n in range(len(self._seats))]
        return places, places[-1][1] + down

    def height_for(self, theme: Theme, width: int) -> int:
        """Flags, title, lines and the margin around."""
        words = sum(block.height for block in self._blocks(theme, width))
        foot = self._foot(theme, width)[1]
        return words + self._flag_places(theme, width)[1] + 2 * theme.px(_MARGIN) + foot

    def _foot(self, theme: Theme, width: int) -> tuple[int, int]:
        """How wide what stands at the foot is, and how high with the space above it."""
        if self.change is None:
            return 0, 0
        label = theme.font("button").size(self.change.label)[0]
        wide = min(label + theme.px(26), width - 2 * theme.px(_MARGIN))
        return wide, self.change.height_for(theme, wide) + theme.px(_ABOVE_FOOT)

    def layout(self, theme: Theme, rect: pygame.Rect) -> None:
        """What stands at the foot keeps there, however high the card has to be."""
        super().layout(theme, rect)
        if self.change is not None:
            wide, high = self._foot(theme, rect.width)
            place = pygame.Rect(0, 0, wide, high - theme.px(_ABOVE_FOOT))
            margin = theme.px(_MARGIN)
            place.bottomleft = (rect.left + margin, rect.bottom - margin)
            self.change.layout(theme, place)

    def handle(self, event: pygame.Event) -> bool:
        """A click, or Enter and Space in focus."""
        if super().handle(event):
            return True
        if self._on_press is None or not self.pressed(event):
            return False
        self._on_press()
        return True

    def draw(self, surface: pygame.Surface, theme: Theme) -> None:
        """The card; an edge says that it is chosen, a brighter one that it has the focus."""
        palette, radius = theme.palette, theme.px(8)
        card(surface, palette.panel_raised, self.rect, radius)
        if self._chosen or self.focused:
            colour = palette.text if self.focused else palette.accent
            frame(surface, colour, self.rect, theme.px(2), radius)
        x, y = self.rect.x + theme.px(_MARGIN), self.rect.y + theme.px(_MARGIN)
        y += self._draw_flags(surface, theme, (x, y))
        self._texts = []
        for block in self._blocks(theme, self.rect.width):
            block.draw(surface, x, y)
            self._texts.append(pygame.Rect(x, y, block.width, block.height))
            y += block.height
        super().draw(surface, theme)

    def _draw_flags(self, surface: pygame.Surface, theme: Theme, at: tuple[int, int]) -> int:
        places, high = self._flag_places(theme, self.rect.width)
        size = (theme.px(_FLAG_WIDE), theme.px(_FLAG_HIGH))
        for (path, name), (right, down) in zip(self._seats, places, strict=True):
            box = pygame.Rect((at[0] + right, at[1] + down), size)
            if (picture := flag_picture(path, *size)) is not None:
                surface.blit(picture, box)
            else:
                draw_initials(surface, theme, box, name)
        return high

    def text_rects(self) -> list[pygame.Rect]:
        """Title, subtitle and lines."""
        return self._texts + super().text_rects()

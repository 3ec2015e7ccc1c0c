"""A list to choose from: by mouse, arrows and Enter, or the number keys."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pygame

from game.ui.shapes import disc, frame, tile
from game.ui.text import Run, TextBlock, layout
from game.ui.theme import Theme
from game.ui.widgets.base import Widget, pressed_key

__all__ = ["ChoiceItem", "ChoiceList"]


@dataclass(frozen=True, slots=True)
class ChoiceItem:
    """One thing to choose: `key` is what is told, `label` and `detail` what is shown."""

    key: str
    label: str | tuple[Run, ...]
    detail: str | tuple[Run, ...] = ""


class ChoiceList(Widget):
    """Single choice, or several where `several` says how many at most."""

    focusable = True

    def __init__(
        self,
        items: Sequence[ChoiceItem],
        on_choose: Callable[[str], None],
        on_change: Callable[[str], None] | None = None,
        *,
        several: int = 1,
    ) -> None:
        """Offer items; `on_choose` is told the key of what is pressed."""
        super().__init__()
        self.items = tuple(items)
        self.chosen: list[str] = []
        self.current = 0
        self._on_choose, self._on_change = on_choose, on_change
        self._several = several
        self._rows: list[pygame.Rect] = []
        self._texts: list[pygame.Rect] = []

    def offer(self, items: Sequence[ChoiceItem], chosen: Sequence[str]) -> None:
        """Other rows in the same place: focus and the row at hand stay where they are."""
        self.items, self.chosen = tuple(items), list(chosen)
        self.current = max(0, min(self.current, len(self.items) - 1))

    def _blocks(self, theme: Theme, item: ChoiceItem, width: int) -> list[TextBlock]:
        inner = width - theme.px(48)
        blocks = [layout(theme, item.label, inner, role="body")]
        if item.detail:
            muted = theme.palette.muted
            blocks.append(layout(theme, item.detail, inner, role="small", colour=muted))
        return blocks

    def _row_height(self, theme: Theme, item: ChoiceItem, width: int) -> int:
        return sum(block.height for block in self._blocks(theme, item, width)) + theme.px(12)

    def height_for(self, theme: Theme, width: int) -> int:
        """All rows and the gaps between."""
        heights = [self._row_height(theme, item, width) + theme.px(4) for item in self.items]
        return sum(heights)

    def layout(self, theme: Theme, rect: pygame.Rect) -> None:
        """Place the rows."""
        super().layout(theme, rect)
        self._rows = []
        y = rect.y
        for item in self.items:
            height = self._row_height(theme, item, rect.width)
            self._rows.append(pygame.Rect(rect.x, y, rect.width, height))
            y += height + theme.px(4)

    @property
    def spot(self) -> pygame.Rect:
        """The row at hand."""
        return self._rows[self.current] if self.current < len(self._rows) else self.rect

    def choose(self, index: int) -> None:
        """Choose a row; with several, choosing again takes it back."""
        if not 0 <= index < len(self.items):
            return
        key = self.items[index].key
        self.current = index
        if self._several == 1:
            self.chosen = [key]
        elif key in self.chosen:
            self.chosen.remove(key)
        elif len(self.chosen) < self._several:
            self.chosen.append(key)
        self._on_choose(key)

    def _move(self, step: int) -> None:
        self.current = max(0, min(len(self.items) - 1, self.current + step))
        if self._on_change is not None and self.items:
            self._on_change(self.items[self.current].key)

    def handle(self, event: pygame.Event) -> bool:
        """A click on a row; arrows, Enter, Space and numbers in focus."""
        if event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
            hit = [n for n, row in enumerate(self._rows) if row.collidepoint(event.pos)]
            if hit:
                self.choose(hit[0])
            return bool(hit)
        return self.focused and self._key(pressed_key(event))

    def _key(self, key: str) -> bool:
        if key in ("up", "down"):
            self._move(-1 if key == "up" else 1)
        elif key in ("return", "enter", "space"):
            self.choose(self.current)
        elif key.isdigit() and 1 <= int(key) <= len(self.items):
            self.choose(int(key) - 1)
        else:
            return False
        return True

    def draw(self, surface: pygame.Surface, theme: Theme) -> None:
        """The rows; a round mark says which is chosen, a ring which is at hand."""
        self._texts = []
        for index, (item, row) in enumerate(zip(self.items, self._rows, strict=True)):
            self._draw_row(surface, theme, item, row, current=index == self.current)

    def _draw_row(
        self,
        surface: pygame.Surface,
        theme: Theme,
        item: ChoiceItem,
        row: pygame.Rect,
        *,
        current: bool,
    ) -> None:
        palette = theme.palette
        tile(surface, theme, palette.panel_raised, row)
        if self.focused and current:
            frame(surface, palette.text, row, theme.px(2), theme.px(6))
        self._draw_mark(surface, theme, row, chosen=item.key in self.chosen)
        y = row.y + theme.px(6)
        for block in self._blocks(theme, item, row.width):
            block.draw(surface, row.x + theme.px(36), y, surface.get_clip())
            self._texts.append(pygame.Rect(row.x + theme.px(36), y, block.width, block.height))
            y += block.height

    def _draw_mark(
        self, surface: pygame.Surface, theme: Theme, row: pygame.Rect, *, chosen: bool
    ) -> None:
        centre = (row.x + theme.px(18), row.y + theme.px(17))
        disc(surface, theme.palette.muted, centre, theme.px(7))
        disc(surface, theme.palette.panel_raised, centre, theme.px(5.5))
        if chosen:
            disc(surface, theme.palette.accent, centre, theme.px(4))

    def text_rects(self) -> list[pygame.Rect]:
        """Labels and details."""
        return self._texts

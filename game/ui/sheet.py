"""Head and foot of the typeset page: blocks and rules at their places, laid out once."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import pygame

from game.ui.presenters.page import PageHead
from game.ui.text import Run, TextBlock, layout
from game.ui.theme import Colour, Theme

__all__ = ["Sheet", "set_foot", "set_head"]


@dataclass(slots=True)
class Sheet:
    """Blocks of text and rules, one under the other; places count from its upper left."""

    theme: Theme
    width: int
    height: int = 0
    _blocks: list[tuple[int, int, TextBlock]] = field(default_factory=list)
    _rules: list[tuple[int, int]] = field(default_factory=list)

    def put(self, text: str, role: str, after: float, *, muted: bool = False) -> None:
        """Put a text over the whole width, and so many points of space after it."""
        if text:
            block = self._set(text, role, self.width, muted=muted)
            self._blocks.append((0, self.height, block))
            self.height += block.height + self.theme.px(after)

    def note(self, number: str, text: str, after: float) -> None:
        """Put a footnote: its number raised, as it stands in the text."""
        ink = self.theme.palette.ink
        runs = (Run(number, "serif_small", ink, raised=True), Run(f" {text}", "serif_small", ink))
        block = layout(self.theme, runs, self.width)
        self._blocks.append((0, self.height, block))
        self.height += block.height + self.theme.px(after)

    def put_beside(self, left: Sequence[str], right: Sequence[str], after: float) -> None:
        """Put lines at the left, and lines in a column at the right."""
        narrow = round(self.width * 0.34)
        wide = self.width - narrow - self.theme.px(16)
        heights = [0]
        for lines, x, width in ((left, 0, wide), (right, self.width - narrow, narrow)):
            if lines:
                block = self._set("\n".join(lines), "serif_small", width)
                self._blocks.append((x, self.height, block))
                heights.append(block.height)
        self.height += max(heights) + self.theme.px(after)

    def rule(self, share: float, after: float) -> None:
        """Draw a fine line over a share of the width."""
        self._rules.append((self.height, round(self.width * share)))
        self.height += self.theme.px(after)

    @property
    def blocks(self) -> tuple[tuple[int, int, TextBlock], ...]:
        """Every block of text and its place, from the upper left corner."""
        return tuple(self._blocks)

    def _set(self, text: str, role: str, width: int, *, muted: bool = False) -> TextBlock:
        palette = self.theme.palette
        colour: Colour = palette.page_muted if muted else palette.ink
        return layout(self.theme, [Run(text, role, colour)], width)

    def draw(self, surface: pygame.Surface, x: int, y: int) -> None:
        """Draw it with its upper left corner there; nothing if it is out of sight."""
        if not surface.get_clip().colliderect((x, y, self.width, max(self.height, 1))):
            return
        for left, top, block in self._blocks:
            block.draw(surface, x + left, y + top)
        thickness = max(1, self.theme.px(0.75))
        for top, wide in self._rules:
            surface.fill(self.theme.palette.page_muted, (x, y + top, wide, thickness))


def set_head(theme: Theme, head: PageHead, width: int) -> Sheet:
    """The head: what it is not, the two columns, sponsors, title, and who speaks."""
    sheet = Sheet(theme, width)
    sheet.put(head.notice, "margin", 10, muted=True)
    if head.left or head.right:
        sheet.put_beside(head.left, head.right, 8)
        sheet.rule(1.0, 14)
    sheet.put(head.sponsors, "serif_bold", 12)
    sheet.put(head.title, "serif_title", 16)
    sheet.put(head.opening, "serif_italic", 10)
    return sheet


def set_foot(theme: Theme, notes: Sequence[tuple[str, str]], head: PageHead, width: int) -> Sheet:
    """The foot: a short rule, the footnotes by number, the job number, what the page is not."""
    sheet = Sheet(theme, width)
    if notes:
        sheet.rule(0.36, 8)
        for number, text in notes:
            sheet.note(number, text, 2)
        sheet.height += theme.px(14)
    sheet.put(head.job_number, "serif_small", 4)
    sheet.put(head.notice, "margin", 0, muted=True)
    return sheet

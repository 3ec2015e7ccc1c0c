"""A banner: the flag of one delegation, large, with its name and a word under it."""

from pathlib import Path

import pygame

from game.ui.shapes import frame
from game.ui.text import Run, TextBlock, layout
from game.ui.theme import Theme
from game.ui.widgets.base import Widget
from game.ui.widgets.nameplate import draw_initials, flag_picture

__all__ = ["Banner"]

_FLAG = (96, 72)
"""Points of the flag, four by three as flags are kept."""


class Banner(Widget):
    """Says at a glance, and from the last row, who is meant."""

    def __init__(self, flag: Path | None, name: str, note: str) -> None:
        """Show a flag, a name in large letters, and a note."""
        super().__init__()
        self._flag, self._name, self._note = flag, name, note
        self._texts: list[pygame.Rect] = []

    def _block(self, theme: Theme, width: int) -> TextBlock:
        palette = theme.palette
        runs = (
            Run(self._name, "title", palette.text),
            Run(f"\n{self._note}", "small", palette.muted),
        )
        return layout(theme, runs, width - theme.px(_FLAG[0] + 18))

    def height_for(self, theme: Theme, width: int) -> int:
        """The flag, or more where the words need it."""
        return max(theme.px(_FLAG[1]), self._block(theme, width).height)

    def draw(self, surface: pygame.Surface, theme: Theme) -> None:
        """The flag with a fine edge, then the words in its middle."""
        size = (theme.px(_FLAG[0]), theme.px(_FLAG[1]))
        box = pygame.Rect(self.rect.topleft, size)
        picture = flag_picture(self._flag, *size)
        if picture is not None:
            surface.blit(picture, box)
            frame(surface, theme.palette.line, box, 1, 0)
        else:
            draw_initials(surface, theme, box, self._name)
        block = self._block(theme, self.rect.width)
        x, y = box.right + theme.px(18), self.rect.centery - block.height // 2
        block.draw(surface, x, y)
        self._texts = [pygame.Rect(x, y, block.width, block.height)]

    def text_rects(self) -> list[pygame.Rect]:
        """Name and note."""
        return self._texts

"""A key as it looks on a keyboard, for lists of keys."""

import pygame

from game.ui.shapes import frame
from game.ui.text import TextBlock, layout
from game.ui.theme import Theme
from game.ui.widgets.base import Widget

__all__ = ["KeyCap"]


class KeyCap(Widget):
    """The name of a key, or of keys pressed together, in a box."""

    def __init__(self, name: str) -> None:
        """Show a name such as "F8"."""
        super().__init__()
        self._name = name
        self._texts: list[pygame.Rect] = []

    def _block(self, theme: Theme, width: int) -> TextBlock:
        return layout(theme, self._name, width - theme.px(14), role="key")

    def height_for(self, theme: Theme, width: int) -> int:
        """As high as on a button."""
        return self._block(theme, width).height + theme.px(6)

    def draw(self, surface: pygame.Surface, theme: Theme) -> None:
        """Draw the box, as wide as its name."""
        block = self._block(theme, self.rect.width)
        box = pygame.Rect(0, 0, block.width + theme.px(14), block.height + theme.px(6))
        box.topleft = self.rect.topleft
        frame(surface, theme.palette.muted, box, 1, theme.px(4))
        place = (box.x + theme.px(7), box.y + theme.px(3))
        block.draw(surface, *place)
        self._texts = [pygame.Rect(place, (block.width, block.height))]

    def text_rects(self) -> list[pygame.Rect]:
        """The name."""
        return self._texts

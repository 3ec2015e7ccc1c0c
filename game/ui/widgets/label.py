"""Text that wraps."""

from collections.abc import Sequence

import pygame

from game.ui.text import Run, TextBlock, layout
from game.ui.theme import Colour, Theme
from game.ui.widgets.base import Widget

__all__ = ["Label"]


class Label(Widget):
    """One or more runs of text, wrapped to the width; `colour` defaults to the theme's text."""

    def __init__(
        self, text: str | Sequence[Run], role: str = "body", colour: Colour | None = None
    ) -> None:
        """Show a string in one role, or runs with a look each."""
        super().__init__()
        self._runs = (Run(text, role),) if isinstance(text, str) else tuple(text)
        self._colour = colour

    @property
    def text(self) -> str:
        """All of it, without its looks."""
        return "".join(one.text for one in self._runs)

    def _block(self, theme: Theme, width: int) -> TextBlock:
        return layout(theme, self._runs, width, colour=self._colour)

    def height_for(self, theme: Theme, width: int) -> int:
        """As many lines as the width makes necessary."""
        return self._block(theme, width).height

    def draw(self, surface: pygame.Surface, theme: Theme) -> None:
        """Draw the lines."""
        block = self._block(theme, self.rect.width)
        block.draw(surface, self.rect.x, self.rect.y, surface.get_clip())
        self._drawn = block

    def text_rects(self) -> list[pygame.Rect]:
        """One rectangle: the widest line by all lines."""
        block = getattr(self, "_drawn", None)
        if block is None:
            return []
        return [pygame.Rect(self.rect.topleft, (block.width, block.height))]

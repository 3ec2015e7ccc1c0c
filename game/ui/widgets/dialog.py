"""A dialog over a dimmed room, and a notice that goes away by itself."""

from collections.abc import Sequence
from typing import Final

import pygame

from game.ui.shapes import card, frame
from game.ui.text import layout
from game.ui.theme import Theme
from game.ui.widgets.base import Widget
from game.ui.widgets.boxes import Gap, Panel, Row
from game.ui.widgets.scroll import Scroll

__all__ = ["Dialog", "Notice"]

_DIMMED: Final = (80, 84, 88)
"""How much of the room's light is left behind a dialog, of 255; multiplied, it costs no copy."""


class Dialog(Widget):
    """Takes every event while it is open; its buttons stand at the foot, never scrolled away."""

    def __init__(
        self, title: str, child: Widget, buttons: Sequence[Widget], *, width: float = 640
    ) -> None:
        """Show a child and buttons; `width` in points, as far as the window allows."""
        super().__init__()
        self._scroll = Scroll(child)
        self._foot = Row(tuple(buttons))
        self._card = Panel(title, (self._scroll, Gap(4), self._foot))
        self._width = width
        self._title = title

    @property
    def children(self) -> tuple[Widget, ...]:
        """The card."""
        return (self._card,)

    def layout(self, theme: Theme, rect: pygame.Rect) -> None:
        """Stand in the middle; what does not fit is scrolled."""
        super().layout(theme, rect)
        self._scroll.limit(None)
        width = min(theme.px(self._width), rect.width - theme.px(40))
        inner = width - theme.px(28)
        foot = self._foot.height_for(theme, inner)
        rest = self._card.height_for(theme, width) - self._scroll.height_for(theme, inner)
        most = rect.height - theme.px(40) - rest
        wanted = min(self._scroll.height_for(theme, inner), most)
        card = pygame.Rect(0, 0, width, wanted + rest)
        card.center = rect.center
        self._scroll.limit(wanted)
        self._card.layout(theme, card)
        y = card.bottom - theme.px(12) - foot
        self._foot.layout(theme, pygame.Rect(card.x + theme.px(14), y, inner, foot))

    def draw(self, surface: pygame.Surface, theme: Theme) -> None:
        """Dim the room, then the card."""
        self.dim(surface)
        self.draw_card(surface, theme)

    @property
    def place(self) -> pygame.Rect:
        """Where the card stands."""
        return self._card.rect

    @staticmethod
    def dim(surface: pygame.Surface) -> None:
        """Take light from the room."""
        surface.fill(_DIMMED, special_flags=pygame.BLEND_RGB_MULT)

    def draw_card(self, surface: pygame.Surface, theme: Theme) -> None:
        """The card alone: the room behind it is dimmed already."""
        super().draw(surface, theme)
        rect = self._card.rect
        frame(surface, theme.palette.line, rect, 1, theme.px(8))

    def handle(self, event: pygame.Event) -> bool:
        """Nothing behind a dialog gets an event; its own keys rest while a text is typed."""
        if not super().handle(event) and not self._typing():
            self.hotkey(event)
        return True

    def _typing(self) -> bool:
        return any(one.focused and getattr(one, "takes_text", False) for one in self.walk())


class Notice(Widget):
    """A sentence at the foot of the window; `seconds` is how long it stays."""

    def __init__(self, text: str, *, seconds: float = 6.0, warning: bool = False) -> None:
        """Say something."""
        super().__init__()
        self._text, self._warning = text, warning
        self._sentence = pygame.Rect(0, 0, 0, 0)
        self.left_ms = int(seconds * 1000)

    def layout(self, theme: Theme, rect: pygame.Rect) -> None:
        """Stand at the foot of `rect`."""
        wide = min(theme.px(720), rect.width - theme.px(40))
        block = layout(theme, self._text, wide - theme.px(36))
        box = pygame.Rect(0, 0, block.width + theme.px(36), block.height + theme.px(20))
        box.midbottom = (rect.centerx, rect.bottom - theme.px(16))
        super().layout(theme, box)
        self._sentence = pygame.Rect(
            box.x + theme.px(20), box.y + theme.px(10), block.width, block.height
        )

    def draw(self, surface: pygame.Surface, theme: Theme) -> None:
        """A card with a rule in front."""
        palette = theme.palette
        card(surface, palette.bar, self.rect, theme.px(8))
        frame(surface, palette.line, self.rect, 1, theme.px(8))
        colour = palette.warn if self._warning else palette.good
        rule = pygame.Rect(self.rect.x, self.rect.y, theme.px(5), self.rect.height)
        card(surface, colour, rule, theme.px(2))
        block = layout(theme, self._text, self.rect.width - theme.px(36))
        block.draw(surface, self.rect.x + theme.px(20), self.rect.y + theme.px(10))

    def text_rects(self) -> list[pygame.Rect]:
        """The sentence, as it was placed."""
        return [self._sentence]

    def tick(self, elapsed: int) -> bool:
        """Let time pass; False once it has gone."""
        self.left_ms -= elapsed
        return self.left_ms > 0

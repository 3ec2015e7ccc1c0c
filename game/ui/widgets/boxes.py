"""Boxes that place their children: one under the other, side by side, on a card."""

from collections.abc import Sequence

import pygame

from game.ui.shapes import card
from game.ui.text import TextBlock, layout
from game.ui.theme import Theme
from game.ui.widgets.base import Widget

__all__ = ["Column", "Gap", "Middle", "Panel", "Row"]


class Gap(Widget):
    """Empty space of so many points."""

    def __init__(self, points: float = 8) -> None:
        """Keep so many points free."""
        super().__init__()
        self._points = points

    def height_for(self, theme: Theme, width: int) -> int:
        """The same at every width."""
        del width
        return theme.px(self._points)


class Column(Widget):
    """Children one under the other, each as high as it likes."""

    def __init__(self, children: Sequence[Widget], gap: float = 8) -> None:
        """Place children with `gap` points between them."""
        super().__init__()
        self._children = tuple(children)
        self._gap = gap

    @property
    def children(self) -> tuple[Widget, ...]:
        """From top to bottom."""
        return self._children

    def _shown(self) -> list[Widget]:
        return [child for child in self._children if child.visible]

    def height_for(self, theme: Theme, width: int) -> int:
        """All heights and the gaps between."""
        heights = [child.height_for(theme, width) for child in self._shown()]
        return sum(heights) + theme.px(self._gap) * max(len(heights) - 1, 0)

    def layout(self, theme: Theme, rect: pygame.Rect) -> None:
        """Place the children from the top."""
        super().layout(theme, rect)
        y = rect.y
        for child in self._shown():
            height = child.height_for(theme, rect.width)
            child.layout(theme, pygame.Rect(rect.x, y, rect.width, height))
            y += height + theme.px(self._gap)

    def draw(self, surface: pygame.Surface, theme: Theme) -> None:
        """Draw what is in sight: of a long list most is not."""
        sight = surface.get_clip()
        for child in self._shown():
            if child.rect.bottom >= sight.top and child.rect.top <= sight.bottom:
                child.draw(surface, theme)


class Row(Widget):
    """Children side by side; `weights` share the width, all as high as the highest."""

    def __init__(
        self, children: Sequence[Widget], gap: float = 8, weights: Sequence[float] | None = None
    ) -> None:
        """Place children with `gap` points between them."""
        super().__init__()
        self._children = tuple(children)
        self._gap = gap
        self._weights = tuple(weights) if weights else (1.0,) * len(self._children)

    @property
    def children(self) -> tuple[Widget, ...]:
        """From left to right."""
        return self._children

    def _widths(self, theme: Theme, width: int) -> list[int]:
        free = width - theme.px(self._gap) * max(len(self._children) - 1, 0)
        total = sum(self._weights) or 1.0
        return [int(free * weight / total) for weight in self._weights]

    def height_for(self, theme: Theme, width: int) -> int:
        """The height of the highest child."""
        widths = self._widths(theme, width)
        pairs = zip(self._children, widths, strict=True)
        return max((child.height_for(theme, wide) for child, wide in pairs), default=0)

    def layout(self, theme: Theme, rect: pygame.Rect) -> None:
        """Place the children from the left."""
        super().layout(theme, rect)
        x = rect.x
        for child, wide in zip(self._children, self._widths(theme, rect.width), strict=True):
            child.layout(theme, pygame.Rect(x, rect.y, wide, rect.height))
            x += wide + theme.px(self._gap)


class Middle(Widget):
    """One child at its own height, a little above the middle: where the eye looks first."""

    def __init__(self, child: Widget, height: float) -> None:
        """Place a child within so many points of height."""
        super().__init__()
        self._child, self._height = child, height

    @property
    def children(self) -> tuple[Widget, ...]:
        """The child."""
        return (self._child,)

    def height_for(self, theme: Theme, width: int) -> int:
        """All of it, or what the child needs."""
        return max(theme.px(self._height), self._child.height_for(theme, width))

    def layout(self, theme: Theme, rect: pygame.Rect) -> None:
        """Leave two parts of the free height above, three below."""
        super().layout(theme, rect)
        high = self._child.height_for(theme, rect.width)
        above = max(0, (rect.height - high) * 2 // 5)
        self._child.layout(theme, pygame.Rect(rect.x, rect.y + above, rect.width, high))


class Panel(Column):
    """A rounded card with a small heading."""

    def __init__(
        self, title: str, children: Sequence[Widget], gap: float = 8, *, aside: str = ""
    ) -> None:
        """Put children on a card; `aside` stands at the right of the heading."""
        super().__init__(children, gap)
        self._title, self._aside = title, aside
        self._texts: list[pygame.Rect] = []

    def _heads(self, theme: Theme, width: int) -> tuple[TextBlock, TextBlock]:
        """The heading, and what stands at its right: neither runs into the other."""
        palette, wide = theme.palette, width - theme.px(28)
        aside = layout(theme, self._aside, wide // 2, role="small", colour=palette.warn)
        rest = wide - (aside.width + theme.px(12) if self._aside else 0)
        title = self._title.upper()
        return layout(theme, title, rest, role="heading", colour=palette.muted), aside

    def _head(self, theme: Theme, width: int) -> int:
        if not self._title and not self._aside:
            return 0
        return max(block.height for block in self._heads(theme, width)) + theme.px(8)

    def height_for(self, theme: Theme, width: int) -> int:
        """Heading, children and a margin around."""
        inner = super().height_for(theme, width - theme.px(28))
        return inner + self._head(theme, width) + theme.px(24)

    def layout(self, theme: Theme, rect: pygame.Rect) -> None:
        """Place the children inside the margin."""
        head = self._head(theme, rect.width) + theme.px(12)
        inner = pygame.Rect(
            rect.x + theme.px(14),
            rect.y + head,
            rect.width - theme.px(28),
            rect.height - head - theme.px(12),
        )
        super().layout(theme, inner)
        self.rect = pygame.Rect(rect)

    def draw(self, surface: pygame.Surface, theme: Theme) -> None:
        """The card, its heading, its children."""
        palette = theme.palette
        card(surface, palette.panel, self.rect, theme.px(8))
        self._draw_head(surface, theme)
        super().draw(surface, theme)

    def _draw_head(self, surface: pygame.Surface, theme: Theme) -> None:
        title, aside = self._heads(theme, self.rect.width)
        y = self.rect.y + theme.px(12)
        left, right = self.rect.x + theme.px(14), self.rect.right - theme.px(14) - aside.width
        self._texts = []
        for shown, block, x in ((self._title, title, left), (self._aside, aside, right)):
            if shown:
                block.draw(surface, x, y)
                self._texts.append(pygame.Rect(x, y, block.width, block.height))

    def text_rects(self) -> list[pygame.Rect]:
        """The heading and what the children show."""
        return self._texts + super().text_rects()

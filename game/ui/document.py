"""The typeset page: paragraphs with their margins, brackets and footnotes, laid out once.

A paragraph is laid out again only when its pieces, the width or the text size change;
what is shown while scrolling are the blocks of lines kept from then.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import pygame

from game.domain.paragraph import ParagraphId
from game.ui.presenters.document import DocumentView, ParagraphView
from game.ui.presenters.marked import Piece
from game.ui.sheet import Sheet, set_foot, set_head
from game.ui.text import Run, TextBlock, flow, layout
from game.ui.theme import Palette, Theme
from game.ui.widgets.base import Widget

__all__ = ["PageView", "piece_runs"]

_MEASURE: Final = 640
"""Points of width that a page has at its plain size."""
_GLIDE_MS: Final = 180
"""How long the page takes to glide to the paragraph on the floor."""


def piece_runs(
    pieces: tuple[Piece, ...], palette: Palette, role: str = "serif", *, dark: bool = False
) -> tuple[Run, ...]:
    """Pieces of a wording as runs; `role` is the running face, `dark` the ground of a list."""
    ink, new, gone = (
        (palette.text, palette.sky, palette.bad)
        if dark
        else (palette.ink, palette.insertion, palette.deletion)
    )
    bold, italic = ("bold", "italic") if dark else ("serif_bold", "serif_italic")
    looks: dict[str, Callable[[str], Run]] = {
        "opener": lambda text: Run(text, italic, ink),
        "inserted": lambda text: Run(text, role, new, underline=True),
        "deleted": lambda text: Run(text, role, gone, strike=True),
        "bracket": lambda text: Run(text, bold, ink),
        "author": lambda text: Run(_unbroken(f" {text}"), "margin_bold", new),
        "footnote": lambda text: Run(text, role, ink, raised=True),
        "same": lambda text: Run(text, role, ink),
    }
    return tuple(looks[one.style](one.text) for one in pieces)


def _zoomed(theme: Theme, width: int) -> Theme:
    """A wide page is set larger, so that its lines stay readable from the back row."""
    zoom = min(max(width / (_MEASURE * theme.scale), 1.0), 1.6)
    return theme.zoomed(round(theme.scale * zoom, 1))


def _unbroken(text: str) -> str:
    return text.replace(" ", "\u00a0")


@dataclass(slots=True)
class _Set:
    """One paragraph as it is set: where it begins on the page, and its block of lines."""

    view: ParagraphView
    block: TextBlock
    margin: TextBlock
    top: int = 0

    @property
    def height(self) -> int:
        """Height of the paragraph in pixels, its margin included."""
        return max(self.block.height, self.margin.height)


class PageView(Widget):
    """The page in the middle of the table; it scrolls, and glides to a paragraph."""

    focusable = True

    def __init__(self, on_pick: Callable[[ParagraphId], None] | None = None) -> None:
        """`on_pick` is told which paragraph was clicked."""
        super().__init__()
        self._on_pick = on_pick
        self._document: DocumentView | None = None
        self._kept: dict[tuple[ParagraphView, int, float, Palette], _Set] = {}
        self._sets: list[_Set] = []
        self._head: Sheet | None = None
        self._foot: Sheet | None = None
        self._theme: Theme | None = None
        self._face: Theme | None = None
        self._height = 0
        self._from = self._to = 0
        self._glide = _GLIDE_MS

    def show(self, document: DocumentView) -> None:
        """Set another state of the document; an unchanged one costs nothing."""
        if document == self._document:
            return
        self._document = document
        if self._theme is not None:
            self.layout(self._theme, self.rect)

    def height_for(self, theme: Theme, width: int) -> int:
        """As high as it is given: the page scrolls."""
        del width
        return theme.px(240)

    def layout(self, theme: Theme, rect: pygame.Rect) -> None:
        """Set every paragraph for this width."""
        self.rect, self._theme = pygame.Rect(rect), theme
        theme = self._face = _zoomed(theme, rect.width)
        if self._document is None:
            return
        width = rect.width - self._left(theme) - theme.px(28)
        document = self._document
        self._head = set_head(theme, document.head, width)
        self._foot = set_foot(theme, document.footnotes, document.head, width)
        self._sets = [self._set(theme, one, width) for one in document.paragraphs]
        self._kept = {(one.view, width, theme.scale, theme.palette): one for one in self._sets}
        self._place(theme)

    @staticmethod
    def _left(theme: Theme) -> int:
        return theme.px(74)

    def _set(self, theme: Theme, view: ParagraphView, width: int) -> _Set:
        kept = self._kept.get((view, width, theme.scale, theme.palette))
        if kept is not None:
            return kept
        palette = theme.palette
        number = (Run(f"{view.number}\u2003", "serif", palette.ink),) if view.number else ()
        block = flow(theme, (*number, *piece_runs(view.pieces, palette)), width, spacing=1.14)
        colour = _STATE_COLOURS.get(view.state, "page_muted")
        margin = [Run(view.label, "margin", palette.page_muted)]
        if view.words:
            margin.append(Run(f"\n{view.words}", "margin_bold", getattr(palette, colour)))
        return _Set(view, block, layout(theme, margin, self._left(theme) - theme.px(16)))

    def _place(self, theme: Theme) -> None:
        top = theme.px(22) + (self._head.height if self._head else 0)
        for one in self._sets:
            one.top = top
            top += one.height + theme.px(12)
        foot = self._foot.height if self._foot else 0
        self._height = top + foot + theme.px(26 + 24)
        self._to = min(self._to, self._reach)

    @property
    def _reach(self) -> int:
        return max(0, self._height - self.rect.height)

    @property
    def offset(self) -> int:
        """How far the page is scrolled just now, in pixels."""
        if self._glide >= _GLIDE_MS:
            return self._to
        part = self._glide / _GLIDE_MS
        return round(self._from + (self._to - self._from) * (1 - (1 - part) ** 3))

    def scroll_to(self, paragraph: ParagraphId, *, glide: bool = True) -> None:
        """Bring a paragraph into the upper third of the page."""
        found = next((one for one in self._sets if one.view.id == paragraph), None)
        if found is not None:
            self._go(found.top - self.rect.height // 4, glide=glide)

    def to_top(self) -> None:
        """Glide to the beginning of the text."""
        self._go(0, glide=True)

    def _go(self, offset: int, *, glide: bool = False) -> None:
        self._from, self._to = self.offset, max(0, min(offset, self._reach))
        self._glide = 0 if glide and self._from != self._to else _GLIDE_MS

    @property
    def gliding(self) -> bool:
        """The page moves by itself just now."""
        return self._glide < _GLIDE_MS

    def update(self, elapsed: int) -> bool:
        """Glide on; True while the picture changes."""
        if self._glide >= _GLIDE_MS:
            return False
        self._glide += elapsed
        return True

    def handle(self, event: pygame.event.Event) -> bool:
        """Wheel, arrows and page keys scroll; a click picks a paragraph."""
        if event.type == pygame.MOUSEWHEEL and self.rect.collidepoint(pygame.mouse.get_pos()):
            return self._moved(-event.y * 48)
        if event.type == pygame.KEYDOWN and event.key in _KEYS:
            lines, pages = _KEYS[event.key]
            return self._moved(lines * 32 + pages * (self.rect.height - 64))
        if event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
            return self._picked(event.pos)
        return False

    def _moved(self, by: int) -> bool:
        before = self._to
        self._go(self._to + by)
        return self._to != before

    def _picked(self, place: tuple[int, int]) -> bool:
        if self._on_pick is None or not self.rect.collidepoint(place):
            return False
        y = place[1] - self.rect.top + self.offset
        for one in self._sets:
            if one.top <= y < one.top + one.height:
                self._on_pick(one.view.id)
                return True
        return False

    def draw(self, surface: pygame.Surface, theme: Theme) -> None:
        """Draw what is in sight."""
        theme = self._face or theme
        pygame.draw.rect(surface, theme.palette.page, self.rect, border_radius=theme.px(4))
        before = surface.get_clip()
        surface.set_clip(self.rect.clip(before))
        self._draw_ends(surface, theme)
        for one in self._sets:
            if self._in_sight(one):
                self._draw_set(surface, theme, one)
        surface.set_clip(before)
        if self.focused:
            ring = theme.palette.accent
            pygame.draw.rect(surface, ring, self.rect, theme.px(2), border_radius=theme.px(4))

    def _in_sight(self, one: _Set) -> bool:
        top = one.top - self.offset
        return top < self.rect.height and top + one.height > 0

    def _draw_ends(self, surface: pygame.Surface, theme: Theme) -> None:
        """Head and foot, where they are in sight."""
        left, top = self.rect.left + self._left(theme), self.rect.top - self.offset
        if self._head is not None:
            self._head.draw(surface, left, top + theme.px(22))
        if self._foot is not None:
            self._foot.draw(surface, left, top + self._height - theme.px(24) - self._foot.height)

    def _draw_set(self, surface: pygame.Surface, theme: Theme, one: _Set) -> None:
        top = self.rect.top + one.top - self.offset
        left = self.rect.left + self._left(theme)
        if one.view.lit:
            self._light(surface, theme, top, one.height)
        one.margin.draw(surface, self.rect.left + theme.px(14), top + theme.px(2))
        one.block.draw(surface, left, top)

    def _light(self, surface: pygame.Surface, theme: Theme, top: int, height: int) -> None:
        """The paragraph on the floor: a warm band with a bar at its left."""
        left = self.rect.left + self._left(theme) - theme.px(12)
        band = pygame.Rect(left, top - theme.px(5), 0, height + theme.px(10))
        band.width = self.rect.right - theme.px(14) - left
        pygame.draw.rect(surface, theme.palette.page_lit, band)
        pygame.draw.rect(
            surface, theme.palette.accent, (band.left, band.top, theme.px(3), band.height)
        )


_WARNED: Final = ("bracketed", "floor", "package", "reserved", "deleted")
_STATE_COLOURS: Final = dict.fromkeys(_WARNED, "page_warn") | {"agreed": "page_good"}
_KEYS: Final[dict[int, tuple[int, int]]] = {
    pygame.K_UP: (-1, 0),
    pygame.K_DOWN: (1, 0),
    pygame.K_PAGEUP: (0, -1),
    pygame.K_PAGEDOWN: (0, 1),
    pygame.K_HOME: (0, -1000),
    pygame.K_END: (0, 1000),
}

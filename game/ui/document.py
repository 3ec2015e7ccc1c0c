"""The typeset page: paragraphs with their margins, brackets and footnotes, laid out once.

A paragraph is laid out again only when its pieces, the width or the text size change;
what is shown while scrolling are the blocks of lines kept from then.
"""

from collections.abc import Callable, Iterator
from typing import Final

import pygame

from game.domain.paragraph import ParagraphId
from game.ui.find import FindBar, Placed, mark_hits
from game.ui.glide import STEPS, Glide
from game.ui.margins import light, revised
from game.ui.presenters.document import DocumentView
from game.ui.sheet import Sheet, set_foot, set_head
from game.ui.strip import Strip
from game.ui.theme import Theme
from game.ui.typeset import Faces, SetParagraph, Setter, faces, piece_runs
from game.ui.widgets.base import Widget

__all__ = ["PageView", "piece_runs"]

ZOOM: Final = (1.0, 1.25, 1.5, 1.75, 2.0)
"""How large the text of the page may be against the rest."""


class PageView(Widget):
    """The page in the middle of the table; it scrolls, and glides to a paragraph.

    `still` (reduced motion): it is at once where it is asked to be. `zoom` 1.0-2.0
    enlarges the text of the page and nothing else.
    """

    focusable = True

    def __init__(self, on_word: Callable[[ParagraphId, int], None] | None = None) -> None:
        """`on_word` is told in which paragraph, and after how many signs, a word was clicked."""
        super().__init__()
        self._on_word = on_word
        self.still, self.zoom = False, ZOOM[0]
        self._strip = Strip()
        self._document: DocumentView | None = None
        self._setter = Setter()
        self._sets: list[SetParagraph] = []
        self._head: Sheet | None = None
        self._foot: Sheet | None = None
        self._theme: Theme | None = None
        self._faces: Faces | None = None
        self._paper = pygame.Rect(0, 0, 0, 0)
        self._laid: tuple[object, ...] = ()
        self._drawn: tuple[object, ...] = ()
        self._height = 0
        self._glide = Glide()

    @property
    def finding(self) -> FindBar | None:
        """The bar in which words are looked for, while it is open."""
        return self._strip.finding

    @property
    def children(self) -> tuple[Widget, ...]:
        """The bar for finding, while it is open."""
        return (self.finding,) if self.finding else ()

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
        """Set every paragraph for this width; where nothing changed there is nothing to do."""
        self.rect, self._theme = pygame.Rect(rect), theme
        note = self._document.note if self._document else ""
        self._paper = self._strip.place(theme, self.rect, note)
        look = (tuple(rect), theme.scale, theme.palette, self.zoom, self._document)
        if self._document is None or (*look, self._paper.top) == self._laid:
            return
        self._laid = (*look, self._paper.top)
        self._set_all(self._document, faces(theme, rect.width, self.zoom))

    def _set_all(self, document: DocumentView, page: Faces) -> None:
        kept_place = self._place_kept() if page != self._faces else None
        self._faces = page
        self._head = set_head(page.text, document.head, page.width)
        self._foot = set_foot(page.text, document.footnotes, document.head, page.width)
        self._sets = self._setter.set_all(page, document.paragraphs)
        self._place(page.text)
        if kept_place is not None:
            self._go(self._back_at(*kept_place))
        if self.finding is not None:
            self.finding.again(self._blocks())
            self._to_hit()

    def _place(self, theme: Theme) -> None:
        top = theme.px(22) + (self._head.height if self._head else 0)
        for one in self._sets:
            one.top = top
            top += one.height + theme.px(12)
        foot = self._foot.height if self._foot else 0
        self._height = top + foot + theme.px(26 + 24)
        self._glide.limit(self._reach)

    def _place_kept(self) -> tuple[ParagraphId, float] | None:
        """The paragraph at the top of what is in sight, and how much of it is above."""
        for one in self._sets:
            if self._glide.goal and one.top + one.height > self._glide.goal:
                return one.view.id, (self._glide.goal - one.top) / max(one.height, 1)
        return None

    def _back_at(self, paragraph: ParagraphId, part: float) -> int:
        found = self._of(paragraph)
        return self._glide.goal if found is None else round(found.top + part * found.height)

    def _of(self, paragraph: ParagraphId) -> SetParagraph | None:
        return next((one for one in self._sets if one.view.id == paragraph), None)

    @property
    def _reach(self) -> int:
        return max(0, self._height - self._paper.height)

    @property
    def offset(self) -> int:
        """How far the page is scrolled just now, in pixels."""
        return self._glide.at

    def scroll_to(self, paragraph: ParagraphId, *, glide: bool = True) -> None:
        """Bring a paragraph into the upper third of the page."""
        if (found := self._of(paragraph)) is not None:
            self._go(found.top - self._paper.height // 4, glide=glide)

    def to_top(self) -> None:
        """Glide to the beginning of the text."""
        self._go(0, glide=True)

    def _go(self, offset: int, *, glide: bool = False) -> None:
        self._glide.go(max(0, min(offset, self._reach)), glide=glide and not self.still)

    @property
    def gliding(self) -> bool:
        """The page moves by itself just now."""
        return self._glide.moving

    def update(self, elapsed: int) -> bool:
        """Glide on; True while the picture changes."""
        return self._glide.update(elapsed)

    # Larger and smaller, and finding

    def magnify(self, step: int) -> bool:
        """The next larger (1) or smaller (-1) text, or as at first (0); always True."""
        place = min(range(len(ZOOM)), key=lambda n: abs(ZOOM[n] - self.zoom)) + step
        self.zoom = ZOOM[min(max(place, 0), len(ZOOM) - 1)] if step else ZOOM[0]
        return True

    def find(self) -> FindBar:
        """Open the bar in which words are looked for, or come back to it."""
        if self._strip.finding is None:
            self._strip.finding = FindBar(self._look, self.find_next, self.end_find)
        return self._strip.finding

    def find_next(self, step: int) -> None:
        """To the next place that was found (1), or the previous one (-1)."""
        if self.finding is not None:
            self.finding.step(step)
            self._to_hit()

    def end_find(self) -> None:
        """Close the bar, and take the marks away."""
        self._strip.finding = None

    def _look(self) -> None:
        if self.finding is not None:
            self.finding.look(self._blocks(), self._glide.goal)
            self._to_hit()

    def _to_hit(self) -> None:
        """Bring the current place into sight, if it is not."""
        hit = self.finding.current if self.finding else None
        if (
            hit is not None
            and not self._glide.goal <= hit.top <= self._glide.goal + self._paper.height * 3 // 4
        ):
            self._go(hit.top - self._paper.height // 3, glide=True)

    def _blocks(self) -> Iterator[Placed]:
        """Everything that is printed on the page, in reading order."""
        if self._faces is None or self._head is None or self._foot is None:
            return
        left, theme = self._faces.left, self._faces.text
        for x, y, block in self._head.blocks:
            yield left + x, theme.px(22) + y, block
        for one in self._sets:
            yield left, one.top, one.block
        for x, y, block in self._foot.blocks:
            yield left + x, self._foot_top(theme, self._foot) + y, block

    def _foot_top(self, theme: Theme, foot: Sheet) -> int:
        return self._height - theme.px(24) - foot.height

    # What a person does

    def handle(self, event: pygame.event.Event) -> bool:
        """Wheel, arrows and page keys scroll; a click picks a word."""
        if super().handle(event):
            return True
        if event.type == pygame.MOUSEWHEEL and self.rect.collidepoint(pygame.mouse.get_pos()):
            return self._moved(-event.y * 48)
        if event.type == pygame.KEYDOWN and event.key in STEPS:
            lines, pages = STEPS[event.key]
            return self._moved(lines * 32 + pages * (self._paper.height - 64))
        if event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
            return self._picked(event.pos)
        return False

    def _moved(self, by: int) -> bool:
        before = self._glide.goal
        self._go(self._glide.goal + by, glide=True)
        return self._glide.goal != before

    def _picked(self, place: tuple[int, int]) -> bool:
        if self._on_word is None or self._faces is None or not self._paper.collidepoint(place):
            return False
        x, y = place[0] - self.rect.left - self._faces.left, place[1] - self._paper.top
        for one in self._sets:
            letter = one.letter_at((x, y + self.offset - one.top))
            if letter is not None:
                self._on_word(one.view.id, letter)
                return True
        return False

    @property
    def stirred(self) -> bool:
        """It would be drawn otherwise than it was; while words are looked for, always."""
        return self.finding is not None or self._drawn != (self._laid, self.offset, self.focused)

    def draw(self, surface: pygame.Surface, theme: Theme) -> None:
        """Draw what is in sight."""
        self._drawn = (self._laid, self.offset, self.focused)
        pygame.draw.rect(surface, theme.palette.page, self.rect, border_radius=theme.px(4))
        if self._faces is not None:
            before = surface.get_clip()
            surface.set_clip(self._paper.clip(before))
            self._draw_page(surface, self._faces)
            surface.set_clip(before)
        self._strip.draw(surface, theme)
        super().draw(surface, theme)
        if self.focused:
            ring = theme.palette.accent
            pygame.draw.rect(surface, ring, self.rect, theme.px(2), border_radius=theme.px(4))

    def _draw_page(self, surface: pygame.Surface, page: Faces) -> None:
        shown = [one for one in self._sets if self._in_sight(one)]
        for one in shown:
            if one.view.lit:
                light(surface, page.margin, self._box(page, one), self.rect.right)
        if self.finding is not None:
            shift = (self.rect.left, self._paper.top - self.offset)
            mark_hits(surface, page.text, self.finding, shift)
        self._draw_ends(surface, page)
        for one in shown:
            self._draw_set(surface, page, one)

    def _in_sight(self, one: SetParagraph) -> bool:
        top = one.top - self.offset
        return top < self._paper.height and top + one.height > 0

    def _draw_ends(self, surface: pygame.Surface, page: Faces) -> None:
        """Head and foot, where they are in sight."""
        left, top = self.rect.left + page.left, self._paper.top - self.offset
        if self._head is not None:
            self._head.draw(surface, left, top + page.text.px(22))
        if self._foot is not None:
            self._foot.draw(surface, left, top + self._foot_top(page.text, self._foot))

    def _draw_set(self, surface: pygame.Surface, page: Faces, one: SetParagraph) -> None:
        box = self._box(page, one)
        if one.view.changed:
            revised(surface, page.margin, box, self.rect.left)
        one.margin.draw(surface, self.rect.left + page.margin.px(14), box.top + page.text.px(2))
        one.block.draw(surface, *box.topleft, surface.get_clip())

    def _box(self, page: Faces, one: SetParagraph) -> pygame.Rect:
        """Where the text of a paragraph stands in the window just now."""
        top = self._paper.top + one.top - self.offset
        return pygame.Rect(self.rect.left + page.left, top, page.width, one.height)

"""Finding words on the page: where they stand, and the bar in which they are asked for."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pygame

from game.ui.text import Piece, TextBlock
from game.ui.theme import Theme
from game.ui.widgets.boxes import Column, Gap, Row
from game.ui.widgets.button import Button
from game.ui.widgets.editor import TextEditor
from game.ui.widgets.label import Label
from game.wording import _

if TYPE_CHECKING:
    from game.ui.widgets.base import Widget

__all__ = ["FindBar", "Hit", "Placed", "hits", "mark_hits"]

Placed = tuple[int, int, TextBlock]
"""A block of lines, and where it stands on the page."""
_LONGEST: Final = 100
_SIGNS: Final = (
    "\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK}",
    "\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}",
    "\N{MULTIPLICATION SIGN}",
)
_ROOMY: Final = 420
"""Points of width from which the bar is one line high."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One place where the words stand: a box on each line that they touch, on the page."""

    boxes: tuple[pygame.Rect, ...]

    @property
    def top(self) -> int:
        """Where it begins, in pixels from the top of the page."""
        return self.boxes[0].top


def hits(blocks: Iterable[Placed], words: str) -> tuple[Hit, ...]:
    """Every place where `words` stand, large and small letters alike, in reading order.

    A place may run over the end of a line; signs of footnotes do not part words.
    """
    sought = _plain(" ".join(words.split()))
    return tuple(hit for one in blocks for hit in _in_block(one, sought)) if sought else ()


def _plain(text: str) -> str:
    """Letter for letter, so that places stay the same."""
    lower = (one.lower() for one in text.replace("\u00a0", " "))
    return "".join(low if len(low) == 1 else one for low, one in zip(lower, text, strict=True))


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A piece of a line, its line's box, and where it begins in the block's text."""

    start: int
    piece: Piece
    line: pygame.Rect


def _in_block(placed: Placed, sought: str) -> Iterator[Hit]:
    stretches, text = _stretches(placed)
    at = text.find(sought)
    while at >= 0:
        yield Hit(_boxes(placed[2].theme, stretches, at, at + len(sought)))
        at = text.find(sought, at + len(sought))


def _stretches(placed: Placed) -> tuple[list[_Stretch], str]:
    x, y, block = placed
    found: list[_Stretch] = []
    text = ""
    for line in block.lines:
        box = pygame.Rect(x, y + line.y, line.width, line.height)
        for piece in line.pieces:
            if not piece.run.raised:
                found.append(_Stretch(len(text), piece, box))
                text += _plain(piece.run.text)
        text += " "
    return found, text


def _boxes(
    theme: Theme, stretches: list[_Stretch], start: int, end: int
) -> tuple[pygame.Rect, ...]:
    """One box a line."""
    found: list[pygame.Rect] = []
    for one in stretches:
        text = one.piece.run.text
        first, last = max(start - one.start, 0), min(end - one.start, len(text))
        if first >= last:
            continue
        font = theme.font(one.piece.run.role)
        left = one.line.x + one.piece.x + font.size(text[:first])[0]
        box = pygame.Rect(left, one.line.y, font.size(text[first:last])[0], one.line.height)
        if found and found[-1].y == box.y:
            found[-1].union_ip(box)
        else:
            found.append(box)
    return tuple(found)


class FindBar(Column):
    """What is looked for, how many there are, the next and the previous.

    `on_change` is told that other words are looked for, `on_step` 1 or -1, `on_close` that
    somebody has found enough.
    """

    def __init__(
        self,
        on_change: Callable[[], None],
        on_step: Callable[[int], None],
        on_close: Callable[[], None],
    ) -> None:
        """Look for nothing yet."""
        self._on_step = on_step
        hint = _("Find in the document")
        self.editor = TextEditor(
            on_change=lambda _text: on_change(), max_length=_LONGEST, multiline=False, hint=hint
        )
        self.found: tuple[Hit, ...] = ()
        self.at = 0
        acts = ((lambda: on_step(-1)), (lambda: on_step(1)), on_close)
        self._buttons = [Button(sign, act) for sign, act in zip(_SIGNS, acts, strict=True)]
        self._shape: tuple[bool, str] | None = None
        super().__init__([], gap=6)

    @property
    def current(self) -> Hit | None:
        """The place that is shown just now."""
        return self.found[self.at] if self.found else None

    def look(self, blocks: Iterable[Placed], near: int) -> None:
        """Look again; the first place at or below `near` on the page is the current one."""
        self.found = hits(blocks, self.editor.text)
        self.at = next((n for n, one in enumerate(self.found) if one.top >= near), 0)

    def again(self, blocks: Iterable[Placed]) -> None:
        """The page is set anew: the same words, the current place as before."""
        self.found = hits(blocks, self.editor.text)
        self.at = min(self.at, max(len(self.found) - 1, 0))

    def step(self, by: int) -> None:
        """To the next place or the previous one, round and round."""
        if self.found:
            self.at = (self.at + by) % len(self.found)

    def hear(self, event: pygame.Event) -> bool:
        """Enter: the next place; Shift and Enter: the previous one."""
        if event.type != pygame.KEYDOWN or event.key not in (pygame.K_RETURN, pygame.K_KP_ENTER):
            return False
        self._on_step(-1 if event.mod & pygame.KMOD_SHIFT else 1)
        return True

    @property
    def words(self) -> str:
        """How many, in words: "3 of 12"."""
        if not self.editor.text.strip():
            return ""
        if not self.found:
            return _("Not found")
        return _("{place} of {count}").format(place=self.at + 1, count=len(self.found))

    def _arrange(self, theme: Theme, width: int) -> None:
        """One line with words on the buttons where there is room, else two with signs."""
        shape = (width / theme.scale >= _ROOMY, self.words)
        if shape == self._shape:
            return
        self._shape = shape
        roomy = shape[0]
        signs = (_("Previous"), _("Next"), _("Close")) if roomy else _SIGNS
        for button, sign in zip(self._buttons, signs, strict=True):
            button.label = sign
        count = Column([Gap(7), Label(self.words, "small")], 0)
        if roomy:
            parts: list[Widget] = [self.editor, count, *self._buttons]
            self._children = (Row(parts, 6, (3.0, 1.3, 1.7, 1.4, 1.4)),)
        else:
            heads = Row([self.editor, count], 6, (2.4, 1))
            self._children = (heads, Row(self._buttons, 6))

    def height_for(self, theme: Theme, width: int) -> int:
        """Arranged anew, with a margin around."""
        self._arrange(theme, width)
        return super().height_for(theme, width - theme.px(16)) + theme.px(12)

    def layout(self, theme: Theme, rect: pygame.Rect) -> None:
        """Inside the margin."""
        self._arrange(theme, rect.width)
        super().layout(theme, rect.inflate(-theme.px(16), -theme.px(12)))
        self.rect = pygame.Rect(rect)

    def draw(self, surface: pygame.Surface, theme: Theme) -> None:
        """The bar's own ground."""
        pygame.draw.rect(surface, theme.palette.panel, self.rect)
        super().draw(surface, theme)


def mark_hits(surface: pygame.Surface, theme: Theme, bar: FindBar, shift: tuple[int, int]) -> None:
    """Mark places on the page: a line under each, a frame and a pointer at the current one.

    `shift` is what is added to a place on the page to be one in the window.
    """
    sight = surface.get_clip()
    for hit in sorted(bar.found, key=lambda one: one is bar.current):
        places = [box.move(shift) for box in hit.boxes]
        for place in places:
            if place.colliderect(sight):
                _mark(surface, theme, place, strong=hit is bar.current)
        if hit is bar.current:
            _pointer(surface, theme, places[-1])


def _mark(surface: pygame.Surface, theme: Theme, box: pygame.Rect, *, strong: bool) -> None:
    palette, wide = theme.palette, max(1, theme.px(1.5))
    ground = box.inflate(theme.px(4), 0)
    pygame.draw.rect(surface, palette.page_lit, ground)
    if strong:
        pygame.draw.rect(surface, palette.ink, ground, max(2, wide))
    else:
        foot = pygame.Rect(box.left, box.bottom - wide, box.width, wide)
        pygame.draw.rect(surface, palette.page_warn, foot)


def _pointer(surface: pygame.Surface, theme: Theme, box: pygame.Rect) -> None:
    """A small triangle under the current place."""
    half = theme.px(5)
    x, y = box.centerx, box.bottom
    points = [(x, y), (x - half, y + half), (x + half, y + half)]
    pygame.draw.polygon(surface, theme.palette.ink, points)

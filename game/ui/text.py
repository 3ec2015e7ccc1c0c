"""Text in boxes: runs of one look each, broken into lines that fit, drawn from cached surfaces."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import pygame

from game.ui.theme import Colour, Theme

__all__ = ["Line", "Piece", "Run", "TextBlock", "flow", "layout"]

_WORDS: Final = re.compile(r"\n|[ \t]+|[^ \t\n]+")
_GAPS: Final = (" ", "\t", "\n")


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text with one look; `raised` sets it small and high, as footnote signs."""

    text: str
    role: str = "body"
    colour: Colour | None = None
    underline: bool = False
    strike: bool = False
    raised: bool = False
    double: bool = False
    """Lines that mark it are drawn twice."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run's part on one line, `x` from the line's left edge."""

    x: int
    width: int
    run: Run


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its pieces, its top within the block, its height and baseline."""

    y: int
    height: int
    ascent: int
    pieces: tuple[Piece, ...]

    @property
    def width(self) -> int:
        """How far the line reaches."""
        return self.pieces[-1].x + self.pieces[-1].width if self.pieces else 0


@lru_cache(maxsize=4096)
def _rendered(font: pygame.font.Font, text: str, colour: Colour) -> pygame.Surface:
    return font.render(text, True, colour)  # noqa: FBT003 - pygame takes antialias by position


@lru_cache(maxsize=65536)
def _width(font: pygame.font.Font, text: str) -> int:
    return font.size(text)[0]


@dataclass(frozen=True, slots=True)
class TextBlock:
    """Laid-out text; draw it anywhere."""

    lines: tuple[Line, ...]
    width: int
    height: int
    theme: Theme
    colour: Colour

    def draw(
        self, surface: pygame.Surface, x: int, y: int, clip: pygame.Rect | None = None
    ) -> None:
        """Draw the lines that touch `clip` (all of them if it is None)."""
        for line in self.lines:
            top = y + line.y
            if clip is None or (top + line.height >= clip.top and top <= clip.bottom):
                self._draw_line(surface, line, x, top)

    def _draw_line(self, surface: pygame.Surface, line: Line, x: int, top: int) -> None:
        for piece in line.pieces:
            run, font = piece.run, _font(self.theme, piece.run)
            colour = run.colour or self.colour
            at = top + line.ascent - font.get_ascent()
            if run.raised:
                at = top + line.ascent - round(font.get_ascent() * 1.45)
            surface.blit(_rendered(font, run.text, colour), (x + piece.x, at))
            _draw_marks(surface, run, colour, pygame.Rect(x + piece.x, at, piece.width, 0), font)


def _draw_marks(
    surface: pygame.Surface, run: Run, colour: Colour, box: pygame.Rect, font: pygame.font.Font
) -> None:
    """Underline and strike by hand: one line from the first letter to the last."""
    if not run.underline and not run.strike:
        return
    lead = len(run.text) - len(run.text.lstrip(" "))
    box.x += _width(font, run.text[:lead])
    box.width = _width(font, run.text.strip(" "))
    thickness = max(1, font.get_height() // 16)
    heights = [font.get_ascent() + thickness] if run.underline else []
    heights += [round(font.get_ascent() * 0.68)] if run.strike else []
    again = [y + 2 * thickness for y in heights] if run.double else []
    for y in (*heights, *again):
        line = (box.left, box.y + y), (box.right, box.y + y)
        pygame.draw.line(surface, colour, *line, thickness)


def _font(theme: Theme, run: Run) -> pygame.font.Font:
    if run.raised:
        return theme.font("serif_raised" if run.role.startswith("serif") else "tiny")
    return theme.font(run.role)


def _words(runs: Sequence[Run]) -> Iterator[tuple[str, Run]]:
    for run in runs:
        for match in _WORDS.finditer(run.text):
            yield match.group(), run


def _clusters(runs: Sequence[Run]) -> Iterator[list[tuple[str, Run]]]:
    """Words that touch stay together even where the look changes: brackets, commas, signs."""
    cluster: list[tuple[str, Run]] = []
    for word, run in _words(runs):
        if word.startswith(_GAPS):
            if cluster:
                yield cluster
            yield [(word, run)]
            cluster = []
        else:
            cluster.append((word, run))
    if cluster:
        yield cluster


def _split(word: str, font: pygame.font.Font, width: int) -> Iterator[str]:
    """A word in parts that fit the width: only a word longer than the line is broken."""
    if _width(font, word) <= width:
        yield word
        return
    part = ""
    for letter in word:
        if part and _width(font, part + letter) > width:
            yield part
            part = ""
        part += letter
    if part:
        yield part


@dataclass(slots=True)
class _Setter:
    """Sets one line after the other."""

    theme: Theme
    width: int
    spacing: float
    lines: list[Line]
    pieces: list[Piece]
    x: int = 0
    y: int = 0

    def put(self, cluster: Sequence[tuple[str, Run]]) -> None:
        """Put what must not be torn apart on the line, or begin a new one."""
        first, look = cluster[0]
        piece = self._joined(first, look)
        reach = piece.x + piece.width
        reach += sum(_width(_font(self.theme, run), word) for word, run in cluster[1:])
        if self.x and reach > self.width:
            self.end_line(look)
        elif len(cluster) == 1 and reach <= self.width:
            self._place(piece)
            return
        for word, run in cluster:
            font = _font(self.theme, run)
            for part in _split(word, font, self.width):
                piece = self._joined(part, run)
                if self.x and piece.x + piece.width > self.width:
                    self.end_line(run)
                    piece = self._joined(part, run)
                self._place(piece)

    def space(self, run: Run) -> None:
        """Put one space, unless the line is empty."""
        if self.x:
            self._place(self._joined(" ", run))

    def _joined(self, text: str, run: Run) -> Piece:
        """The piece that the text would stand in: the last one if it looks the same.

        It is measured whole, for letters are kerned to their neighbours.
        """
        last = self.pieces[-1] if self.pieces else None
        x = self.x
        if last is not None and _look(last.run) == _look(run):
            text, x = last.run.text + text, last.x
        return Piece(x, _width(_font(self.theme, run), text), _with_text(run, text))

    def _place(self, piece: Piece) -> None:
        if self.pieces and piece.x == self.pieces[-1].x:
            self.pieces.pop()
        self.pieces.append(piece)
        self.x = piece.x + piece.width

    def end_line(self, run: Run) -> None:
        """Close the line; an empty one is as high as its run's font."""
        self._trim()
        fonts = [_font(self.theme, one.run) for one in self.pieces if not one.run.raised]
        fonts = fonts or [_font(self.theme, run)]
        ascent = max(font.get_ascent() for font in fonts)
        height = round(max(font.get_height() for font in fonts) * self.spacing)
        self.lines.append(Line(self.y, height, ascent, tuple(self.pieces)))
        self.pieces, self.x, self.y = [], 0, self.y + height

    def _trim(self) -> None:
        """No space hangs at a line's end."""
        while self.pieces and not self.pieces[-1].run.text.strip(" "):
            self.pieces.pop()
        if self.pieces and self.pieces[-1].run.text.endswith(" "):
            last = self.pieces[-1]
            run = _with_text(last.run, last.run.text.rstrip(" "))
            wide = _width(_font(self.theme, run), run.text)
            self.pieces[-1] = Piece(last.x, wide, run)


def _look(run: Run) -> tuple[object, ...]:
    """Everything but the letters."""
    return (run.role, run.colour, run.underline, run.strike, run.raised, run.double)


def _with_text(run: Run, text: str) -> Run:
    return Run(text, run.role, run.colour, run.underline, run.strike, run.raised, run.double)


def flow(
    theme: Theme,
    runs: Sequence[Run],
    width: int,
    *,
    spacing: float = 1.0,
    colour: Colour | None = None,
) -> TextBlock:
    """Break runs into lines no wider than `width` pixels; `spacing` stretches the lines."""
    setter = _Setter(theme, max(width, 1), spacing, [], [])
    last = runs[-1] if runs else Run("")
    for cluster in _clusters(runs):
        word, run = cluster[0]
        if word == "\n":
            setter.end_line(run)
        elif word.startswith(_GAPS):
            setter.space(run)
        else:
            setter.put(cluster)
    if setter.pieces or not setter.lines:
        setter.end_line(last)
    widest = max((line.width for line in setter.lines), default=0)
    return TextBlock(tuple(setter.lines), widest, setter.y, theme, colour or theme.palette.text)


_CACHE: Final[dict[tuple[object, ...], TextBlock]] = {}


def layout(
    theme: Theme,
    runs: Sequence[Run] | str,
    width: int,
    *,
    role: str = "body",
    colour: Colour | None = None,
) -> TextBlock:
    """Like `flow`, remembered: the same text at the same width is laid out once."""
    parts = (Run(runs, role),) if isinstance(runs, str) else tuple(runs)
    # The block keeps its theme, and so its palette: while the entry lives, the number is its own.
    key = (theme.scale, id(theme.palette), parts, width, colour)
    block = _CACHE.get(key)
    if block is None:
        if len(_CACHE) > 2000:  # noqa: PLR2004 - a screen holds some hundred blocks
            _CACHE.clear()
        block = _CACHE[key] = flow(theme, parts, width, colour=colour)
    return block

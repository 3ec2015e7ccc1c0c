"""A nameplate: flag, name, who drives the seat, and a sign with its shape."""

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

import pygame

from game.ui.shapes import card, frame, smooth
from game.ui.text import Run, layout
from game.ui.theme import Colour, Palette, Theme
from game.ui.widgets.base import Widget

__all__ = ["Nameplate", "draw_initials", "draw_sign", "flag_picture", "initials"]


@lru_cache(maxsize=128)
def flag_picture(path: Path | None, width: int, height: int) -> pygame.Surface | None:
    """A flag scaled down smoothly; None where there is no picture that can be drawn."""
    if path is None or not path.is_file():
        return None
    try:
        drawn = path.suffix == ".svg"
        picture = (
            pygame.image.load_sized_svg(path, (width, height)) if drawn else pygame.image.load(path)
        )
    except pygame.error:
        return None
    return pygame.transform.smoothscale(picture.convert_alpha(), (width, height))


def initials(name: str) -> str:
    """Up to three letters for a name: of its words, or of its one word."""
    words = name.replace("-", " ").split()
    letters = "".join(one[0] for one in words) if len(words) > 1 else name
    return letters[:3].upper()


def draw_initials(surface: pygame.Surface, theme: Theme, box: pygame.Rect, name: str) -> None:
    """Draw a frame with letters: who has no flag is known by them."""
    frame(surface, theme.palette.muted, box, max(1, theme.px(1)), theme.px(4))
    block = layout(theme, (Run(initials(name), "tiny", theme.palette.text),), box.width)
    block.draw(surface, box.centerx - block.width // 2, box.centery - block.height // 2)


_BETWEEN = " \N{MIDDLE DOT} "


def _broken(theme: Theme, note: str, width: int) -> str:
    """Who drives the seat and what it does: on a line each where one line is too short."""
    fits = theme.font("small").size(note)[0] <= width
    return note if fits else note.replace(_BETWEEN, "\n")


Box = pygame.Rect
Shape = Callable[[pygame.Surface, Theme, Box], None]


def _pen_width(box: Box) -> int:
    return max(2, box.width // 6)


def _floor(surface: pygame.Surface, theme: Theme, box: Box) -> None:
    """A pointer: has the floor."""
    points = [box.topleft, box.midright, box.bottomleft]
    pygame.draw.polygon(surface, theme.palette.accent, points)


def _raised(surface: pygame.Surface, theme: Theme, box: Box) -> None:
    """A placard."""
    card = box.inflate(0, -box.height // 3)
    pygame.draw.rect(surface, theme.palette.accent, card, _pen_width(box))


def _tick(colour: str) -> Shape:
    """A tick in a colour of the palette."""

    def draw(surface: pygame.Surface, theme: Theme, box: Box) -> None:
        points = [box.midleft, (box.x + box.width // 3, box.bottom), box.topright]
        ink = getattr(theme.palette, colour)
        pygame.draw.lines(surface, ink, False, points, _pen_width(box))  # noqa: FBT003

    return draw


def _cross(surface: pygame.Surface, theme: Theme, box: Box) -> None:
    """A cross: objects."""
    thick = _pen_width(box)
    pygame.draw.line(surface, theme.palette.bad, box.topleft, box.bottomright, thick)
    pygame.draw.line(surface, theme.palette.bad, box.bottomleft, box.topright, thick)


def _square(surface: pygame.Surface, theme: Theme, box: Box) -> None:
    """A square: a reservation stands."""
    pygame.draw.rect(surface, theme.palette.bad, box)


def _disc(surface: pygame.Surface, theme: Theme, box: Box) -> None:
    """A disc: the ballot is cast."""
    pygame.draw.circle(surface, theme.palette.sky, box.center, box.width // 2)


def _pen(surface: pygame.Surface, theme: Theme, box: Box) -> None:
    """A pen: has proposed."""
    thick = _pen_width(box)
    pygame.draw.line(surface, theme.palette.sky, box.bottomleft, box.topright, thick)
    pygame.draw.line(surface, theme.palette.sky, box.bottomleft, box.midbottom, thick)


SIGNS: dict[str, Shape] = {
    "floor": _floor,
    "raised": _raised,
    "supports": _tick("good"),
    "ready": _tick("good"),
    "passed": _tick("muted"),
    "objects": _cross,
    "reserved": _square,
    "voted": _disc,
    "proposes": _pen,
}


def draw_sign(surface: pygame.Surface, theme: Theme, sign: str, box: Box) -> None:
    """Draw a sign as a shape: colour is never the only difference. Unknown signs are empty."""
    shape = SIGNS.get(sign)
    if shape is not None:
        surface.blit(_sign(shape, theme.palette, box.size), box)


@lru_cache(maxsize=64)
def _sign(shape: Shape, palette: Palette, size: tuple[int, int]) -> pygame.Surface:
    def draw(large: pygame.Surface) -> None:
        margin = large.get_width() // 12
        shape(large, Theme(palette=palette), large.get_rect().inflate(-2 * margin, -2 * margin))

    return smooth(size, palette.panel, draw)


class Nameplate(Widget):
    """One delegation at the table."""

    def __init__(  # noqa: PLR0913 - a nameplate's parts are independent of each other
        self,
        flag: Path | None,
        name: str,
        note: str,
        sign: str = "none",
        *,
        active: bool = False,
        badge: str = "",
        on_card: bool = False,
        on_press: Callable[[], None] | None = None,
    ) -> None:
        """Show a flag, a name, a note under it, and a sign at the right.

        `on_card`: it lies on a card, and is seen against it.
        """
        super().__init__()
        self._on_card = on_card
        self._flag, self._name, self._note, self._sign = flag, name, note, sign
        self._active, self._badge, self._on_press = active, badge, on_press
        self._texts: list[pygame.Rect] = []

    @property
    def focusable(self) -> bool:  # type: ignore[override]
        """Only where pressing it does something."""
        return self._on_press is not None

    def _inner(self, theme: Theme, width: int) -> int:
        return width - theme.px(64) - theme.px(34)

    def _lines(self, theme: Theme, width: int) -> tuple[Run, ...]:
        runs = [Run(self._name, "bold", theme.palette.text)]
        if self._badge:
            badge = self._badge.replace(" ", "\u00a0")
            runs.append(Run(f" {badge}", "small", theme.palette.accent))
        if self._note:
            note = _broken(theme, self._note, self._inner(theme, width))
            runs.append(Run(f"\n{note}", "small", theme.palette.muted))
        return tuple(runs)

    def height_for(self, theme: Theme, width: int) -> int:
        """Name and note beside the flag."""
        block = layout(theme, self._lines(theme, width), self._inner(theme, width))
        return max(block.height, theme.px(32)) + theme.px(16)

    def handle(self, event: pygame.Event) -> bool:
        """A click, or Enter and Space in focus."""
        if self._on_press is None or not self.pressed(event):
            return False
        self._on_press()
        return True

    def draw(self, surface: pygame.Surface, theme: Theme) -> None:
        """Card, rule at the left while active, flag, words, sign."""
        palette = theme.palette
        ground: Colour = palette.panel_raised if self._active or self._on_card else palette.panel
        rule = theme.px(4) if self._active else 0
        if rule:
            edge = pygame.Rect(self.rect.topleft, (theme.px(24), self.rect.height))
            card(surface, palette.accent, edge, theme.px(8))
        card(surface, ground, self.rect.move(rule, 0).clip(self.rect), theme.px(8))
        if self.focused:
            frame(surface, palette.text, self.rect, 2, theme.px(8))
        self._draw_flag(surface, theme)
        x = self.rect.x + theme.px(64)
        inner = self._inner(theme, self.rect.width)
        block = layout(theme, self._lines(theme, self.rect.width), inner)
        y = self.rect.centery - block.height // 2
        block.draw(surface, x, y)
        self._texts = [pygame.Rect(x, y, block.width, block.height)]
        box = pygame.Rect(0, 0, theme.px(14), theme.px(14))
        box.center = (self.rect.right - theme.px(20), self.rect.centery)
        draw_sign(surface, theme, self._sign, box)

    def _draw_flag(self, surface: pygame.Surface, theme: Theme) -> None:
        size = (theme.px(40), theme.px(30))
        picture = flag_picture(self._flag, *size)
        place = (self.rect.x + theme.px(14), self.rect.centery - size[1] // 2)
        if picture is not None:
            surface.blit(picture, place)
        else:
            draw_initials(surface, theme, pygame.Rect(place, size), self._name)

    def text_rects(self) -> list[pygame.Rect]:
        """Name and note."""
        return self._texts

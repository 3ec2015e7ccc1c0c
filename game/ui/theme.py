"""One palette, one scale, a font for each role. Everything on the screen takes its look here."""

from dataclasses import dataclass
from functools import cache
from typing import Final, TypeAlias

import pygame

from game.resources import asset

__all__ = ["PALETTES", "ROLES", "STANDARD", "Colour", "Palette", "Theme", "palette_named"]

Colour: TypeAlias = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Palette:
    """A calm room, a paper page, one accent. Text on its ground has contrast 4.5 or more."""

    room: Colour = (31, 43, 51)
    bar: Colour = (25, 35, 42)
    panel: Colour = (41, 55, 65)
    panel_raised: Colour = (51, 68, 80)
    line: Colour = (66, 84, 96)
    text: Colour = (238, 241, 242)
    muted: Colour = (172, 186, 194)
    accent: Colour = (222, 170, 72)
    accent_ink: Colour = (30, 26, 16)
    warn: Colour = (232, 176, 96)
    good: Colour = (110, 196, 176)
    bad: Colour = (241, 156, 122)
    sky: Colour = (150, 186, 226)
    page: Colour = (251, 250, 246)
    page_lit: Colour = (255, 244, 219)
    ink: Colour = (28, 28, 28)
    page_muted: Colour = (98, 96, 90)
    insertion: Colour = (26, 84, 156)
    deletion: Colour = (158, 48, 30)
    page_good: Colour = (30, 108, 74)
    page_warn: Colour = (160, 72, 24)
    edged: bool = False
    """What can be pressed or stands on a card has a line around it."""


STANDARD: Final = "standard"
"""The name of the palette that everybody begins with."""

PALETTES: Final[dict[str, Palette]] = {
    STANDARD: Palette(),
    "contrast": Palette(
        room=(0, 0, 0),
        bar=(0, 0, 0),
        panel=(16, 20, 24),
        panel_raised=(40, 48, 56),
        line=(170, 182, 190),
        text=(255, 255, 255),
        muted=(216, 224, 229),
        accent=(255, 205, 82),
        accent_ink=(0, 0, 0),
        warn=(255, 204, 128),
        good=(120, 240, 210),
        bad=(255, 180, 140),
        sky=(176, 214, 255),
        page=(255, 255, 255),
        page_lit=(255, 245, 205),
        ink=(0, 0, 0),
        page_muted=(70, 68, 64),
        insertion=(0, 48, 128),
        deletion=(128, 10, 0),
        page_good=(0, 76, 40),
        page_warn=(112, 44, 0),
        edged=True,
    ),
}
"""Palettes by their name in the settings; in "contrast" text has 7:1 (WCAG 2.2, AAA)."""


def palette_named(name: str) -> Palette:
    """The palette of a name; the standard one for a name of a later version."""
    return PALETTES.get(name, PALETTES[STANDARD])


_SERIF: Final = "fonts/LiberationSerif-Regular.ttf"
_SERIF_BOLD: Final = "fonts/LiberationSerif-Bold.ttf"
_SANS: Final = "fonts/NotoSans-Regular.ttf"
_SANS_BOLD: Final = "fonts/NotoSans-Bold.ttf"

ROLES: Final[dict[str, tuple[str, int]]] = {
    "tiny": (_SANS, 11),
    "small": (_SANS, 13),
    "body": (_SANS, 15),
    "italic": ("fonts/NotoSans-Italic.ttf", 15),
    "bold": (_SANS_BOLD, 15),
    "button": (_SANS, 15),
    "key": (_SANS_BOLD, 12),
    "heading": (_SANS_BOLD, 12),
    "large": (_SANS, 20),
    "name": (_SERIF_BOLD, 19),
    "title": (_SERIF_BOLD, 34),
    "display": (_SERIF_BOLD, 64),
    "motto": ("fonts/LiberationSerif-Italic.ttf", 23),
    "serif": (_SERIF, 18),
    "serif_italic": ("fonts/LiberationSerif-Italic.ttf", 18),
    "serif_bold": (_SERIF_BOLD, 18),
    "serif_small": (_SERIF, 14),
    "serif_raised": (_SERIF, 12),
    "serif_title": (_SERIF_BOLD, 20),
    "margin": (_SANS, 11),
    "margin_bold": (_SANS_BOLD, 11),
}


@cache
def _load(path: str, size: int) -> pygame.font.Font:
    """A font of ours; pygame's own where the file is missing or torn."""
    try:
        font = pygame.font.Font(asset(path), size)
        font.size("a")  # a torn file is opened without complaint, and found out at its first letter
    except (pygame.error, OSError, ValueError):
        return pygame.font.Font(None, size)
    return font


class Theme:
    """The palette and the size of text: `scale` runs from 1.0 to 2.0."""

    def __init__(self, scale: float = 1.0, palette: Palette | None = None) -> None:
        """Take a scale and a palette."""
        self.scale = min(max(scale, 1.0), 2.0)
        self.palette = palette or PALETTES[STANDARD]

    def px(self, points: float) -> int:
        """Points of the design (at 100 %) as pixels."""
        return round(points * self.scale)

    def font(self, role: str) -> pygame.font.Font:
        """The font of a role at the present scale; KeyError for an unknown role."""
        path, points = ROLES[role]
        return _load(path, self.px(points))

    def zoomed(self, zoom: float) -> "Theme":
        """The same look at another size, for the page's own zoom."""
        return Theme(zoom, self.palette)

"""What every widget is: a rectangle that knows its height for a width, draws, and takes events."""

from collections.abc import Iterator
from typing import Final

import pygame

from game.ui.theme import Theme

__all__ = ["Widget", "commanded", "latin_key", "pressed_key"]

_COMMAND: Final = pygame.KMOD_CTRL | pygame.KMOD_META
_LATIN: Final = range(128)
_LETTERS: Final = range(pygame.KSCAN_Z - pygame.KSCAN_A + 1)


class Widget:
    """A part of a screen. Parents lay out their children; focus is kept by `Focus`."""

    focusable = False

    def __init__(self) -> None:
        """Be visible, enabled, without focus and without a place yet."""
        self.rect = pygame.Rect(0, 0, 0, 0)
        self.visible = True
        self.enabled = True
        self.focused = False

    @property
    def children(self) -> tuple["Widget", ...]:
        """The parts of this widget, in reading order."""
        return ()

    def walk(self) -> Iterator["Widget"]:
        """Go through the widget and all its visible parts, in reading order."""
        if self.visible:
            yield self
            for child in self.children:
                yield from child.walk()

    def under(self, place: tuple[int, int]) -> Iterator["Widget"]:
        """Go through the visible parts that stand at a place of the window, in reading order."""
        if self.visible:
            if self.rect.collidepoint(place):
                yield self
            for child in self.children:
                yield from child.under(place)

    @property
    def spot(self) -> pygame.Rect:
        """What should stay in sight while it has the focus."""
        return self.rect

    def height_for(self, theme: Theme, width: int) -> int:
        """Pixels of height that it would like at this width."""
        del theme, width
        return 0

    def layout(self, theme: Theme, rect: pygame.Rect) -> None:
        """Take a place on the screen."""
        del theme
        self.rect = pygame.Rect(rect)

    def draw(self, surface: pygame.Surface, theme: Theme) -> None:
        """Draw itself and its parts."""
        for child in self.children:
            if child.visible:
                child.draw(surface, theme)

    def handle(self, event: pygame.Event) -> bool:
        """Take an event; True if it was meant for this widget."""
        return any(child.handle(event) for child in reversed(self.children) if child.visible)

    def hotkey(self, event: pygame.Event) -> bool:
        """Take a key that is this widget's own wherever the focus is."""
        return any(child.hotkey(event) for child in self.children if child.visible)

    def pressed(self, event: pygame.Event) -> bool:
        """A click on it, or Enter and Space while it has the focus."""
        if event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
            return bool(self.rect.collidepoint(event.pos))
        return self.focused and pressed_key(event) in ("return", "enter", "space")

    def text_rects(self) -> list[pygame.Rect]:
        """Where its text stands, for tests that text never leaves its box."""
        return [rect for child in self.children if child.visible for rect in child.text_rects()]


def commanded(event: pygame.Event) -> bool:
    """Ctrl is held, or Command on an Apple keyboard; AltGr, told as Ctrl and Alt, writes."""
    return bool(event.mod & _COMMAND) and not event.mod & pygame.KMOD_ALT


def pressed_key(event: pygame.Event) -> str:
    """The name of a plain key press ("s", "return"), or "" for anything else."""
    if event.type != pygame.KEYDOWN or event.mod & (_COMMAND | pygame.KMOD_ALT):
        return ""
    return pygame.key.name(latin_key(event))


def latin_key(event: pygame.Event) -> int:
    """The key pressed; where the keyboard writes Cyrillic, the Latin letter of its place."""
    place = getattr(event, "scancode", 0) - pygame.KSCAN_A
    if event.key in _LATIN or place not in _LETTERS:
        return int(event.key)
    return pygame.K_a + place

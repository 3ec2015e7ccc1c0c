"""Focus: Tab goes through a screen in reading order; keys find their widgets."""

from typing import Final

import pygame

from game.ui.widgets.base import Widget
from game.ui.widgets.scroll import Scroll

__all__ = ["Focus"]

_KEYS: Final = frozenset((pygame.KEYDOWN, pygame.KEYUP, pygame.TEXTINPUT, pygame.TEXTEDITING))


class Focus:
    """The focus of one tree of widgets."""

    def __init__(self, root: Widget) -> None:
        """Begin without focus: the first Tab goes to the first widget."""
        self.root = root
        self.widget: Widget | None = None

    def order(self) -> list[Widget]:
        """Every widget that can be focused, in reading order."""
        return [one for one in self.root.walk() if one.focusable and one.enabled]

    def give(self, widget: Widget | None) -> None:
        """Move the focus, and bring what has it into sight."""
        if self.widget is not None:
            self.widget.focused = False
        self.widget = widget
        if widget is not None:
            widget.focused = True
            self._show(widget)

    def _show(self, widget: Widget) -> None:
        for one in self.root.walk():
            if isinstance(one, Scroll) and any(part is widget for part in one.walk()):
                one.show(widget)

    def move(self, step: int) -> None:
        """To the next (1) or the previous (-1) widget, round and round."""
        order = self.order()
        if not order:
            return
        places = [index for index, one in enumerate(order) if one is self.widget]
        start = places[0] if places else (-1 if step > 0 else 0)
        self.give(order[(start + step) % len(order)])

    def handle(self, event: pygame.Event) -> bool:
        """Tab and arrows between widgets, then the focused widget, the tree, and hotkeys."""
        if event.type == pygame.KEYDOWN and event.key == pygame.K_TAB:
            self.move(-1 if event.mod & pygame.KMOD_SHIFT else 1)
            return True
        if event.type == pygame.MOUSEBUTTONDOWN:
            self._follow_click(event)
        elif event.type in _KEYS and self.widget is not None and self.widget.handle(event):
            self._show(self.widget)
            return True
        return self.root.handle(event) or self._hotkey(event)

    def _follow_click(self, event: pygame.Event) -> None:
        """A click moves the focus to what can take it; what is scrolled away cannot."""
        hit = [one for one in self.root.under(event.pos) if one.focusable and one.enabled]
        if hit and hit[-1] is not self.widget:
            self.give(hit[-1])

    def _hotkey(self, event: pygame.Event) -> bool:
        """Hotkeys rest while a text is typed."""
        if self.widget is not None and getattr(self.widget, "takes_text", False):
            return False
        return self.root.hotkey(event)

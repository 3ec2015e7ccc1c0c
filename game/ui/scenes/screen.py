"""A screen made of widgets: builds its tree anew when something changed, keeps the focus."""

from collections.abc import Sequence
from typing import Final

import pygame

from game.ui.drapes import draw_drapes
from game.ui.shell import Scene, Shell
from game.ui.widgets import Column, Dialog, Focus, Middle, Notice, Row, Scroll, Widget
from game.ui.widgets.base import pressed_key

__all__ = ["Screen"]

_COLUMNS_FROM: Final = 900
"""Points of width from which columns stand side by side."""


class Screen(Scene):
    """Subclasses say what it is made of (`build`) and where Escape leads (`back`)."""

    margin = 28
    widest = 1180
    draped = False
    """A curtain hangs behind it: nothing of the room is in sight."""
    one_page = False
    """Built anew it is the same page: what is in sight stays in sight."""

    def __init__(self, shell: Shell) -> None:
        """Begin without a tree; it is built when the screen comes up."""
        super().__init__(shell)
        self.root: Widget = Widget()
        self._under = self.root
        """What a dialog stands over."""
        self.focus = Focus(self.root)
        self.dialog: Dialog | None = None
        self.notice: Notice | None = None
        self._built_for: tuple[object, ...] | None = None

    @property
    def narrow(self) -> bool:
        """Text is so large, or the window so small, that columns would be too thin."""
        return self.shell.window.size[0] / self.shell.theme.scale < _COLUMNS_FROM

    @property
    def height(self) -> float:
        """The window's height in points of the design."""
        return self.shell.window.size[1] / self.shell.theme.scale

    def beside(
        self, children: Sequence[Widget], weights: Sequence[float], gap: float = 12
    ) -> Widget:
        """Side by side where there is room, otherwise one under the other."""
        return Column(children, gap) if self.narrow else Row(children, gap, weights)

    def scrolled(self, page: Widget, taken: float = 120) -> Scroll:
        """A page under a head that takes so many points; its bar stands in the margin."""
        return Scroll(page, height=self.height - taken, in_margin=True)

    def build(self) -> Widget:
        """The widgets of the screen as things stand."""
        raise NotImplementedError

    def back(self) -> None:
        """Where Escape leads: by default to the screen below."""
        self.shell.pop()

    def on_enter(self) -> None:
        """Show things as they stand."""
        self.rebuild()

    def rebuild(self) -> None:
        """Build the tree anew; the widget in the same place keeps the focus."""
        order = self.focus.order()
        place = next((n for n, one in enumerate(order) if one is self.focus.widget), None)
        before = self._scrolls()
        if self.dialog is None:
            self._under = self.build()
        self.root = self.dialog or self._under
        if self.one_page and self.dialog is None:
            for old, new in zip(before, self._scrolls(), strict=False):
                new.offset = old.offset
        self.focus = Focus(self.root)
        again = self.focus.order()
        if place is not None and place < len(again):
            self.focus.give(again[place])
        self.shell.invalidate()

    def _scrolls(self) -> list[Scroll]:
        return [one for one in self.root.walk() if isinstance(one, Scroll)]

    def open_dialog(self, dialog: Dialog) -> None:
        """Put a dialog over the screen."""
        self.dialog = dialog
        self.focus.give(None)
        self.rebuild()
        self.focus.move(1)

    def close_dialog(self) -> None:
        """Back to the screen."""
        self.dialog = None
        self.rebuild()

    def say(self, text: str, *, warning: bool = False) -> None:
        """Show a notice for a while."""
        self.notice = Notice(text, warning=warning)
        self.shell.invalidate()

    def on_event(self, event: pygame.Event) -> None:
        """Escape leaves; everything else goes to the widgets."""
        if pressed_key(event) == "escape":
            self.close_dialog() if self.dialog else self.back()
            return
        self.focus.handle(event)

    def update(self, elapsed: int) -> bool:
        """A notice goes away by itself."""
        if self.notice is None:
            return False
        if not self.notice.tick(elapsed):
            self.notice = None
            return True
        return False

    def place(self, surface: pygame.Surface) -> pygame.Rect:
        """Where the tree stands: in the middle, not wider than reads well."""
        theme = self.shell.theme
        room = surface.get_rect().inflate(-2 * theme.px(self.margin), -2 * theme.px(self.margin))
        wide = min(room.width, theme.px(self.widest))
        return pygame.Rect(room.centerx - wide // 2, room.y, wide, room.height)

    def backdrop(self, surface: pygame.Surface) -> None:
        """What stands behind everything: the room, or a curtain."""
        if self.draped:
            draw_drapes(surface, self.shell.theme)
        else:
            surface.fill(self.shell.theme.palette.room)

    def middle(self, page: Widget) -> Scroll:
        """A page of few words stands in the middle of the window; scrolled if it has to be."""
        free = self.height - 2 * self.margin
        return self.scrolled(Middle(page, free), 2 * self.margin)

    def draw(self, surface: pygame.Surface) -> None:
        """The room, the tree, a dialog over it, a notice at the foot."""
        theme = self.shell.theme
        self.backdrop(surface)
        if self._built_for != (surface.get_size(), theme):
            self._built_for = (surface.get_size(), theme)
            self.rebuild()
        self._under.layout(theme, self.place(surface))
        self._under.draw(surface, theme)
        if self.dialog is not None:
            self.dialog.layout(theme, surface.get_rect())
            self.dialog.draw(surface, theme)
        if self.notice is not None:
            self.notice.layout(theme, surface.get_rect())
            self.notice.draw(surface, theme)

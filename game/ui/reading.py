"""The keys of every scene with a page on it: finding words, and how large the page is set."""

import pygame

from game.ui.document import PageView
from game.ui.widgets.base import commanded, latin_key, pressed_key
from game.ui.widgets.focus import Focus

__all__ = ["reads"]

_TYPED = frozenset((pygame.KEYDOWN, pygame.KEYUP, pygame.TEXTINPUT, pygame.TEXTEDITING))


def reads(page: PageView, focus: Focus, event: pygame.Event) -> bool:
    """Take Ctrl+F, F3, Ctrl with the wheel, and what is typed in the bar; False for the rest."""
    if event.type == pygame.MOUSEWHEEL:
        held = bool(pygame.key.get_mods() & (pygame.KMOD_CTRL | pygame.KMOD_META))
        return held and _wheel(page, event)
    if event.type not in _TYPED:
        return False
    if _asks(event):
        focus.give(page.find().editor)
        return True
    return page.finding is not None and _finding(page, focus, event)


def _wheel(page: PageView, event: pygame.Event) -> bool:
    over = page.rect.collidepoint(pygame.mouse.get_pos())
    return over and page.magnify(1 if event.y > 0 else -1)


def _asks(event: pygame.Event) -> bool:
    return event.type == pygame.KEYDOWN and commanded(event) and latin_key(event) == pygame.K_f


def _finding(page: PageView, focus: Focus, event: pygame.Event) -> bool:
    """The bar is open: Esc closes it, F3 goes on wherever the focus is."""
    bar, key = page.finding, pressed_key(event)
    if key == "escape":
        page.end_find()
        focus.give(page)
    elif key == "f3":
        page.find_next(-1 if event.mod & pygame.KMOD_SHIFT else 1)
    elif bar is not None and bar.editor.focused:
        bar.hear(event) or focus.handle(event)
    else:
        return False
    return True

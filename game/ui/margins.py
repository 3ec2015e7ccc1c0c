"""What is drawn beside a paragraph: the light on the floor's, the bar of one that has changed."""

import pygame

from game.ui.text import Run, TextBlock, layout
from game.ui.theme import Theme

__all__ = ["light", "revised", "set_note"]


def light(surface: pygame.Surface, theme: Theme, text: pygame.Rect, right: int) -> None:
    """The paragraph on the floor: a warm band as far as `right`, with a bar at its left."""
    left = text.left - theme.px(12)
    band = pygame.Rect(left, text.top - theme.px(5), 0, text.height + theme.px(10))
    band.width = right - theme.px(14) - left
    pygame.draw.rect(surface, theme.palette.page_lit, band)
    edge = (band.left, band.top, theme.px(3), band.height)
    pygame.draw.rect(surface, theme.palette.accent, edge)


def revised(surface: pygame.Surface, theme: Theme, text: pygame.Rect, left: int) -> None:
    """A paragraph that has changed: a bar at the edge of the page, as in printed revisions."""
    bar = pygame.Rect(left + theme.px(4), text.top, theme.px(4), text.height)
    pygame.draw.rect(surface, theme.palette.insertion, bar)


def set_note(theme: Theme, words: str, width: int) -> TextBlock:
    """What stands over the page."""
    ink = theme.palette.insertion
    return layout(theme, [Run(words, "small", ink)], width - theme.px(36))

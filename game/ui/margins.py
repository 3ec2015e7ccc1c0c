"""What is drawn beside a paragraph: the light on the floor's, the bar of one that has changed."""

import pygame

from game.ui.theme import Theme

__all__ = ["light"]


def light(surface: pygame.Surface, theme: Theme, text: pygame.Rect, right: int) -> None:
    """The paragraph on the floor: a warm band as far as `right`, with a bar at its left."""
    left = text.left - theme.px(12)
    band = pygame.Rect(left, text.top - theme.px(5), 0, text.height + theme.px(10))
    band.width = right - theme.px(14) - left
    pygame.draw.rect(surface, theme.palette.page_lit, band)
    edge = (band.left, band.top, theme.px(3), band.height)
    pygame.draw.rect(surface, theme.palette.accent, edge)

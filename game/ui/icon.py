"""The sign of the game on its windows and in the bar of tasks."""

import pygame

from game.resources import asset

__all__ = ["show_icon"]


def show_icon(window: pygame.Window) -> None:
    """Give a window the game's sign; where the picture is gone or torn it keeps the system's."""
    try:
        window.set_icon(pygame.image.load(asset("icon.png")))
    except (pygame.error, OSError, ValueError):
        return

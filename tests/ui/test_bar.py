"""The bar over the table: a note beside the clock never covers the present step."""

import pygame
import pytest
from gallery import scene, window

from game.wording import speaking


@pytest.mark.parametrize(("size", "scale"), [((1024, 640), 1.0), ((1024, 640), 2.0)])
def test_the_note_beside_the_clock_never_covers_the_present_step(size, scale) -> None:
    shell = window(size, text_scale=scale)
    with speaking("ru"):
        table = scene("table", shell)
        bar, theme = table._room.bar, shell.theme
        bar._crumbs = tuple(one for one in bar._crumbs if one.when == "now")
        step = pygame.Rect(bar.rect.topleft, (bar._taken(theme), bar.rect.height))
        pictures = [drawn(bar, shell, step, note) for note in ("", "Таджикистан обдумывает…")]
        assert pictures[0] == pictures[1]
    shell.destroy()


def drawn(bar, shell, part, note) -> bytes:
    """What stands in one part of the bar beside such a note."""
    bar._clock_note = note
    surface = shell.window.get_surface()
    bar.draw(surface, shell.theme)
    return pygame.image.tobytes(surface.subsurface(part), "RGB")

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
        before = shell.window.get_surface().subsurface(bar.rect).copy()
        bar._clock_note = ""
        shell.window.get_surface().fill(theme.palette.bar, bar.rect)
        bar.draw(shell.window.get_surface(), theme)
        after = shell.window.get_surface().subsurface(bar.rect)
        step = pygame.Rect(0, 0, bar._taken(theme), bar.rect.height)
        same = [one.subsurface(step) for one in (before, after)]
        assert pygame.image.tobytes(same[0], "RGB") == pygame.image.tobytes(same[1], "RGB")
    shell.destroy()

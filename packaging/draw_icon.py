"""Draw the icon: a nameplate between square brackets, as on a text that is not agreed yet.

    python packaging/draw_icon.py assets/icon.png

No emblem of any organization is used.
"""

import os
import sys
from typing import Final

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

import pygame

SIZE: Final = 256
ROOM: Final = (31, 43, 51)
ACCENT: Final = (222, 170, 72)
PLATE: Final = (251, 250, 246)
INK: Final = (98, 96, 90)


def icon() -> pygame.Surface:
    """256 by 256 pixels, drawn twice as large and made smaller for smooth edges."""
    large = pygame.Surface((2 * SIZE, 2 * SIZE), pygame.SRCALPHA)
    pygame.draw.rect(large, ROOM, large.get_rect(), border_radius=96)
    for left, inward in ((72, 1), (440, -1)):
        upright = pygame.Rect(min(left, left - 28 * (inward < 0)), 96, 28, 320)
        pygame.draw.rect(large, ACCENT, upright)
        for top in (96, 388):
            start = left if inward > 0 else left - 76
            pygame.draw.rect(large, ACCENT, (start, top, 76, 28))
    pygame.draw.polygon(large, PLATE, ((168, 196), (344, 196), (372, 316), (140, 316)))
    pygame.draw.rect(large, INK, (188, 236, 136, 14))
    pygame.draw.rect(large, INK, (188, 268, 96, 14))
    return pygame.transform.smoothscale(large, (SIZE, SIZE))


if __name__ == "__main__":
    pygame.image.save(icon(), sys.argv[1])

"""The committed pictures of every screen; drawn anew with: python tests/ui/pictures.py [NAME...].

Four looks at 1280 x 720: English, Russian, high contrast, text at 200 %. Look at what changed
before it is committed (`git diff --stat` names the pictures).
"""

import argparse
import os
import tempfile
from collections.abc import Iterator
from contextlib import chdir, contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pygame
from gallery import SCREENS, scene, window

from game.wording import speaking

__all__ = ["LOOKS", "drawn", "picture"]

FOLDER = Path(__file__).parents[1] / "golden" / "pictures"
COLOURS = 128
"""Of a picture on disk: a third of the bytes, and no eye sees it."""

LOOKS: dict[str, tuple[str, dict[str, Any]]] = {
    "en": ("en", {}),
    "ru": ("ru", {}),
    "contrast": ("en", {"theme": "contrast"}),
    "large": ("en", {"text_scale": 2.0}),
}
"""Name of a look: the language and the settings that make it."""


def picture(look: str, name: str) -> Path:
    """Where the picture of a screen lies."""
    return FOLDER / look / f"{name}.png"


def drawn(look: str, name: str) -> pygame.Surface:
    """What a screen looks like now."""
    language, settings = LOOKS[look]
    with away(), patch.dict(os.environ, ADREF_HOME="home"), speaking(language):
        shell = window(**settings)
        try:
            scene(name, shell)
            return shell.window.get_surface().copy()
        finally:
            shell.destroy()


@contextmanager
def away() -> Iterator[None]:
    """Somewhere where a folder called "home" may be written, and is gone afterwards."""
    with tempfile.TemporaryDirectory() as folder, chdir(folder):
        yield


def save(surface: pygame.Surface, path: Path) -> None:
    """Write a picture with few colours."""
    from PIL import Image

    path.parent.mkdir(parents=True, exist_ok=True)
    whole = Image.frombytes("RGB", surface.get_size(), pygame.image.tobytes(surface, "RGB"))
    whole.quantize(COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)


def main() -> None:
    """Draw all screens, or those that are named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME")
    for name in parser.parse_args().names or SCREENS:
        for look in LOOKS:
            save(drawn(look, name), picture(look, name))


if __name__ == "__main__":
    main()

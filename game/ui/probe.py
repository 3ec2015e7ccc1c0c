"""What `adref doctor` asks of display and sound; what was opened is closed again."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

import pygame

from game.resources.finding import Finding, Weight
from game.ui.shell import NoDisplayError, start_pygame
from game.wording import _

__all__ = ["probe"]


def probe() -> tuple[Finding, ...]:
    """SDL's version, the display and its driver, the sound device."""
    sdl = ".".join(str(part) for part in pygame.get_sdl_version())
    return (Finding("display", f"SDL {sdl}"), *_display(), _sound())


def _display() -> Iterator[Finding]:
    try:
        start_pygame()
    except NoDisplayError:
        said = _("There is no display to open a window on.")
        remedy = _("Start adref from a desktop; simulate, export and check work without one.")
        yield Finding("display", said, Weight.PROBLEM, remedy)
        return
    try:
        yield from _driver()
    finally:
        pygame.display.quit()


def _driver() -> Iterator[Finding]:
    driver = pygame.display.get_driver()
    sizes = ", ".join(f"{wide} x {high}" for wide, high in pygame.display.get_desktop_sizes())
    said = _("Driver {driver}, desktop {sizes}").format(driver=driver, sizes=sizes)
    if driver in ("dummy", "offscreen"):
        remedy = _("Nobody sees such a window: unset SDL_VIDEODRIVER.")
        yield Finding("display", said, Weight.NOTE, remedy)
    else:
        yield Finding("display", said)


def _sound() -> Finding:
    """A machine without sound is no problem: the game is silent there."""
    try:
        with _hushed():
            pygame.mixer.init()
    except (pygame.error, NotImplementedError):
        said = _("No sound device: the game is silent, and nothing is lost.")
        return Finding("sound", said, Weight.NOTE)
    pygame.mixer.quit()
    return Finding("sound", _("A sound device was found."))


@contextmanager
def _hushed() -> Iterator[None]:
    """Sound libraries write what they did not find straight to the terminal: not meanwhile."""
    kept, nowhere = os.dup(2), os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nowhere)

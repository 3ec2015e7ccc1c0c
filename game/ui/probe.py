"""What `adref doctor` asks of display, sound and speech; what was opened is closed again."""

from collections.abc import Iterator
from typing import Final

import pygame

from game.resources.finding import Finding, Weight
from game.ui.shell import NoDisplayError, start_pygame
from game.ui.sound import hushed
from game.ui.speech import speech_command
from game.wording import _

__all__ = ["probe"]


def probe() -> tuple[Finding, ...]:
    """SDL's version, the display and its driver, the sound device, the speech command."""
    sdl = ".".join(str(part) for part in pygame.get_sdl_version())
    return (Finding("display", f"SDL {sdl}"), *_display(), _sound(), _speech())


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
        with hushed():
            pygame.mixer.init()
    except (pygame.error, NotImplementedError):
        said = _("No sound device: the game is silent, and nothing is lost.")
        return Finding("sound", said, Weight.NOTE)
    pygame.mixer.quit()
    return Finding("sound", _("A sound device was found."))


def _speech() -> Finding:
    """Announcements are read aloud only where the settings say so."""
    command = speech_command()
    if command:
        return Finding("speech", _("Announcements can be spoken by {path}.").format(path=command))
    said = _("No speech command: announcements cannot be spoken.")
    return Finding("speech", said, Weight.NOTE, _("Install {names}.").format(names=_NAMES))


_NAMES: Final = "spd-say (speech-dispatcher), espeak-ng"

"""Short sounds of the table. A machine without a sound device is silent, and says nothing of it."""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Final

import pygame

from game.domain import events as happened
from game.domain.events import Event
from game.domain.phase import Phase
from game.resources import asset
from game.resources.settings import Settings

__all__ = ["CLOCK", "NAMES", "Sounds", "hushed", "sound_of"]

CLOCK: Final = "clock"
"""Little time is left."""

_GAVEL: Final = (
    happened.PhaseEntered,
    happened.ReadingBegun,
    happened.VoteConcluded,
    happened.OutcomeRecorded,
    happened.RulingGiven,
    happened.MeetingPaused,
    happened.MeetingResumed,
)
_SOUNDS: Final[dict[type, str]] = {
    **dict.fromkeys(_GAVEL, "gavel"),
    happened.SilenceBroken: "silence",
    happened.ParagraphAgreed: "agreed",
    happened.PlacardRaised: "placard",
}
"""What is heard of an event; of the others nothing. All of it is seen as well."""

_SILENCE_HELD: Final = happened.PhaseEntered(Phase.ACTION)
_WEIGHT: Final = ("silence", "gavel", "agreed", "placard")
"""Of one entry the first of these is heard: a table is no fanfare."""

NAMES: Final = (*_WEIGHT, CLOCK)


def sound_of(events: Iterable[Event]) -> str:
    """The one sound of an entry's events, "" for none."""
    heard = {"silence" if one == _SILENCE_HELD else _SOUNDS.get(type(one), "") for one in events}
    return next((name for name in _WEIGHT if name in heard), "")


class Sounds:
    """Plays what the settings allow; the device is opened once, when it is first needed."""

    def __init__(self, settings: Settings) -> None:
        """`settings` are asked anew each time."""
        self._settings = settings
        self._loaded: dict[str, pygame.mixer.Sound] | None = None

    def play(self, name: str) -> bool:
        """Play a sound of NAMES; False if it is off, has no device, or is heard just now."""
        if not name or not self._settings.sound or not self._settings.volume:
            return False
        sound = self._opened().get(name)
        if sound is None or sound.get_num_channels():
            return False
        sound.set_volume(self._settings.volume / 100)
        sound.play()
        return True

    def make_ready(self) -> None:
        """Open the device before the first sound: it may take longer than a picture."""
        if self._settings.sound:
            self._opened()

    def _opened(self) -> dict[str, pygame.mixer.Sound]:
        if self._loaded is None:
            self._loaded = _load()
        return self._loaded

    def close(self) -> None:
        """Let go of the device."""
        if self._loaded:
            self._loaded = {}
            pygame.mixer.quit()


def _load() -> dict[str, pygame.mixer.Sound]:
    """Every sound, or none where there is no device."""
    try:
        with hushed():
            pygame.mixer.init(22_050, -16, 1, 512)
        files = {name: asset(f"sounds/{name}.wav") for name in NAMES}
        return {name: pygame.mixer.Sound(file) for name, file in files.items() if file.is_file()}
    except (pygame.error, NotImplementedError):
        return {}


@contextmanager
def hushed() -> Iterator[None]:
    """Sound libraries write what they did not find straight to the terminal: not meanwhile."""
    kept, nowhere = os.dup(2), os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nowhere)

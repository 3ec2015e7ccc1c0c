"""Spoken announcements: the system's own speech command, if there is one and it is wanted.

The only place of the game that starts another program. It is given the words as one argument
after `--`, never through a shell; what it does wrong is nobody's trouble.
"""

import subprocess
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from shutil import which
from typing import Final, TypeAlias

from game.wording import language

__all__ = ["COMMANDS", "Speaker", "speech_command"]

COMMANDS: Final = ("spd-say", "say", "espeak-ng")
"""The commands that are known, the best first: Speech Dispatcher, macOS, eSpeak NG."""

LONGEST: Final = 300
"""Characters of one announcement."""
WAITING: Final = 4
"""Announcements that wait at most: of a fast meeting the oldest are left out."""

_OPTIONS: Final[dict[str, tuple[str, ...]]] = {
    "spd-say": ("--wait", "--language"),
    "say": (),
    "espeak-ng": ("-v",),
}
"""What each is told; the last option takes the code of the language."""

Start: TypeAlias = Callable[[list[str]], "subprocess.Popen[bytes]"]


def speech_command() -> str:
    """The path of the system's speech command, "" where there is none.

    A command that the search path names relative to the present folder is not taken: it could
    be anybody's file.
    """
    found = (which(name) for name in COMMANDS)
    return next((path for path in found if path and Path(path).is_absolute()), "")


def _started(arguments: list[str]) -> "subprocess.Popen[bytes]":
    nowhere = subprocess.DEVNULL
    return subprocess.Popen(arguments, stdin=nowhere, stdout=nowhere, stderr=nowhere)  # noqa: S603 - the one speech command, by its absolute path and without a shell


class Speaker:
    """Says one sentence after the other and never waits for them."""

    def __init__(self, command: str, start: Start = _started) -> None:
        """`command` is a path from `speech_command`; "" says nothing."""
        self._command, self._start = command, start
        self._waiting: deque[str] = deque(maxlen=WAITING)
        self._speaking: subprocess.Popen[bytes] | None = None

    def say(self, words: str) -> None:
        """Say this after what is being said."""
        plain = " ".join("".join(one if one.isprintable() else " " for one in words).split())
        if plain and self._command:
            self._waiting.append(plain[:LONGEST])
            self.go_on()

    def go_on(self) -> None:
        """Begin with the next sentence once the last is said; to be called now and then."""
        if self._speaking is not None and self._speaking.poll() is None:
            return
        self._speaking = None
        if self._waiting:
            with suppress(OSError, ValueError):  # no announcement is worth an error
                self._speaking = self._start(self._arguments(self._waiting.popleft()))

    def _arguments(self, words: str) -> list[str]:
        options = list(_OPTIONS.get(Path(self._command).stem, ()))
        if options:
            options.append(language())
        return [self._command, *options, "--", words]

    def silence(self) -> None:
        """Stop at once and forget what waits."""
        self._waiting.clear()
        if self._speaking is not None:
            with suppress(OSError, subprocess.TimeoutExpired):
                self._speaking.kill()
                self._speaking.wait(timeout=1)
            self._speaking = None

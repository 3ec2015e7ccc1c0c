"""The herald: makes heard what happens at the table in public, by sound and by speech."""

from collections.abc import Callable
from typing import Final

from game.chair import Chair
from game.domain.delegation import PUBLIC
from game.domain.proceedings import Entry, event_audience
from game.domain.session import Session
from game.resources.settings import Settings
from game.ui.presenters.log import log_lines
from game.ui.presenters.status import seconds_left
from game.ui.scenes.desk import Desk
from game.ui.sound import CLOCK, Sounds, sound_of
from game.ui.speech import Speaker, speech_command
from game.ui.stack import Attendant

__all__ = ["Herald"]

_WARNED_AT: Final = 5
"""Seconds before the end at which the clock is heard."""
_LONG_ENOUGH: Final = 15
"""Seconds that a step must have had for its end to be announced."""
_LINES: Final = 6
"""Lines of one entry that are read aloud at most."""


class Herald(Attendant):
    """Stays by whatever scene is on top. What only a seat may see is never heard."""

    def __init__(self, settings: Settings) -> None:
        """Attend no table yet."""
        self._settings = settings
        self._sounds = Sounds(settings)
        self._speaker: Speaker | None = None
        self._desk: Desk | None = None
        self._due: int | None = None
        self._warns = False

    def attend(self, desk: Desk) -> None:
        """Listen to the Chair of this desk from now on, to no other."""
        if self._desk is None or self._desk.chair is not desk.chair:
            desk.chair.subscribe(self._happened(desk.chair))
        self._desk = desk
        self._sounds.make_ready()

    def leave(self) -> None:
        """The table is left: nothing more is heard of it."""
        self._desk = None
        if self._speaker is not None:
            self._speaker.silence()

    def on_close(self) -> None:
        """The window closes: nothing goes on speaking."""
        self.leave()
        self._sounds.close()

    def _happened(self, chair: Chair) -> Callable[[Entry, Session], None]:
        def heard(entry: Entry, _session: Session) -> None:
            if self._desk is None or self._desk.chair is not chair:
                return
            public = [one for one in entry.events if PUBLIC in event_audience(one)]
            self._sounds.play(sound_of(public))
            if self._settings.speech and public:
                self._announce(chair, entry)

        return heard

    def _announce(self, chair: Chair, entry: Entry) -> None:
        """Read the public lines of an entry aloud, as they stand in the log."""
        lines = log_lines(chair.header.scenario, chair.entries, PUBLIC, _LINES)
        for one in lines:
            if one.entry == entry.number:
                self._voice().say(f"{one.sentence} {one.quote}".strip())

    def _voice(self) -> Speaker:
        if self._speaker is None:
            self._speaker = Speaker(speech_command())
        return self._speaker

    def passes(self, elapsed: int) -> None:
        """The clock is heard once when little of a long step is left; the voice goes on."""
        del elapsed
        if self._speaker is not None:
            self._speaker.go_on()
            if not self._settings.speech:
                self._speaker.silence()
        if self._desk is not None:
            self._watch(self._desk)

    def _watch(self, desk: Desk) -> None:
        left = seconds_left(desk.session, desk.at)
        if desk.session.deadline != self._due:
            self._due = desk.session.deadline
            self._warns = left is not None and left >= _LONG_ENOUGH
        if self._warns and left is not None and left <= _WARNED_AT:
            self._warns = False
            self._sounds.play(CLOCK)

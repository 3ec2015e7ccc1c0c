"""Settings: language, look, sound and speech, the curtain. Each takes effect at once."""

from collections.abc import Callable
from contextlib import suppress
from typing import Final

from game.resources import settings_file
from game.resources.settings import save_settings
from game.ui.scenes.screen import Screen
from game.ui.shell import Shell
from game.ui.speech import speech_command
from game.ui.theme import PALETTES, Colour
from game.ui.widgets import (
    Button,
    ChoiceItem,
    ChoiceList,
    Column,
    Gap,
    Label,
    Panel,
    Row,
    Widget,
)
from game.wording import _, language, languages, mark, ngettext, set_language

__all__ = ["CURTAIN_MINUTES", "SettingsScreen", "pins_button"]

CURTAIN_MINUTES: Final = (0, 1, 2, 5)
"""Minutes of idling after which the curtain closes; 0: never."""

_THEMES: Final = {
    "standard": (mark("Standard"), mark("a calm room, a paper page")),
    "contrast": (mark("High contrast"), mark("black and white, every line to be seen")),
}
_SIZE_STEP: Final = 0.25
_VOLUME_STEP: Final = 10
_LOUDEST: Final = 100


class SettingsScreen(Screen):
    """One page of choices; they are on disk when it is left."""

    one_page = True

    def __init__(self, shell: Shell, speech: str | None = None) -> None:
        """`speech` is the command that would speak, "" for none; by default the system's."""
        super().__init__(shell)
        self._command = speech_command() if speech is None else speech

    def build(self) -> Widget:
        """Words and look at the left, what is heard and what is hidden at the right."""
        done = Button(_("Done"), self.back, key="escape", primary=True)
        head = Row([Label(_("Settings"), "title"), done], weights=(3, 1))
        left = Column([self._language(), self._size(), self._look()], gap=12)
        right = Column([self._sound(), self._curtain()], gap=12)
        body = self.beside([left, right], (1, 1))
        return Column([head, self.scrolled(body)], gap=14)

    def on_close(self) -> None:
        """Keep what was chosen; a disk that is full costs the choice of tomorrow only."""
        with suppress(OSError):
            save_settings(self.shell.settings, settings_file())

    @property
    def _muted(self) -> Colour:
        return self.shell.theme.palette.muted

    def _restyled(self) -> None:
        self.shell.restyle()
        self.rebuild()

    # Words and look

    def _language(self) -> Widget:
        choices = ChoiceList([ChoiceItem(*one) for one in languages()], self._speak)
        _point_at(choices, language())
        stays = _("The draft resolution stays in the language it was written in.")
        return Panel(_("Language"), [choices, Label(stays, "small", self._muted)])

    def _speak(self, code: str) -> None:
        self.shell.settings.language = code
        set_language(code)
        self._restyled()

    def _size(self) -> Widget:
        percent = f"{round(self.shell.settings.text_scale * 100)} %"
        keys = _("Ctrl with + and \N{EN DASH} does the same on every screen.")
        body = [_stepper(percent, self._resize), Label(keys, "small", self._muted)]
        return Panel(_("Size of text"), body)

    def _resize(self, step: int) -> None:
        self.shell.set_scale(self.shell.settings.text_scale + step * _SIZE_STEP)
        self.rebuild()

    def _look(self) -> Widget:
        items = [ChoiceItem(name, *map(_, _THEMES[name])) for name in PALETTES]
        choices = ChoiceList(items, self._wear)
        _point_at(choices, self.shell.settings.theme)
        return Panel(_("Look"), [choices, self._motion()])

    def _wear(self, name: str) -> None:
        self.shell.settings.theme = name
        self._restyled()

    def _motion(self) -> Widget:
        still = self.shell.settings.reduced_motion
        return Button(
            _("Reduced motion: on") if still else _("Reduced motion: off"),
            self._toggled("reduced_motion"),
            key="m",
            detail=_("nothing glides or swings; what happened stands there at once"),
        )

    # What is heard

    def _sound(self) -> Widget:
        settings = self.shell.settings
        sound = Button(
            _("Sound: on") if settings.sound else _("Sound: off"),
            self._toggled("sound"),
            key="o",
            detail=_("a gavel, a placard; nothing is said by sound alone"),
        )
        loud = _("Volume: {percent} %").format(percent=settings.volume)
        volume = _stepper(loud, self._louder)
        return Panel(_("Sound and speech"), [sound, volume, self._speech()])

    def _louder(self, step: int) -> None:
        volume = self.shell.settings.volume + step * _VOLUME_STEP
        self.shell.settings.volume = min(max(volume, 0), _LOUDEST)
        self.rebuild()

    def _speech(self) -> Widget:
        spoken = self.shell.settings.speech
        return Button(
            _("Spoken announcements: on") if spoken else _("Spoken announcements: off"),
            self._toggled("speech"),
            key="a",
            reason="" if self._command else _("This machine has no speech command."),
            detail=_("what happens in public is read aloud by this machine"),
        )

    # What is hidden

    def _curtain(self) -> Widget:
        items = [ChoiceItem(str(one), _minutes(one)) for one in CURTAIN_MINUTES]
        choices = ChoiceList(items, self._close_after)
        _point_at(choices, str(self.shell.settings.curtain_minutes))
        body = [Label(_("Without a key or a click, what is private closes:")), choices]
        return Panel(_("The curtain"), [*body, pins_button(self)])

    def _close_after(self, minutes: str) -> None:
        self.shell.settings.curtain_minutes = int(minutes)
        self.rebuild()

    def _toggled(self, name: str) -> Callable[[], None]:
        def toggle() -> None:
            setattr(self.shell.settings, name, not getattr(self.shell.settings, name))
            self.rebuild()

        return toggle


def pins_button(screen: Screen) -> Button:
    """The switch of the PINs, here and where a class is set up; it holds for the next class."""
    settings = screen.shell.settings

    def toggle() -> None:
        settings.pins = not settings.pins
        screen.rebuild()

    return Button(
        _("PINs for seats: on") if settings.pins else _("PINs for seats: off"),
        toggle,
        key="p",
        detail=_("each team chooses one when its curtain opens first"),
    )


def _minutes(count: int) -> str:
    if not count:
        return _("never by itself")
    return ngettext("after {count} minute", "after {count} minutes", count).format(count=count)


def _point_at(choices: ChoiceList, key: str) -> None:
    """Show what is chosen, and let the arrows begin there."""
    keys = [one.key for one in choices.items]
    choices.chosen = [key]
    choices.current = keys.index(key) if key in keys else 0


def _stepper(words: str, step: Callable[[int], None]) -> Widget:
    """Less, what it is now, more."""
    return Row(
        [
            Button("\N{EN DASH}", lambda: step(-1)),
            Column([Gap(2), Label(words, "large")], gap=0),
            Button("+", lambda: step(1)),
        ],
        weights=(1, 2, 1),
    )

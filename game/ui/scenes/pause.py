"""What Esc opens over the table: the facilitator's acts, the size of text, the way out."""

from collections.abc import Callable
from dataclasses import dataclass

from game.chair import Chair
from game.domain import commands as ask
from game.domain.commands import Command
from game.domain.delegation import FACILITATOR
from game.record.pins import PinBook
from game.rules import why_not
from game.ui.presenters.ask_the_class import question_for_the_class
from game.ui.presenters.choices import Choice
from game.ui.presenters.plan import plan_of
from game.ui.presenters.status import as_minutes
from game.ui.scenes.overlay import Overlay
from game.ui.scenes.pick import PickScene
from game.ui.scenes.powers import PowersScene
from game.ui.scenes.settings import SettingsScreen
from game.ui.shell import Scene, Shell
from game.ui.widgets.base import Widget
from game.ui.widgets.boxes import Column, Row
from game.ui.widgets.button import Button
from game.ui.widgets.label import Label
from game.wording import _
from game.wording.refusals import rule_name, sentence

__all__ = ["PauseCalls", "PauseScene"]


@dataclass(frozen=True, slots=True)
class PauseCalls:
    """What the menu calls."""

    submit: Callable[[Command], None]
    leave: Callable[[], None]
    at: Callable[[], int] = lambda: 0
    """Session time, in milliseconds."""
    pins: PinBook | None = None
    say: Callable[[str], None] = lambda _words: None
    """Says something at the table."""


class PauseScene(Overlay):
    """The menu of the table. While it is open no computer delegate moves and no clock runs."""

    width = 900

    def __init__(self, shell: Shell, below: Scene, chair: Chair, calls: PauseCalls) -> None:
        """Open the menu."""
        super().__init__(shell, below)
        self._chair, self._calls = chair, calls

    def on_enter(self) -> None:
        """Show things as they stand: the settings, which open over the menu, change its words."""
        self._fill()
        super().on_enter()

    def _fill(self) -> None:
        back = Button(_("Back to the table"), self.leave, key="escape", primary=True)
        muted = self.shell.theme.palette.muted
        acts = [
            Label(_("The facilitator"), "heading", muted),
            self._act(_("Next step: whoever has not answered passes"), ask.Advance(), "n"),
            self._act(_("Skip to the final round"), ask.SkipToFinalRound(), "s"),
            self._undo(),
            Button(_("Pause, time, cards, seats…"), self.powers, key="f"),
            *self._pins(),
            Label(_("Size of text"), "heading", muted),
            Row([self._size("+", 0.25), self._size("\N{EN DASH}", -0.25)]),
            Button(_("Settings"), self._settings, key="e"),
            Button(_("Leave the table"), self.then(self._calls.leave), key="l"),
            Label(_("The record is kept as you play: you can go on another time."), "small", muted),
        ]
        self.show(_("The meeting is paused"), self._beside(acts), [back])

    def _beside(self, acts: list[Widget]) -> list[Widget]:
        """The acts; beside them, where there is room, what to ask and how time stands."""
        known = [*self._question(), *self._plan()]
        if self.shell.window.size[0] / self.shell.theme.scale < self.width:
            return [*self._question(), *acts, *self._plan()]
        return [Row([Column(acts), Column(known)], gap=24, weights=(1, 1))]

    def _question(self) -> list[Widget]:
        palette = self.shell.theme.palette
        question = question_for_the_class(self._chair.session)
        heading = Label(_("Ask the class"), "heading", palette.muted)
        return [heading, Label(question, "large", palette.accent)]

    def _plan(self) -> list[Widget]:
        """Each part of the meeting: minutes spent, minutes planned; over the plan says so."""
        palette = self.shell.theme.palette
        rows: list[Widget] = [Label(_("Plan and clock"), "heading", palette.muted)]
        for one in plan_of(self._chair, self._calls.at()):
            words = _("{spent} of {planned}").format(
                spent=as_minutes(one.spent), planned=as_minutes(one.planned)
            )
            words += _(" · over the plan") if one.over else ""
            colour = palette.warn if one.over else palette.muted
            if one.when == "now":
                colour = palette.warn if one.over else palette.text
            role = "bold" if one.when == "now" else "small"
            title = Label(one.title, role, palette.text if one.when == "now" else palette.muted)
            rows.append(Row([title, Label(words, "small", colour)], weights=(5, 6)))
        return rows

    def update(self, elapsed: int) -> bool:
        """Pauses are no time of the meeting: nothing moves and no clock runs."""
        del elapsed
        return False

    def _act(self, label: str, command: Command, key: str) -> Button:
        refusal = why_not(self._chair.session, FACILITATOR, command)
        names = self._chair.session.names
        reason = f"{sentence(refusal, names)} ({rule_name(refusal)})" if refusal else ""
        act = self.then(lambda: self._calls.submit(command))
        return Button(label, act, key=key, reason=reason)

    def _undo(self) -> Button:
        done = any(one.events for one in self._chair.entries)
        reason = "" if done else _("Nothing has been done yet that could be taken back.")
        command = ask.Undo(_("asked at the table"))
        act = self.then(lambda: self._calls.submit(command))
        return Button(_("Take the last act back"), act, key="u", reason=reason)

    def powers(self) -> None:
        """Open the facilitator's powers over the menu."""
        calls, chair = self._calls, self._chair
        self.shell.push(PowersScene(self.shell, self, chair, calls.at(), calls.submit))

    def _settings(self) -> None:
        self.shell.push(SettingsScreen(self.shell))

    def _pins(self) -> list[Widget]:
        """A team that forgot its PIN asks the facilitator."""
        pins = self._calls.pins
        if pins is None:
            return []
        held = any(pins.has(code) for code in self._chair.session.codes)
        reason = "" if held else _("No seat has chosen a PIN yet.")
        act = self.then(lambda: clear_pin(self.shell, self.below, self._chair, self._calls))
        return [Button(_("Clear the PIN of a seat…"), act, key="p", reason=reason)]

    def _size(self, sign: str, step: float) -> Button:
        return Button(
            sign, lambda: self.shell.set_scale(self.shell.settings.text_scale + step), key=""
        )


def clear_pin(shell: Shell, below: Scene, chair: Chair, calls: PauseCalls) -> None:
    """Choose the seat whose PIN is cleared; the table is told, so that nobody does it in secret."""
    pins, names = calls.pins, chair.session.names
    if pins is None:
        return

    def cleared(choice: Choice) -> None:
        pins.clear(choice.answer)
        said = _("The PIN of {name} is cleared: its team chooses a new one.")
        calls.say(said.format(name=names[choice.answer]))

    seats = [code for code in chair.session.codes if pins.has(code)]
    rows = [Choice(names[code], (), code, wordless=True) for code in seats]
    shell.push(PickScene(shell, below, _("Clear the PIN of a seat"), rows, cleared))

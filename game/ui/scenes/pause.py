"""What Esc opens over the table: the facilitator's acts, the size of text, the way out."""

from collections.abc import Callable
from dataclasses import dataclass

from game.chair import Chair
from game.domain import commands as ask
from game.domain.commands import Command
from game.domain.delegation import FACILITATOR
from game.domain.scenario import Scenario
from game.record.pins import PinBook
from game.rules import why_not
from game.ui.presenters.ask_the_class import question_for_the_class
from game.ui.presenters.choices import Choice
from game.ui.presenters.moves import Move, Moves
from game.ui.scenes.overlay import Overlay
from game.ui.scenes.pick import PickScene
from game.ui.scenes.powers import PowersScene
from game.ui.scenes.settings import SettingsScreen
from game.ui.scenes.words import WordsScreen
from game.ui.shell import Scene, Shell
from game.ui.text import Run
from game.ui.widgets.base import Widget
from game.ui.widgets.boxes import Row
from game.ui.widgets.button import Button
from game.ui.widgets.label import Label
from game.wording import _
from game.wording.refusals import rule_name, sentence

__all__ = ["PauseCalls", "PauseScene", "WhyScene", "table_keys"]


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

    width = 460

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
        palette = self.shell.theme.palette
        muted = palette.muted
        body = [
            Label(_("Ask the class"), "heading", muted),
            Label(question_for_the_class(self._chair.session), colour=palette.accent),
            Label(_("The facilitator"), "heading", muted),
            self._act(_("Next step: whoever has not answered passes"), ask.Advance(), "n"),
            self._act(_("Skip to the final round"), ask.SkipToFinalRound(), "s"),
            self._undo(),
            Button(_("Pause, time, cards, seats…"), self.powers, key="f"),
            *self._pins(),
            Label(_("Size of text"), "heading", muted),
            Row([self._size("+", 0.25), self._size("\N{EN DASH}", -0.25)]),
            Button(_("Settings"), self._settings, key="e"),
            Label(_("The record is kept as you play: you can go on another time."), "small", muted),
            Button(_("Leave the table"), self.then(self._calls.leave), key="l"),
        ]
        self.show(_("The meeting is paused"), body, [back])

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


def table_keys() -> str:
    """The keys of the table that stand on no button."""
    return _(
        "Keys: the letter on a button; 1 to 9 placards; Tab and Enter; arrows scroll"
        " the page; Space lets the computer go on, . changes its pace; H instructions;"
        " J lets the facilitator go to the next step; F8 hides everything private;"
        " F9 opens the projector's window; Esc pause; Ctrl with +, \N{EN DASH} and 0, or the wheel,"
        " the size of the page; Ctrl and F finds words in it; F6 compares any two versions of it."
    )


class WhyScene(Overlay):
    """Every act that is not in order now, with its reason and its rule; and the keys."""

    width = 780

    def __init__(
        self, shell: Shell, below: Scene, shown: Moves, keys: str, scenario: Scenario
    ) -> None:
        """List what one seat cannot do now; F3 opens the words and sources of a scenario."""
        super().__init__(shell, below)
        palette = shell.theme.palette
        body = [Label(keys, "small", palette.muted)]
        for refusal, rule, refused in _by_reason(shown):
            runs = (
                Run(", ".join(one.title.rstrip("…") for one in refused), "bold"),
                Run(f"\n{refusal} ", "small"),
                Run(f"({rule})", "small", palette.warn),
                Run(_instead(refused), "small", palette.accent),
            )
            body.append(Label(runs))
        title = _("{name}: not now, and why").format(name=shown.name)
        words = Button(
            _("Words and sources"), lambda: shell.push(WordsScreen(shell, scenario)), key="f3"
        )
        back = Button(_("Back to the table"), self.leave, key="escape")
        self.show(title, body, [words, back])


def _by_reason(shown: Moves) -> list[tuple[str, str, list[Move]]]:
    """Refusal, rule, and the acts that share them: a reason is read once."""
    found: dict[tuple[str, str], list[Move]] = {}
    for move in (*shown.rows, *shown.not_now):
        if not move.allowed:
            found.setdefault((move.refusal, move.rule), []).append(move)
    return [(refusal, rule, refused) for (refusal, rule), refused in found.items()]


def _instead(refused: list[Move]) -> str:
    """The nearest acts that are allowed, three at most; "" where the table waits for others."""
    titles = dict.fromkeys(title for one in refused for title in one.instead)
    acts = ", ".join(one.rstrip("…") for one in tuple(titles)[:3])
    return "  " + _("Now: {acts}.").format(acts=acts) if acts else ""

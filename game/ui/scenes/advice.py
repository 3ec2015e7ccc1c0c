"""The adviser's card. What it says is private: alone it opens at once, else behind the curtain."""

from collections.abc import Callable
from typing import TypeAlias

from game.delegates.adviser import Suggestion
from game.domain.delegation import Code
from game.ui.presenters.advice import AdviceView, PackageView, advice_view
from game.ui.scenes.briefing import PeekScreen
from game.ui.scenes.desk import Desk
from game.ui.scenes.overlay import Overlay
from game.ui.scenes.pin import behind
from game.ui.shell import Scene, Shell
from game.ui.text import Run
from game.ui.widgets.base import Widget
from game.ui.widgets.boxes import Column, Row
from game.ui.widgets.button import Button
from game.ui.widgets.label import Label
from game.ui.widgets.meter import Meter
from game.wording import _

__all__ = ["AdviceScene", "Prepare", "open_adviser"]

Prepare: TypeAlias = Callable[[Code, Suggestion], None]
"""Takes a package that a seat picked, to be tabled when it has the floor."""

STAYS_MS = 40_000
"""How long the card stays where clocks run and others wait."""


def open_adviser(shell: Shell, below: Scene, desk: Desk, prepare: Prepare) -> None:
    """Ask the adviser of the seat that sits here; the question is recorded once it is put.

    Who sits here is settled now: behind the curtain the turn may pass to another seat.
    `prepare` gets the package that the person picks from the card.
    """
    code = desk.seat

    def opened() -> None:
        shell.replace(advised())

    def advised() -> AdviceScene:
        return _asked(shell, below, (desk, code), lambda one: prepare(code, one))

    if desk.alone:
        shell.push(advised())
    else:
        scenario = desk.chair.header.scenario
        gate = behind(shell, desk.pins, scenario, code, opened)
        shell.push(PeekScreen(shell, scenario, code, gate, shell.pop))


def _asked(
    shell: Shell, below: Scene, seat: tuple[Desk, Code], prepare: Callable[[Suggestion], None]
) -> "AdviceScene":
    desk, code = seat
    table = desk.table
    _entry, advice = table.ask_adviser(code, desk.at)
    shown = advice_view(advice, table.view_of(code)) if advice is not None else None
    scene = AdviceScene(shell, below, shown, prepare)
    scene.left_ms = STAYS_MS if table.chair.session.clocks else None
    scene.curtained = not desk.alone
    return scene


class AdviceScene(Overlay):
    """What the text is worth to the seat, who seems to object, three packages to offer."""

    width = 820

    def __init__(
        self,
        shell: Shell,
        below: Scene,
        shown: AdviceView | None,
        prepare: Callable[[Suggestion], None],
    ) -> None:
        """Show an advice; None: the adviser is off."""
        super().__init__(shell, below)
        self._prepare = prepare
        self.left_ms: int | None = None
        self._close = close = Button(_("Close"), self.leave, key="escape", primary=True)
        if shown is None:
            self.show(_("The adviser"), [Label(_("It is switched off."))], [close])
            return
        title = _("Adviser to {name}: for your eyes only").format(name=shown.name)
        self.show(title, [*self._worth(shown), *self._room(shown)], [close])

    def on_enter(self) -> None:
        """It is read from its head on: the focus begins at its foot."""
        self.focus.give(self._close)
        super().on_enter()

    def hide(self) -> bool:
        """Where others sit around, the card closes; alone one covers the window."""
        if self.curtained:
            self.leave()
        return self.curtained

    def update(self, elapsed: int) -> bool:
        """Where others wait, the card closes by itself."""
        changed = super().update(elapsed)
        if self.left_ms is not None and self.shell.scene is self:
            self.left_ms -= elapsed
            if self.left_ms <= 0:
                self.leave()
        return changed

    def _worth(self, shown: AdviceView) -> list[Widget]:
        palette = self.shell.theme.palette
        labels = (
            _("no resolution: {value}").format(value=round(shown.no_deal)),
            _("the text as it stands: {value} of 100").format(value=round(shown.worth)),
        )
        return [
            Label(shown.verdict, "large", palette.accent),
            Meter(shown.worth / 100, shown.no_deal / 100, labels),
            *(Label(one, "small") for one in shown.lines),
        ]

    def _room(self, shown: AdviceView) -> list[Widget]:
        muted = self.shell.theme.palette.muted
        nobody = Label(_("Nobody, as far as one can tell."), "small")
        nothing = Label(_("No package seems to bring you anything now."), "small")
        estimate = _(
            "Estimates, from your own instructions and from what was said and done in public."
        )
        return [
            Label(_("Who seems to object, and why"), "heading", muted),
            *([Label(one, "small") for one in shown.concerns] or [nobody]),
            Label(_("Worth offering"), "heading", muted),
            *([self._package(n, one) for n, one in enumerate(shown.packages, 1)] or [nothing]),
            *(Label(one, "small") for one in shown.early),
            Label(estimate, "small", muted),
        ]

    def _package(self, number: int, one: PackageView) -> Widget:
        palette = self.shell.theme.palette
        words = Label(
            [
                Run("; ".join(one.terms), "bold"),
                Run(f" {one.addressees}", "small"),
                Run(f"\n{one.outlook}", "small", palette.muted),
            ]
        )
        act = self.then(lambda: self._prepare(one.suggestion))
        button = Button(_("Prepare"), act, key=str(number))
        if self.shell.window.size[0] / self.shell.theme.scale < self.width:
            return Column([words, button], gap=4)
        return Row([words, button], weights=(5, 1))

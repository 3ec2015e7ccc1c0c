"""The adviser's card. What it says is private: alone it opens at once, else behind the curtain."""

from game.domain.delegation import Code
from game.ui.presenters.advice import AdviceView, PackageView, advice_view
from game.ui.scenes.briefing import PeekScreen
from game.ui.scenes.desk import Desk
from game.ui.scenes.overlay import Overlay
from game.ui.shell import Scene, Shell
from game.ui.text import Run
from game.ui.widgets.base import Widget
from game.ui.widgets.button import Button
from game.ui.widgets.label import Label
from game.ui.widgets.meter import Meter
from game.wording import _

__all__ = ["AdviceScene", "open_adviser"]

STAYS_MS = 40_000
"""How long the card stays where clocks run and others wait."""


def open_adviser(shell: Shell, below: Scene, desk: Desk) -> None:
    """Ask the adviser of the seat that sits here; the question is recorded once it is put."""
    code = desk.seat

    def opened() -> None:
        shell.replace(_asked(shell, below, desk, code))

    if desk.alone:
        shell.push(_asked(shell, below, desk, code))
    else:
        scenario = desk.chair.header.scenario
        shell.push(PeekScreen(shell, scenario, code, opened, shell.pop))


def _asked(shell: Shell, below: Scene, desk: Desk, code: Code) -> "AdviceScene":
    table = desk.table
    _entry, advice = table.ask_adviser(code, desk.at)
    shown = advice_view(advice, table.view_of(code)) if advice is not None else None
    scene = AdviceScene(shell, below, shown)
    scene.left_ms = STAYS_MS if table.chair.session.clocks else None
    return scene


class AdviceScene(Overlay):
    """What the text is worth to the seat, who seems to object, three packages to offer."""

    width = 820

    def __init__(self, shell: Shell, below: Scene, shown: AdviceView | None) -> None:
        """Show an advice; None: the adviser is off."""
        super().__init__(shell, below)
        self.left_ms: int | None = None
        close = Button(_("Close"), self.leave, key="escape", primary=True)
        if shown is None:
            self.show(_("The adviser"), [Label(_("It is switched off."))], [close])
            return
        title = _("Adviser to {name}: for your eyes only").format(name=shown.name)
        self.show(title, [*self._worth(shown), *self._room(shown)], [close])

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

    def _package(self, number: int, one: PackageView) -> Label:
        palette = self.shell.theme.palette
        return Label(
            [
                Run(f"{number}  ", "bold", palette.accent),
                Run("; ".join(one.terms), "bold"),
                Run(f" {one.addressees}", "small"),
                Run(f"\n{one.outlook}", "small", palette.muted),
            ]
        )

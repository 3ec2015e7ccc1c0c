"""The facilitator's powers on a card: choose one, say what, say why. No clock runs meanwhile."""

from collections.abc import Callable

from game.chair import Chair
from game.domain.commands import Command
from game.ui.presenters.choices import Choice
from game.ui.presenters.powers import Power, powers
from game.ui.scenes.overlay import Overlay
from game.ui.scenes.pick import PickScene
from game.ui.scenes.teams import team_sheet
from game.ui.scenes.write import Sheet, WriteScene
from game.ui.shell import Scene, Shell
from game.ui.widgets.button import Button
from game.ui.widgets.label import Label
from game.wording import _

__all__ = ["PowersScene"]


class PowersScene(Overlay):
    """Pause, time, cards, seats, readings; the pause menu below keeps time still."""

    width = 560

    def __init__(
        self,
        shell: Shell,
        below: Scene,
        chair: Chair,
        at: int,
        submit: Callable[[Command], None],
    ) -> None:
        """List the powers; `submit` gets the command once its reason is written."""
        super().__init__(shell, below)
        self._submit, self._limit = submit, chair.session.profile.reason_characters
        muted = shell.theme.palette.muted
        intro = Label(_("Each is recorded with its reason."), "small", muted)
        buttons = [self._button(one) for one in powers(chair, at)]
        back = Button(_("Back"), self.leave, key="escape")
        self.show(_("The facilitator's powers"), [intro, *buttons], [back])

    def _button(self, power: Power) -> Button:
        return Button(power.title, lambda: self._choose(power), key=power.key, reason=power.refusal)

    def _choose(self, power: Power) -> None:
        """A power with one row needs no list."""
        if len(power.rows) == 1:
            self._ask_why(power, power.rows[0])
            return
        title = power.title.rstrip("…")
        pick = PickScene(self.shell, self, title, power.rows, lambda row: self._ask_why(power, row))
        pick.leads_back(_("Back"))
        self.shell.push(pick)

    def _ask_why(self, power: Power, row: Choice) -> None:
        sheet = team_sheet(row.title) if power.names else self._reason(power, row)
        self.shell.push(WriteScene(self.shell, self, sheet, {}, lambda why: self._do(row, why)))

    def _reason(self, power: Power, row: Choice) -> Sheet:
        return Sheet(
            f"why {row.title}",
            row.title,
            _("Say why: everybody can read it in the record."),
            _("Do it"),
            self._limit,
            power.suggestions,
            private=False,
        )

    def _do(self, row: Choice, why: str) -> None:
        """Close this card and the menu below it, then act."""
        self.shell.pop()
        self.shell.pop()
        self._submit(row.answer(why))

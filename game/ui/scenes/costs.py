"""The Secretariat's statement on costs, which the facilitator reads before action (rule 153)."""

from collections.abc import Callable

from game.domain.amendment import BudgetFlag
from game.domain.commands import Command, StateBudget
from game.ui.scenes.write import Sheet, WriteScene
from game.ui.shell import Scene, Shell
from game.wording import _

__all__ = ["cost_sheet"]

LONGEST = 300
"""Characters of a statement."""


def cost_sheet(
    shell: Shell, below: Scene, flag: BudgetFlag, submit: Callable[[Command], None]
) -> WriteScene:
    """A sheet for the costs of one flagged text; `submit` gets the statement."""
    prompt = _(
        "“{text}” gives the Secretariat work. Before action, its costs are stated (rule 153)."
    )
    sheet = Sheet(
        f"costs {flag.paragraph} {flag.amendment}",
        _("Programme budget implications of {paragraph}").format(paragraph=flag.paragraph),
        prompt.format(text=flag.text if len(flag.text) < LONGEST else f"{flag.text[:LONGEST]}…"),
        _("State it"),
        LONGEST,
        (
            _("The costs would be met within existing resources."),
            _("It would cost 1.2 million dollars over two years, for four posts."),
        ),
        private=False,
    )

    def state(costs: str) -> None:
        submit(StateBudget(flag.paragraph, costs))

    return WriteScene(shell, below, sheet, {}, state)

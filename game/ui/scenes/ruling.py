"""The facilitator's ruling: as which option own words are read that nobody could be sure of."""

from collections.abc import Callable

from game.domain import commands as ask
from game.domain.commands import Command
from game.domain.paragraph import Paragraph, Proposal
from game.ui.presenters.choices import Choice
from game.ui.presenters.marked import plain_pieces
from game.ui.scenes.pick import PickScene
from game.ui.shell import Scene, Shell
from game.ui.widgets.base import Widget
from game.ui.widgets.label import Label
from game.wording import _

__all__ = ["RulingScene"]


class RulingScene(PickScene):
    """One row an option; the ruling is the facilitator's, so it waits for no team's clock."""

    of_a_turn = False

    def __init__(
        self,
        shell: Shell,
        below: Scene,
        subject: tuple[Paragraph, Proposal],
        author: str,
        submit: Callable[[Command], None],
    ) -> None:
        """Ask about the words of `author`, a delegation's name."""
        paragraph, proposal = subject
        rows = tuple(
            Choice(one.title, plain_pieces(one.text), one.key) for one in paragraph.options
        )
        self._words = _("{author} wrote: “{text}”. What does it come closest to?").format(
            author=author, text=proposal.wording.text
        )

        def ruled(choice: Choice) -> None:
            submit(ask.ReadAs(proposal.number, choice.answer))

        title = _("How are the own words for {paragraph} read?").format(paragraph=paragraph.label)
        super().__init__(shell, below, title, rows, ruled)

    def _head(self) -> list[Widget]:
        """The words that are ruled on, above the rows."""
        return [Label(self._words), *super()._head()]

"""Openers and conditions to choose from, by strength, over the editor of own words."""

from collections.abc import Callable, Sequence
from math import ceil
from typing import Final

from game.ui.presenters.phrases import PhraseGroup
from game.ui.scenes.overlay import Overlay
from game.ui.shell import Scene, Shell
from game.ui.widgets.base import Widget
from game.ui.widgets.boxes import Row
from game.ui.widgets.button import Button
from game.ui.widgets.choices import ChoiceItem, ChoiceList
from game.ui.widgets.label import Label
from game.wording import _

__all__ = ["PhrasesScene"]

_LARGE: Final = 1.5
"""Size of text from which two columns of phrases have room, not three."""


class PhrasesScene(Overlay):
    """Choose one phrase; `on_pick` gets its group and the phrase when the card has closed."""

    width = 820
    of_a_turn = True

    def __init__(
        self,
        shell: Shell,
        below: Scene,
        groups: Sequence[PhraseGroup],
        on_pick: Callable[[PhraseGroup, str], None],
    ) -> None:
        """Offer the groups in their order."""
        super().__init__(shell, below)
        self._on_pick = on_pick
        body = [part for group in groups for part in self._group(group)]
        aid = _("How strong a verb is has no official scale: the order is a teaching aid.")
        muted = shell.theme.palette.muted
        back = Button(_("Back to the text"), self.leave, key="escape")
        self.show(_("Openers and conditions"), [Label(aid, "small", muted), *body], [back])

    def _group(self, group: PhraseGroup) -> list[Widget]:
        def picked(phrase: str) -> None:
            self.shell.pop()
            self._on_pick(group, phrase)

        across = 3 if self.shell.theme.scale < _LARGE else 2
        items = [ChoiceItem(one, one) for one in group.phrases]
        high = ceil(len(items) / across)
        columns = [ChoiceList(items[at : at + high], picked) for at in range(0, len(items), high)]
        empty = [Widget() for _none in range(across - len(columns))]
        return [Label(group.title, "heading"), Row([*columns, *empty], gap=6)]

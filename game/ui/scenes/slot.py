"""A place in a column whose contents are exchanged while the rest stays as it is."""

from collections.abc import Sequence

from game.ui.widgets.base import Widget
from game.ui.widgets.boxes import Column

__all__ = ["Slot"]


class Slot(Column):
    """A column that can be filled anew; focus elsewhere on the card is not lost."""

    def __init__(self, children: Sequence[Widget] = (), gap: float = 6) -> None:
        """Begin with some children, or none."""
        super().__init__(children, gap)

    def fill(self, children: Sequence[Widget]) -> None:
        """Exchange what is shown."""
        self._children = tuple(children)

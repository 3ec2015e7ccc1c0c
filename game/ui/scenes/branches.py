"""The tree of branches of a record, and two of their ends beside each other."""

from collections.abc import Callable
from pathlib import Path

from game.chair import Chair
from game.chair.ends import differences
from game.domain.session import Session
from game.record import RecordProblem, read_record
from game.record.family import Kin
from game.ui.document import piece_runs
from game.ui.presenters.choices import Choice
from game.ui.presenters.marked import compared_pieces
from game.ui.scenes.overlay import Overlay
from game.ui.scenes.pick import PickScene
from game.ui.shell import Scene, Shell
from game.ui.text import Run
from game.ui.widgets.base import Widget
from game.ui.widgets.button import Button
from game.ui.widgets.label import Label
from game.wording import _

__all__ = ["BranchesScene", "ComparisonScene", "differences"]

_STEP = "\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK} "
"""One before a branch, two before a branch of it; spaces would not be seen."""


class BranchesScene(PickScene):
    """The tree; whichever record is taken is shown beside the one that is open."""

    def __init__(
        self, shell: Shell, below: Scene, kin: tuple[Kin, ...], take: Callable[[Path], None]
    ) -> None:
        """Show the tree, the first ancestor on top."""
        rows = [Choice(_title(one), (), one.path, wordless=True) for one in kin]
        title = _("Branches of this record")
        super().__init__(shell, below, title, rows, lambda one: take(one.answer))
        self.leads_back(_("Back to the replay"))


def _title(one: Kin) -> str:
    if not one.depth:
        return one.path.stem
    left = _("{name} (left at step {number})").format(name=one.path.stem, number=one.left_at)
    return f"{_STEP * one.depth}{left}"


class ComparisonScene(Overlay):
    """Two ends: what the other record has in other words, marked word by word."""

    width = 860

    def __init__(
        self,
        shell: Shell,
        below: Scene,
        ours: Session,
        path: Path,
        open_it: Callable[[Path], None],
    ) -> None:
        """Compare the end of the open record with the end of another."""
        super().__init__(shell, below)
        buttons = [Button(_("Back to the replay"), self.leave, key="escape")]
        try:
            body = self._body(ours, path)
            act = self.then(lambda: open_it(path))
            buttons.insert(0, Button(_("Open it"), act, key="o", primary=True))
        except RecordProblem as problem:
            body = [Label(str(problem), "small", shell.theme.palette.warn)]
        self.show(_("Beside {name}").format(name=path.stem), body, buttons)

    def _body(self, ours: Session, path: Path) -> list[Widget]:
        recording = read_record(path)
        theirs = Chair(recording.header, recording.entries).session
        found = differences(ours, theirs)
        if not found:
            return [Label(_("Both ends have the same text."))]
        note = _("Struck out: only in the open record. Underlined: only in the other.")
        palette = self.shell.theme.palette
        rows: list[Widget] = [Label(note, "small", palette.muted)]
        for label, own, other in found:
            runs = piece_runs(compared_pieces(own, other), palette, "small", dark=True)
            rows.append(Label([Run(f"{label}\n", "bold"), *runs]))
        return rows

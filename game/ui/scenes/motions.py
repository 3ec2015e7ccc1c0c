"""Motions and points on a card, in order of precedence; and the facilitator's ruling on a point."""

from collections.abc import Callable

from game.domain.commands import Command, RuleOnPoint
from game.domain.motion import Motion
from game.domain.session import Session
from game.ui.presenters.choices import Choice
from game.ui.presenters.motions import MotionRow, pending_words
from game.ui.scenes.overlay import Overlay
from game.ui.scenes.pick import PickScene
from game.ui.scenes.write import Sheet, WriteScene
from game.ui.shell import Scene, Shell
from game.ui.widgets.base import Widget
from game.ui.widgets.button import Button
from game.ui.widgets.label import Label
from game.wording import _

__all__ = ["MotionsScene", "PointScene"]


class MotionsScene(Overlay):
    """What may be moved now, and why not the rest; `on_pick` gets the row that was taken."""

    width = 760
    of_a_turn = True

    def __init__(
        self,
        shell: Shell,
        below: Scene,
        rows: tuple[MotionRow, ...],
        on_pick: Callable[[MotionRow], None],
    ) -> None:
        """Show the rows."""
        super().__init__(shell, below)
        self._on_pick = on_pick
        muted = shell.theme.palette.muted
        intro = _("In order of precedence. A motion gives way only to one that stands above it.")
        body: list[Widget] = [Label(intro, "small", muted)]
        body += [self._button(one) for one in rows]
        back = Button(_("Back to the table"), self.leave, key="escape")
        self.show(_("Motions and points"), body, [back])

    def _button(self, row: MotionRow) -> Button:
        def take() -> None:
            self.shell.pop()
            self._on_pick(row)

        if row.allowed:
            return Button(f"{row.title}  ({row.detail})", take)
        return Button(row.title, lambda: None, reason=row.refusal)


class PointScene(PickScene):
    """The facilitator rules on a point; the ruling gives its reason."""

    of_a_turn = False

    def __init__(
        self,
        shell: Shell,
        below: Scene,
        session: Session,
        motion: Motion,
        submit: Callable[[Command], None],
    ) -> None:
        """Ask about one point."""
        self._words = pending_words(session, motion)
        self._motion, self._submit = motion, submit
        self._limit = session.profile.reason_characters
        rows = (
            Choice(_("Upheld: the point is well taken"), (), "upheld", wordless=True),
            Choice(_("Not upheld"), (), "not upheld", wordless=True),
        )
        super().__init__(shell, below, _("A point is raised"), rows, self._reasoned)

    def _reasoned(self, choice: Choice) -> None:
        """A ruling gives its reason."""
        upheld = choice.answer == "upheld"
        sheet = Sheet(
            f"ruling {self._motion.number} {upheld}",
            _("The ruling"),
            _("Give the reason of your ruling: it is public, and it may be appealed."),
            _("Rule"),
            self._limit,
            (_usual(self._motion.key, upheld=upheld),),
            private=False,
        )

        def give(text: str) -> None:
            self._submit(RuleOnPoint(upheld=upheld, reason=text))

        self.shell.push(WriteScene(self.shell, self.below, sheet, {}, give))

    def _head(self) -> list[Widget]:
        """Who raises what, above the two answers."""
        return [Label(self._words), *super()._head()]


def _usual(key: str, *, upheld: bool) -> str:
    """What a chair often says."""
    if key != "point_of_order":
        return _("The request is granted.") if upheld else _("Please raise this in the recess.")
    if upheld:
        return _("The point is well taken: I ask the speaker to keep to the item.")
    return _("The rules are being followed: the point is not well taken.")

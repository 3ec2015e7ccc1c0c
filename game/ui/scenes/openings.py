"""What opens over the table, or beside it: the pause, the keys, the projector, what is asked."""

from collections.abc import Callable

from game.domain.commands import Command
from game.domain.phase import Phase
from game.ui.presenters.moves import Moves
from game.ui.scenes.compare import open_comparison
from game.ui.scenes.desk import Desk
from game.ui.scenes.facilitation import AskedCard
from game.ui.scenes.help import HelpScene
from game.ui.scenes.pause import PauseCalls, PauseScene
from game.ui.scenes.projector import ProjectorScene, open_projector
from game.ui.shell import Scene, Shell
from game.wording import _

__all__ = ["Openings"]


class Openings:
    """Opens scenes over one table, and the projector's window beside it.

    `facilitate` puts an act of the facilitator to the Chair, `leave` leaves the table,
    `say` says something at it.
    """

    def __init__(
        self,
        table: Scene,
        desk: Desk,
        facilitate: Callable[[Command], None],
        leave: Callable[[], None],
        say: Callable[[str], None],
    ) -> None:
        """Serve one table."""
        self._table, self._desk = table, desk
        self._facilitate, self._leave, self._say = facilitate, leave, say
        self.projector: ProjectorScene | None = None

    @property
    def _shell(self) -> Shell:
        return self._table.shell

    def pause(self) -> PauseScene:
        """The menu of the table."""
        desk = self._desk
        calls = PauseCalls(
            self._facilitate,
            self._leave,
            lambda: desk.at,
            desk.pins,
            self._say,
        )
        menu = PauseScene(self._shell, self._table, desk.chair, calls)
        self._shell.push(menu)
        return menu

    def help(self, shown: Moves | None, *, refusals_first: bool = False) -> None:
        """The rule on the floor, the keys, every act that is not in order now."""
        if shown is not None:
            meeting = (self._desk.chair.header.scenario, self._desk.session)
            scene = HelpScene(
                self._shell, self._table, shown, meeting, refusals_first=refusals_first
            )
            self._shell.push(scene)

    def compare(self) -> None:
        """Any two versions of the text; the real one is not told before the meeting is closed."""
        chair = self._desk.chair
        closed = chair.session.phase is Phase.CLOSED
        open_comparison(self._table, chair, real=closed, back=_("Back to the table"))

    def asked(self, card: AskedCard) -> None:
        """A card of the facilitator's: a reading, a ruling, costs."""
        card(self._shell, self._table, self._desk.session, self._facilitate)

    def project(self) -> None:
        """Open the projector's window, or close it."""
        if not self._dark():
            self.projector = open_projector(self._shell, self._desk)

    def close(self) -> None:
        """The table is left: the projector shows no other."""
        self._dark()

    def _dark(self) -> bool:
        """Close the projector's window; False if there was none."""
        stack = self.projector.stack if self.projector else None
        if stack is None or not self._shell.has_window(stack):
            return False
        self._shell.close_window(stack)
        return True

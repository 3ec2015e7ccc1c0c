"""The projector: the public table in a window of its own, large, and never a secret."""

from typing import TYPE_CHECKING, Final

import pygame

from game.domain.delegation import PUBLIC
from game.ui.document import PageView
from game.ui.presenters.document import document_view
from game.ui.presenters.log import log_lines
from game.ui.presenters.nameplates import Nameplate as Plate
from game.ui.presenters.nameplates import nameplates
from game.ui.presenters.questions import asked
from game.ui.presenters.votes import vote_board
from game.ui.scenes.bar import TopBar
from game.ui.scenes.cards import LogEntry, plate
from game.ui.scenes.desk import Desk
from game.ui.scenes.furnish import floor_of, show_time
from game.ui.scenes.votes import board_panel
from game.ui.shell import Scene, Shell
from game.ui.theme import Theme
from game.ui.widgets.base import Widget, pressed_key
from game.ui.widgets.boxes import Column, Panel
from game.ui.widgets.label import Label
from game.ui.widgets.nameplate import Nameplate
from game.ui.widgets.scroll import Scroll
from game.wording import _

if TYPE_CHECKING:
    from game.ui.stack import SceneStack

__all__ = ["ProjectorScene", "open_projector"]

LARGE: Final = 1.5
"""The size of text a projector begins with: it is read from the back row."""
SIZE: Final = (1024, 768)
_STEPS: Final = {"+": 0.25, "=": 0.25, "-": -0.25}
_CLOSES: Final = ("escape", "f9")
_LINES = 4


class ProjectorScene(Scene):
    """Document, floor, speakers, clock and votes as everybody may see them."""

    animating = False

    def __init__(self, shell: Shell, desk: Desk) -> None:
        """Show what a desk's session shows in public."""
        super().__init__(shell)
        self.desk, self.scale = desk, LARGE
        self._bar, self._page = TopBar(), PageView()
        self._side: Widget = Widget()
        self._shown: tuple[object, ...] = ()
        self._floor = ""
        self.fills = False
        """The window fills the screen."""
        self.stack: SceneStack | None = None

    @property
    def theme(self) -> Theme:
        """The projector's own size of text."""
        return Theme(self.scale, self.shell.theme.palette)

    def update(self, elapsed: int) -> bool:
        """Draw anew when something happened, or the clock says something else."""
        glides = self._page.update(elapsed)
        self.animating = self._page.gliding
        return glides or self._now() != self._shown

    def _now(self) -> tuple[object, ...]:
        seconds = self.desk.at // 1000
        return (len(self.desk.chair.entries), seconds, self.scale)

    def on_event(self, event: pygame.Event) -> None:
        """Plus and minus size the text, F fills the screen or not, F9 and Esc close the window."""
        key = pressed_key(event)
        typed = getattr(event, "unicode", "") if event.type == pygame.KEYDOWN else ""
        if typed in _STEPS:
            self.scale = min(max(self.scale + _STEPS[typed], 1.0), 2.5)
        elif key == "f" and self.stack is not None:
            self._fill_screen(self.stack.window)
        elif key in _CLOSES and self.stack is not None:
            self.shell.close_window(self.stack)
        else:
            self._page.handle(event)

    def _fill_screen(self, window: pygame.Window) -> None:
        """Fill the screen, or be a window again."""
        self.fills = not self.fills
        if self.fills:
            window.set_fullscreen(True)
        else:
            window.set_windowed()

    def _fill(self, theme: Theme) -> None:
        desk, session = self.desk, self.desk.session
        header = desk.chair.header
        self._page.show(document_view(header.scenario, session, PUBLIC))
        show_time(self._bar, desk)
        cards: list[Widget] = [Panel("", [Label(asked(session), "large", theme.palette.accent)])]
        board = vote_board(session, header.scenario.body)
        if board is not None:
            cards.append(board_panel(theme, board))
        else:
            plates = nameplates(header, session, desk.chair.seats)
            cards += [self._plate(one) for one in plates]
        said = log_lines(header.scenario, desk.chair.entries, PUBLIC, limit=_LINES)
        cards.append(Panel(_("At the table"), [LogEntry(one) for one in reversed(said)], gap=6))
        self._side = Scroll(Column(cards, gap=10))

    @staticmethod
    def _plate(one: Plate) -> Nameplate:
        return plate(one, active=one.sign.value == "floor", on_press=None, from_afar=True)

    def _follow_the_floor(self) -> None:
        """The page glides to a paragraph when the floor comes to it."""
        floor = floor_of(self.desk)
        if floor and floor != self._floor:
            self._page.scroll_to(floor, glide=bool(self._floor))
        self._floor = floor

    def draw(self, surface: pygame.Surface) -> None:
        """The page at the left, what happens at the right."""
        theme, room = self.theme, surface.get_rect()
        self._fill(theme)
        self._shown = self._now()
        surface.fill(theme.palette.room)
        bar = self._bar.height_for(theme, room.width)
        self._bar.layout(theme, pygame.Rect(0, 0, room.width, bar))
        gap = theme.px(12)
        high, wide = room.height - bar - 2 * gap, room.width - 3 * gap
        page = pygame.Rect(gap, bar + gap, wide * 58 // 100, high)
        self._page.still = self.shell.settings.reduced_motion
        self._page.layout(theme, page)
        self._follow_the_floor()
        side = pygame.Rect(page.right + gap, page.y, wide - page.width, high)
        self._side.layout(theme, side)
        for one in (self._bar, self._page, self._side):
            one.draw(surface, theme)


def open_projector(shell: Shell, desk: Desk) -> ProjectorScene:
    """Open the window, on the second display where there is one."""
    stack = shell.open_window(_("Ad Referendum: the public view"), SIZE)
    displays = pygame.display.get_desktop_sizes()
    if len(displays) > 1:
        stack.window.position = (displays[0][0], 0)
        stack.window.set_fullscreen(True)
    scene = ProjectorScene(shell, desk)
    scene.stack, scene.fills = stack, len(displays) > 1
    stack.push(scene)
    shell.window.focus()  # who opened it plays on; nobody has to click back to the table
    return scene

"""The vote board: who has voted while ballots are sealed, then the result and its arithmetic."""

from collections.abc import Sequence

import pygame

from game.resources import flag_file
from game.ui.presenters.votes import BoardRow, VoteBoard
from game.ui.scenes.overlay import Overlay
from game.ui.shell import Scene, Shell
from game.ui.text import layout
from game.ui.theme import Theme
from game.ui.widgets.base import Widget
from game.ui.widgets.boxes import Panel
from game.ui.widgets.button import Button
from game.ui.widgets.label import Label
from game.ui.widgets.nameplate import draw_initials, flag_picture
from game.wording import _

__all__ = ["Board", "ResultScene", "board_panel"]


class Board(Widget):
    """One line a delegation: flag, name, sign and the word for it."""

    def __init__(self, rows: Sequence[BoardRow]) -> None:
        """Show the rows in table order."""
        super().__init__()
        self._rows = tuple(rows)

    def height_for(self, theme: Theme, width: int) -> int:
        """All lines."""
        del width
        return len(self._rows) * theme.px(30)

    def draw(self, surface: pygame.Surface, theme: Theme) -> None:
        """The lines, a thin rule between them."""
        for place, row in enumerate(self._rows):
            top = self.rect.y + place * theme.px(30)
            box = pygame.Rect(self.rect.x, top, self.rect.width, theme.px(30))
            if place:
                pygame.draw.line(surface, theme.palette.line, box.topleft, box.topright)
            self._row(surface, theme, row, box)

    @staticmethod
    def _row(surface: pygame.Surface, theme: Theme, row: BoardRow, box: pygame.Rect) -> None:
        palette = theme.palette
        picture = flag_picture(flag_file(row.flag), theme.px(26), theme.px(19))
        place = pygame.Rect(box.x, box.centery - theme.px(9), theme.px(26), theme.px(19))
        if picture is not None:
            surface.blit(picture, place)
        else:
            draw_initials(surface, theme, place, row.name)
        name = layout(theme, row.name, box.width, role="body")
        name.draw(surface, box.x + theme.px(38), box.centery - name.height // 2)
        words = layout(theme, row.words, box.width, role="small", colour=palette.muted)
        words.draw(surface, box.right - words.width, box.centery - words.height // 2)
        sign = layout(theme, row.mark, 1000, role="bold", colour=palette.accent)
        left = box.right - words.width - theme.px(22)
        sign.draw(surface, left, box.centery - sign.height // 2)


def board_panel(theme: Theme, shown: VoteBoard) -> Panel:
    """The board as a card."""
    body: list[Widget] = [Label(shown.subject, "bold"), Board(shown.rows)]
    if shown.line:
        body.append(Label(shown.line, "body", theme.palette.accent))
    return Panel(shown.heading, body)


class ResultScene(Overlay):
    """The result of a vote, announced; the meeting goes on when the card is closed."""

    def __init__(self, shell: Shell, below: Scene, shown: VoteBoard) -> None:
        """Announce a result."""
        super().__init__(shell, below)
        accent = shell.theme.palette.accent
        body = [Label(shown.subject, "bold"), Board(shown.rows), Label(shown.line, "body", accent)]
        self.show(shown.heading, body, [Button(_("Go on"), self.leave, key="return", primary=True)])

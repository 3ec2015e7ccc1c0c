"""The cards around the page: seats, progress, the offer on the table, the log, instructions."""

from collections.abc import Callable, Sequence

import pygame

from game.resources import flag_file
from game.ui.presenters.instructions import Instructions, OptionWorth
from game.ui.presenters.log import LogLine
from game.ui.presenters.nameplates import Nameplate as Plate
from game.ui.presenters.offers import OfferView
from game.ui.presenters.status import Progress, Square
from game.ui.shapes import tile
from game.ui.text import Run, layout
from game.ui.theme import Colour, Theme
from game.ui.widgets.base import Widget
from game.ui.widgets.boxes import Panel
from game.ui.widgets.label import Label
from game.ui.widgets.meter import Meter
from game.ui.widgets.nameplate import Nameplate, flag_picture
from game.wording import _

__all__ = [
    "LogEntry",
    "Squares",
    "instructions_panel",
    "offer_panel",
    "plate",
    "reading_panel",
]


def plate(
    shown: Plate, *, active: bool, on_press: Callable[[], None] | None, from_afar: bool = False
) -> Nameplate:
    """One seat: flag, name, who drives it and what it shows, in words and as a sign.

    Where several people share the keyboard, each of their seats names its own key. What is
    read `from_afar` says only what happens, and the names of teams.
    """
    driver = "" if from_afar and not shown.team else shown.driver
    if on_press is not None:
        key = _("key {key}").format(key=shown.key)
        driver = f"{shown.team} · {key}" if shown.team else key
    words = " · ".join(one for one in (driver, shown.words) if one)
    badge = _("main sponsor") if shown.main_sponsor else ""
    flag = flag_file(shown.flag)
    return Nameplate(
        flag,
        shown.name,
        words,
        shown.sign.value,
        active=active,
        badge=badge,
        on_press=on_press,
    )


class Squares(Widget):
    """One square a paragraph; a letter stands for its state where colour would not do."""

    def __init__(self, squares: Sequence[Square]) -> None:
        """Show the squares in document order."""
        super().__init__()
        self._squares = tuple(squares)

    def _across(self, theme: Theme, width: int) -> int:
        return max(1, width // theme.px(22))

    def height_for(self, theme: Theme, width: int) -> int:
        """As many rows as the width makes necessary."""
        rows = -(-len(self._squares) // self._across(theme, width))
        return rows * theme.px(22)

    def draw(self, surface: pygame.Surface, theme: Theme) -> None:
        """A filled square: agreed; with brackets: bracketed; a ring: on the floor."""
        across = self._across(theme, self.rect.width)
        for place, square in enumerate(self._squares):
            x = self.rect.x + (place % across) * theme.px(22)
            y = self.rect.y + (place // across) * theme.px(22)
            box = pygame.Rect(x, y, theme.px(18), theme.px(18))
            self._square(surface, theme, square, box)

    @staticmethod
    def _square(surface: pygame.Surface, theme: Theme, square: Square, box: pygame.Rect) -> None:
        palette = theme.palette
        looks: dict[str, tuple[Colour, str]] = {
            "agreed": (palette.good, "tick"),
            "bracketed": (palette.bad, "[ ]"),
            "floor": (palette.accent, "•"),
            "open": (palette.panel_raised, ""),
        }
        ground, letter = looks[square.state]
        tile(surface, theme, ground, box)
        if letter == "tick":
            x, y, part = box.centerx, box.centery, theme.px(4)
            tick = [(x - part, y), (x - 1, y + part), (x + part, y - part)]
            pygame.draw.lines(surface, palette.accent_ink, closed=False, points=tick, width=2)
        elif letter:
            block = layout(theme, letter, 1000, role="margin_bold", colour=palette.accent_ink)
            block.draw(surface, box.centerx - block.width // 2, box.centery - block.height // 2)


def reading_panel(theme: Theme, shown: Progress) -> Panel:
    """How far the reading is."""
    return Panel(
        _("The reading"),
        [Label(shown.sentence, "small", theme.palette.text), Squares(shown.squares)],
    )


def offer_panel(theme: Theme, shown: OfferView) -> Panel:
    """The package on the table: who to whom, what, why, and who has answered."""
    palette = theme.palette
    terms: list[Run] = []
    for term in shown.terms:
        lead = "\n" if terms else ""
        terms.append(Run(f"{lead}{term.label} ", "bold"))
        terms.append(Run(term.title, "small"))
    body: list[Widget] = [Label(shown.heading, "small"), Label(terms)]
    if shown.reason:
        body.append(Label(f"“{shown.reason}”", "small", palette.muted))
    body.append(Label(shown.status, "small", palette.warn))
    return Panel(_("Offer on the table"), body, gap=6)


class LogEntry(Widget):
    """One line of the log: a small flag, the sentence, the words that were said."""

    def __init__(self, line: LogLine) -> None:
        """Show a line."""
        super().__init__()
        self._line = line

    def _runs(self, theme: Theme) -> tuple[Run, ...]:
        line, palette = self._line, theme.palette
        name = line.name if line.name and line.sentence.startswith(line.name) else ""
        colour = palette.warn if line.refused else palette.text
        runs = [Run(name, "key", palette.text)] if name else []
        runs.append(Run(line.sentence[len(name) :], "small", colour))
        if line.quote:
            runs.append(Run(f" “{line.quote}”", "small", palette.muted))
        return tuple(runs)

    def height_for(self, theme: Theme, width: int) -> int:
        """As high as its words."""
        return layout(theme, self._runs(theme), width - theme.px(32)).height

    def draw(self, surface: pygame.Surface, theme: Theme) -> None:
        """The flag beside the words."""
        if not self.rect.colliderect(surface.get_clip()):
            return
        picture = flag_picture(flag_file(self._line.flag), theme.px(22), theme.px(16))
        if picture is not None:
            surface.blit(picture, (self.rect.x, self.rect.y + theme.px(2)))
        block = layout(theme, self._runs(theme), self.rect.width - theme.px(32))
        block.draw(surface, self.rect.x + theme.px(32), self.rect.y, surface.get_clip())


def instructions_panel(theme: Theme, shown: Instructions, whose: str = "") -> Panel:
    """What a seat is told: the paragraph at hand, and the whole text today.

    `whose` heads the card where it is not the own seat's any more.
    """
    palette = theme.palette
    body: list[Widget] = []
    if shown.paragraph:
        heading = _("{paragraph} as it stands: {value} of 100, {weight} % of your interests")
        words = heading.format(
            paragraph=shown.paragraph, value=round(shown.value), weight=shown.weight
        )
        body += [Label(words, "small"), Label(_options(theme, shown.options))]
        if shown.red_line_reason:
            body.append(Label(shown.red_line_reason, "small", palette.bad))
    elif shown.summary:
        body.append(Label(shown.summary, "small"))
    if shown.with_offer is not None:
        line = _("With the package on the table: {value} of 100 to you")
        words = line.format(value=round(shown.with_offer))
        body.append(Label(words, "small", palette.accent))
    labels = (
        _("no resolution: {value}").format(value=round(shown.no_deal)),
        _("the whole text today: {value} of 100").format(value=round(shown.today)),
    )
    body.append(Meter(shown.today / 100, shown.no_deal / 100, labels))
    if whose:
        return Panel(whose, body, gap=6)
    return Panel(_("Your instructions"), body, gap=6, aside=_("private · H hides"))


def _options(theme: Theme, options: Sequence[OptionWorth]) -> tuple[Run, ...]:
    palette = theme.palette
    runs: list[Run] = []
    for one in options:
        colour = palette.bad if one.red_line else palette.text
        lead = "\n" if runs else ""
        runs.append(Run(f"{lead}{round(one.value):>3} ", "bold", colour))
        runs.append(Run(one.title, "small", colour))
        if one.red_line:
            runs.append(Run(_(" · red line"), "small", palette.bad))
        if one.stands:
            runs.append(Run(_(" · stands now"), "small", palette.muted))
    return tuple(runs)

"""One seat's own part of the debrief: behind its curtain, as long as mandates are confidential."""

from collections.abc import Callable
from pathlib import Path

from game.chair import Chair
from game.debrief.findings import Debrief, debrief
from game.domain.delegation import Code
from game.domain.proceedings import seats_after
from game.domain.scenario import Scenario
from game.record.pins import PinBook
from game.resources import flag_file
from game.ui.presenters.conduct import curve_lines
from game.ui.presenters.debrief import SeatView, questions_line, refused_lines, seat_views
from game.ui.scenes.briefing import PeekScreen
from game.ui.scenes.documents import own_copy_button
from game.ui.scenes.pin import behind
from game.ui.scenes.screen import Screen
from game.ui.shell import Shell
from game.ui.widgets import Button, Column, Label, Meter, Nameplate, Panel, Row, Scroll, Widget
from game.ui.widgets.chart import Chart
from game.wording import _

__all__ = ["OwnCurtain", "OwnPartScreen", "own_part_buttons", "seat_panel"]


def seat_panel(screen: Screen, chair: Chair, one: SeatView) -> Panel:
    """What one seat wanted and got, in words and as a bar."""
    palette = screen.shell.theme.palette
    asked = questions_line(chair.entries, one.code)
    return Panel(
        "",
        [
            Nameplate(flag_file(one.flag), one.name, one.score, "none"),
            Meter(one.value / 100, one.no_deal / 100),
            Label(one.surplus, "small", palette.accent),
            *(Label(line, "small") for line in one.lines),
            *([Label(asked, "small", palette.muted)] if asked else []),
        ],
    )


def own_part_buttons(
    screen: Screen, chair: Chair, record: Path, pins: PinBook | None
) -> list[Widget]:
    """A button for each seat that people hold: the way behind its curtain."""
    names = chair.header.scenario.names
    seats = seats_after(chair.header.seats, chair.entries)
    persons = [one.delegation for one in seats if not one.strategy]
    return [
        Button(
            _("{name}: our own result…").format(name=names[code]),
            _opener(OwnPartScreen(screen.shell, chair, record, code), pins),
        )
        for code in persons
    ]


def _opener(page: "OwnPartScreen", pins: PinBook | None) -> Callable[[], None]:
    shell, scenario = page.shell, page.chair.header.scenario
    gate = behind(shell, pins, scenario, page.code, lambda: shell.replace(page))
    return lambda: shell.push(OwnCurtain(shell, scenario, page.code, gate, shell.pop))


class OwnCurtain(PeekScreen):
    """The curtain after the closing: one team looks at what it wanted and got."""

    def _heading(self) -> str:
        return _("Your own result")

    def _other_way(self) -> Button:
        """Nobody looks after all."""
        return Button(_("Back to the debrief"), self.back, key="escape")


class OwnPartScreen(Screen):
    """What one seat may know of the debrief before the mandates are open, and only that."""

    widest = 900
    curtained = True

    def __init__(self, shell: Shell, chair: Chair, record: Path, code: Code) -> None:
        """For the seat that has shown that it sits here alone."""
        super().__init__(shell)
        self.chair, self._record, self.code = chair, record, code

    def hide(self) -> bool:
        """The curtain falls: the public debrief is in sight again."""
        self.back()
        return True

    def build(self) -> Widget:
        """The page scrolls; the button stays."""
        proceedings = self.chair.proceedings()
        sessions = (self.chair.session_after(n) for n in range(len(proceedings.entries) + 1))
        found = debrief(proceedings, self.code, tuple(sessions))
        scenario = proceedings.header.scenario
        head = Row(
            [
                Label(_("Your own result"), "title"),
                Button(_("Read: close"), self.back, key="return", primary=True),
            ],
            weights=(1, 1) if self.narrow else (3, 1),
        )
        note = _(
            "Only you see this until the facilitator opens all mandates: what you wanted, and what"
            " you got."
        )
        page: list[Widget] = [
            Label(note, "small", self.shell.theme.palette.muted),
            *(seat_panel(self, self.chair, one) for one in seat_views(scenario, found)),
            *_chart(scenario, found),
        ]
        if refused := refused_lines(proceedings, found):
            rows = [Label(one, "small") for one in refused]
            page.append(Panel(_("Refused, and by which rule"), rows))
        page.append(own_copy_button(self, self.chair, self._record, self.code))
        return Column([head, Scroll(Column(page, gap=12), height=self.height - 120)], gap=14)


def _chart(scenario: Scenario, found: Debrief) -> list[Widget]:
    """What the text that stood was worth to this seat, step by step."""
    lines = curve_lines(scenario, found)
    if not lines:
        return []
    note = _("What the text that stood was worth to you (0 to 100), step by step.")
    return [Panel(_("Concessions and gains"), [Label(note, "small"), Chart(lines)])]

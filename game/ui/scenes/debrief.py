"""The debrief: the text beside the real one, each seat's result, what was left on the table."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from game.chair import Chair
from game.debrief.findings import debrief, mandates_may_be_shown
from game.domain.card import bonus_questions
from game.domain.commands import OpenMandates
from game.domain.delegation import FACILITATOR, PUBLIC
from game.domain.proceedings import Proceedings
from game.record.pins import PinBook
from game.resources import history_file
from game.resources.history import keep_history
from game.ui.document import piece_runs
from game.ui.presenters.conduct import conduct_lines, curve_lines, step_lines
from game.ui.presenters.debrief import (
    AlignedView,
    RoomLine,
    aligned,
    outcome_line,
    refused_lines,
    seat_views,
    together_lines,
)
from game.ui.presenters.drafting_notes import drafting_lines
from game.ui.presenters.history import reached
from game.ui.scenes.documents import documents_panel
from game.ui.scenes.own_part import own_part_buttons, seat_panel
from game.ui.scenes.screen import Screen
from game.ui.shell import Shell
from game.ui.text import Run
from game.ui.widgets import (
    Button,
    Column,
    Gap,
    Label,
    Panel,
    Row,
    Scroll,
    Widget,
)
from game.ui.widgets.chart import Chart
from game.wording import _, ngettext

__all__ = ["DebriefScreen"]


class DebriefScreen(Screen):
    """Four pages: the text, the seats, the room, the way there. No winner is named."""

    def __init__(self, shell: Shell, chair: Chair, path: Path, pins: PinBook | None = None) -> None:
        """Show what became of a meeting; the Chair still records that mandates are opened.

        `pins` guard each seat's own part, and are forgotten once nothing is confidential.
        """
        super().__init__(shell)
        self._chair, self._path, self._pins = chair, path, pins
        self._page = "text"
        self._nothing_confidential()

    def _nothing_confidential(self) -> None:
        """Once mandates are open, no seat has anything to guard, and teams have results."""
        if self._pins is not None and mandates_may_be_shown(self._proceedings):
            self._pins.forget()
        self._keep_history()

    def _keep_history(self) -> None:
        """What named teams reached is kept on this machine; where it cannot be, nothing is lost."""
        if results := reached(self._chair, self._path.stem):
            with suppress(OSError):
                keep_history(history_file(), results)

    @property
    def _proceedings(self) -> Proceedings:
        return self._chair.proceedings()

    def build(self) -> Widget:
        """A head that stays, and one page under it."""
        theme = self.shell.theme
        found = debrief(self._proceedings, PUBLIC)
        pages = {
            "text": self._text_page,
            "seats": self._seats_page,
            "room": self._room_page,
            "way": self._way_page,
        }
        height = self.height - (215 if self.narrow else 190)
        return Column(
            [
                Row(
                    [
                        Label(_("Debrief"), "title"),
                        Button(_("To the title"), self.shell.pop, key="escape"),
                    ],
                    weights=(1, 1) if self.narrow else (4, 1),
                ),
                Label(outcome_line(found), "large", theme.palette.accent),
                self._tabs(),
                Scroll(Column(pages[self._page](), gap=12), height=height, in_margin=True),
            ],
            gap=10,
        )

    def _tabs(self) -> Row:
        titles = (
            ("text", _("The text beside the real one"), "1"),
            ("seats", _("Each seat's result"), "2"),
            ("room", _("What remained on the table"), "3"),
            ("way", _("Who moved when"), "4"),
        )
        return Row(
            [
                Button(title, self._turner(name), key=key, primary=name == self._page)
                for name, title, key in titles
            ]
        )

    def _turner(self, name: str) -> Callable[[], None]:
        return lambda: self.turn_to(name)

    def turn_to(self, name: str) -> None:
        """Show another page."""
        self._page = name
        self.rebuild()

    def _text_page(self) -> list[Widget]:
        """What was open, beside the real text; then what happened in reality."""
        proceedings = self._proceedings
        scenario = proceedings.header.scenario
        opened = scenario.length(proceedings.header.length).open
        found = debrief(proceedings, PUBLIC)
        rows: list[Widget] = [
            self._aligned(one) for one in aligned(scenario, found) if one.paragraph in opened
        ]
        others = len(found.alignment) - len(rows)
        note = ngettext(
            "{count} other paragraph was not open: it stands as in the real text.",
            "{count} other paragraphs were not open: they stand as in the real text.",
            others,
        ).format(count=others)
        rows.append(Label(note, "small", self.shell.theme.palette.muted))
        if notes := drafting_lines(proceedings):
            rows.append(
                Panel(
                    _("Drafting notes, beside the first draft"),
                    [Label(one, "small") for one in notes],
                )
            )
        if scenario.reality:
            rows.append(Panel(_("What happened in reality"), [Label(scenario.reality, "small")]))
        return rows

    def _aligned(self, one: AlignedView) -> Widget:
        palette = self.shell.theme.palette
        left = Label([Run(one.label, "bold"), Run(f"\n{one.relation}", "small", palette.muted)])
        words = Label([*piece_runs(one.pieces, palette, "body", dark=True)])
        source = Label(one.source, "small", palette.muted)
        return self.beside([left, Column([words, source], gap=2)], (2, 8), gap=4)

    def _seats_page(self) -> list[Widget]:
        found = debrief(self._proceedings, PUBLIC)
        scenario = self._chair.header.scenario
        panels = [seat_panel(self, self._chair, one) for one in seat_views(scenario, found)]
        pairs = [panels[at : at + 2] for at in range(0, len(panels), 2)]
        shown: list[Widget] = [self.beside([*one, Gap(0)][:2], (1, 1)) for one in pairs]
        if not mandates_may_be_shown(self._proceedings):
            shown += self._still_confidential()
        return shown

    def _still_confidential(self) -> list[Widget]:
        """Each team looks at its own part; the facilitator may open all of them."""
        text = _(
            "Instructions are still confidential. The facilitator may open all of them; "
            "this is recorded."
        )
        opener = Button(_("Open all mandates"), self._open_mandates, key="m", primary=True)
        shown: list[Widget] = [Panel(_("Mandates"), [Label(text), opener])]
        if own := own_part_buttons(self, self._chair, self._path, self._pins):
            text = _("Until then each team sees its own result, alone at the screen.")
            shown.append(Panel(_("Each team's own result"), [Label(text), *own]))
        return shown

    def _way_page(self) -> list[Widget]:
        """Who did what; what the text was worth to each seat as it changed; documents."""
        proceedings, scenario = self._proceedings, self._chair.header.scenario
        sessions = (self._chair.session_after(n) for n in range(len(proceedings.entries) + 1))
        found = debrief(proceedings, PUBLIC, tuple(sessions))
        done = [
            Label([Run(f"{name}  ", "bold"), Run(words, "small")])
            for name, _flag, words in conduct_lines(scenario, found)
        ]
        shown: list[Widget] = [Panel(_("Who did what"), done)]
        if lines := curve_lines(scenario, found):
            note = _("What the text that stood was worth to each seat (0 to 100), step by step.")
            muted = self.shell.theme.palette.muted
            body: list[Widget] = [Label(note, "small", muted), Chart(lines)]
            shown.append(Panel(_("Concessions and gains"), body))
        changes: list[Widget] = [Label(one, "small") for one in step_lines(scenario, found)]
        if changes:
            shown.append(Panel(_("Changes of the text"), changes))
        return [*shown, documents_panel(self, self._chair, self._path)]

    def _open_mandates(self) -> None:
        self._chair.submit(FACILITATOR, OpenMandates())
        self._nothing_confidential()
        self.rebuild()

    def _figure(self, one: RoomLine) -> Label:
        muted = self.shell.theme.palette.muted
        return Label([Run(one.head, "bold"), Run(f"\n{one.words}", "small", muted)])

    def _room_page(self) -> list[Widget]:
        proceedings = self._proceedings
        scenario = self._chair.header.scenario
        found = debrief(proceedings, PUBLIC)
        shown: list[Widget] = []
        if found.together is not None:
            lines = [self._figure(one) for one in together_lines(scenario, found.together)]
            shown.append(Panel(_("The best deal that was possible"), lines))
        else:
            hidden = _("Shown once the mandates are open: it is computed from them.")
            shown.append(Panel(_("The best deal that was possible"), [Label(hidden)]))
        refused = [Label(one, "small") for one in refused_lines(proceedings, found)]
        if refused:
            shown.append(Panel(_("Refused, and by which rule"), refused))
        asked = bonus_questions(scenario.cards, proceedings.session.cards_played)
        questions = [Label(f"•  {one}", "small") for one in (*scenario.questions, *asked)]
        if questions:
            shown.append(Panel(_("Questions for the class"), questions))
        note = _("The record: {path}").format(path=self._path)
        shown += [Gap(4), Label(note, "small", self.shell.theme.palette.muted)]
        return shown

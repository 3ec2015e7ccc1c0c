"""What a replay keeps and asks: its parts, notes, what is looked for, who plays on."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pygame

from game.domain.delegation import Code
from game.domain.paragraph import ParagraphId
from game.domain.scenario import Scenario
from game.record.bookmarks import read_notes, save_notes
from game.record.family import family
from game.ui.presenters.choices import Choice
from game.ui.scenes.pick import PickScene
from game.ui.scenes.replayways import ask_seats, compare, show_branches
from game.ui.scenes.replaywords import ask_origin
from game.ui.scenes.write import Sheet, WriteScene
from game.ui.theme import Theme
from game.ui.widgets.base import Widget
from game.ui.widgets.boxes import Panel, Row
from game.ui.widgets.button import Button
from game.ui.widgets.label import Label
from game.wording import _

if TYPE_CHECKING:
    from game.ui.scenes.replay import ReplayScene

__all__ = [
    "SPEEDS",
    "Notebook",
    "Pages",
    "Shown",
    "navigation",
    "note_panels",
    "tools",
    "whom",
]

LONGEST_NOTE = 500
"""Characters of a note."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What is looked for in a record; "" leaves nothing out."""

    delegation: Code = ""
    paragraph: ParagraphId = ""

    def heading(self, scenario: Scenario) -> str:
        """What is looked for, in words; "" if it is everything."""
        if self.delegation:
            return _("Acts of {name}").format(name=scenario.names[self.delegation])
        return _("About {paragraph}").format(paragraph=self.paragraph) if self.paragraph else ""


@dataclass(slots=True)
class Notebook:
    """Bookmarks and notes on a record; each change is on disk before it is shown."""

    record: Path
    notes: dict[int, str] = field(init=False)

    def __post_init__(self) -> None:
        """Read what was noted before."""
        self.notes = read_notes(self.record)

    def toggled(self, number: int) -> str:
        """Set or take away a bookmark; why it could not be kept, or ""."""
        changed = dict(self.notes)
        if number in changed:
            del changed[number]
        else:
            changed[number] = ""
        return self._kept(changed)

    def noted(self, number: int, text: str) -> str:
        """Write a note; why it could not be kept, or ""."""
        return self._kept({**self.notes, number: text})

    def _kept(self, changed: dict[int, str]) -> str:
        try:
            save_notes(self.record, changed)
        except OSError as error:
            return _("The note cannot be kept beside the record: {reason}.").format(
                reason=error.strerror or error
            )
        self.notes = changed
        return ""


class Pages(Widget):
    """The parts of a replay in reading order: nameplates, page, log, timeline, buttons."""

    def __init__(self) -> None:
        """Begin with nothing."""
        super().__init__()
        self.left, self.page, self.right = Widget(), Widget(), Widget()
        self.timeline, self.legend, self.foot = Widget(), Widget(), Widget()

    @property
    def children(self) -> tuple[Widget, ...]:
        """In reading order."""
        return (self.left, self.page, self.right, self.timeline, self.legend, self.foot)

    def place(self, theme: Theme, room: pygame.Rect, *, narrow: bool) -> None:
        """Share the room out; where it is narrow the nameplates are left out."""
        super().layout(theme, room)
        gap = theme.px(14)
        inner = room.width - 2 * gap
        foot = self.foot.height_for(theme, inner)
        line = self.timeline.height_for(theme, inner)
        means = 0 if narrow else self.legend.height_for(theme, inner)
        self.left.visible = self.legend.visible = not narrow
        shares = (0, 60, 40) if narrow else (20, 50, 30)
        top, high = room.y + gap, room.height - foot - line - means - 4 * gap
        x, wide = gap, room.width - 4 * gap
        for widget, share in zip((self.left, self.page, self.right), shares, strict=True):
            if share:
                width = wide * share // 100
                widget.layout(theme, pygame.Rect(x, top, width, high))
                x += width + gap
        y = top + high + gap
        self.timeline.layout(theme, pygame.Rect(gap, y, inner, line))
        self.legend.layout(theme, pygame.Rect(gap, y + line, inner, means))
        self.foot.layout(theme, pygame.Rect(gap, y + line + means + gap, inner, foot))

    def touch_up(self, surface: pygame.Surface, theme: Theme, bar: Widget) -> None:
        """Draw only what a drag along the timeline changes at once: bar, page, line."""
        around = self.timeline.rect.inflate(2 * theme.px(12), 0)
        surface.fill(theme.palette.room, around)
        for one in (bar, self.page, self.timeline):
            one.draw(surface, theme)


SPEEDS: Final = (0.5, 1.0, 2.0, 4.0, 8.0)
"""How fast a record is played, against one step in `STEP_MS`."""


def note_panels(notebook: Notebook, number: int) -> list[Widget]:
    """The note or bookmark at a step, if there is one."""
    if number not in notebook.notes:
        return []
    return [Panel(_("Note"), [Label(notebook.notes[number] or _("A bookmark."))])]


def whom(replay: "ReplayScene") -> str:
    """By whom the record is looked at now."""
    return replay.scenario.names.get(replay.audience, _("everyone"))


def navigation(replay: "ReplayScene") -> Row:
    """Back, play, on; how fast; leave."""
    buttons = [
        Button(_("Back"), lambda: replay.step(-1), key="left"),
        Button(_("Pause") if replay.playing else _("Play"), replay.play, key="space", primary=True),
        Button(_("On"), lambda: replay.step(1), key="right"),
        Button(f"{SPEEDS[replay.speed]:g}×", replay.faster, key="."),  # noqa: RUF001 - "times"
        Button(_("Leave"), replay.shell.pop, key="escape"),
    ]
    return Row(buttons, gap=6)


def tools(replay: "ReplayScene") -> Panel:
    """What else one can do with a record."""
    found: list[Widget] = [
        Button(_("Look for…"), lambda: ask_filter(replay), key="f"),
        Button(_("Whose words…"), lambda: ask_origin(replay), key="w"),
        Button(_("Compare versions…"), lambda: compare(replay), key="f6"),
        Button(_("Bookmark"), lambda: _kept(replay, replay.notebook.toggled(replay.at)), key="b"),
        Button(_("Note…"), lambda: ask_note(replay), key="n"),
    ]
    hint = _("A click on a word of the page says whose it is.")
    found.insert(2, Label(hint, "small", replay.shell.theme.palette.muted))
    if len(replay.audiences()) > 1:
        label = _("Seen by: {whom}").format(whom=whom(replay))
        found.append(Button(label, replay.look, key="v"))
    if replay.on_open is not None and len(family(replay.path)) > 1:
        found.append(Button(_("Branches…"), lambda: show_branches(replay), key="t"))
    if replay.branches:
        found.append(Button(_("Play on from here…"), lambda: ask_seats(replay), key="p"))
    return Panel(_("This record"), found, gap=6)


def ask_filter(replay: "ReplayScene") -> None:
    """Everything, one delegation's acts, or what is about one paragraph."""
    scenario = replay.scenario
    rows = [Choice(_("Everything"), (), Shown(), wordless=True)]
    for one in scenario.delegations:
        title = _("Acts of {name}").format(name=one.name)
        rows.append(Choice(title, (), Shown(delegation=one.code), wordless=True))
    for paragraph in scenario.paragraphs:
        title = f"{paragraph.id} · {paragraph.title}"
        rows.append(Choice(title, (), Shown(paragraph=paragraph.id), wordless=True))

    def taken(choice: Choice) -> None:
        replay.look_for(choice.answer)

    _ask(replay, _("What are you looking for?"), rows, taken)


def _ask(
    replay: "ReplayScene", title: str, rows: list[Choice], taken: Callable[[Choice], None]
) -> None:
    card = PickScene(replay.shell, replay, title, rows, taken)
    card.leads_back(_("Back to the replay"))
    replay.shell.push(card)


def ask_note(replay: "ReplayScene") -> None:
    """A note at this step; it is kept beside the record, not in it."""
    sheet = Sheet(
        "note",
        _("A note at step {number}").format(number=replay.at),
        _("It is kept in a file beside the record; the record itself never changes."),
        _("Keep the note"),
        LONGEST_NOTE,
        private=False,
    )
    drafts = {"note": replay.notebook.notes.get(replay.at, "")}

    def written(text: str) -> None:
        _kept(replay, replay.notebook.noted(replay.at, text))

    replay.shell.push(WriteScene(replay.shell, replay, sheet, drafts, written))


def _kept(replay: "ReplayScene", problem: str) -> None:
    """Show what was noted, or say why it could not be kept."""
    if problem:
        replay.say(problem)
    replay.noted()

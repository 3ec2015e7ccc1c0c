"""What stands beside the page of a replay: the note, what a seat knew, what was said last."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from game.domain.delegation import PUBLIC
from game.domain.proceedings import Entry
from game.domain.session import Session
from game.ui.presenters.instructions import instructions
from game.ui.presenters.log import log_lines
from game.ui.scenes.cards import LogEntry, instructions_panel
from game.ui.scenes.replaycards import note_panels
from game.ui.widgets import Label, Panel
from game.ui.widgets.base import Widget
from game.wording import _

if TYPE_CHECKING:
    from game.ui.scenes.replay import ReplayScene

__all__ = ["beside_the_page"]


def beside_the_page(
    replay: "ReplayScene", session: Session, entries: Sequence[Entry]
) -> list[Widget]:
    """The panels at one step; `entries` are those up to it that are looked for."""
    panels = note_panels(replay.notebook, replay.at)
    scenario = replay.scenario
    if replay.audience != PUBLIC:
        told = instructions(scenario.mandate(replay.audience), session)
        heading = _("Instructions of {name}").format(name=replay.whom())
        panels.append(instructions_panel(replay.shell.theme, told, heading))
    said = log_lines(scenario, entries, replay.audience, limit=12)
    lines: list[Widget] = [LogEntry(one) for one in reversed(said)]
    begun = lines or [Label(_("The meeting has not begun."), "small")]
    return [*panels, Panel(replay.shown.heading(scenario) or _("At the table"), begun, gap=8)]

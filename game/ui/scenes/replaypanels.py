"""What stands beside the page of a replay: the note, what a seat knew, what was said last."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from game.domain.delegation import PUBLIC
from game.domain.proceedings import Entry
from game.domain.session import Session
from game.ui.presenters.instructions import instructions
from game.ui.presenters.log import log_lines
from game.ui.scenes.cards import LogEntry, instructions_panel
from game.ui.scenes.replaycards import note_panels, whom
from game.ui.widgets import Label, Panel
from game.ui.widgets.base import Widget
from game.wording import _
from game.wording.refusals import rule_name, sentence

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
        heading = _("Instructions of {name}").format(name=whom(replay))
        panels.append(instructions_panel(replay.shell.theme, told, heading))
    said = log_lines(scenario, entries, replay.audience, limit=12)
    lines: list[Widget] = [LogEntry(one) for one in reversed(said)]
    begun = lines or [Label(_("The meeting has not begun."), "small")]
    panels += _refused(replay, entries)
    return [*panels, Panel(replay.shown.heading(scenario) or _("At the table"), begun, gap=8)]


def _refused(replay: "ReplayScene", entries: Sequence[Entry]) -> list[Widget]:
    """The act at this step that was out of order, once nothing is confidential."""
    act = entries[-1] if entries else None
    if act is None or act.number != replay.at or act.refusal is None or not replay.all_open:
        return []
    names = replay.scenario.names
    said = f"{sentence(act.refusal, names)} ({rule_name(act.refusal)})"
    title = _("Refused: {name}").format(name=names.get(act.actor, act.actor))
    return [Panel(title, [Label(said, "small")])]

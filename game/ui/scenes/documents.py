"""Documents to take home: the session written in each format that is installed."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from game.chair import Chair
from game.domain.delegation import PUBLIC, Actor, Code
from game.export.exporters import EXPORTERS
from game.export.extras import MissingExtraError
from game.export.handouts import write_handouts
from game.export.publication import publish
from game.export.whole import write_whole
from game.record import RecordProblem, read_record
from game.ui.presenters.lobby import Lobby
from game.ui.scenes.screen import Screen
from game.ui.widgets import Button, Label, Panel, Widget
from game.wording import _, mark

__all__ = ["documents_panel", "handouts_button", "own_copy_button"]

_FORMATS: Final = {
    "html": mark("A page for the browser, with the whole session"),
    "pdf": mark("The resolution as PDF"),
    "docx": mark("The resolution for Word, with changes"),
    "csv": mark("A table for assessment"),
    "md": mark("Plain text (Markdown)"),
    "akn": mark("Akoma Ntoso, for archives"),
}


def documents_panel(screen: Screen, chair: Chair, record: Path) -> Panel:
    """One button a format; what everybody may read is written beside the record."""
    muted = screen.shell.theme.palette.muted
    note = _("Written beside the record, with what everybody may read.")
    body: list[Widget] = [Label(note, "small", muted)]
    for name in EXPORTERS:
        label = _(_FORMATS[name]) if name in _FORMATS else name
        body.append(Button(label, _saver(screen, _Copy(chair, record, name))))
    return Panel(_("Documents to take home"), body, gap=6)


@dataclass(frozen=True, slots=True)
class _Copy:
    """A document for one audience: PUBLIC, or a delegation's code."""

    chair: Chair
    record: Path
    format: str
    audience: Actor = PUBLIC

    def write(self) -> Path:
        """Whole or not at all, beside the record; its path."""
        whose = "" if self.audience == PUBLIC else f"-{self.audience}"
        chain = read_record(self.record).chain
        content = EXPORTERS[self.format](publish(self.chair.proceedings(), self.audience, chain))
        path = self.record.with_name(f"{self.record.stem}{whose}.{self.format}")
        return write_whole(path, content)


def own_copy_button(screen: Screen, chair: Chair, record: Path, code: Code) -> Button:
    """The whole session as one seat may read it, as a page for the browser."""
    label = _("Our own copy, as a page for the browser")
    return Button(label, _saver(screen, _Copy(chair, record, "html", code)), key="c")


def handouts_button(screen: Screen, lobby: Lobby, folder: Path) -> Button:
    """Briefings, nameplates, the draft, the rules: pages to print, written into a folder."""

    def save() -> None:
        name = f"{lobby.scenario.id}-{lobby.length}-handouts"
        _attempted(screen, lambda: _handouts(lobby, folder / name))

    detail = _("briefings, nameplates, the draft, the rules")
    return Button(_("Write the handouts to print"), save, key="h", detail=detail)


def _handouts(lobby: Lobby, folder: Path) -> Path:
    """As PDF where that can be made here, else as pages for the browser."""
    try:
        write_handouts(lobby.scenario, lobby.length, folder, "pdf")
    except MissingExtraError:
        write_handouts(lobby.scenario, lobby.length, folder, "html")
    return folder


def _saver(screen: Screen, copy: _Copy) -> Callable[[], None]:
    return lambda: _attempted(screen, copy.write)


def _attempted(screen: Screen, write: Callable[[], Path]) -> None:
    """Write, and say where it is, or why it is not."""
    try:
        path = write()
    except (MissingExtraError, RecordProblem) as problem:
        screen.say(str(problem), warning=True)
    except OSError as error:
        reason = error.strerror or str(error)
        said = _("It cannot be written: {reason}. Make room, or choose another folder.")
        screen.say(said.format(reason=reason), warning=True)
    else:
        screen.say(_("Written: {path}").format(path=path))

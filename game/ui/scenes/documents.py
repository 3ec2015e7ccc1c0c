"""Documents to take home: the session written in each format that is installed."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from game.chair import Chair
from game.domain.delegation import PUBLIC
from game.export.exporters import EXPORTERS
from game.export.extras import MissingExtraError
from game.export.publication import publish
from game.export.whole import write_whole
from game.record import RecordProblem, read_record
from game.ui.scenes.screen import Screen
from game.ui.widgets import Button, Label, Panel, Widget
from game.wording import _, mark

__all__ = ["documents_panel"]

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
        body.append(Button(label, _saver(screen, chair, record, name)))
    return Panel(_("Documents to take home"), body, gap=6)


def _saver(screen: Screen, chair: Chair, record: Path, name: str) -> Callable[[], None]:
    def save() -> None:
        try:
            path = _written(chair, record, name)
        except (MissingExtraError, RecordProblem) as problem:
            screen.say(str(problem), warning=True)
        except OSError as error:
            reason = error.strerror or str(error)
            said = _("It cannot be written: {reason}. Make room, or choose another folder.")
            screen.say(said.format(reason=reason), warning=True)
        else:
            screen.say(_("Written: {path}").format(path=path))

    return save


def _written(chair: Chair, record: Path, name: str) -> Path:
    """Write one document whole or not at all; its path."""
    chain = read_record(record).chain
    content = EXPORTERS[name](publish(chair.proceedings(), PUBLIC, chain))
    return write_whole(record.with_suffix(f".{name}"), content)

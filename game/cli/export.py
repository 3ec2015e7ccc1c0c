"""`adref export`: a recorded session as a document to take home."""

import argparse
from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path

from game.chair import Chair
from game.cli.failure import CommandFailedError
from game.domain.delegation import PUBLIC
from game.export.exporters import EXPORTERS
from game.export.extras import MissingExtraError
from game.export.publication import Publication, audiences, publish
from game.export.whole import write_whole
from game.record import read_record
from game.wording import _

__all__ = ["add_export"]


def add_export(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the parser."""
    parser = commands.add_parser("export", help=_("write a recorded session as a document"))
    parser.add_argument("record", type=Path, metavar="RECORD")
    parser.add_argument(
        "--format",
        default="",
        metavar=_("FORMAT"),
        help=_("{formats} (default: the ending of FILE)").format(formats=", ".join(EXPORTERS)),
    )
    parser.add_argument(
        "--for",
        dest="audience",
        default=PUBLIC,
        metavar=_("WHOM"),
        help=_('"public" (default), a delegation\'s code, or "all" (every secret of the record)'),
    )
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="FILE")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Write the document whole or not at all; a file of the same name is replaced."""
    asked = arguments.format or arguments.output.suffix.removeprefix(".")
    make = EXPORTERS[_known(asked, EXPORTERS, _("format"))]
    try:
        content = make(_publication(arguments.record, arguments.audience))
    except MissingExtraError as missing:
        raise CommandFailedError(str(missing)) from missing
    print(write_whole(arguments.output, content))
    return 0


def _publication(path: Path, audience: str) -> Publication:
    recording = read_record(path)
    proceedings = Chair(recording.header, recording.entries).proceedings()
    whom = _known(audience, audiences(proceedings), _("audience"))
    return publish(proceedings, whom, recording.chain)


def _known(asked: str, known: Iterable[str], what: str) -> str:
    """The name as it is known; CommandFailedError with the nearest one, or all of them."""
    spelt = {one.lower(): one for one in known}
    if asked.lower() in spelt:
        return spelt[asked.lower()]
    near = get_close_matches(asked.lower(), spelt, n=1)
    template = (
        _("There is no {what} '{asked}': did you mean '{near}'?")
        if near
        else _("There is no {what} '{asked}': choose one of {known}.")
    )
    hint = spelt[near[0]] if near else ""
    raise CommandFailedError(
        template.format(what=what, asked=asked, near=hint, known=", ".join(spelt.values()))
    )

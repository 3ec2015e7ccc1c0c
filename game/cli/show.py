"""`adref show`: what the table looked like after an entry of a record."""

import argparse
import json
from pathlib import Path

from game.chair import Chair
from game.cli.ends import beside, tree_of
from game.domain.proceedings import Entry
from game.domain.session import Session
from game.record import public_session, read_until
from game.record.codec import encode
from game.record.reader import Recording, read_record
from game.wording import _
from game.wording.events import PHASES, line

__all__ = ["add_show"]


def add_show(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the parser."""
    parser = commands.add_parser("show", help=_("print the session after an entry of a record"))
    parser.add_argument("record", type=Path, metavar="RECORD")
    parser.add_argument(
        "--at",
        type=int,
        metavar="N",
        help=_("after which entry (0: the opening; default: the end)"),
    )
    parser.add_argument("--json", action="store_true", help=_("the whole public session as JSON"))
    others = parser.add_mutually_exclusive_group()
    others.add_argument(
        "--branches", action="store_true", help=_("print the tree of branches it belongs to")
    )
    others.add_argument(
        "--beside", type=Path, metavar="OTHER", help=_("print where another record's text differs")
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the public view: sealed ballots stay sealed."""
    if arguments.branches:
        print("\n".join(tree_of(arguments.record)))
        return 0
    recording = _recording(arguments.record, arguments.at)
    session = public_session(Chair(recording.header, recording.entries).session)
    if arguments.beside:
        print("\n".join(beside(arguments.beside, session)))
    elif arguments.json:
        print(json.dumps(_as_json(recording, session), ensure_ascii=False))
    else:
        print("\n".join(_as_text(recording, session)))
    return 0


def _recording(path: Path, number: int | None) -> Recording:
    return read_record(path) if number is None else read_until(path, max(0, number))


def _as_json(recording: Recording, session: Session) -> dict[str, object]:
    return {
        "entry": len(recording.entries),
        "chain": recording.chain,
        "phase": session.phase.value,
        "session": encode(Session, session),
    }


def _as_text(recording: Recording, session: Session) -> list[str]:
    head = _("After entry {number}: {phase}").format(
        number=len(recording.entries), phase=_(PHASES[session.phase])
    )
    said = _said(recording.entries[-1], session) if recording.entries else []
    text = [
        f"{one.label} [{one.state.value}] {one.standing.text or _('(left out)')}"
        for one in session.paragraphs
    ]
    return [head, *said, "", *text]


def _said(entry: Entry, session: Session) -> list[str]:
    lines = (line(event, session.names) for event in entry.events)
    return [f"  {one}" for one in lines if one]

"""`adref redact` and `adref branch`: copies of a record, to share or to play on from."""

import argparse
from pathlib import Path

from game import resources
from game.chair import branch_record
from game.record import redact_record
from game.wording import _

__all__ = ["add_branch", "add_redact"]


def add_redact(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `adref redact`."""
    parser = commands.add_parser("redact", help=_("copy a record without its secrets"))
    parser.add_argument("record", type=Path, metavar="RECORD")
    parser.add_argument(
        "--for",
        dest="audience",
        default="public",
        metavar=_("WHOM"),
        help=_('whose secrets stay: "public" (none), a delegation\'s code, or "facilitator"'),
    )
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="FILE")
    parser.set_defaults(run=redact)


def redact(arguments: argparse.Namespace) -> int:
    """Write the copy; its chain still verifies."""
    redact_record(arguments.record, arguments.output, arguments.audience)
    said = _("{path}: a copy for {whom}; its chain can be verified, the secrets of others are gone")
    print(said.format(path=arguments.output, whom=arguments.audience))
    return 0


def add_branch(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `adref branch`."""
    parser = commands.add_parser("branch", help=_("play on from an entry of a record"))
    parser.add_argument("record", type=Path, metavar="RECORD")
    parser.add_argument(
        "--at", type=int, required=True, metavar="N", help=_("the last entry that is kept; 0: none")
    )
    parser.add_argument(
        "-o",
        "--output",
        type=Path,
        metavar="FILE",
        help=_("where to write it (by default where the title finds unfinished sessions)"),
    )
    parser.set_defaults(run=branch)


def branch(arguments: argparse.Namespace) -> int:
    """Write the branch; the title of the window offers to go on with it."""
    number = max(0, arguments.at)
    target = arguments.output or _beside_the_others(arguments.record, number)
    branch_record(arguments.record, number, target)
    print(_("{path}: goes on after entry {number}").format(path=target, number=number))
    return 0


def _beside_the_others(record: Path, number: int) -> Path:
    folder = resources.records_dir()
    folder.mkdir(parents=True, exist_ok=True)
    return folder / f"{record.stem}-{number}.jsonl"

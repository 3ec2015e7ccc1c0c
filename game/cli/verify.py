"""`adref verify`: says whether a record is whole, and whether the rules confirm it."""

import argparse
from pathlib import Path

from game.chair import first_divergence
from game.cli.failure import BAD_INPUT, complain
from game.record import RecordProblem, read_record
from game.record.reader import Recording
from game.wording import _, ngettext

__all__ = ["add_verify"]


def add_verify(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the parser."""
    parser = commands.add_parser("verify", help=_("check a record against the rules"))
    parser.add_argument("records", nargs="+", type=Path, metavar="RECORD")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Verify each record; exit status 2 if any fails."""
    whole = [_verify(path) for path in arguments.records]
    return 0 if all(whole) else BAD_INPUT


def _verify(path: Path) -> bool:
    try:
        recording = read_record(path)
    except RecordProblem as problem:
        complain(str(problem))
        return False
    if recording.redacted:
        print(_("{path}: the chain holds; a redacted copy cannot be re-executed").format(path=path))
        return True
    return _reexecute(path, recording)


def _reexecute(path: Path, recording: Recording) -> bool:
    divergence = first_divergence(recording.header, recording.entries)
    if divergence is not None:
        complain(
            _(
                "{path}: entry {number}, {field}: recorded {recorded}, the rules give {found}"
            ).format(
                path=path,
                number=divergence.number,
                field=divergence.field,
                recorded=divergence.recorded,
                found=divergence.found,
            )
        )
        return False
    count = len(recording.entries)
    whole = ngettext("{path}: whole, {count} entry", "{path}: whole, {count} entries", count)
    sentence = whole.format(path=path, count=count)
    if recording.torn:
        sentence += _("; its last line is torn and is left out")
    elif not recording.ended:
        sentence += _("; the session has not ended")
    print(sentence)
    return True

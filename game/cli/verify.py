"""`adref verify`: says whether a record is whole, and whether the rules confirm it."""

import argparse
from pathlib import Path

from game.chair import first_divergence
from game.cli.failure import BAD_INPUT, complain
from game.record import RecordProblem, first_drift, read_record
from game.record.reader import Recording
from game.rules import evolve, open_session
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
        sentence = _("{path}: the chain holds; a redacted copy cannot be re-executed")
        print(sentence.format(path=path) + _hash_of(recording))
        return True
    return _reexecute(path, recording)


def _reexecute(path: Path, recording: Recording) -> bool:
    complaint = _divergence(path, recording) or _drift(path, recording)
    if complaint:
        complain(complaint)
        return False
    print(_verdict(path, recording))
    return True


def _divergence(path: Path, recording: Recording) -> str:
    """Where the rules, fed with the recorded commands, first say something else."""
    found = first_divergence(recording.header, recording.entries)
    if found is None:
        return ""
    return _("{path}: entry {number}, {field}: recorded {recorded}, the rules give {found}").format(
        path=path,
        number=found.number,
        field=found.field,
        recorded=found.recorded,
        found=found.found,
    )


def _drift(path: Path, recording: Recording) -> str:
    """Where the session folded from the events is not the one that was played."""
    number = first_drift(recording, open_session, evolve)
    if number is None:
        return ""
    return _("{path}: after entry {number} the session is not the one that was played").format(
        path=path, number=number
    )


def _verdict(path: Path, recording: Recording) -> str:
    count = len(recording.entries)
    whole = ngettext("{path}: whole, {count} entry", "{path}: whole, {count} entries", count)
    sentence = whole.format(path=path, count=count)
    if recording.torn:
        sentence += _("; its last line is torn and is left out")
    elif not recording.ended:
        sentence += _("; the session has not ended, or lines were cut off at its end")
    return sentence + _hash_of(recording)


def _hash_of(recording: Recording) -> str:
    return _("; its hash is {chain}").format(chain=recording.chain)

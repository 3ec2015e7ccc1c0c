"""Branches at the command line: the tree a record belongs to, and two ends beside each other."""

from collections.abc import Iterator
from pathlib import Path

from game.chair import Chair
from game.chair.ends import differences
from game.domain.session import Session
from game.record import RecordProblem, public_session, read_record
from game.record.family import Kin, family, fits
from game.wording import _
from game.wording.events import PHASES, outcome_sentence

__all__ = ["beside", "tree_of"]


def tree_of(record: Path) -> Iterator[str]:
    """A line a record of the folder, each branch under what it left; the one asked for marked.

    RecordProblem if the record itself cannot be read.
    """
    read_record(record)
    above: list[Path] = []
    for one in family(record):
        del above[one.depth :]
        line = "  " * one.depth + _named(one, above[-1] if above else None)
        yield line + (" *" if one.path.name == record.name else "")
        above.append(one.path)


def _named(kin: Kin, parent: Path | None) -> str:
    """A record, and where it left its parent."""
    if parent is None:
        return kin.path.name
    left = _("{name}, left after entry {number}")
    if not _fits(kin.path, parent):
        left = _("{name}, left after entry {number} of a record that was not this one")
    return left.format(name=kin.path.name, number=kin.left_at)


def _fits(branch: Path, parent: Path) -> bool:
    try:
        return fits(branch, parent)
    except RecordProblem:
        return False


def beside(other: Path, ours: Session) -> Iterator[str]:
    """Where the text of two ends differs, paragraph by paragraph, and how far each has come."""
    recording = read_record(other)
    theirs = public_session(Chair(recording.header, recording.entries).session)
    yield _("- this record: {end}").format(end=_end(ours))
    yield f"+ {other.name}: {_end(theirs)}"
    found = differences(ours, theirs)
    if not found:
        yield _("Both ends have the same text.")
    for label, own, their in found:
        yield from ("", label, f"- {own or _('(left out)')}", f"+ {their or _('(left out)')}")


def _end(session: Session) -> str:
    """The outcome, or the phase in which the record breaks off."""
    if session.outcome is None:
        return _(PHASES[session.phase])
    return outcome_sentence(session.outcome)

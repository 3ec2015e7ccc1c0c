"""Branches: a session is played on from any entry of a record; the branch knows its parent."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from game.chair.chair import Chair
from game.domain.commands import ReassignSeat
from game.domain.delegation import FACILITATOR
from game.domain.proceedings import Header, Seat
from game.record import RecordProblem, RecordWriter, read_until
from game.wording import _

__all__ = ["branch_record", "parent_of"]


def branch_record(source: Path, number: int, target: Path, seats: Sequence[Seat] = ()) -> Header:
    """Write a record that goes on after entry `number` of another (0: its opening).

    `seats` are taken anew, or stay as they were. RecordProblem if the source cannot be
    read that far, is a redacted copy, or the target exists; then nothing is left behind.
    """
    recording = read_until(source, number)
    if recording.redacted:
        what = _("a redacted copy cannot be played on")
        raise RecordProblem(source, 0, what, _("branch from the record it was made of"))
    parent = f"{source.name}#{number}@{recording.chain}"
    header = replace(recording.header, parent=parent, seats=_taken(recording.header, seats))
    chair = Chair(header)
    with RecordWriter.create(target, header, durable=False) as writer:
        for entry in recording.entries:
            session = chair.take_up(entry)
            writer.append(entry, session)
        for seat in seats:
            _seat_again(chair, writer, seat)
    return header


def _seat_again(chair: Chair, writer: RecordWriter, seat: Seat) -> None:
    """Where the record reassigned a seat that the branch takes anew, the branch has its way."""
    now = {one.delegation: one for one in chair.seats}[seat.delegation]
    if (now.strategy, now.team) != (seat.strategy, seat.team):
        command = ReassignSeat(seat.delegation, seat.strategy, seat.team, _("a branch"))
        writer.append(chair.submit(FACILITATOR, command), chair.session)


def _taken(header: Header, seats: Sequence[Seat]) -> tuple[Seat, ...]:
    anew = {one.delegation: one for one in seats}
    return tuple(anew.get(one.delegation, one) for one in header.seats)


def parent_of(header: Header) -> tuple[str, int] | None:
    """The file name and the entry that a branch comes from; None for a first record."""
    name, mark, rest = header.parent.partition("#")
    number = rest.partition("@")[0]
    return (name, int(number)) if mark and number.isdigit() else None

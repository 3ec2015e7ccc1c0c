"""A short session that leaves every kind of secret in its record, and its record."""

import json
from pathlib import Path

from table_of_five import CODES, scenario

from game.chair import Chair
from game.domain.ballot import Choice
from game.domain.commands import CastBallot, Object, Pass, Undo
from game.domain.delegation import FACILITATOR
from game.domain.phase import Phase
from game.domain.proceedings import Header, Note, Seat
from game.record import RecordWriter

SECRETS = {
    "KG": ("Briefing of KG", "KG's private thought", '["CB","KG",'),
    "UZ": ("Briefing of UZ", "UZ's private thought", '["CB","UZ",'),
    FACILITATOR: ("424242",),
}


def header(**changes) -> Header:
    seats = tuple(Seat(code, "novice") for code in CODES)
    return Header(scenario("PP1", "OP1"), "standard", seats, 424242, **changes)


def salts():
    """Salts that are the same each time: a test's only."""
    numbers = iter(range(1, 1_000_000))
    return lambda: next(numbers).to_bytes(16, "big")


def voted(chair: Chair) -> Chair:
    """A session that ends in a vote, with notes, a refusal and an undo on the way."""
    for code in CODES:
        chair.submit(
            code, Pass(code), said="Ready.", notes=(Note(code, f"{code}'s private thought"),)
        )
    chair.submit("KZ", CastBallot("KZ", Choice.NO), said="No!")
    chair.submit(FACILITATOR, Undo("Too early."))
    while chair.session.phase is not Phase.ACTION:
        code = chair.session.stage.awaiting[0]
        chair.submit(code, Pass(code))
    chair.submit("UZ", Object("UZ", "We need more time."))
    while chair.session.phase is not Phase.CLOSED:
        code = chair.session.stage.awaiting[0]
        vote = type(chair.session.stage).__name__ == "Vote"
        chair.submit(code, CastBallot(code, Choice.YES) if vote else Pass(code))
    return chair


def write(path: Path, **options) -> Chair:
    """Play a session to its end while it is written to `path`."""
    chair = Chair(header())
    with RecordWriter.create(path, chair.header, salt=salts(), durable=False) as writer:
        chair.subscribe(writer.append)
        voted(chair)
        writer.end()
    return chair


def objects(raw: bytes) -> list[dict]:
    """The lines of a record as JSON objects."""
    return [json.loads(line) for line in raw.split(b"\n")[:-1]]

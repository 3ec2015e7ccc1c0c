"""Folding a record: the session after each entry, by an `evolve` that is handed in."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from game.domain.events import Event, Rewound
from game.domain.proceedings import Entry, Header
from game.domain.session import Session
from game.record.reader import Recording
from game.record.state import Digests

__all__ = ["Evolve", "OpenSession", "first_drift", "fold"]

Evolve: TypeAlias = Callable[[Session, Event], Session]
OpenSession: TypeAlias = Callable[[Header], Session]


def fold(
    header: Header, entries: Iterable[Entry], open_session: OpenSession, evolve: Evolve
) -> Iterator[tuple[Entry, Session]]:
    """Each entry with the session after it.

    An undo brings back the session after the entry it names (0: the opening); what
    else it carries, such as moved deadlines, is folded on top of that.
    """
    sessions = [open_session(header)]
    for entry in entries:
        session = sessions[-1]
        for event in entry.events:
            rewound = event.to if isinstance(event, Rewound) else None
            session = evolve(session, event) if rewound is None else sessions[rewound]
        sessions.append(session)
        yield entry, session


def first_drift(recording: Recording, open_session: OpenSession, evolve: Evolve) -> int | None:
    """The first entry after which the folded session is not the one that was played.

    None if every digest of the record is met.
    """
    digests = Digests()
    for entry, session in fold(recording.header, recording.entries, open_session, evolve):
        expected = recording.digests.get(entry.number)
        if expected is not None and expected != digests.of(session):
            return entry.number
    return None

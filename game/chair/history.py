"""Every session that was: what undo, replay and branches look things up in."""

from dataclasses import dataclass, field

from game.domain.events import MeetingPaused, MeetingResumed, Rewound, SeatReassigned
from game.domain.proceedings import Entry
from game.domain.session import Session
from game.rules import evolve

__all__ = ["History", "after"]

_NOT_UNDONE = (MeetingPaused, MeetingResumed, SeatReassigned)
"""No acts of the negotiation: an undo looks past them."""


@dataclass(slots=True)
class History:
    """The sessions after each entry, and which entry stands before which.

    An undo goes back along `before`; nothing is deleted. Entry 0 is the opening.
    """

    sessions: list[Session]
    before: list[int] = field(default_factory=lambda: [0])
    head: int = 0

    @property
    def session(self) -> Session:
        """The session as it stands."""
        return self.sessions[-1]

    def undo_target(self) -> int | None:
        """The entry an undo would go back to; None where nothing was done yet."""
        return self.before[self.head] if self.head else None

    def append(self, entry: Entry, folded: Session | None = None) -> Session:
        """Fold one more entry, unless its session is known; refusals change nothing."""
        session = after(self, entry) if folded is None else folded
        self.before.append(self.head)
        rewound = next((one for one in entry.events if isinstance(one, Rewound)), None)
        if rewound is not None:
            self.head = rewound.to
        elif any(not isinstance(one, _NOT_UNDONE) for one in entry.events):
            self.head = entry.number
        self.sessions.append(session)
        return session


def after(history: History, entry: Entry) -> Session:
    """The session after an entry: its events folded, or what it rewound to."""
    session = history.session
    for event in entry.events:
        if isinstance(event, Rewound):
            session = history.sessions[event.to]
        else:
            session = evolve(session, event)
    return session

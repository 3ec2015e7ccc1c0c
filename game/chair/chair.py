"""The Chair: the one holder of the Session. Submissions come in, entries go out."""

from collections.abc import Callable, Sequence
from typing import TypeAlias

from game.chair.dice import lots_for
from game.chair.history import History
from game.chair.seats import refuse_seat
from game.domain.commands import AskAdviser, Command, ReassignSeat, Submission, Undo
from game.domain.delegation import FACILITATOR, Actor, Code
from game.domain.events import DeadlineSet, Event, MeetingPaused, MeetingResumed, PoolSet, Rewound
from game.domain.proceedings import (
    Confidential,
    Entry,
    Header,
    Note,
    Proceedings,
    Ruling,
    Seat,
    seats_after,
)
from game.domain.refusal import Refusal
from game.domain.session import Session
from game.rules import decide_and_fold, open_session
from game.rules.checks import states_a_reason

__all__ = ["Chair", "Subscriber"]

Subscriber: TypeAlias = Callable[[Entry, Session], None]


class Chair:
    """Rules on submissions, keeps the record's entries and every session that was.

    Subscribers are told of each entry, refusals included, in the order in which they
    subscribed: the recorder first, so that nothing is shown that is not written.
    """

    def __init__(self, header: Header, entries: Sequence[Entry] = ()) -> None:
        """Open a session, or take up one whose entries were recorded."""
        self.header = header
        self.confidential = Confidential(header.scenario.mandates)
        self._entries: list[Entry] = []
        self._history = History([open_session(header)])
        self._seats = header.seats
        self._subscribers: list[Subscriber] = []
        for entry in entries:
            self._keep(entry)

    @property
    def session(self) -> Session:
        """The session as it stands."""
        return self._history.session

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All entries so far."""
        return tuple(self._entries)

    @property
    def at(self) -> int:
        """Session milliseconds of the last entry; time never runs backwards."""
        return self._entries[-1].at if self._entries else 0

    @property
    def seats(self) -> tuple[Seat, ...]:
        """Who drives which delegation now: the header's seats, and what was reassigned since."""
        return self._seats

    def session_after(self, number: int) -> Session:
        """The session after entry `number` (0: at the opening); IndexError beyond the end."""
        return self._history.sessions[number]

    def subscribe(self, subscriber: Subscriber) -> None:
        """Tell `subscriber` of every entry from now on."""
        self._subscribers.append(subscriber)

    def submit(
        self,
        actor: Actor,
        command: Command,
        at: int | None = None,
        *,
        said: str = "",
        notes: tuple[Note, ...] = (),
    ) -> Entry:
        """Rule on a command and record it with its events or its refusal."""
        number = len(self._entries) + 1
        submission = Submission(actor, command, max(self.at, at or 0))
        ruling, session = self._rule(submission, number)
        refusal = ruling if isinstance(ruling, Refusal) else None
        events = () if isinstance(ruling, Refusal) else ruling
        entry = Entry(number, submission.at, actor, command, events, refusal, said, notes)
        self._keep(entry, session)
        for subscriber in self._subscribers:
            subscriber(entry, self.session)
        return entry

    def take_up(self, entry: Entry) -> Session:
        """Keep an entry that was recorded elsewhere; the session after it."""
        self._keep(entry)
        return self.session

    def _keep(self, entry: Entry, session: Session | None = None) -> None:
        self._history.append(entry, session)
        self._entries.append(entry)
        self._seats = seats_after(self._seats, (entry,))

    def _rule(self, submission: Submission, number: int) -> tuple[Ruling, Session | None]:
        """The ruling, and the session it leads to where the rules have folded it already."""
        if isinstance(submission.command, Undo):
            return self._undo(submission, submission.command), None
        if isinstance(submission.command, AskAdviser):
            return self._asked(submission, submission.command), None
        lots = lots_for(self.header.seed, number)
        ruling, session = decide_and_fold(self.session, submission, lots)
        if isinstance(submission.command, ReassignSeat) and not isinstance(ruling, Refusal):
            return refuse_seat(self._seats, submission.command) or ruling, None
        return ruling, session

    def has_adviser(self, delegation: Code) -> bool:
        """A person sits here now, and the adviser was switched on for the meeting."""
        switched_on = any(one.adviser for one in self.header.seats)
        held = any(one.delegation == delegation and not one.strategy for one in self._seats)
        return switched_on and held

    def _asked(self, submission: Submission, command: AskAdviser) -> Ruling:
        """A question to the adviser is kept in the record and changes nothing."""
        if submission.actor != command.delegation:
            return Refusal("not_your_seat", "practice")
        return () if self.has_adviser(command.delegation) else Refusal("adviser_is_off", "practice")

    def _undo(self, submission: Submission, command: Undo) -> Ruling:
        """Go back to before the last act: the clock runs on, its deadlines move with it."""
        target = self._history.undo_target()
        if submission.actor != FACILITATOR:
            return Refusal("facilitator_only", "practice")
        if refusal := states_a_reason(self.session, command.reason):
            return refusal
        if target is None:
            return Refusal("nothing_to_undo", "practice")
        lost = submission.at - (self._entries[target - 1].at if target else 0)
        return (Rewound(target, command.reason), *self._moved_clocks(target, lost))

    def _moved_clocks(self, target: int, lost: int) -> tuple[Event, ...]:
        """What an undo leaves as it is: the clock, and whether the meeting is paused."""
        session = self._history.sessions[target]
        events: list[Event] = []
        if session.paused != self.session.paused:
            events.append(MeetingPaused("") if self.session.paused else MeetingResumed())
        if session.deadline is not None:
            events.append(DeadlineSet(session.deadline + lost))
        if session.pool_due is not None:
            events.append(PoolSet(session.pool_due + lost))
        return tuple(events)

    def proceedings(self) -> Proceedings:
        """The whole record as it stands."""
        return Proceedings(self.header, self.entries, self.session)

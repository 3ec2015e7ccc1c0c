"""The table: who sits where, and the moves of the computer delegates."""

from game.chair.chair import Chair
from game.chair.dice import private_dice
from game.delegates import STRATEGIES, Strategy, View, view, visible_entry
from game.delegates.adviser import Advice, advise, recall
from game.delegates.adviser_words import advice_in_words
from game.delegates.strategy import Memory, Move
from game.domain.commands import AskAdviser, CastBallot, Command, DeclinePackage
from game.domain.delegation import Actor, Code
from game.domain.proceedings import Entry, Note
from game.rules import awaiting, options
from game.rules.forms import Form

__all__ = ["Table"]


class Table:
    """Drives the seats that computer delegates hold; persons act through the Chair.

    A delegate's memory is a fold over the entries it may see, so it is rebuilt from
    the record after a resume.
    """

    def __init__(self, chair: Chair) -> None:
        """Seat the computer delegates named in the header."""
        self.chair = chair
        self._strategies: dict[Code, Strategy] = {
            seat.delegation: STRATEGIES[seat.strategy]
            for seat in chair.header.seats
            if seat.strategy
        }
        self._memories: dict[Code, Memory] = {}
        self._seen: dict[Code, int] = {}

    def is_computer(self, delegation: Code) -> bool:
        """A computer delegate holds this seat."""
        return delegation in self._strategies

    def persons_awaited(self) -> tuple[Actor, ...]:
        """Persons the table waits for: delegations, or the facilitator."""
        return tuple(one for one in awaiting(self.chair.session) if one not in self._strategies)

    def computer_awaited(self) -> Code | None:
        """The computer delegate that moves next, if one is awaited."""
        waiting = awaiting(self.chair.session)
        return next((one for one in waiting if one in self._strategies), None)

    def step(self, at: int | None = None) -> Entry | None:
        """Let one computer delegate make one move; None if none is awaited."""
        code = self.computer_awaited()
        if code is None:
            return None
        move = self._choose(code)
        notes = (Note(code, move.private),) if move.private else ()
        entry = self.chair.submit(code, move.command, at, said=move.said, notes=notes)
        if entry.refusal is not None:
            return self.chair.submit(code, self._way_out(code), at)
        return entry

    def play_out(self) -> None:
        """Let computer delegates move until a person is awaited or the meeting closes."""
        while self.step() is not None:
            pass

    def has_adviser(self, delegation: Code) -> bool:
        """Whoever sits here may ask the adviser: switched on when the meeting was set up."""
        seats = self.chair.header.seats
        return any(one.adviser for one in seats if one.delegation == delegation)

    def ask_adviser(self, delegation: Code, at: int | None = None) -> tuple[Entry, Advice | None]:
        """Advice to a seat, from what it may see; the question and the answer are recorded.

        None where the entry is a refusal: the adviser is off.
        """
        if not self.has_adviser(delegation):
            return self.chair.submit(delegation, AskAdviser(delegation), at), None
        seen = self.view_of(delegation)
        entries = (visible_entry(one, delegation) for one in self.chair.entries)
        advice = advise(seen, recall(seen, entries))
        notes = (Note(delegation, advice_in_words(advice, seen)),)
        entry = self.chair.submit(delegation, AskAdviser(delegation), at, notes=notes)
        return entry, advice

    def view_of(self, delegation: Code) -> View:
        """What one delegation sees now, its own mandate included."""
        chair = self.chair
        return view(chair.header, chair.session, delegation, chair.confidential.of(delegation))

    def _choose(self, code: Code) -> Move:
        chair = self.chair
        seen = self.view_of(code)
        strategy = self._strategies[code]
        memory = self._memories[code] if code in self._memories else strategy.open(seen)
        entries = chair.entries
        for entry in entries[self._seen.get(code, 0) :]:
            memory = strategy.observe(memory, visible_entry(entry, code))
        self._memories[code], self._seen[code] = memory, len(entries)
        return strategy.choose(
            seen, memory, private_dice(chair.header.seed, code, len(entries) + 1)
        )

    def _way_out(self, code: Code) -> Command:
        """A delegate that misjudged the rules says nothing, declines, or casts some ballot."""
        concrete = [one for one in options(self.chair.session, code) if not isinstance(one, Form)]
        quiet = [one for one in concrete if isinstance(one, DeclinePackage | CastBallot)]
        return (quiet or concrete)[0]

"""The table: who sits where, and the moves of the computer delegates."""

from game.chair.chair import Chair
from game.chair.consulting import Consultations
from game.chair.dice import private_dice
from game.delegates import STRATEGIES, Strategy, View, VisibleEntry, open_entry, view, visible_entry
from game.delegates.adviser import Advice, advise, recall
from game.delegates.adviser_words import advice_in_words
from game.delegates.strategy import Memory, Move
from game.domain.commands import AskAdviser, CastBallot, Command, DeclinePackage
from game.domain.delegation import PUBLIC, Actor, Code
from game.domain.proceedings import Entry, Note, Seat
from game.rules import awaiting, options
from game.rules.forms import Form

__all__ = ["Table"]


class Table:
    """Drives the seats that computer delegates hold; persons act through the Chair.

    A delegate's memory is a fold over the entries it may see, so it is rebuilt from
    the record after a resume.
    """

    def __init__(self, chair: Chair) -> None:
        """Seat the computer delegates that the chair knows of."""
        self.chair = chair
        self._seated: tuple[Seat, ...] = ()
        self._drivers: dict[Code, Strategy] = {}
        self._memories: dict[Code, Memory] = {}
        self._seen: dict[Code, int] = {}
        self._open: list[VisibleEntry | None] = []
        self._consultations = Consultations()

    @property
    def _strategies(self) -> dict[Code, Strategy]:
        """The computer delegates at the table now; one that takes a seat remembers nothing yet."""
        if self._seated is not self.chair.seats:
            self._seated = self.chair.seats
            before, self._drivers = self._drivers, _drivers(self._seated)
            for code in tuple(self._seen):
                if before.get(code) is not self._drivers.get(code):
                    self._memories.pop(code, None)
                    self._seen.pop(code, None)
        return self._drivers

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

    @property
    def consulting(self) -> Code | None:
        """The computer delegate that was asked and takes its time: it consults its capital."""
        return self.computer_awaited() if self._consultations.running else None

    def step(self, at: int | None = None, *, wait: bool = True) -> Entry | None:
        """Let one computer delegate make one move; None if none is awaited.

        Without `wait`, one that may take long chooses in a thread: None until it has chosen.
        """
        code = self.computer_awaited()
        move = self._choose(code, wait=wait) if code is not None else None
        if code is None or move is None:
            return None
        entry = self.chair.submit(code, move.command, at, said=move.said, notes=_notes(code, move))
        if entry.refusal is not None:
            return self.chair.submit(code, self._way_out(code), at)
        return entry

    def play_out(self) -> None:
        """Let computer delegates move until a person is awaited or the meeting closes."""
        while self.step() is not None:
            pass

    def has_adviser(self, delegation: Code) -> bool:
        """Whoever sits here may ask the adviser: switched on when the meeting was set up."""
        return self.chair.has_adviser(delegation)

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

    def _choose(self, code: Code, *, wait: bool) -> Move | None:
        chair = self.chair
        seen = self.view_of(code)
        strategy = self._strategies[code]
        memory = self._memories[code] if code in self._memories else strategy.open(seen)
        entries = chair.entries
        for entry in entries[self._seen.get(code, 0) :]:
            memory = strategy.observe(memory, self._shown(entry, code))
        self._memories[code], self._seen[code] = memory, len(entries)
        dice = private_dice(chair.header.seed, code, len(entries) + 1)
        if not getattr(strategy, "consults", False):
            return strategy.choose(seen, memory, dice)
        occasion = (code, len(entries))
        return self._consultations.ask(
            occasion, lambda: strategy.choose(seen, memory, dice), wait=wait
        )

    def _shown(self, entry: Entry, code: Code) -> VisibleEntry:
        """The entry as this delegation sees it; what hides nothing is the same for all."""
        if len(self._open) < entry.number:
            self._open += map(open_entry, self.chair.entries[len(self._open) : entry.number])
        return self._open[entry.number - 1] or visible_entry(entry, code)

    def _way_out(self, code: Code) -> Command:
        """A delegate that misjudged the rules says nothing, declines, or casts some ballot."""
        concrete = [one for one in options(self.chair.session, code) if not isinstance(one, Form)]
        quiet = [one for one in concrete if isinstance(one, DeclinePackage | CastBallot)]
        return (quiet or concrete)[0]


def _drivers(seats: tuple[Seat, ...]) -> dict[Code, Strategy]:
    return {one.delegation: STRATEGIES[one.strategy] for one in seats if one.strategy}


def _notes(code: Code, move: Move) -> tuple[Note, ...]:
    """The delegate's own reason for itself, a notice for everyone."""
    both = (Note(code, move.private), Note(PUBLIC, move.notice))
    return tuple(one for one in both if one.text)

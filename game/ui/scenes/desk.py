"""The desk at the table: whose panel is shown, session time, and the pace of the computer.

It holds no truth about the meeting: the Chair does. No pygame here.
"""

from dataclasses import dataclass, field
from typing import Final

from game.chair import Chair, Table
from game.domain.commands import Command, DeadlineReached, RaisePlacard
from game.domain.delegation import CLOCK, FACILITATOR, PUBLIC, Actor, Code
from game.domain.proceedings import Entry
from game.domain.session import Session
from game.domain.stage import Call
from game.record.pins import PinBook
from game.ui.presenters.first_steps import TUTORIAL, Hint, hint

__all__ = ["PACES", "Desk"]

PACES: Final[tuple[int, ...]] = (1600, 700, 120)
"""Milliseconds between two moves of computer delegates: readable, brisk, fast."""


@dataclass(slots=True)
class Desk:
    """One keyboard at one table.

    `seat` is the delegation whose move panel is shown; `at` session milliseconds;
    `pace` an index into PACES; `pins` are asked before a curtain opens, None: it just opens.
    """

    table: Table
    seat: Code
    at: int = 0
    pace: int = 0
    pins: PinBook | None = None
    waited: int = field(default=0)
    guided: bool = True
    """A beginner's hints are in sight, where the scenario has them."""

    @classmethod
    def at_table(cls, table: Table) -> "Desk":
        """Sit down: the first person's seat, or the first seat if there is no person."""
        codes = table.chair.session.codes
        persons = [code for code in codes if not table.is_computer(code)]
        desk = cls(table, (persons or list(codes))[0], table.chair.at)
        desk.follow()
        return desk

    @property
    def chair(self) -> Chair:
        """The chair of this meeting."""
        return self.table.chair

    @property
    def session(self) -> Session:
        """The session as it stands."""
        return self.chair.session

    @property
    def persons(self) -> tuple[Code, ...]:
        """The seats that people hold, in table order."""
        return tuple(code for code in self.session.codes if not self.table.is_computer(code))

    @property
    def alone(self) -> bool:
        """One person against computer delegates: instructions may stay in sight."""
        return len(self.persons) == 1 and not self.session.open_floor

    @property
    def audience(self) -> Actor:
        """For whom the table is drawn: the one person, else everyone."""
        return self.seat if self.alone else PUBLIC

    @property
    def teaches(self) -> bool:
        """One beginner alone plays the scenario of the first steps."""
        return self.alone and self.chair.header.scenario.id == TUTORIAL

    def hint(self) -> Hint | None:
        """What to tell a beginner now; None where nobody is taught."""
        if not self.teaches:
            return None
        return hint(self.session, self.seat, self.chair.entries)

    def follow(self) -> None:
        """Turn the move panel to a person who is awaited, unless it already is."""
        awaited = [one for one in self.table.persons_awaited() if one != FACILITATOR]
        if self.table.is_computer(self.seat) and self.persons:
            self.seat = self.persons[0]
        if awaited and self.seat not in awaited:
            self.seat = awaited[0]

    def sit(self, code: Code) -> bool:
        """Show the panel of another seat that a person holds; False for any other."""
        if code not in self.persons:
            return False
        self.seat = code
        return True

    def submit(self, command: Command, actor: Actor = "") -> Entry:
        """Put a command to the Chair, as the seat that acts unless an actor is named.

        With an open floor the facilitator enters what the team said. The panel may have
        turned to another seat while a team was writing: its act is still its own.
        """
        acting = str(getattr(command, "delegation", self.seat))
        own = FACILITATOR if self.session.open_floor else acting
        entry = self.chair.submit(actor or own, command, self.at)
        self.waited = 0
        if entry.refusal is None:
            self.follow()
        return entry

    def placard(self, code: Code) -> Entry | None:
        """A seat's own key: its placard while a paragraph is called, else its panel."""
        if code not in self.persons:
            return None
        self.seat = code
        if isinstance(self.session.stage, Call) and code in self.session.stage.awaiting:
            return self.submit(RaisePlacard(code))
        return None

    def hurry(self) -> Entry | None:
        """Let the next computer delegate move at once; None while it consults its capital."""
        self.waited = 0
        entry = self.table.step(self.at, wait=False)
        self.follow()
        return entry

    def faster(self) -> int:
        """Take the next pace; the fastest is followed by the slowest. Returns its index."""
        self.pace = (self.pace + 1) % len(PACES)
        return self.pace

    def tick(self, elapsed: int, *, held: bool = False) -> Entry | None:
        """Let `elapsed` milliseconds pass: a deadline may fall due, a delegate may move.

        `held` (a window is open over the table) keeps computer delegates still where no
        clock runs; with a clock the meeting goes on.
        """
        if self.session.paused:
            return None
        self.at += elapsed
        if self.due_within(0):
            entry = self.chair.submit(CLOCK, DeadlineReached(), self.at)
            self.follow()
            return entry
        if held and not self.session.clocks:
            return None
        if self.table.computer_awaited() is None:
            self.waited = 0
            return None
        self.waited += elapsed
        due = self.waited >= PACES[self.pace] or self.table.consulting is not None
        return self.hurry() if due else None

    def due_within(self, elapsed: int) -> bool:
        """A deadline falls before `elapsed` milliseconds more have passed."""
        deadline = self.session.deadline
        return deadline is not None and self.at + elapsed >= deadline

"""The minutes of one decision: events noted so far, and the session they lead to."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeAlias

from game.domain.amendment import Amendment
from game.domain.delegation import Code
from game.domain.events import DeadlineSet, Event, PhaseEntered, StageOpened
from game.domain.motion import Motion
from game.domain.paragraph import Paragraph, ParagraphId
from game.domain.phase import Phase
from game.domain.proceedings import Lots
from game.domain.session import Session
from game.domain.stage import Stage
from game.rules.evolve import evolve
from game.rules.machine import next_phase
from game.rules.observers import asked_of_members

__all__ = ["Leads", "Minutes", "ProcedureError"]

Leads: TypeAlias = Callable[[Session, str], Phase | None]
"""Says which phase a trigger leads to: the table, or the machine it was read from."""


class ProcedureError(RuntimeError):
    """The rules asked for a turn that the table does not know: a defect, never a user's fault."""


@dataclass(slots=True)
class Minutes:
    """What a decision has led to; local to `decide`. `at` is in session milliseconds."""

    session: Session
    at: int
    lots: Lots
    leads: Leads = next_phase
    events: list[Event] = field(default_factory=list)

    def note(self, *events: Event) -> None:
        """Note that something happened; the session follows at once."""
        for event in events:
            self.session = evolve(self.session, event)
            self.events.append(event)

    def enter(self, trigger: str) -> Phase:
        """Let the table say where a trigger leads, and go there."""
        phase = self.leads(self.session, trigger)
        if phase is None:
            message = f"{trigger} leads nowhere from {self.session.phase.value}"
            raise ProcedureError(message)
        self.note(PhaseEntered(phase))
        return phase

    def open(self, stage: Stage | None, *, interrupting: bool = False) -> None:
        """Let the table wait for something; its clock is started by `game.rules.settle`."""
        asked = asked_of_members(self.session, stage)
        self.note(StageOpened(asked, interrupting=interrupting))

    def start_clock(self, seconds: int) -> None:
        """Give the present stage a deadline, if clocks run; 0 seconds: none."""
        if self.session.clocks and seconds:
            self.note(DeadlineSet(self.at + seconds * 1000))

    def draw_order(self, stream: str, codes: tuple[Code, ...]) -> tuple[Code, ...]:
        """Alphabetical order from a seat drawn by lot."""
        first = self.lots(stream, len(codes))
        return codes[first:] + codes[:first]

    def paragraph(self, paragraph: ParagraphId) -> Paragraph:
        """The paragraph as it stands now; KeyError for one the draft does not have."""
        found = self.session.paragraph(paragraph)
        if found is None:
            raise KeyError(paragraph)
        return found

    def amendment(self, number: int) -> Amendment:
        """The amendment or revision as it stands now; KeyError for an unknown number."""
        found = self.session.amendment(number)
        if found is None:
            raise KeyError(number)
        return found

    def motion(self, number: int) -> Motion:
        """The motion or point as it stands now; KeyError for an unknown number."""
        found = self.session.motion(number)
        if found is None:
            raise KeyError(number)
        return found

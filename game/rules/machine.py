"""Where does this trigger lead? The tables, driven by `transitions`.

The only importer of `transitions`. Machines hold conditions and no effects; they are
asked with a throwaway token, and the answer is committed by whoever asked.

Once they stand, each machine is read into a plain table, which answers the same twenty times
as fast: the rules ask that table. `ask_the_meeting` asks the machine itself (a test holds the
two against each other, state by state and along whole sessions).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import wraps
from typing import Any, Final, TypeAlias

from transitions import EventData, Machine

from game.domain.phase import AmendmentState, MotionState, ParagraphState, Phase
from game.domain.session import Session
from game.rules.procedure import AMENDMENT_LIFE, MOTION_LIFE, PARAGRAPH_LIFE, TABLE, Row

__all__ = [
    "Arrow",
    "arrows",
    "ask_the_meeting",
    "next_amendment_state",
    "next_motion_state",
    "next_paragraph_state",
    "next_phase",
]


@dataclass(frozen=True, slots=True)
class Arrow:
    """One transition as a machine knows it; `guard` is "" where nothing guards it."""

    source: str
    trigger: str
    guard: str
    destination: str


@dataclass(slots=True)
class Token:
    """What travels through a machine: a state, and the session that guards look at."""

    state: Enum
    session: Session | None = None


def _condition(guard: Callable[[Any], bool]) -> Callable[[EventData], bool]:
    """Let a guard about the session stand as a machine's condition."""

    @wraps(guard)
    def condition(asked: EventData) -> bool:
        token = asked.model
        return isinstance(token, Token) and guard(token.session)

    return condition


def build_machine(table: Sequence[Row], states: type[Enum]) -> Machine:
    """A machine that knows exactly the rows of one table."""
    machine = Machine(
        model=None,
        states=states,
        initial=None,
        auto_transitions=False,
        send_event=True,
    )
    for row in table:
        machine.add_transition(
            row.trigger,
            row.source,
            row.destination,
            conditions=[_condition(row.guard)] if row.guard else None,
        )
    return machine


MEETING = build_machine(TABLE, Phase)
PARAGRAPH = build_machine(PARAGRAPH_LIFE, ParagraphState)
AMENDMENT = build_machine(AMENDMENT_LIFE, AmendmentState)
MOTION = build_machine(MOTION_LIFE, MotionState)

_Guard: TypeAlias = Callable[[Any], bool]
_Compiled: TypeAlias = dict[tuple[str, Enum], tuple[tuple[_Guard | None, Enum], ...]]


def _compiled(machine: Machine) -> _Compiled:
    """What a live machine knows: by trigger and source, the guarded destinations in order."""
    return {
        (trigger, _state(machine, source)): tuple(
            (_guard(move.conditions), _state(machine, move.dest)) for move in moves
        )
        for trigger, event in machine.events.items()
        for source, moves in event.transitions.items()
    }


def _guard(conditions: Sequence[Any]) -> _Guard | None:
    """The guard behind a machine's condition; none where nothing guards."""
    return next((one.func.__wrapped__ for one in conditions), None)


def _state(machine: Machine, name: str | None) -> Enum:
    """The state itself: the machine keeps states by name."""
    held = machine.get_state(name or "").value
    if not isinstance(held, Enum):
        raise TypeError(name)
    return held


_MEETING: Final = _compiled(MEETING)
_PARAGRAPH: Final = _compiled(PARAGRAPH)
_AMENDMENT: Final = _compiled(AMENDMENT)
_MOTION: Final = _compiled(MOTION)


def arrows(machine: Machine) -> tuple[Arrow, ...]:
    """Every transition of a live machine, by trigger, in the order in which rows were given."""
    return tuple(
        Arrow(
            source=str(_state(machine, move.source).value),
            trigger=trigger,
            guard=" and ".join(_guard_name(one.func) for one in move.conditions),
            destination=str(_state(machine, move.dest).value),
        )
        for trigger, event in machine.events.items()
        for moves in event.transitions.values()
        for move in moves
    )


def _guard_name(guard: object) -> str:
    return str(getattr(guard, "__name__", guard))


def _leads_to(table: _Compiled, state: Enum, trigger: str, session: object) -> Enum | None:
    """The destination of a trigger from a state, or None if it leads nowhere."""
    for guard, destination in table.get((trigger, state), ()):
        if guard is None or guard(session):
            return destination
    return None


def ask_the_meeting(session: Session, trigger: str) -> Phase | None:
    """What `next_phase` says, by the machine itself."""
    if (trigger, session.phase) not in _MEETING:
        return None  # the machine would raise
    token = Token(session.phase, session)
    moved = MEETING.events[trigger].trigger(token)
    return token.state if moved and isinstance(token.state, Phase) else None


def next_phase(session: Session, trigger: str) -> Phase | None:
    """The phase a trigger leads to from where the meeting stands, or None."""
    answer = _leads_to(_MEETING, session.phase, trigger, session)
    return answer if isinstance(answer, Phase) else None


def next_paragraph_state(state: ParagraphState, trigger: str) -> ParagraphState | None:
    """The state a paragraph enters, or None where its life has no such turn."""
    answer = _leads_to(_PARAGRAPH, state, trigger, None)
    return answer if isinstance(answer, ParagraphState) else None


def next_amendment_state(state: AmendmentState, trigger: str) -> AmendmentState | None:
    """The state an amendment enters, or None where its life has no such turn."""
    answer = _leads_to(_AMENDMENT, state, trigger, None)
    return answer if isinstance(answer, AmendmentState) else None


def next_motion_state(state: MotionState, trigger: str) -> MotionState | None:
    """The state a motion enters, or None where its life has no such turn."""
    answer = _leads_to(_MOTION, state, trigger, None)
    return answer if isinstance(answer, MotionState) else None

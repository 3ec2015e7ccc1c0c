"""Where does this trigger lead? The tables, driven by `transitions`.

The only importer of `transitions`. Machines hold conditions and no effects; they are
asked with a throwaway token, and the answer is committed by whoever asked.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import wraps
from typing import Any

from transitions import EventData, Machine

from game.domain.phase import AmendmentState, MotionState, ParagraphState, Phase
from game.domain.session import Session
from game.rules.procedure import AMENDMENT_LIFE, MOTION_LIFE, PARAGRAPH_LIFE, TABLE, Row

__all__ = [
    "Arrow",
    "arrows",
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
_TRIGGERS = {
    (id(machine), row.trigger, row.source)
    for machine, table in (
        (MEETING, TABLE),
        (PARAGRAPH, PARAGRAPH_LIFE),
        (AMENDMENT, AMENDMENT_LIFE),
        (MOTION, MOTION_LIFE),
    )
    for row in table
}


def arrows(machine: Machine) -> tuple[Arrow, ...]:
    """Every transition of a live machine, by trigger, in the order in which rows were given."""
    return tuple(
        Arrow(
            source=_value(machine, move.source),
            trigger=trigger,
            guard=" and ".join(_guard_name(one.func) for one in move.conditions),
            destination=_value(machine, move.dest),
        )
        for trigger, event in machine.events.items()
        for moves in event.transitions.values()
        for move in moves
    )


def _guard_name(guard: object) -> str:
    return str(getattr(guard, "__name__", guard))


def _value(machine: Machine, state: str | None) -> str:
    """The state's own value: the machine keeps states by name."""
    held = machine.get_state(state or "").value
    return str(held.value if isinstance(held, Enum) else held)


def _leads_to(machine: Machine, token: Token, trigger: str) -> Enum | None:
    """The destination of a trigger from the token's state, or None if it leads nowhere."""
    if (id(machine), trigger, token.state) not in _TRIGGERS:
        return None
    moved = machine.events[trigger].trigger(token)
    return token.state if moved else None


def next_phase(session: Session, trigger: str) -> Phase | None:
    """The phase a trigger leads to from where the meeting stands, or None."""
    answer = _leads_to(MEETING, Token(session.phase, session), trigger)
    return answer if isinstance(answer, Phase) else None


def next_paragraph_state(state: ParagraphState, trigger: str) -> ParagraphState | None:
    """The state a paragraph enters, or None where its life has no such turn."""
    answer = _leads_to(PARAGRAPH, Token(state), trigger)
    return answer if isinstance(answer, ParagraphState) else None


def next_amendment_state(state: AmendmentState, trigger: str) -> AmendmentState | None:
    """The state an amendment enters, or None where its life has no such turn."""
    answer = _leads_to(AMENDMENT, Token(state), trigger)
    return answer if isinstance(answer, AmendmentState) else None


def next_motion_state(state: MotionState, trigger: str) -> MotionState | None:
    """The state a motion enters, or None where its life has no such turn."""
    answer = _leads_to(MOTION, Token(state), trigger)
    return answer if isinstance(answer, MotionState) else None

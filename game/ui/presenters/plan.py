"""The plan of the meeting beside its clock: what each part should take, and what it has taken."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from game.chair import Chair
from game.domain.phase import Phase
from game.domain.profile import Pace
from game.domain.session import Session
from game.ui.presenters.status import reading_name
from game.wording import _

__all__ = ["PlanRow", "plan_of"]

Part = tuple[str, int]
"""A phase by its value and, of readings and recesses, which of them."""

_NUMBERED: Final = (Phase.READING, Phase.RECESS)
_ACTION: Final = (Phase.VOTING, Phase.EXPLANATIONS)
"""Phases that the plan counts as action."""


@dataclass(frozen=True, slots=True)
class PlanRow:
    """One part: `planned` and `spent` in whole seconds; `when` is "past", "now" or "next"."""

    title: str
    planned: int
    spent: int
    when: str

    @property
    def over(self) -> bool:
        """It has taken longer than it should."""
        return self.spent > self.planned


def plan_of(chair: Chair, at: int) -> tuple[PlanRow, ...]:
    """The parts at the table, in order; `at` is session time in milliseconds."""
    planned = dict(_planned(chair.session.pace, len(chair.session.codes)))
    spent = _spent(chair, at)
    here = _part(chair.session)
    order = [one for one in planned if planned[one] or spent[one] or one == here]
    now = order.index(here) if here in order else len(order)
    return tuple(
        PlanRow(_title(one), planned[one], spent[one] // 1000, _when(place, now))
        for place, one in enumerate(order)
    )


def _when(place: int, now: int) -> str:
    return "now" if place == now else "past" if place < now else "next"


def _planned(pace: Pace, delegations: int) -> Iterator[tuple[Part, int]]:
    """Seconds of each part, as the length gives them."""
    yield (Phase.OPENING.value, 0), pace.statement_seconds * delegations
    for number, seconds in enumerate(pace.reading_seconds, 1):
        yield (Phase.READING.value, number), seconds
        yield (Phase.RECESS.value, number), dict(enumerate(pace.recess_seconds, 1)).get(number, 0)
    turns = pace.final_turn_seconds + pace.test_seconds
    yield (Phase.FINAL_ROUND.value, 0), turns * delegations + pace.choice_seconds
    yield (Phase.SILENCE.value, 0), pace.silence_seconds * pace.silences
    votes = pace.vote_seconds * delegations
    yield (Phase.ACTION.value, 0), pace.requests_seconds + votes + pace.explanation_seconds


def _part(session: Session) -> Part:
    phase = Phase.ACTION if session.phase in _ACTION else session.phase
    return phase.value, max(session.reading, 1) if phase in _NUMBERED else 0


def _spent(chair: Chair, at: int) -> Counter[Part]:
    """Milliseconds that the meeting was in each part; an act that was taken back took its time."""
    spent: Counter[Part] = Counter()
    before, part = 0, _part(chair.session_after(0))
    for number, entry in enumerate(chair.entries):
        spent[part] += entry.at - before
        before, part = entry.at, _part(chair.session_after(number + 1))
    spent[part] += max(0, at - before)
    return spent


def _title(part: Part) -> str:
    phase, number = part
    names = {
        Phase.OPENING.value: _("Opening"),
        Phase.RECESS.value: _("recess").capitalize(),
        Phase.FINAL_ROUND.value: _("final round").capitalize(),
        Phase.SILENCE.value: _("Silence"),
        Phase.ACTION.value: _("Action"),
    }
    return names.get(phase) or reading_name(number).capitalize()

"""On the floor: one action each. Time for own words, breaks, and what follows an act."""

from game.domain.commands import AskBreak, AskTime
from game.domain.events import (
    BreakTaken,
    DeadlineSet,
    StageResumed,
    TimeExtended,
    TurnLapsed,
    VisitClosed,
)
from game.domain.refusal import Refusal
from game.domain.session import Session
from game.domain.stage import Break, Floor
from game.rules.checks import needs_the_floor, pool_allows
from game.rules.minutes import Minutes
from game.rules.testing import begin_tests, tests_seconds

__all__ = [
    "ask_break",
    "ask_time",
    "close_break",
    "close_floor",
    "cut_floor_short",
    "may_ask_break",
    "may_ask_time",
]


def cut_floor_short(minutes: Minutes, floor: Floor) -> bool:
    """End a floor that became moot, or that the reading has no time for; True if so."""
    session = minutes.session
    if session.paragraph(floor.paragraph) not in session.brackets:
        minutes.note(VisitClosed(floor.paragraph))
        return True
    needed = session.pace.floor_seconds + tests_seconds(session)
    if session.deadline is not None or pool_allows(session, minutes.at, needed):
        return False
    minutes.note(TurnLapsed(floor.awaiting))
    return True


def close_floor(minutes: Minutes, floor: Floor) -> None:
    """Everyone who raised a placard has spoken: the text is tested."""
    paragraph = minutes.paragraph(floor.paragraph)
    if paragraph in minutes.session.brackets:
        begin_tests(minutes, paragraph)
    else:
        minutes.note(VisitClosed(floor.paragraph))


def may_ask_time(session: Session, command: AskTime) -> Refusal | None:
    """Writing own words takes longer: one extension a turn, while the reading has time."""
    if refusal := needs_the_floor(session, command.delegation):
        return refusal
    if session.deadline is None:
        return Refusal("no_clock_runs", "profile")
    if session.spent_by(command.delegation).own_words >= session.pace.own_words:
        return Refusal("own_words_spent", "profile", (("limit", str(session.pace.own_words)),))
    if isinstance(session.stage, Floor) and session.stage.extended:
        return Refusal("time_already_extended", "profile")
    needed = session.pace.own_words_seconds + tests_seconds(session)
    if not pool_allows(session, session.deadline, needed):
        return Refusal("time_spent", "profile")
    return None


def ask_time(minutes: Minutes, command: AskTime) -> None:
    """The clock of this turn runs longer."""
    session = minutes.session
    extended = (session.deadline or minutes.at) + session.pace.own_words_seconds * 1000
    minutes.note(TimeExtended(command.delegation), DeadlineSet(extended))


def may_ask_break(session: Session, command: AskBreak) -> Refusal | None:
    """The delegation on the floor may ask for a break, as often as the profile grants."""
    if refusal := needs_the_floor(session, command.delegation):
        return refusal
    pace = session.pace
    if pace.breaks == 0:
        return Refusal("no_breaks", "profile", (("length", pace.name),))
    if session.spent_by(command.delegation).breaks >= pace.breaks:
        return Refusal("break_spent", "profile", (("limit", str(pace.breaks)),))
    needed = pace.break_seconds + pace.floor_seconds + tests_seconds(session)
    if not pool_allows(session, session.deadline or 0, needed):
        return Refusal("time_spent", "profile")
    return None


def ask_break(minutes: Minutes, command: AskBreak) -> None:
    """The table rises; the floor is given back afterwards."""
    code = command.delegation
    minutes.note(BreakTaken(code))
    minutes.open(Break(code, (code,)), interrupting=True)


def close_break(minutes: Minutes, _: Break) -> None:
    """The table sits again; who asked for the break still has the floor."""
    minutes.note(StageResumed())

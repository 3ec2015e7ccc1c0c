"""The class history in words: what a session brought each team, and each team's sessions."""

from collections.abc import Iterable, Iterator

from game.chair import Chair
from game.debrief.findings import debrief, mandates_may_be_shown
from game.resources.history import Reached
from game.ui.presenters.debrief import outcome_line
from game.wording import _

__all__ = ["by_team", "reached"]


def reached(chair: Chair, record: str) -> tuple[Reached, ...]:
    """What each named team reached; nothing before the mandates may be shown."""
    proceedings = chair.proceedings()
    if not mandates_may_be_shown(proceedings):
        return ()
    header = proceedings.header
    teams = {one.delegation: one.team for one in header.seats if one.team}
    found = debrief(proceedings)
    return tuple(
        Reached(
            record,
            header.started[:10],
            header.scenario.title,
            header.length,
            teams[one.delegation],
            header.scenario.names[one.delegation],
            outcome_line(found),
            round(one.value),
            round(one.no_deal),
            round(one.score * 100),
        )
        for one in found.seats
        if one.delegation in teams
    )


def by_team(results: Iterable[Reached]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each team with its sessions, a line each, the newest first; teams in alphabetical order."""
    rows = list(results)
    for team in sorted({one.team for one in rows}):
        own = [one for one in rows if one.team == team]
        yield team, tuple(_line(one) for one in reversed(own))


def _line(one: Reached) -> str:
    template = _(
        "{when} · {delegation} in “{scenario}” ({length}): {value} of 100; own score {score} %"
    )
    line = template.format(
        when=one.when,
        delegation=one.delegation,
        scenario=one.scenario,
        length=one.length,
        value=one.value,
        score=one.score,
    )
    return f"{line}. {one.outcome}"

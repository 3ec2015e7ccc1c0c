"""The facilitator's desk tells the plan beside the clock: minutes spent, minutes planned."""

import os

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

from table_of_five import CODES, PACE, scenario

from game.chair import Chair
from game.domain import commands as ask
from game.domain.delegation import FACILITATOR
from game.domain.phase import Phase
from game.domain.proceedings import Header, Seat
from game.ui.presenters.plan import plan_of


def opened() -> Chair:
    seats = tuple(Seat(code) for code in CODES)
    return Chair(Header(scenario(pace=PACE), "standard", seats, 7, sitting="hot_seat"))


def advance_to(chair: Chair, phase: Phase, at: int) -> None:
    for _step in range(60):
        if chair.session.phase is phase:
            return
        chair.submit(FACILITATOR, ask.Advance(), at)
    raise AssertionError(phase)


def test_the_parts_come_in_order_and_the_present_one_is_told():
    chair = opened()
    advance_to(chair, Phase.READING, 0)
    rows = plan_of(chair, 0)
    assert "First reading" in [one.title for one in rows if one.when == "now"]
    places = [("past", "now", "next").index(one.when) for one in rows]
    assert places == sorted(places)
    assert [one.title for one in rows][-3:] == ["Final round", "Silence", "Action"]


def test_time_is_counted_to_the_part_in_which_it_passed():
    chair = opened()
    advance_to(chair, Phase.READING, 4_000)
    rows = {one.title: one for one in plan_of(chair, 65_000)}
    assert rows["First reading"].spent == 61
    assert rows["Silence"].spent == 0


def test_a_part_that_takes_longer_than_it_should_says_so():
    chair = opened()
    advance_to(chair, Phase.READING, 0)
    planned = PACE.reading_seconds[0]
    before, after = (
        next(one for one in plan_of(chair, 1000 * seconds) if one.when == "now")
        for seconds in (planned, planned + 1)
    )
    assert (before.planned, before.over, after.over) == (planned, False, True)

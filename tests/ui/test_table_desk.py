"""The desk: whose panel is shown, when computer delegates move, what a placard key does."""

from table_of_five import scenario

from game.chair import Chair, Table
from game.domain import commands as ask
from game.domain.phase import Phase
from game.domain.proceedings import Header, Seat
from game.domain.stage import Call
from game.ui.scenes.desk import PACES, Desk

COMPUTERS = ("KZ", "TJ", "TM", "UZ")


def _desk(*computers: str, clocks: bool = False) -> Desk:
    seats = tuple(Seat(code, "delegate" if code in computers else "") for code in CODES)
    header = Header(scenario(), "standard", seats, 7, clocks=clocks)
    return Desk.at_table(Table(Chair(header)))


CODES = ("KG", "KZ", "TJ", "TM", "UZ")


def _open_meeting(desk: Desk) -> None:
    for code in desk.persons:
        desk.submit(ask.Pass(code), code)
    while not isinstance(desk.session.stage, Call):
        desk.hurry()


def test_alone_against_the_computer_the_panel_is_the_persons():
    desk = _desk(*COMPUTERS)
    assert (desk.seat, desk.alone, desk.audience) == ("KG", True, "KG")


def test_with_several_people_the_table_is_public_and_the_panel_follows_who_is_awaited():
    desk = _desk("TJ", "TM", "UZ")
    assert (desk.audience, desk.seat) == ("public", "KZ")
    desk.submit(ask.Pass("KZ"))
    assert desk.seat == "KG"


def test_computer_delegates_move_one_at_a_time_at_a_readable_pace():
    desk = _desk(*COMPUTERS)
    assert desk.tick(PACES[0] - 1) is None
    first = desk.tick(1)
    assert first is not None
    assert first.actor in COMPUTERS
    assert len(desk.chair.entries) == 1


def test_computer_delegates_wait_while_a_person_writes_and_no_clock_runs():
    desk = _desk(*COMPUTERS)
    assert desk.tick(10 * PACES[0], held=True) is None
    assert desk.chair.entries == ()


def test_a_deadline_ends_the_stage_even_while_a_person_writes():
    desk = _desk(clocks=True)
    desk.tick(desk.session.deadline, held=True)
    assert desk.session.phase is not Phase.BRIEFING


def test_each_seat_raises_its_placard_with_its_own_key():
    desk = _desk("TJ", "TM", "UZ")
    _open_meeting(desk)
    desk.placard("KG")
    assert "KG" in desk.session.stage.raised


def test_the_key_of_a_computer_delegate_does_nothing():
    desk = _desk(*COMPUTERS)
    assert desk.placard("KZ") is None
    assert desk.seat == "KG"
    assert not desk.sit("KZ")


def test_the_pace_goes_round():
    desk = _desk(*COMPUTERS)
    assert [desk.faster(), desk.faster(), desk.faster()] == [1, 2, 0]

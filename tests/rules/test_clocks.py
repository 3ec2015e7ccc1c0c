"""Clocks: deadlines, the reading's pool of time, and whether each length fits."""

from table_of_five import CODES, reading
from test_packages import offer

from game.domain.commands import (
    Advance,
    AskBreak,
    AskTime,
    DeadlineReached,
    Pass,
    Propose,
    RaisePlacard,
)
from game.domain.phase import Phase
from game.domain.stage import Call, Floor, Question

SHORT_OF_TIME = {"reading_seconds": (60, 450)}


def timed(*names, **changes):
    return reading(*names, clocks=True, **changes)


def visit(table, *speakers):
    for code in table.session.stage.awaiting:
        table.do(RaisePlacard(code) if code in speakers else Pass(code))
    return table


def test_without_clocks_nothing_falls_due():
    table = reading("PP1")
    assert table.session.deadline is None
    assert table.refused(DeadlineReached(), actor="clock") == "no_clock_runs"
    assert table.refused(AskTime("KZ")) == "no_floor_open"


def test_a_call_lasts_ten_seconds_and_silence_means_agreement():
    table = timed("PP1", "OP1")
    assert table.session.deadline == 10_000
    assert table.refused(DeadlineReached(), actor="clock") == "deadline_not_reached"
    table.time_passes()
    assert table.session.stage == Call("OP1", CODES)
    assert table.session.deadline == 20_000


def test_each_turn_on_the_floor_has_its_own_twenty_seconds():
    table = visit(timed("PP1", "OP1"), "KZ", "KG")
    assert table.session.deadline == 20_000
    table.at = 15_000
    table.do(Propose("KZ", "PP1", "strong"))
    assert table.session.stage == Floor("PP1", ("KG",))
    assert table.session.deadline == 35_000
    table.time_passes()
    assert isinstance(table.session.stage, Question)


def test_own_words_take_one_extension_of_a_minute():
    table = visit(timed("PP1", "OP1"), "KZ").do(AskTime("KZ"))
    assert table.session.deadline == 80_000
    assert table.refused(AskTime("KZ")) == "time_already_extended"
    assert visit(timed("PP1", own_words=0), "KZ").refused(AskTime("KZ")) == "own_words_spent"
    assert visit(reading("PP1"), "KZ").refused(AskTime("KZ")) == "no_clock_runs"


def test_once_the_pool_is_spent_paragraphs_are_only_called():
    table = timed("PP1", "PP2", "OP1", **SHORT_OF_TIME)
    assert table.session.stage.called_only
    visit(table, "KZ")
    assert table.session.paragraph("PP1") in table.session.brackets
    assert table.session.stage.paragraph == "PP2"


def test_what_would_not_fit_the_pool_is_refused():
    table = visit(timed("PP1", reading_seconds=(140, 450)), "KZ", "KG", "TJ")
    table.time_passes().time_passes()
    assert table.refused(AskTime("TJ")) == "time_spent"
    names = ("PP1", "PP2", "OP1", "OP2")
    tight = visit(timed(*names, reading_seconds=(185, 450)), *CODES)
    tight.time_passes().time_passes()
    assert tight.refused(AskBreak("TJ")) == "time_spent"
    tight.time_passes()
    assert tight.refused(offer("KG", by="TM")) == "time_spent"


def test_a_floor_without_time_is_cut_short_and_the_text_tested():
    table = visit(timed("PP1", reading_seconds=(140, 450)), *CODES)
    table.at = 100_000
    table.do(Pass("KZ"))
    assert isinstance(table.session.stage, Question)


def test_the_facilitator_moves_on_with_or_without_a_clock():
    table = reading("PP1", "OP1").move_on()
    assert table.session.stage == Call("OP1", CODES)
    assert table.refused(Advance(), actor="KZ") == "facilitator_only"


def test_after_the_closing_there_is_nothing_to_move_on_from():
    table = reading("PP1")
    while table.session.phase is not Phase.CLOSED:
        table.move_on()
    assert table.refused(Advance(), actor="facilitator") == "session_closed"

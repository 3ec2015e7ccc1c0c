"""Whether a scenario is fair and alive: each criterion by hand, and a sample that is played."""

from dataclasses import replace

import pytest
from table_of_five import CODES, scenario

from game.delegates import STRATEGIES
from game.simulate import Result, SeatFigures, setting_of
from game.simulate.balance import balance_of
from game.simulate.criteria import Finding, findings
from game.simulate.sampling import HARD_LINER, hard_seat, levels, planned, sample

EVEN = dict.fromkeys(CODES, 10.0)
TABLED = tuple(
    f"{name}={option}"
    for name in ("PP1", "PP2", "OP1", "OP2")
    for option in ("adopted", "strong", "omitted")
)


@pytest.fixture(scope="module")
def setting():
    return setting_of(scenario(), "standard")


def session(seed, surpluses=EVEN, outcome="adopted_without_vote", hard="", proposed=TABLED):
    seats = tuple(
        SeatFigures(code, HARD_LINER if code == hard else "delegate", 45 + gain, gain, gain / 50)
        for code, gain in surpluses.items()
    )
    return Result(
        scenario="five",
        content="c",
        length="standard",
        seed=seed,
        outcome=outcome,
        acts=100,
        refused=0,
        nash_ratio=0.9,
        joint=sum(one.value for one in seats),
        seats=seats,
        text=("PP1=adopted", "PP2=strong", "OP1=weak", f"OP2={'weak' if seed % 2 else 'strong'}"),
        proposed=proposed,
    )


def found(setting, *sessions):
    return findings(balance_of(setting, sessions))


def test_an_even_and_lively_scenario_is_content(setting):
    assert found(setting, *map(session, range(10))) == ()


def test_agreement_in_three_of_four_is_too_little(setting):
    sessions = [session(one) for one in range(3)]
    assert found(setting, *sessions, session(4, outcome="rejected")) == (
        Finding("seldom_agreed", "delegate", 0.75),
    )


def test_who_gains_little_and_who_gains_most_are_named(setting):
    uneven = {"KZ": 1.0, "KG": 5.0, "TJ": 7.0, "TM": 6.0, "UZ": 21.0}
    assert found(setting, session(1, uneven)) == (
        Finding("gains_little", "KZ", 0.025),
        Finding("gains_most", "UZ", 0.525),
    )


def test_who_is_often_outvoted_is_named(setting):
    sessions = [session(one) for one in range(2)]
    outvoted = session(2, {**EVEN, "TM": -1.0}, "adopted_by_vote")
    assert found(setting, *sessions, outvoted) == (Finding("often_loses", "TM", 1 / 3),)


def test_a_paragraph_nobody_touches_never_matters(setting):
    quiet = tuple(one for one in TABLED if not one.startswith("OP1"))
    balance = balance_of(setting, [session(1, proposed=quiet), session(2, proposed=quiet)])
    assert balance.idle() == ("OP1",)
    assert ("OP1", "weak") not in balance.settled()
    assert Finding("never_matters", "OP1") in findings(balance)


def test_paragraphs_that_always_end_alike_are_a_note_and_no_fault(setting):
    balance = balance_of(setting, map(session, range(4)))
    assert balance.settled() == (("PP1", "adopted"), ("PP2", "strong"), ("OP1", "weak"))
    assert findings(balance) == ()


def test_options_no_one_takes_are_those_neither_tabled_nor_standing(setting):
    balance = balance_of(setting, [session(1, proposed=("PP1=strong",))])
    assert ("PP1", "omitted") in balance.untouched()
    assert ("PP1", "strong") not in balance.untouched()
    assert ("PP2", "strong") not in balance.untouched()  # it stood at the end
    assert ("PP1", "weak") not in balance.untouched()  # the zero draft lies on the table
    assert Finding("options_untouched", figure=9 / 16) in findings(balance)


def test_a_hard_liner_that_breaks_the_room_is_found(setting):
    rejected = [session(one, outcome="rejected", hard="KG") for one in range(4)]
    assert found(setting, *map(session, range(4)), *rejected) == (
        Finding("hard_liner_breaks", figure=0.0),
    )


def test_a_hard_liner_is_compared_with_the_same_seat_and_seed(setting):
    alike = [session(one, {**EVEN, "KG": 10.0 + one}) for one in range(2)]
    hard = [session(one, {**EVEN, "KG": 15.75}, hard="KG") for one in range(2)]
    balance = balance_of(setting, [*alike, *hard])
    assert balance.hard is not None
    assert (balance.hard.gained, balance.hard.otherwise) == (15.75, 10.5)
    assert findings(balance) == (Finding("hard_liner_pays", figure=0.5),)


def test_a_scenario_without_a_deal_for_all_is_found(setting):
    hopeless = replace(setting, best=replace(setting.best, point=None))
    balance = balance_of(hopeless, [session(1)])
    assert balance.best is None
    assert findings(balance)[0] == Finding("no_deal_for_all")


def test_the_sample_is_every_level_and_a_hard_liner_in_each_seat(setting, monkeypatch):
    monkeypatch.setitem(STRATEGIES, HARD_LINER, STRATEGIES["novice"])
    played = list(sample(setting, 2, seed=5))
    assert len(played) == planned(2) == 2 * (len(levels()) + 1)
    hard = [(one.seed, seat.delegation) for one in played if (seat := hard_seat(one))]
    assert hard == [(5, "KZ"), (6, "KG")]
    balance = balance_of(setting, played)
    assert list(balance.levels) == list(levels())
    assert all(one.sessions == 2 for one in balance.levels.values())
    assert sum(balance.shares(balance.reference).values()) == pytest.approx(1)


def test_without_a_hard_liner_nothing_is_said_of_one(setting, monkeypatch):
    monkeypatch.delitem(STRATEGIES, HARD_LINER, raising=False)
    assert balance_of(setting, sample(setting, 1)).hard is None

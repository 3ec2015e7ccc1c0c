"""What many sessions came to, counted by hand."""

import pytest

from game.simulate import Result, SeatFigures, summarize


def session(seed, outcome, scores, ratio=0.0):
    seats = tuple(
        SeatFigures(code, "delegate", 50 + 40 * score, 40 * score, score)
        for code, score in scores.items()
    )
    joint = sum(one.value for one in seats)
    return Result(
        "five", "c", "standard", seed, outcome, 100 + seed, 0, ratio, joint, seats, (), ()
    )


@pytest.fixture
def summary():
    return summarize(
        [
            session(1, "adopted_without_vote", {"KZ": 0.5, "KG": 0.75}, 0.8),
            session(2, "adopted_by_vote", {"KZ": -0.25, "KG": 0.5}, 0.4),
            session(3, "rejected", {"KZ": 0.0, "KG": 0.0}),
            session(4, "no_action", {"KZ": 0.0, "KG": 0.0}),
        ]
    )


def test_outcomes_are_counted_and_agreement_is_what_was_adopted(summary):
    assert (summary.sessions, summary.adopted, summary.agreement()) == (4, 2, 0.5)
    assert summary.outcomes["rejected"] == 1


def test_the_nash_ratio_is_that_of_adopted_texts(summary):
    assert summary.ratios == [0.8, 0.4]


def test_scores_have_a_mean_and_a_least(summary):
    assert summary.score("KZ") == 0.0625
    assert summary.least("KZ") == -0.25
    assert summary.least("KG") == 0.0
    assert summary.surplus("KG") == 12.5


def test_the_object_holds_plain_numbers(summary):
    assert summary.figures() == {
        "sessions": 4,
        "adopted_by_consensus": 1,
        "adopted_by_vote": 1,
        "not_adopted": 2,
        "mean_actions": 102.5,
        "mean_value": {"KZ": 52.5, "KG": 62.5},
    }


def test_nothing_is_summed_without_a_fault():
    assert summarize([]).figures()["mean_actions"] == 0.0

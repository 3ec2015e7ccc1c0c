"""The room's result, and the packages that were left on the table."""

import pytest
from debrief_room import BOTH_ADOPTED, played
from table_of_five import NAMES, scenario

from game.debrief.findings import debrief
from game.debrief.joint import package_sentence
from game.domain.phase import Outcome
from game.interests import Improvement


def room(chair):
    return debrief(chair.proceedings()).together


def test_the_best_deal_takes_the_adopted_preamble_and_the_strong_operative_part():
    # values 230/3, 64, 62.5, 90, 76: their surpluses over 45 have the largest product
    best = room(played())
    assert best.best_text == (("PP1", "adopted"), ("OP1", "strong"))
    assert best.best_joint == pytest.approx(230 / 3 + 64 + 62.5 + 90 + 76)


def test_nearness_compares_what_each_gained_over_no_deal():
    # everybody stands at 70, 25 above no deal
    found = room(played(BOTH_ADOPTED))
    best = (95 / 3) * 19 * 17.5 * 45 * 31
    assert found.joint == pytest.approx(350)
    assert found.ratio == pytest.approx((25**5 / best) ** 0.2)
    assert found.lowest == pytest.approx(25)


def test_the_cost_of_a_vote_takes_the_room_further_from_the_best_deal():
    chair = played(BOTH_ADOPTED, objects=("UZ",))
    assert chair.session.outcome is Outcome.ADOPTED_BY_VOTE
    best = (95 / 3) * 19 * 17.5 * 45 * 31
    assert room(chair).ratio == pytest.approx((10**5 / best) ** 0.2)
    assert room(chair).lowest == pytest.approx(10)


def test_a_text_that_was_not_adopted_is_near_nothing():
    chair = played(BOTH_ADOPTED, objects=("UZ",), votes="nnnnn")
    assert chair.session.outcome is Outcome.REJECTED
    assert room(chair).ratio == 0
    assert room(chair).joint == pytest.approx(350)  # the text itself would have been worth it


def test_a_weak_text_leaves_a_package_for_all_on_the_table():
    (package,) = room(played()).left
    assert package.changes == (("PP1", "adopted"), ("OP1", "adopted"))
    assert dict(package.gains)["KZ"] == pytest.approx(70 - 110 / 3)
    assert package_sentence(scenario("PP1", "OP1"), package) == (
        "Kazakhstan, Kyrgyzstan, Tajikistan, Turkmenistan and Uzbekistan could all have "
        "gained: PP1 “Adopted”; OP1 “Adopted”."
    )


def test_nothing_was_left_where_every_change_costs_somebody():
    assert room(played(BOTH_ADOPTED)).left == ()


@pytest.mark.parametrize(
    ("gains", "words"),
    [
        ((("KG", 2.0), ("UZ", 1.0), ("KZ", 0.0)), "Kyrgyzstan and Uzbekistan could both have"),
        ((("KG", 2.0), ("UZ", 0.0)), "Kyrgyzstan could have gained, and nobody would have lost"),
    ],
)
def test_a_package_names_only_those_who_gain(gains, words):
    package = Improvement((("PP1", "strong"),), gains)
    said = package_sentence(scenario("PP1"), package)
    assert said.startswith(words)
    assert said.endswith(": PP1 “Strong”.")
    assert NAMES[0] not in said

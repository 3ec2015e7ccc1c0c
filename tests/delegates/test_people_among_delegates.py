"""Scripted people among seasoned delegates: who cooperates, who exploits, who only says no."""

from collections import Counter

import pytest
from five_delegates import CODES, negotiation
from mixed_table import Person, play_with

from game.debrief.findings import debrief
from game.domain.phase import Outcome
from game.domain.proceedings import Proceedings
from game.interests import final_worth

COOPERATIVE = Person(asks=0.6)
EXPLOITING = Person(asks=0.9)
COMMON_SENSE = Person(asks=0.4)
ALWAYS_NO = Person(asks=1.01, joins=2.0)


def surplus(person: Person, seed: int, share: float) -> tuple[float, Outcome]:
    """What a session brings the person beyond no deal, and how it ended."""
    code, made = CODES[seed % 5], negotiation(seed % 20, share)
    session = play_with(made, person, code, "seasoned", seed).session
    text = {one.id: one.standing.option for one in session.paragraphs}
    mandate, opened = made.mandate(code), made.length("short").open
    value = final_worth(mandate, text, opened, "short", session.outcome)
    return value - mandate.no_deal_for("short"), session.outcome


def mean_surplus(person: Person, seeds: range) -> float:
    return sum(surplus(person, seed, 0.58)[0] for seed in seeds) / len(seeds)


def test_who_exploits_gets_no_more_than_who_cooperates():
    seeds = range(30)
    assert mean_surplus(EXPLOITING, seeds) <= mean_surplus(COOPERATIVE, seeds)


@pytest.mark.full
def test_who_exploits_gets_no_more_over_two_hundred_sessions():
    seeds = range(200)
    assert mean_surplus(EXPLOITING, seeds) <= mean_surplus(COOPERATIVE, seeds)


def test_common_sense_reaches_consensus():
    ends = Counter(surplus(COMMON_SENSE, seed, 0.5)[1] for seed in range(20))
    assert ends[Outcome.ADOPTED_WITHOUT_VOTE] >= 19


def test_who_always_says_no_never_joins_a_consensus_and_pays_for_it():
    played = [surplus(ALWAYS_NO, seed, 0.5) for seed in range(12)]
    assert all(end is not Outcome.ADOPTED_WITHOUT_VOTE for _, end in played)
    cooperative = [surplus(COOPERATIVE, seed, 0.5)[0] for seed in range(12)]
    assert sum(gain for gain, _ in played) < sum(cooperative) / 2


def test_what_saying_no_cost_can_be_read_in_the_debrief():
    code = "KG"
    costs = []
    for seed in range(6):
        ends = {}
        for person in (COOPERATIVE, ALWAYS_NO):
            played = play_with(negotiation(seed, 0.5), person, code, "seasoned", seed)
            found = debrief(Proceedings(played.header, (), played.session), code)
            ends[person] = next(one for one in found.seats if one.delegation == code)
        refused = ends[ALWAYS_NO]
        assert not refused.agreed or refused.value == refused.no_deal
        costs.append(ends[COOPERATIVE].value - refused.value)
    assert sum(costs) > 0

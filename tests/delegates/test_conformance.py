"""What every strategy in STRATEGIES has to hold: legal, deterministic, sees no secrets, ends."""

import re
from dataclasses import replace
from itertools import pairwise

import pytest
from five_delegates import CODES, answers_alone, negotiation, play

from game.delegates import DEFAULT, STRATEGIES
from game.domain.phase import Phase

EVERY = sorted(STRATEGIES)


@pytest.mark.parametrize("strategy", EVERY)
@pytest.mark.parametrize(("length", "draw"), [("standard", 3), ("short", 4), ("short", 5)])
def test_every_move_of_a_whole_session_is_in_order(strategy, length, draw):
    played = play(negotiation(draw, share=0.7), strategy, seed=draw, length=length)
    assert played.out_of_order == []
    assert played.session.phase is Phase.CLOSED
    assert played.session.outcome is not None


@pytest.mark.parametrize("strategy", EVERY)
def test_talks_that_cannot_succeed_end_all_the_same(strategy):
    played = play(negotiation(1, share=0.99), strategy, length="short")
    assert played.out_of_order == []
    assert played.session.phase is Phase.CLOSED


@pytest.mark.parametrize("strategy", EVERY)
def test_the_same_seed_gives_the_same_session(strategy):
    made = negotiation(2)
    first, again = (play(made, strategy, seed=7, length="short") for _ in range(2))
    assert first.moves == again.moves


def test_another_seed_gives_another_session():
    made = negotiation(2)
    first, other = (play(made, DEFAULT, seed=seed, length="short") for seed in (7, 8))
    assert first.moves != other.moves


@pytest.mark.parametrize("strategy", EVERY)
def test_a_delegate_does_not_know_the_mandates_of_others(strategy):
    made = negotiation(6)
    mine, *others = made.mandates
    rotated = [one.interests for one in others[1:]] + [others[0].interests]
    swapped = tuple(
        replace(one, interests=interests) for one, interests in zip(others, rotated, strict=True)
    )
    permuted = replace(made, mandates=(mine, *swapped), briefings=())
    mine_alone, with_others_swapped = (
        answers_alone(one, strategy, CODES[0]) for one in (made, permuted)
    )
    assert len(mine_alone) > 10
    assert mine_alone == with_others_swapped


@pytest.mark.parametrize("strategy", EVERY)
def test_nothing_said_in_public_holds_a_figure_of_the_mandate(strategy):
    made = negotiation(8)
    played = play(made, strategy, seed=8, length="short")
    for who, move in played.moves:
        public = " ".join((move.said, getattr(move.command, "reason", "")))
        numbers = {float(one) for one in re.findall(r"\d+\.\d+", public)}
        assert not numbers & figures(made.mandate(who)), public


def figures(mandate):
    known = {mandate.vote_cost, *(value for _, value in mandate.no_deal)}
    for interest in mandate.interests:
        known |= {interest.weight, *(value for _, value in interest.values)}
    return known


@pytest.mark.parametrize("strategy", EVERY)
def test_a_delegation_does_not_repeat_the_sentence_it_said_last(strategy):
    played = play(negotiation(9), strategy, seed=9, length="short")
    for code in CODES:
        said = played.said_by(code)
        assert all(one != following for one, following in pairwise(said))


@pytest.mark.parametrize("strategy", EVERY)
def test_reasons_fit_the_profile(strategy):
    made = negotiation(10)
    wordy = tuple(
        replace(
            mandate,
            interests=tuple(
                replace(
                    one, reasons=tuple((key, "Very long indeed. " * 40) for key, _ in one.values)
                )
                for one in mandate.interests
            ),
        )
        for mandate in made.mandates
    )
    played = play(replace(made, mandates=wordy), strategy, length="short")
    assert played.out_of_order == []
    assert max(len(getattr(move.command, "reason", "")) for _, move in played.moves) <= 300


def test_the_default_level_is_in_the_registry_under_its_own_name():
    assert DEFAULT == "delegate"
    assert all(strategy.name == name for name, strategy in STRATEGIES.items())

"""What every strategy in STRATEGIES has to hold: legal, deterministic, sees no secrets, ends."""

import re
from dataclasses import dataclass, replace
from itertools import pairwise

import pytest
from five_delegates import CODES, OPEN, answers_alone, negotiation, play

from game.delegates import DEFAULT, STRATEGIES, view
from game.domain.commands import Pass
from game.domain.phase import Outcome, Phase
from game.domain.proceedings import Header
from game.domain.stage import Window
from game.interests import crossed_red_lines, worth
from game.rules import open_session

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


@pytest.mark.parametrize("strategy", EVERY)
@pytest.mark.parametrize("draw", [11, 12, 13])
def test_nobody_joins_a_consensus_below_no_deal_or_across_its_red_line(strategy, draw):
    made = negotiation(draw, share=0.5)
    session = play(made, strategy, seed=draw, length="short").session
    if session.outcome is not Outcome.ADOPTED_WITHOUT_VOTE:
        return
    text, opened = {one.id: one.standing.option for one in session.paragraphs}, OPEN[::2]
    for mandate in made.mandates:
        assert worth(mandate, text, opened) >= mandate.no_deal_for("short") - 1e-6
        assert crossed_red_lines(mandate, text, opened) == ()


@pytest.mark.parametrize("strategy", EVERY)
def test_every_move_but_silence_has_a_reason_for_the_debrief(strategy):
    played = play(negotiation(14), strategy, seed=14, length="short")
    assert all(move.private for _, move in played.moves if not isinstance(move.command, Pass))


@dataclass(frozen=True)
class Unheard:
    """A stage that no delegate has heard of."""

    awaiting: tuple[str, ...]


@pytest.mark.parametrize("strategy", EVERY)
@pytest.mark.parametrize("stage", [Unheard(CODES), Window("a new purpose", CODES)])
def test_at_a_stage_it_does_not_know_it_has_nothing_to_add(strategy, stage):
    made = negotiation(15)
    header = Header(made, "short", (), 1)
    session = replace(open_session(header), stage=stage)
    seen = view(header, session, "KG", made.mandate("KG"))
    chosen = STRATEGIES[strategy]
    assert chosen.choose(seen, chosen.open(seen), lambda _sides: 0).command == Pass("KG")


def test_the_default_level_is_in_the_registry_under_its_own_name():
    assert DEFAULT == "delegate"
    assert all(strategy.name == name for name, strategy in STRATEGIES.items())

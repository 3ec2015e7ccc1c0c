"""The levels on the reference scenario: whole sessions of five, in order and to an outcome."""

import pytest
from five_delegates import play

from game import resources
from game.delegates import DEFAULT, STRATEGIES
from game.domain.phase import Phase
from game.domain.scenario import Scenario
from game.scenario import load_scenario


@pytest.fixture(scope="module")
def reference() -> Scenario:
    return load_scenario(resources.scenarios_dir() / "unrcca-2021")


@pytest.mark.parametrize("strategy", sorted(STRATEGIES))
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_five_delegates_play_a_short_session_to_its_end(reference, strategy, seed):
    played = play(reference, strategy, seed=seed, length="short")
    assert played.out_of_order == []
    assert played.session.phase is Phase.CLOSED
    assert played.session.outcome is not None


@pytest.mark.parametrize("length", ["standard", "full"])
def test_the_longer_lengths_are_played_to_their_end_too(reference, length):
    played = play(reference, DEFAULT, seed=4, length=length)
    assert played.out_of_order == []
    assert played.session.outcome is not None


def test_delegates_do_not_add_words_of_their_own_to_the_document(reference):
    played = play(reference, DEFAULT, seed=5, length="short")
    for paragraph in played.session.paragraphs:
        assert paragraph.standing.text in {one.text for one in paragraph.options}

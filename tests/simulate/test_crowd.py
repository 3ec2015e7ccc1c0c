"""A scenario of so many delegations: made up by lot, the same each time, and playable."""

import pytest

from game import resources
from game.chair import first_divergence
from game.domain.phase import Phase
from game.scenario import load_scenario
from game.simulate import play_session, setting_of
from game.simulate.crowd import crowd


@pytest.fixture(scope="module")
def base():
    return load_scenario(resources.scenarios_dir() / "unrcca-2021")


@pytest.mark.parametrize("delegations", [2, 5, 30])
def test_so_many_delegations_sit_and_have_a_mandate_each(base, delegations):
    made = crowd(base, delegations)
    assert len(made.delegations) == len(made.mandates) == len(made.sponsors) == delegations
    assert made.main_sponsor == "D01"
    assert all(one.interest(name) for one in made.mandates for name in made.length("full").open)


@pytest.mark.parametrize("delegations", [1, 31])
def test_a_table_too_small_or_too_large_is_refused(base, delegations):
    with pytest.raises(ValueError, match="from 2 to 30"):
        crowd(base, delegations)


def test_the_same_numbers_make_the_same_table(base):
    assert crowd(base, 7, seed=3) == crowd(base, 7, seed=3)
    assert crowd(base, 7, seed=3) != crowd(base, 7, seed=4)


def test_thirty_delegations_play_a_session_to_its_end(base):
    played = play_session(setting_of(crowd(base, 30), "short", "novice").header(1))
    assert played.session.phase is Phase.CLOSED
    assert len(played.session.codes) == 30
    assert first_divergence(played.header, played.entries) is None

"""What is said in the room: nobody repeats a sentence, neither its own nor the one just heard."""

from itertools import pairwise

import pytest

from game import resources
from game.domain.proceedings import Header, Seat
from game.scenario import load_scenario
from game.simulate.sessions import play_session

LEVELS = ("seasoned", "delegate", "novice", "hard-liner")
SHIPPED = sorted(one.parent.name for one in resources.scenarios_dir().glob("*/scenario.yaml"))


def said_in(name: str, seed: int) -> list[tuple[str, str]]:
    """Who said what, sentence after sentence, in a short session of all levels."""
    scenario = load_scenario(resources.scenarios_dir() / name)
    seats = tuple(
        Seat(one.code, LEVELS[(place + seed) % len(LEVELS)])
        for place, one in enumerate(scenario.delegations)
    )
    played = play_session(Header(scenario, "short", seats, seed))
    return [(one.actor, one.said) for one in played.entries if one.said]


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("name", SHIPPED)
def test_no_two_sentences_in_a_row_are_the_same(name, seed):
    said = said_in(name, seed)
    assert len(said) >= 8
    assert [two for (_, one), (_, two) in pairwise(said) if one == two] == []
    for actor in {who for who, _ in said}:
        own = [words for who, words in said if who == actor]
        assert [two for one, two in pairwise(own) if one == two] == []


def test_every_shipped_scenario_is_listened_to():
    assert {"unrcca-2021", "climate-finance", "first-steps", "school-council"} <= set(SHIPPED)
    assert {"free-drafting", "security-council"} <= set(SHIPPED)

"""A seed is a session: the same to the last word on every machine, in every process."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from fifty_seeds import SEEDS, hash_of, told

HERE = Path(__file__).parent
ASK = "import fifty_seeds as f; print(*map(f.hash_of, (1, 2, 3)))"


@pytest.mark.parametrize("seed", SEEDS)
def test_a_seed_plays_the_session_it_always_played(seed):
    assert hash_of(seed) == told()[seed]


def test_fifty_seeds_are_fifty_sessions():
    assert len(set(told().values())) == len(SEEDS) == 50


@pytest.mark.parametrize("spread", ["0", "1", "4242"])
def test_the_order_of_hashing_changes_nothing(spread):
    done = subprocess.run(
        [sys.executable, "-c", ASK],
        cwd=HERE,
        env={**os.environ, "PYTHONHASHSEED": spread},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.split() == [told()[seed] for seed in (1, 2, 3)]

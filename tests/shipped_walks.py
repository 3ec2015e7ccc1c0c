"""Whole sessions of random legal acts under every shipped scenario, in any of its lengths."""

import random
from collections.abc import Iterator
from functools import cache

from hypothesis import strategies as st
from random_play import act_on

from game.domain.commands import DeadlineReached, Submission
from game.domain.delegation import CLOCK
from game.domain.phase import Phase
from game.domain.proceedings import Header
from game.domain.scenario import Scenario
from game.domain.session import Session
from game.resources import scenarios_dir
from game.rules import decide_and_fold, open_session
from game.scenario import load_scenario

SCENARIOS = ("unrcca-2021", "school-council", "security-council", "climate-finance")
"""Between them the profiles "un", "classroom" and "security-council"."""

walks = st.tuples(st.sampled_from(SCENARIOS), st.integers(0, 10_000))
MOST = 400


@cache
def scenario(name: str) -> Scenario:
    """A scenario of the shelf."""
    return load_scenario(scenarios_dir() / name)


def drawn(stream: str, sides: int) -> int:
    """Lots that are the same for the same question."""
    return len(stream) % sides


def walk(name: str, seed: int) -> Iterator[tuple[Session, Submission]]:
    """Each session that was, with what was submitted next: offered acts, some refused."""
    choose, made = random.Random(seed), scenario(name)
    length = choose.choice(made.lengths).name
    session = open_session(Header(made, length, (), seed, clocks=bool(seed % 2)))
    at = 0
    for _ in range(MOST):
        if session.phase is Phase.CLOSED:
            return
        at += choose.randrange(4000)
        if session.deadline is not None and at >= session.deadline:
            submission = Submission(CLOCK, DeadlineReached(), at)
        else:
            submission = Submission(*act_on(session, choose), at)
        yield session, submission
        session = decide_and_fold(session, submission, drawn)[1]

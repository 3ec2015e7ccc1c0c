"""The table of five under a rules profile that is shipped: "un" or "classroom"."""

import random
from dataclasses import replace
from functools import cache

from random_play import step
from table_of_five import Meeting, scenario

from game.domain.phase import Phase
from game.domain.proceedings import Header
from game.domain.profile import Profile
from game.domain.session import Session
from game.resources import scenarios_dir
from game.rules import open_session
from game.scenario import load_profile

PROFILES = ("un", "classroom")


@cache
def profile(name: str) -> Profile:
    """A shipped profile."""
    return load_profile(name, scenarios_dir() / "profiles")


def shipped(name: str, *paragraphs: str, clocks: bool = False) -> Meeting:
    """A meeting at its briefing, in the standard length of a shipped profile."""
    made = replace(scenario(*(paragraphs or ("PP1", "OP1"))), profile=profile(name))
    return Meeting(open_session(Header(made, "standard", (), 1, clocks=clocks)))


@cache
def walk(name: str, seed: int) -> tuple[tuple[Session, int], ...]:
    """A whole session of random acts: each session that was, and its time."""
    table, choose = shipped(name, clocks=bool(seed % 2)), random.Random(seed)
    stations = [(table.session, table.at)]
    while table.session.phase is not Phase.CLOSED:
        step(table, choose)
        stations.append((table.session, table.at))
    return tuple(stations)


def somewhere(name: str, seed: int, share: float) -> Meeting:
    """A meeting after this share (0-1) of a random session."""
    stations = walk(name, seed)
    session, at = stations[round(share * (len(stations) - 1))]
    return Meeting(session, at)

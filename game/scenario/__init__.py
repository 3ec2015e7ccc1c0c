"""Scenarios: strict YAML in, domain nouns out.

A scenario is untrusted input. `load_scenario` either gives a scenario that can be played
or says, in one pass, each place that its author has to change.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from game.scenario.jsonschema import scenario_schema
    from game.scenario.loader import SCENARIO_FILE, check_scenario, find_scenarios, load_scenario
    from game.scenario.problems import Problem, ScenarioProblems
    from game.scenario.profiles import load_profile, profile_names, read_profile

__all__ = [
    "SCENARIO_FILE",
    "Problem",
    "ScenarioProblems",
    "check_scenario",
    "find_scenarios",
    "load_profile",
    "load_scenario",
    "profile_names",
    "read_profile",
    "scenario_schema",
]

_HOMES: Final = {
    "SCENARIO_FILE": "loader",
    "Problem": "problems",
    "ScenarioProblems": "problems",
    "check_scenario": "loader",
    "find_scenarios": "loader",
    "load_profile": "profiles",
    "load_scenario": "loader",
    "profile_names": "profiles",
    "read_profile": "profiles",
    "scenario_schema": "jsonschema",
}
"""Where each name lives: the schemas are built when the first scenario is read, not before."""


def __getattr__(name: str) -> object:
    """Bring a name in when it is first asked for: the title does not wait for the schemas."""
    home = _HOMES.get(name)
    if home is None:
        said = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(said)
    return getattr(import_module(f"{__name__}.{home}"), name)

"""Scenarios: strict YAML in, domain nouns out.

A scenario is untrusted input. `load_scenario` either gives a scenario that can be played
or says, in one pass, each place that its author has to change.
"""

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

"""Loading a scenario: read, check, convert; or say everything that is wrong with it."""

from collections.abc import Callable, Iterator
from pathlib import Path

from game import resources
from game.domain.profile import Profile
from game.domain.scenario import Scenario
from game.scenario.beside import read_beside
from game.scenario.briefs import read_briefs
from game.scenario.checks import check_flags, findings
from game.scenario.convert import to_scenario
from game.scenario.events import MAX_BYTES
from game.scenario.files import read_bytes, stands_inside
from game.scenario.localised import translation_problems
from game.scenario.overrides import Overrides, take_overrides
from game.scenario.problems import Problem, ScenarioProblems, did_you_mean
from game.scenario.profiles import load_profile, profile_names, read_profile
from game.scenario.schema import FORMAT, ScenarioFile
from game.scenario.typed import typed
from game.scenario.yamlread import Tree, read_yaml
from game.wording import _

__all__ = ["SCENARIO_FILE", "check_scenario", "find_scenarios", "load_scenario"]

SCENARIO_FILE = "scenario.yaml"
PROFILE_FILE = "profile.yaml"
"""Rules of the scenario's own, beside its file; `profile` in the scenario is their name."""


def find_scenarios(*folders: Path) -> tuple[Path, ...]:
    """The folders that hold a scenario: those named, and those directly inside them."""
    places = (place for folder in folders for place in (folder, *_inside(folder)))
    return tuple(dict.fromkeys(one for one in places if (one / SCENARIO_FILE).is_file()))


def check_scenario(path: Path, profiles: Path | None = None) -> tuple[Problem, ...]:
    """Everything that is wrong with a scenario; empty if it can be played."""
    try:
        scenario = load_scenario(path, profiles)
    except ScenarioProblems as found:
        return found.problems
    return translation_problems(scenario, path if path.is_dir() else path.parent)


def load_scenario(path: Path, profiles: Path | None = None) -> Scenario:
    """The scenario in a folder (or in its scenario.yaml); raises ScenarioProblems.

    Rules profiles come from the folder `profiles`; without one, from the folder
    "profiles" beside the scenario's own, and then from those that came with the game.
    """
    file = path / SCENARIO_FILE if path.is_dir() else path
    tree = read_yaml(read_bytes(file, MAX_BYTES), str(file))
    overrides = take_overrides(tree)
    entries = typed(tree, ScenarioFile, FORMAT)
    folder = _profiles(entries.profile, file, profiles)
    profile, profile_problems = _profile(entries, folder, overrides)
    codes = sorted({one.code for one in entries.delegations})
    briefings, brief_problems = read_briefs(file.parent, codes)
    beside = read_beside(file, tree, entries)
    found = (
        *tree.problems,
        *_found(tree, entries, file.parent),
        *profile_problems,
        *brief_problems,
        *beside.problems,
    )
    if found or profile is None:
        raise ScenarioProblems(found)
    return to_scenario(entries, profile, briefings, beside)


def _found(tree: Tree, entries: ScenarioFile, folder: Path) -> tuple[Problem, ...]:
    rows = (*findings(entries), *check_flags(entries, folder))
    found = [tree.problem(one.path, one.what, one.remedy, key=one.key) for one in rows]
    return tuple(sorted(found, key=lambda problem: (problem.line, problem.column)))


def _inside(folder: Path) -> Iterator[Path]:
    if folder.is_dir():
        yield from sorted(place for place in folder.iterdir() if place.is_dir())


def _profiles(name: str, file: Path, profiles: Path | None) -> Path:
    """The folder that the rules profile comes from."""
    beside = file.parent.parent / "profiles"
    if profiles is not None:
        return profiles
    return beside if name in profile_names(beside) else resources.scenarios_dir() / "profiles"


def _profile(
    entries: ScenarioFile, folder: Path, overrides: Overrides
) -> tuple[Profile | None, tuple[Problem, ...]]:
    """The rules profile, which must have the scenario's lengths, and what is wrong with it."""
    tree = overrides.tree
    own = Path(tree.file).parent / PROFILE_FILE
    if own.exists() and stands_inside(own, own.parent):
        return _read_profile(tree, entries, lambda: read_profile(own, overrides, entries.profile))
    if entries.profile not in (names := profile_names(folder)):
        what = _("there is no rules profile '{name}'").format(name=entries.profile)
        remedy = did_you_mean(entries.profile, names)
        return None, (tree.problem(("profile",), what, remedy),)
    return _read_profile(tree, entries, lambda: load_profile(entries.profile, folder, overrides))


def _read_profile(
    tree: Tree, entries: ScenarioFile, read: Callable[[], Profile]
) -> tuple[Profile | None, tuple[Problem, ...]]:
    try:
        profile = read()
    except ScenarioProblems as found:
        return None, found.problems
    of_table = (*_lengths(tree, entries, profile), *_permanent(tree, entries, profile))
    return profile, of_table


def _permanent(tree: Tree, entries: ScenarioFile, profile: Profile) -> Iterator[Problem]:
    """A veto belongs to a delegation that sits here and has a vote."""
    members = tuple(one.code for one in entries.delegations if not one.observer)
    for code in profile.permanent:
        if code not in members:
            what = _("the rules profile gives a veto to {code}, which has no vote here")
            remedy = _("seat it, or write 'permanent: [...]' under 'profile'")
            yield tree.problem(("profile",), what.format(code=code), remedy)


def _lengths(tree: Tree, entries: ScenarioFile, profile: Profile) -> Iterator[Problem]:
    known = tuple(pace.name for pace in profile.paces)
    for length in entries.lengths:
        if length not in known:
            what = _("the rules profile '{profile}' has no length '{length}'")
            what = what.format(profile=profile.name, length=length)
            yield tree.problem(("lengths", length), what, did_you_mean(length, known), key=True)

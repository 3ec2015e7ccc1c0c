"""Rules profiles: `scenarios/profiles/NAME.yaml` in, the domain's Profile out."""

import re
from collections.abc import Iterator
from pathlib import Path

from game.domain.ballot import Base, Majority
from game.domain.motion import MotionRule
from game.domain.profile import Pace, Profile
from game.rules.motions import MOTIONS
from game.scenario.events import MAX_BYTES
from game.scenario.fields import ASSET
from game.scenario.files import read_bytes, stands_inside
from game.scenario.overrides import Overrides
from game.scenario.problems import Problem, ScenarioProblems, did_you_mean
from game.scenario.profile_schema import PROFILE_FORMAT, MotionEntry, ProfileFile
from game.scenario.typed import typed
from game.scenario.yamlread import Tree, read_yaml
from game.wording import _

__all__ = ["load_profile", "profile_names", "read_profile"]


def profile_names(folder: Path) -> tuple[str, ...]:
    """The profiles of a folder, in alphabetical order."""
    return tuple(sorted(path.stem for path in folder.glob("*.yaml") if path.is_file()))


def load_profile(name: str, folder: Path, overrides: Overrides | None = None) -> Profile:
    """The profile with this name, with the values a scenario changes; raises ScenarioProblems."""
    path = folder / f"{name}.yaml"
    if not re.fullmatch(ASSET, name) or not path.is_file() or not stands_inside(path, folder):
        what = _("there is no rules profile '{name}'").format(name=name)
        remedy = did_you_mean(name, profile_names(folder))
        raise ScenarioProblems((Problem(str(path), 1, 1, "", what, remedy),))
    return read_profile(path, overrides)


def read_profile(path: Path, overrides: Overrides | None = None, name: str = "") -> Profile:
    """The profile in a file, which is called like the file or `name`; raises ScenarioProblems."""
    called = name or path.stem
    tree = read_yaml(read_bytes(path, MAX_BYTES), str(path))
    profile = _checked(tree, called)
    return _changed(tree, overrides, called) if overrides and overrides.values else profile


def _changed(tree: Tree, overrides: Overrides, stem: str) -> Profile:
    """The profile as a scenario wants it; what is wrong is said at its place in the scenario."""
    if found := overrides.problems(tree.value):
        raise ScenarioProblems(found)
    try:
        return _checked(overrides.applied(tree.value), stem)
    except ScenarioProblems as problems:
        written = (overrides.as_written(one, tree.value) for one in problems.problems)
        raise ScenarioProblems(written) from problems


def _checked(tree: Tree, stem: str) -> Profile:
    file = typed(tree, ProfileFile, PROFILE_FORMAT)
    if found := (*tree.problems, *_problems(tree, file, stem)):
        raise ScenarioProblems(found)
    return _profile(file)


def _problems(tree: Tree, file: ProfileFile, stem: str) -> Iterator[Problem]:
    if file.name != stem:
        what = _("the profile is called '{name}', its file '{stem}.yaml'")
        what = what.format(name=file.name, stem=stem)
        yield tree.problem(("name",), what, _("give both the same name"))
    for length, pace in file.lengths.items():
        if len(pace.recess_seconds) != len(pace.reading_seconds):
            what = _("there is not one recess for each reading")
            remedy = _("write as many numbers as in reading_seconds; 0: none")
            yield tree.problem(("lengths", length, "recess_seconds"), what, remedy)
    yield from _of_motions(tree, file)


def _of_motions(tree: Tree, file: ProfileFile) -> Iterator[Problem]:
    """Each motion stands once in the order of precedence; a share is no more than the whole."""
    keys = [one.key for one in file.motions]
    for place, key in enumerate(keys):
        if key in keys[:place]:
            what = _("the motion '{key}' stands twice in the order of precedence").format(key=key)
            yield tree.problem(("motions", place, "key"), what, _("leave one of them out"))
    if "affirmative" in _majorities(file) and not file.affirmative_votes:
        what = _("a majority is a number of yes votes, but the number is missing")
        yield tree.problem((), what, _("add 'affirmative_votes: 9'"))
    for name in ("quorum_to_open", "quorum_to_decide"):
        share = getattr(file, name)
        if share[0] > share[1]:
            what = _("this share is more than the whole")
            yield tree.problem((name,), what, _("write the smaller number first, such as [1, 3]"))
    for key in file.aliases:
        if key not in MOTIONS:
            what = _("there is no motion '{key}' to rename").format(key=key)
            yield tree.problem(("aliases", key), what, did_you_mean(key, tuple(MOTIONS)))


def _majorities(file: ProfileFile) -> Iterator[str]:
    yield from (file.majority, file.amendment_majority)
    yield from (one.majority for one in file.motions)


def _profile(file: ProfileFile) -> Profile:
    plain = file.model_dump(exclude={"format", "turns", "lengths", *_CONVERTED})
    return Profile(
        **plain,
        paces=tuple(_paces(file)),
        majority=Majority(file.majority),
        amendment_majority=Majority(file.amendment_majority),
        base=Base(file.base),
        quorum_to_open=(file.quorum_to_open[0], file.quorum_to_open[1]),
        quorum_to_decide=(file.quorum_to_decide[0], file.quorum_to_decide[1]),
        motions=tuple(_motion(one) for one in file.motions),
        aliases=tuple(file.aliases.items()),
        permanent=tuple(file.permanent),
    )


_CONVERTED = (
    "majority",
    "amendment_majority",
    "base",
    "quorum_to_open",
    "quorum_to_decide",
    "motions",
    "aliases",
    "permanent",
)


def _motion(entry: MotionEntry) -> MotionRule:
    return MotionRule(**entry.model_dump() | {"majority": Majority(entry.majority)})


def _paces(file: ProfileFile) -> Iterator[Pace]:
    turns = file.turns.model_dump()
    for name, entry in file.lengths.items():
        pace = entry.model_dump() | turns
        for field in ("reading_seconds", "recess_seconds"):
            pace[field] = tuple(pace[field])
        yield Pace(name=name, **pace)

"""A scenario changes single values of its rules profile: `profile: {name: un, tie: falls}`."""

import re
from dataclasses import dataclass, replace
from typing import Any

from game.scenario.problems import Path, Problem, did_you_mean
from game.scenario.yamlread import Mark, Tree
from game.wording import _

__all__ = ["Overrides", "take_overrides"]

_KEY = "profile"


@dataclass(frozen=True, slots=True)
class Overrides:
    """What a scenario says otherwise than its profile, and where in its file it says so.

    Mappings are changed value by value, lists as a whole; motions by their keys.
    """

    tree: Tree
    values: dict[str, Any]

    def applied(self, profile: dict[str, Any]) -> Tree:
        """The profile's content with these values, each standing where the scenario wrote it."""
        rows = self._motions(profile)
        changed = _merged(profile, {**self.values, "motions": rows})
        keys = [row["key"] for row in profile.get("motions", [])]
        return Tree(
            self.tree.file,
            changed,
            _below(self.tree.values, keys),
            _below(self.tree.keys, keys),
        )

    def _motions(self, profile: dict[str, Any]) -> Any:
        """The profile's motions, with some rows changed; or the list that is written instead."""
        written = self.values.get("motions")
        rows = profile.get("motions", [])
        if isinstance(written, dict):
            return [_merged(row, written.get(row["key"], {})) for row in rows]
        return rows if written is None else written

    def problems(self, profile: dict[str, Any]) -> tuple[Problem, ...]:
        """Motions that are changed, but that the profile does not have."""
        written = self.values.get("motions")
        known = [row["key"] for row in profile.get("motions", [])]
        what = _("the rules profile has no motion '{key}' to change")
        return tuple(
            self.tree.problem(
                (_KEY, "motions", key), what.format(key=key), did_you_mean(key, known), key=True
            )
            for key in (written if isinstance(written, dict) else ())
            if key not in known
        )

    def as_written(self, problem: Problem, profile: dict[str, Any]) -> Problem:
        """The problem as the scenario's author sees it: below "profile", motions by key."""
        place = problem.where
        if isinstance(self.values.get("motions"), dict):
            keys = [row["key"] for row in profile.get("motions", [])]
            place = re.sub(r"^motions\[(\d+)\]", lambda m: f"motions.{keys[int(m[1])]}", place)
        return replace(problem, where=f"{_KEY}.{place}" if place else _KEY)


def take_overrides(tree: Tree) -> Overrides:
    """Leave the name of the profile in the tree, and take what is changed in it."""
    top = tree.value
    written = top.get(_KEY) if isinstance(top, dict) else None
    if not isinstance(written, dict):
        return Overrides(tree, {})
    values = dict(written)
    name = values.pop("name", None)
    if name is None:
        what = _("it is not said which rules profile is changed")
        tree.problems.append(tree.problem((_KEY,), what, _("add a line 'name: un'")))
    top[_KEY] = name or "un"
    return Overrides(tree, values)


def _merged(base: Any, changes: Any) -> Any:
    if isinstance(base, dict) and isinstance(changes, dict):
        return base | {key: _merged(base.get(key), one) for key, one in changes.items()}
    return changes


def _below(marks: dict[Path, Mark], motions: list[str]) -> dict[Path, Mark]:
    """Marks of what stands under "profile", as if they stood in the profile's own file."""
    return {_placed(path[1:], motions): mark for path, mark in marks.items() if path[:1] == (_KEY,)}


def _placed(path: Path, motions: list[str]) -> Path:
    """Where motions are changed by key, a row stands at its place in the profile's list."""
    if path[:1] == ("motions",) and len(path) > 1 and path[1] in motions:
        return ("motions", motions.index(str(path[1])), *path[2:])
    return path

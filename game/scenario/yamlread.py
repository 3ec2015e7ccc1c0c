"""Composing a tree from the strict event stream, with the place of every entry.

Iterative, so no nesting can exhaust the stack. Of two equal keys the first counts, and the
second is a problem that names the first.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import yaml

from game.scenario.characters import forbidden, forbidden_by_line, name_of
from game.scenario.events import MAX_BYTES, checked_events, position
from game.scenario.problems import Path, Problem, ScenarioProblems, clip, where
from game.scenario.scalars import normal, plain
from game.wording import _

__all__ = ["Mark", "Tree", "decode", "read_yaml"]

Mark: TypeAlias = tuple[int, int]
"""Line and column, counted from 1."""


@dataclass(slots=True)
class Tree:
    """A file's content as plain values, and where each value and key stands."""

    file: str
    value: Any = None
    values: dict[Path, Mark] = field(default_factory=dict)
    keys: dict[Path, Mark] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def mark(self, path: Path, *, key: bool = False) -> Mark:
        """Where an entry stands; one that is missing stands where its parent begins."""
        if key and path in self.keys:
            return self.keys[path]
        while path and path not in self.values:
            path = path[:-1]
        return self.values.get(path, (1, 1))

    def problem(self, path: Path, what: str, remedy: str, *, key: bool = False) -> Problem:
        """A problem at this entry (or at its key)."""
        line, column = self.mark(path, key=key)
        return Problem(self.file, line, column, where(path), what, remedy)


@dataclass(slots=True)
class _Frame:
    """A list or mapping under construction; `kept` is False under a repeated key."""

    container: dict[str, Any] | list[Any]
    path: Path
    kept: bool
    key: str | None = None
    repeated: bool = False

    @property
    def wants_key(self) -> bool:
        """The next node is a key of this mapping."""
        return isinstance(self.container, dict) and self.key is None


@dataclass(slots=True)
class _Composer:
    """Builds one tree, event by event."""

    tree: Tree
    frames: list[_Frame] = field(default_factory=list)

    def take(self, event: Any) -> None:
        """Put one event in its place."""
        match event:
            case yaml.ScalarEvent() if self.frames and self.frames[-1].wants_key:
                self.key(event)
            case yaml.ScalarEvent():
                self.place(event, self.scalar(event))
            case yaml.MappingStartEvent():
                self.open(event, {})
            case yaml.SequenceStartEvent():
                self.open(event, [])
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                self.frames.pop()
            case _:
                pass

    def scalar(self, event: Any) -> Any:
        """The value of a scalar; quoted words are always text."""
        return plain(event.value) if event.implicit[0] else normal(event.value)

    def key(self, event: Any) -> None:
        """Read a key of the mapping under construction."""
        frame, key = self.frames[-1], normal(event.value)
        mark = position(event.start_mark)
        path = (*frame.path, key)
        if event.implicit[0] and event.value == "<<":
            self.stop(mark, path, _("a merge key (<<)"), _("write the entries out"))
        frame.key = key
        frame.repeated = key in frame.container
        if frame.repeated:
            self.repeated(mark, path, key)
        elif frame.kept:
            self.tree.keys[path] = mark
            self.characters(event, path)

    def repeated(self, mark: Mark, path: Path, key: str) -> None:
        """Note a key that stands twice in one mapping."""
        first = self.tree.keys.get(path, mark)[0]
        what = _("the key '{key}' is already on line {line}").format(key=clip(key), line=first)
        self.tree.problems.append(
            Problem(self.tree.file, *mark, where(path), what, _("keep one of the two"))
        )

    def open(self, event: Any, container: dict[str, Any] | list[Any]) -> None:
        """Begin a list or mapping."""
        if self.frames and self.frames[-1].wants_key:
            mark = position(event.start_mark)
            what = _("a list or mapping stands where a key belongs")
            self.stop(mark, self.frames[-1].path, what, _("write a plain word as the key"))
        path, kept = self.place(event, container)
        self.frames.append(_Frame(container, path, kept))

    def place(self, event: Any, value: Any) -> tuple[Path, bool]:
        """Attach a value to the container under construction; its path, and whether it counts."""
        path, kept = self.attach(self.frames[-1], value) if self.frames else self.root(value)
        if kept:
            self.tree.values[path] = position(event.start_mark)
            self.characters(event, path)
        return path, kept

    def root(self, value: Any) -> tuple[Path, bool]:
        """The top of the file."""
        self.tree.value = value
        return (), True

    def attach(self, frame: _Frame, value: Any) -> tuple[Path, bool]:
        """Append to a list, or fill the key that waits in a mapping."""
        if isinstance(frame.container, list):
            frame.container.append(value)
            return (*frame.path, len(frame.container) - 1), frame.kept
        key, kept = frame.key or "", frame.kept and not frame.repeated
        frame.key = None
        frame.container.setdefault(key, value)
        return (*frame.path, key), kept

    def characters(self, event: Any, path: Path) -> None:
        """Note a forbidden character that was written as an escape."""
        if isinstance(event, yaml.ScalarEvent) and (bad := forbidden(event.value)):
            mark = position(event.start_mark)
            what = _("a forbidden character, {name}").format(name=name_of(bad))
            self.tree.problems.append(
                Problem(self.tree.file, *mark, where(path), what, _("delete it"))
            )

    def stop(self, mark: Mark, path: Path, what: str, remedy: str) -> None:
        """Give up reading: what follows could not be understood."""
        raise ScenarioProblems((Problem(self.tree.file, *mark, where(path), what, remedy),))


def decode(source: bytes, file: str, limit: int = MAX_BYTES) -> str:
    """The text of a file: UTF-8, bounded, without forbidden characters.

    Raises ScenarioProblems.
    """
    if len(source) > limit:
        what = _("the file is larger than {limit} KiB").format(limit=limit // 1024)
        raise ScenarioProblems((Problem(file, 1, 1, "", what, _("make it smaller")),))
    try:
        text = source.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = source.count(b"\n", 0, error.start) + 1
        problem = Problem(file, line, 1, "", _("this is not UTF-8"), _("save the file as UTF-8"))
        raise ScenarioProblems((problem,)) from error
    if bad := tuple(_forbidden_problems(text, file)):
        raise ScenarioProblems(bad)
    return text


def _forbidden_problems(text: str, file: str) -> Iterator[Problem]:
    for line, column, character in forbidden_by_line(text):
        what = _("a forbidden character, {name}").format(name=name_of(character))
        yield Problem(file, line, column, "", what, _("delete it"))


def read_yaml(source: bytes, file: str) -> Tree:
    """Read one strict YAML document; raises ScenarioProblems where it cannot go on.

    What it could go on after (repeated keys, escaped forbidden characters) stands in the
    tree's `problems`.
    """
    tree = Tree(file)
    composer = _Composer(tree)
    try:
        for event in checked_events(decode(source, file), file):
            composer.take(event)
    except ScenarioProblems as stopped:
        raise ScenarioProblems((*tree.problems, *stopped.problems)) from stopped
    return tree

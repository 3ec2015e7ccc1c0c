"""The strict stream of YAML events: limits, and nothing that could surprise a reader.

PyYAML's loaders hang on merge keys, crash on deep nesting and keep the last of two equal
keys. So only its parser is used, and every event is checked before anything is built.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, Final

import yaml

from game.scenario.problems import Problem, ScenarioProblems
from game.wording import _

__all__ = ["MAX_BYTES", "MAX_CHARACTERS", "MAX_DEPTH", "MAX_NODES", "checked_events", "position"]

MAX_BYTES: Final = 512 * 1024
MAX_DEPTH: Final = 24
MAX_NODES: Final = 20_000
MAX_CHARACTERS: Final = 8_000

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TOO_DEEP_TO_SCAN: Final = "exceeded maximum nesting depth"


def position(mark: Any) -> tuple[int, int]:
    """Line and column of a parser's mark, counted from 1; (1, 1) where it has none."""
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


@dataclass(slots=True)
class _Watch:
    """What has been seen of one file so far."""

    file: str
    documents: int = 0
    nodes: int = 0
    depth: int = 0
    checks: dict[type, Callable[[Any], None]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.checks = {
            yaml.DocumentStartEvent: self.document,
            yaml.AliasEvent: self.alias,
            yaml.ScalarEvent: self.scalar,
            yaml.MappingStartEvent: self.opened,
            yaml.SequenceStartEvent: self.opened,
            yaml.MappingEndEvent: self.closed,
            yaml.SequenceEndEvent: self.closed,
        }

    def refuse(self, event: Any, what: str, remedy: str) -> None:
        """Stop reading here."""
        line, column = position(event.start_mark)
        raise ScenarioProblems((Problem(self.file, line, column, "", what, remedy),))

    def document(self, event: Any) -> None:
        """One document a file, without directives."""
        self.documents += 1
        if self.documents > 1:
            self.refuse(event, _("a second document begins here"), _("one file, one document"))
        if event.version or event.tags:
            self.refuse(event, _("a % directive"), _("delete the line that begins with %"))

    def alias(self, event: Any) -> None:
        """No entry repeats another by reference."""
        what = _("an alias (*{name})").format(name=event.anchor)
        self.refuse(event, what, _("write the text out; quote a text that begins with *"))

    def node(self, event: Any) -> None:
        """Count a node; it has neither anchor nor tag."""
        self.nodes += 1
        if self.nodes > MAX_NODES:
            what = _("more than {limit} entries").format(limit=MAX_NODES)
            self.refuse(event, what, _("make the file smaller"))
        if event.anchor is not None:
            what = _("an anchor (&{name})").format(name=event.anchor)
            self.refuse(event, what, _("delete it; quote a text that begins with &"))
        if event.tag is not None:
            what = _("a tag (!)")
            self.refuse(event, what, _("delete it; quote a text that begins with !"))

    def scalar(self, event: Any) -> None:
        """A text of bounded length."""
        self.node(event)
        if len(event.value) > MAX_CHARACTERS:
            what = _("a text of more than {limit} characters").format(limit=MAX_CHARACTERS)
            self.refuse(event, what, _("shorten it"))

    def opened(self, event: Any) -> None:
        """A list or mapping begins, not too deep inside others."""
        self.node(event)
        self.depth += 1
        if self.depth > MAX_DEPTH:
            what = _("more than {limit} levels of nesting").format(limit=MAX_DEPTH)
            self.refuse(event, what, _("write it flatter"))

    def closed(self, _event: Any) -> None:
        """A list or mapping ends."""
        self.depth -= 1

    def syntax(self, error: Exception) -> ScenarioProblems:
        """What the parser could not read, as a problem at its place."""
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        line, column = position(mark)
        said = getattr(error, "problem", None) or _("it cannot be parsed")
        what = _("this is not YAML: {said}").format(said=said)
        remedy = _("look at this line and the one before it: indentation, quotes, colons")
        return ScenarioProblems((Problem(self.file, line, column, "", what, remedy),))


def checked_events(text: str, file: str, loader: Any = _LOADER) -> Iterator[Any]:
    """The parser's events, each checked; raises ScenarioProblems at the first bad one."""
    watch = _Watch(file)
    try:
        for event in yaml.parse(text, Loader=loader):
            if check := watch.checks.get(type(event)):
                check(event)
            yield event
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        if getattr(error, "problem", None) == _TOO_DEEP_TO_SCAN and loader is not yaml.SafeLoader:
            _find_the_depth(text, file)
        raise watch.syntax(error) from error


def _find_the_depth(text: str, file: str) -> None:
    """Refuse at the bracket that goes too deep.

    libyaml from 0.2.6 looks ahead for a key and gives up at a depth of its own before it
    hands out the brackets in between; PyYAML's parser hands them out one by one.
    """
    for _event in checked_events(text, file, yaml.SafeLoader):
        pass

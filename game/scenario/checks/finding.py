"""What a check finds, and what several checks ask of a scenario."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from game.domain.paragraph import OMITTED
from game.scenario.problems import Path
from game.scenario.schema import ParagraphEntry, ScenarioFile
from game.wording import _

__all__ = ["Check", "Finding", "codes", "opened", "option_keys", "repeats"]


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong at a path, and what to do; `key` means the key, not its value."""

    path: Path
    what: str
    remedy: str
    key: bool = False


Check: TypeAlias = Callable[[ScenarioFile], Iterator[Finding]]


def codes(scenario: ScenarioFile) -> tuple[str, ...]:
    """The codes of the delegations at the table."""
    return tuple(one.code for one in scenario.delegations)


def opened(scenario: ScenarioFile) -> frozenset[str]:
    """The ids of all paragraphs that some length opens."""
    return frozenset(name for names in scenario.lengths.values() for name in names)


def option_keys(paragraph: ParagraphEntry, is_open: bool) -> tuple[str, ...]:  # noqa: FBT001 - one question
    """The keys of a paragraph's options; an open one can always be omitted."""
    keys = tuple(dict.fromkeys(option.key for option in paragraph.options))
    return (*keys, OMITTED) if is_open and OMITTED not in keys else keys


def repeats(path: Path, names: Iterable[tuple[str, Path]]) -> Iterator[Finding]:
    """A finding for each name that stands twice in a list at this path."""
    seen: set[str] = set()
    for name, below in names:
        if name in seen:
            what = _("'{name}' stands here twice").format(name=name)
            yield Finding((*path, *below), what, _("keep one of the two"))
        seen.add(name)

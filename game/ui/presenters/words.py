"""Words of the table and where things come from, for whoever wants to look them up."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from game.domain.scenario import GlossaryEntry, Scenario
from game.wording import _, mark

__all__ = ["STATUSES", "SourceGroup", "found_words", "source_groups"]

STATUSES: Final = (
    ("verified", mark("Read in a public source")),
    ("memory", mark("From memory: check it before you quote it")),
    ("inference", mark("Concluded from something that was read")),
    ("invented", mark("Invented for teaching")),
)
"""What a source's status means, the surest first."""


@dataclass(frozen=True, slots=True)
class SourceGroup:
    """What shares one status: a heading, and what comes from where."""

    heading: str
    lines: tuple[tuple[str, str], ...]


def found_words(glossary: Sequence[GlossaryEntry], asked: str) -> tuple[GlossaryEntry, ...]:
    """The entries whose word or meaning holds what was typed; those by their word first."""
    wanted = asked.strip().casefold()
    by_term = [one for one in glossary if wanted in one.term.casefold()]
    rest = [one for one in glossary if one not in by_term and wanted in one.meaning.casefold()]
    return (*by_term, *rest)


def source_groups(scenario: Scenario) -> tuple[SourceGroup, ...]:
    """The sources of a scenario by how sure they are; public positions with theirs."""
    names = scenario.names
    said = [(one.status, one.what, one.reference) for one in scenario.sources]
    groups = [
        SourceGroup(_(heading), tuple((what, ref) for status, what, ref in said if status == key))
        for key, heading in STATUSES
    ]
    positions = tuple(
        (f"{names.get(one.delegation, one.delegation)}, {one.paragraph}: {one.text}", one.source)
        for one in scenario.positions
        if one.source
    )
    groups.append(SourceGroup(_("Public positions, each with its source"), positions))
    return tuple(one for one in groups if one.lines)

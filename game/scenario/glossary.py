"""The glossary: in scenario.yaml, or as `glossary.yaml` beside it, a list of words explained."""

from collections.abc import Mapping, Sequence
from typing import Annotated

from pydantic import Field

from game.domain.scenario import GlossaryEntry
from game.scenario.fields import Body, Line, Strict

__all__ = ["GlossaryEntry", "GlossaryFile", "GlossaryRow", "glossary_of"]


class GlossaryRow(Strict):
    """One word of the glossary."""

    term: Line
    """The word, as it is met at the table."""
    meaning: Body
    """What it means, in a sentence or two."""
    source: Body = ""
    """Where the meaning was read, or that it is our own."""


class GlossaryFile(Strict):
    """The whole of `glossary.yaml`."""

    glossary: Annotated[list[GlossaryRow], Field(min_length=1, max_length=200)]
    """The words, in the order in which they are shown."""


def glossary_of(written: Mapping[str, str] | Sequence[GlossaryRow]) -> tuple[GlossaryEntry, ...]:
    """The glossary as the scenario holds it: written in scenario.yaml, or in its own file."""
    if isinstance(written, Mapping):
        return tuple(GlossaryEntry(term, meaning) for term, meaning in written.items())
    return tuple(GlossaryEntry(**one.model_dump()) for one in written)

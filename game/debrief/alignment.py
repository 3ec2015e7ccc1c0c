"""The text beside the real one, word by word, and who brought each wording in."""

import re
from dataclasses import dataclass
from typing import Final

from game.domain.delegation import Code
from game.domain.paragraph import Paragraph, ParagraphId
from game.domain.proceedings import Proceedings
from game.domain.scenario import ScenarioParagraph
from game.drafting.compare import Change, word_changes

__all__ = ["Alignment", "alignment", "sealed", "unsealed"]

_ANCHOR: Final = re.compile(r"\[\^(\d+)\]")
_SEALED: Final = re.compile("[\ue000-\uf8ff]")
_FIRST: Final = 0xE000
"""A footnote's anchor is compared as one private character: it is never cut in two."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """One paragraph beside the real text; `relation` is "same", "changed", "missing" or "new".

    `author` and `cause` are those of the version that stands (see `Version`). `changes`
    leads from the real text to ours: what is "deleted" stands in the real text alone.
    """

    paragraph: ParagraphId
    label: str
    relation: str
    ours: str
    real: str
    author: Code
    cause: str
    changes: tuple[Change, ...] = ()


def alignment(proceedings: Proceedings) -> tuple[Alignment, ...]:
    """Every paragraph in the order of the document; it is public."""
    sources = {one.id: one for one in proceedings.header.scenario.paragraphs}
    return tuple(
        _aligned(paragraph, sources.get(paragraph.id))
        for paragraph in proceedings.session.paragraphs
    )


def _aligned(paragraph: Paragraph, source: ScenarioParagraph | None) -> Alignment:
    """A paragraph that an amendment added stands in no scenario: the real text has none."""
    options = source.options if source else ()
    real = next((one.text for one in options if source and one.key == source.adopted), "")
    ours, version = paragraph.standing.text, paragraph.version
    return Alignment(
        paragraph=paragraph.id,
        label=paragraph.label,
        relation=_relation(ours, real),
        ours=ours,
        real=real,
        author=version.author,
        cause=version.cause,
        changes=_changes(real, ours),
    )


def _relation(ours: str, real: str) -> str:
    if ours == real:
        return "same"
    if not ours:
        return "missing"
    return "changed" if real else "new"


def _changes(real: str, ours: str) -> tuple[Change, ...]:
    compared = word_changes(sealed(real), sealed(ours))
    return tuple(Change(one.kind, unsealed(one.text)) for one in compared)


def sealed(text: str) -> str:
    """Each anchor of a footnote as one private character."""
    return _ANCHOR.sub(lambda found: chr(_FIRST + int(found[1])), text)


def unsealed(text: str) -> str:
    """The anchors again."""
    return _SEALED.sub(lambda found: f"[^{ord(found[0]) - _FIRST}]", text)

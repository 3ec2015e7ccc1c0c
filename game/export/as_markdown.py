"""The resolution as Markdown: readable as it is, and wherever Markdown is shown."""

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Final

from game.domain.scenario import Masthead
from game.domain.session import Session
from game.drafting.levels import INDENT, in_levels
from game.drafting.numbering import superscript
from game.export.minutes import minutes, status_words
from game.export.notice import record_line
from game.export.publication import Publication
from game.export.resolution import Resolution, SetParagraph, resolution
from game.wording import _, training_notice

__all__ = ["as_markdown"]

_SIGNS: Final = re.compile(r"([\\`*_\[\]<>#|~&])")
_BLANKS: Final = re.compile(r"\s+")
_BEGINS_A_LIST: Final = re.compile(r"^(\d+(?=[.)])|(?=[+-]))(.(?:\s|$))")


def as_markdown(publication: Publication) -> bytes:
    """The text as it ended, its outcome and the record of votes; only what is public."""
    made, session = resolution(publication.proceedings), publication.session
    parts = [
        *_head(made, session),
        *(_paragraph(one) for one in made.paragraphs),
        *_footnotes(made),
        "---",
        *_below(publication),
        record_line(publication.chain),
        _notice(),
    ]
    return ("\n\n".join(one for one in parts if one) + "\n").encode()


def _notice() -> str:
    return f"**{training_notice()}**"


def _escaped(text: str) -> str:
    """Plain text: nothing in it is read as Markdown or HTML, and it keeps to its line."""
    return _BEGINS_A_LIST.sub(r"\1\\\2", _inline(text.strip()))


def _inline(text: str) -> str:
    """The same for what follows on a line."""
    return _SIGNS.sub(r"\\\1", _BLANKS.sub(" ", text))


def _head(made: Resolution, session: Session) -> Iterator[str]:
    head = made.masthead
    yield _notice()
    yield "  \n".join(_escaped(one) for one in _masthead(head) if one)
    if head.sponsors_line:
        yield f"**{_escaped(head.sponsors_line)}**"
    yield f"# {_escaped(head.title)}"
    yield f"({status_words(session)})"
    yield f"*{_escaped(made.organ)},*"


def _masthead(head: Masthead) -> Iterator[str]:
    """The lines above the title; a scenario may leave any of them out."""
    if head.distribution or head.date:
        distribution = _("Distr.: {distribution} {date}")
        yield distribution.format(distribution=head.distribution, date=head.date).strip()
    if head.language:
        yield _("Original: {language}").format(language=head.language)
    yield from (head.session, head.agenda_item, head.job_number)


def _paragraph(one: SetParagraph) -> str:
    opening = f"*{_escaped(one.opening)}*" if one.opening else ""
    first, *others = in_levels((one.rest,))[0].split("\n")
    lines = [_inline(first) if opening else _escaped(first), *map(_lower, others)]
    rest = "  \n".join(lines)
    text = f"\\[{opening}{rest}\\]" if one.bracketed else f"{opening}{rest}"
    return f"{one.number}. {text}" if one.number else text


def _lower(line: str) -> str:
    """A sub-paragraph, with the blanks before it that Markdown keeps."""
    return "&emsp;" * line.count(INDENT) + _inline(line.lstrip(INDENT))


def _footnotes(made: Resolution) -> Iterator[str]:
    if made.footnotes:
        notes = enumerate(made.footnotes, 1)
        yield "  \n".join(f"{superscript(number)} {_escaped(text)}" for number, text in notes)


def _below(publication: Publication) -> Iterator[str]:
    """Outcome, votes and statements; the items of one list follow each other line by line."""
    for kind, run in groupby(minutes(publication), key=lambda one: one.kind):
        if kind == "item":
            yield "\n".join(f"- {_inline(one.text)}" for one in run)
        else:
            sign = "## " if kind == "heading" else ""
            yield from (f"{sign}{_escaped(one.text)}" for one in run)

"""The resolution as PDF, in the layout of the official documents; without any emblem."""

from datetime import date, datetime
from typing import Any

from game.domain.scenario import Masthead
from game.export.minutes import minutes, status_words
from game.export.notice import record_line
from game.export.publication import Publication
from game.export.resolution import resolution
from game.export.tracked import Piece, TrackedParagraph, in_lines, tracked
from game.export.typeset import typeset
from game.wording import _, training_notice

__all__ = ["as_pdf", "document_date", "masthead_lines"]


def as_pdf(publication: Publication) -> bytes:
    """The final text with its minutes, tagged, PDF/A-2b; MissingExtraError without typst."""
    return typeset("resolution.typ", _held(publication))


def _held(publication: Publication) -> dict[str, Any]:
    proceedings, head = publication.proceedings, publication.header.scenario.masthead
    day, seen = document_date(publication), set[int]()
    return {
        "notice": training_notice(),
        "foot": " · ".join(one for one in (head.job_number, record_line(publication.chain)) if one),
        "author": _("Ad Referendum, a training simulation"),
        "date": (day.year, day.month, day.day),
        "body": head.organ.removeprefix("The ").strip(),
        "masthead": masthead_lines(head),
        "above": [one for one in (head.session, head.agenda_item) if one],
        "sponsors": head.sponsors_line,
        "title": head.title,
        "status": status_words(proceedings.session),
        "organ": head.organ,
        "paragraphs": [_paragraph(one, seen) for one in tracked(proceedings) if not one.removed],
        "footnotes": list(resolution(proceedings).footnotes),
        "minutes": [{"kind": one.kind, "text": one.text} for one in minutes(publication)],
    }


def masthead_lines(head: Masthead) -> list[str]:
    """What stands at the right of the masthead; a scenario may leave any of it out."""
    distribution = _("Distr.: {distribution}").format(distribution=head.distribution)
    language = _("Original: {language}").format(language=head.language)
    return [
        one
        for one, held in (
            (distribution, head.distribution),
            (head.date, head.date),
            (language, head.language),
        )
        if held
    ]


def document_date(publication: Publication) -> date:
    """The day of the session, else that of the masthead: never the clock of this machine."""
    for written, read in (
        (publication.header.started, datetime.fromisoformat),
        (publication.header.scenario.masthead.date, _day_month_year),
    ):
        try:
            return read(written).date()
        except ValueError:
            continue
    return date(2000, 1, 1)


def _day_month_year(written: str) -> datetime:
    return datetime.strptime(written, "%d %B %Y")  # noqa: DTZ007 - a day on paper has no time zone


def _paragraph(one: TrackedParagraph, seen: set[int]) -> dict[str, Any]:
    return {
        "number": one.number,
        "bracketed": one.bracketed,
        "pieces": [_piece(piece, seen) for piece in in_lines(one.final)],
    }


def _piece(one: Piece, seen: set[int]) -> dict[str, Any]:
    """The second call of a footnote is its number alone: the note stands once."""
    again = one.note in seen
    seen.add(one.note)
    return {"text": one.text, "note": one.note, "italic": one.italic, "again": again}

"""Tables for assessment: one file with a column `kind`, to be filtered by it.

The first row ("document") carries the notice and the record's hash; then comes a row for
each delegation and a row for each act. UTF-8 with a byte order mark, as spreadsheets expect.
"""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import fields
from io import StringIO
from typing import Final, TypeAlias

from game.debrief.conduct import Conduct
from game.debrief.seats import SeatResult
from game.export.acts import Act, acts
from game.export.plain import plain
from game.export.publication import Publication
from game.wording import training_notice

__all__ = ["COLUMNS", "as_csv"]

Cells: TypeAlias = dict[str, object]

_COUNTS: Final = tuple(
    one.name for one in fields(Conduct) if one.name not in {"delegation", "refused"}
)

COLUMNS: Final = (
    *("kind", "number", "seconds", "phase", "delegation", "name", "team", "driven_by"),
    *("act", "result", "rule", "paragraph", "text", "said", "log"),
    *("value", "no_deal", "best", "score", "agreed", "crossed", "versions", "refused"),
    *_COUNTS,
    *("notice", "record"),
)
"""What each kind leaves empty does not concern it, or is not for the audience."""

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


def as_csv(publication: Publication) -> bytes:
    """The table; of results only those that the audience may know."""
    text = StringIO(newline="")
    writer = csv.DictWriter(text, COLUMNS, restval="", lineterminator="\r\n")
    writer.writeheader()
    for row in _rows(publication):
        writer.writerow({name: _cell(value) for name, value in row.items()})
    return text.getvalue().encode("utf-8-sig")


def _cell(value: object) -> object:
    """No text is ever taken for a formula: an apostrophe says that it is text."""
    if not isinstance(value, str):
        return value
    text = " ".join(plain(value).split())
    return f"'{text}" if text.startswith(_FORMULA) else text


def _rows(publication: Publication) -> Iterator[Cells]:
    outcome = publication.session.outcome
    yield {
        "kind": "document",
        "name": publication.header.scenario.title,
        "result": outcome.value if outcome else "",
        "notice": training_notice(),
        "record": publication.chain,
    }
    results = {one.delegation: one for one in publication.findings.seats}
    for conduct in publication.findings.conduct:
        yield _delegation(publication, conduct, results)
    names = publication.session.names
    for act in acts(publication):
        yield _action(act, names)


def _delegation(
    publication: Publication, conduct: Conduct, results: Mapping[str, SeatResult]
) -> Cells:
    code = conduct.delegation
    seat = next((one for one in publication.header.seats if one.delegation == code), None)
    paragraphs = publication.session.paragraphs
    return {
        "kind": "delegation",
        "delegation": code,
        "name": publication.session.names[code],
        "team": seat.team if seat else "",
        "driven_by": seat.strategy if seat else "",
        "versions": sum(one.author == code for each in paragraphs for one in each.versions),
        "refused": _refused(publication, conduct),
        **{name: getattr(conduct, name) for name in _COUNTS},
        **(_result(results[code]) if code in results else {}),
    }


def _refused(publication: Publication, conduct: Conduct) -> int:
    """How often it was out of order; that, unlike the act itself, is public."""
    entries = publication.proceedings.entries
    return sum(one.actor == conduct.delegation and not one.events for one in entries)


def _result(result: SeatResult) -> Cells:
    return {
        "value": f"{result.value:.1f}",
        "no_deal": f"{result.no_deal:.1f}",
        "best": f"{result.best:.1f}",
        "score": f"{result.score:.3f}",
        "agreed": "yes" if result.agreed else "no",
        "crossed": " ".join(result.crossed),
    }


def _action(act: Act, names: Mapping[str, str]) -> Cells:
    return {
        "kind": "action",
        "number": act.number,
        "seconds": f"{act.at / 1000:.1f}",
        "phase": act.phase.value,
        "delegation": act.actor,
        "name": names.get(act.actor, ""),
        "act": act.name,
        "result": act.result,
        "rule": act.rule,
        "paragraph": act.paragraph,
        "text": act.why or act.text,
        "said": act.said,
        "log": " / ".join(act.lines),
    }

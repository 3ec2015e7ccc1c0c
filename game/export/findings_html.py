"""Charts and tables of the page: conduct, agreement over time, results where they may be known."""

from collections.abc import Iterator
from html import escape

from game.domain.phase import ParagraphState
from game.export.charts import bars, lines
from game.export.minutes import ballots_by_choice
from game.export.page import table
from game.export.publication import Publication
from game.export.tracked import tracked
from game.wording import _
from game.wording.votes import arithmetic

__all__ = ["findings"]


def findings(publication: Publication) -> Iterator[str]:
    """Everything the audience may know beside the text."""
    yield f"<h2>{escape(_('How the meeting went'))}</h2>"
    yield from _agreement(publication)
    yield from _conduct(publication)
    yield from _votes(publication)
    if publication.findings.seats:
        yield from _results(publication)


def _agreement(publication: Publication) -> Iterator[str]:
    counts = [float(len(one.in_state(ParagraphState.AGREED))) for one in publication.sessions]
    most = max([1.0, *counts])
    yield f"<h3>{escape(_('Paragraphs agreed ad referendum, entry by entry'))}</h3>"
    yield f'<div class="scroll">{lines([(_("agreed"), counts)], most)}</div>'


def _conduct(publication: Publication) -> Iterator[str]:
    names = publication.session.names
    heads = (
        *(_("Delegation"), _("Placards"), _("Proposed"), _("Supported"), _("Reserved")),
        *(_("Objected"), _("Packages"), _("Statements")),
    )
    held = [
        (
            names[one.delegation],
            *map(str, (one.placards, one.proposed, one.supported, one.reserved)),
            *map(str, (one.objected, one.packages_offered, one.spoke)),
        )
        for one in publication.findings.conduct
    ]
    yield f"<h3>{escape(_('What each delegation did'))}</h3>{table(heads, held)}"
    yield f"<h3>{escape(_('Words of the text that each delegation brought in'))}</h3>"
    words = _words(publication)
    rows = [(name, float(words[code]), str(words[code])) for code, name in names.items()]
    yield bars(rows, max([1.0, *(value for _name, value, _words in rows)]))


def _words(publication: Publication) -> dict[str, int]:
    """Words that stand at the end, by who put them in."""
    counts = dict.fromkeys(publication.session.names, 0)
    for each in tracked(publication.proceedings):
        for piece in each.final:
            if piece.kind == "inserted" and piece.author in counts:
                counts[piece.author] += len(piece.text.split())
    return counts


def _votes(publication: Publication) -> Iterator[str]:
    session = publication.session
    if session.votes:
        yield f"<h3>{escape(_('Record of votes'))}</h3>"
    for result in session.votes:
        yield f"<p>{escape(arithmetic(result))}</p>"
        rows = [
            (title, ", ".join(session.names.get(code, code) for code in codes))
            for title, codes in ballots_by_choice(result)
        ]
        if rows:
            yield table((_("Vote"), _("Delegations")), rows)


def _results(publication: Publication) -> Iterator[str]:
    """Confidential until the mandates are open: only for whom the publication was made."""
    names = publication.session.names
    heads = (_("Delegation"), _("Result"), _("No deal"), _("Best possible"), _("Own score"))
    rows = [
        (
            names[one.delegation],
            *(f"{value:.0f}" for value in (one.value, one.no_deal, one.best)),
            f"{one.score:.2f}",
        )
        for one in publication.findings.seats
    ]
    yield f"<h3>{escape(_('Results beside the instructions (0 to 100)'))}</h3>{table(heads, rows)}"
    drawn = [(names[one.delegation], one.values) for one in publication.findings.curves]
    if drawn:
        title = _("What the standing text was worth to each, entry by entry")
        yield f'<h3>{escape(title)}</h3><div class="scroll">{lines(drawn, 100.0)}</div>'

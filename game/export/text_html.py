"""The head of the page, and the final text with its changes by delegation."""

from html import escape

from game.drafting.numbering import superscript
from game.export.minutes import outcome_words
from game.export.publication import Publication
from game.export.resolution import resolution
from game.export.tracked import Piece, TrackedParagraph, in_lines, tracked
from game.wording import _

__all__ = ["head_html", "text_html"]


def head_html(publication: Publication) -> str:
    """Masthead, title and outcome."""
    head = publication.header.scenario.masthead
    above = (head.distribution, head.date, head.session, head.agenda_item, head.sponsors_line)
    lines = "\n".join(one for one in above if one)
    return (
        f'<p class="small masthead">{escape(lines)}</p><h1>{escape(head.title)}</h1>'
        f"<p><strong>{escape(outcome_words(publication.session.outcome))}</strong></p>"
    )


def text_html(publication: Publication) -> str:
    """Words put in are underlined, words taken out struck through; the code says by whom."""
    paragraphs = tracked(publication.proceedings)
    names = publication.session.names
    authors = {one.author for each in paragraphs for one in each.pieces if one.author}
    who = ", ".join(f"{code} {name}" for code, name in names.items() if code in authors)
    intro = _("Underlined words were put in, struck ones taken out, by the delegation named.")
    notes = enumerate(resolution(publication.proceedings).footnotes, 1)
    foot = "".join(
        f'<p class="small">{superscript(number)} {escape(text)}</p>' for number, text in notes
    )
    box = f'<label class="screen"><input type="checkbox" id="marks" checked> {_("Changes")}</label>'
    body = "".join(_paragraph(one) for one in paragraphs)
    organ = escape(publication.header.scenario.masthead.organ)
    return (
        f"<h2>{escape(_('The text and who changed it'))}</h2>"
        f'<p class="small">{escape(intro)} {escape(who)}</p>{box}'
        f'<div class="text" id="text"><p><em>{organ},</em></p>{body}{foot}</div>'
    )


def _paragraph(one: TrackedParagraph) -> str:
    inside = "".join(_piece(piece) for piece in in_lines(one.pieces))
    number = f"{one.number}. " if one.number else ""
    text = f"[{number}{inside}]" if one.bracketed else f"{number}{inside}"
    kind = ' class="removed"' if one.removed else ""
    return f'<p{kind}><span class="label">{escape(one.id)}</span>{text}</p>'


def _piece(piece: Piece) -> str:
    text = superscript(piece.note) if piece.note else escape(piece.text).replace("\n", "<br>")
    text = f"<em>{text}</em>" if piece.italic else text
    if piece.kind == "same":
        return text
    tag = "ins" if piece.kind == "inserted" else "del"
    by = f' data-by="{escape(piece.author)}"' if piece.author else ""
    return f"<{tag}{by}>{text}</{tag}>"

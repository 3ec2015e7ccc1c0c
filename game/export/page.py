"""Self-contained HTML pages: text is escaped, style is inline, nothing is fetched."""

import re
from base64 import b64encode
from collections.abc import Iterable, Sequence
from html import escape
from itertools import groupby
from pathlib import Path
from typing import Final

from game.export.markdown import Block, Span, blocks
from game.export.style import STYLE
from game.wording import training_notice

__all__ = ["document", "markdown_html", "page", "picture", "table"]

_NUMBER: Final = re.compile(r"^\d+[.)]\s+")


def page(title: str, *parts: str, note: str = "") -> str:
    """A whole HTML document; `parts` are HTML already.

    Every sheet of paper it is printed on carries the training notice and `note` at its
    foot: sheets get separated.
    """
    foot = " · ".join(one for one in (escape(note), escape(training_notice())) if one)
    body = "\n".join(parts)
    return document(
        title,
        f'<div class="sheet"><div class="foot"><p class="notice">{foot}</p></div>\n'
        f'<div class="body"><div>\n{body}\n</div></div></div>',
    )


def document(title: str, body: str) -> str:
    """A whole HTML document whose body brings its own notice."""
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n"
        f"{body}\n</body>\n</html>\n"
    )


def picture(path: Path | None, alternative: str) -> str:
    """A PNG or SVG inside the page; nothing where there is no such file."""
    if path is None or not path.is_file():
        return ""
    kind = "svg+xml" if path.suffix == ".svg" else "png"
    encoded = b64encode(path.read_bytes()).decode()
    return f'<img alt="{escape(alternative)}" src="data:image/{kind};base64,{encoded}">'


def table(heads: Iterable[str], rows: Iterable[Iterable[str]], widths: Sequence[float] = ()) -> str:
    """A table; heads and cells are plain text, and escaped. `widths` are per cent."""
    columns = "".join(f'<col style="width:{one:.1f}%">' for one in widths)
    group = f"<colgroup>{columns}</colgroup>" if columns else ""
    kind = ' class="fixed"' if columns else ""
    head = "".join(f"<th>{escape(one)}</th>" for one in heads)
    lines = "".join(
        "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rows
    )
    return f"<table{kind}>{group}<thead><tr>{head}</tr></thead><tbody>{lines}</tbody></table>"


def markdown_html(source: str) -> str:
    """A small part of Markdown as HTML; everything else stays text."""
    runs = groupby(blocks(source), key=lambda one: one.kind)
    return "\n".join(_run(kind, list(run)) for kind, run in runs)


def _run(kind: str, run: list[Block]) -> str:
    """Blocks of one kind that follow each other: entries of a list stand in one list."""
    if kind == "item":
        return "<ul>" + "".join(f"<li>{_spans(one.spans)}</li>" for one in run) + "</ul>"
    if kind == "step":
        return "<ol>" + "".join(_step(one) for one in run) + "</ol>"
    if kind == "heading":
        return "\n".join(_heading(one) for one in run)
    return "\n".join(f"<p>{_spans(one.spans)}</p>" for one in run)


def _heading(block: Block) -> str:
    level = min(block.level, 3)
    return f"<h{level}>{_spans(block.spans)}</h{level}>"


def _step(block: Block) -> str:
    """The number is the list's own to print."""
    words = _NUMBER.sub("", _spans(block.spans), count=1)
    return f'<li value="{block.level}">{words}</li>'


def _spans(spans: tuple[Span, ...]) -> str:
    tags = {"plain": "{}", "bold": "<strong>{}</strong>", "italic": "<em>{}</em>"}
    return "".join(tags[one.look].format(escape(one.text)) for one in spans)

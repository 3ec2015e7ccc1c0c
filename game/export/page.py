"""Self-contained HTML pages: text is escaped, style is inline, nothing is fetched."""

from base64 import b64encode
from collections.abc import Iterable
from html import escape
from pathlib import Path

from game.export.markdown import Block, Span, blocks
from game.wording import training_notice

__all__ = ["markdown_html", "page", "picture", "table"]

_STYLE = """
@page { size: auto; margin: 18mm 16mm; }
* { box-sizing: border-box; }
body { font: 11.5pt/1.45 "Noto Sans", "Segoe UI", Arial, sans-serif; color: #1c1c1c;
  max-width: 178mm; margin: 10mm auto; padding: 0 4mm; }
h1 { font-size: 20pt; margin: 0 0 2mm; } h2 { font-size: 13.5pt; margin: 6mm 0 1.5mm; }
h3 { font-size: 11.5pt; margin: 4mm 0 1mm; } p, ul { margin: 0 0 2.5mm; }
ul { padding-left: 5mm; } li { margin-bottom: 1mm; }
.serif { font-family: "Liberation Serif", "Times New Roman", serif; font-size: 12.5pt; }
.notice { font-size: 8.5pt; letter-spacing: .06em; color: #666; border-top: 1px solid #999;
  margin-top: 8mm; padding-top: 1.5mm; }
.secret { border: 1.5px solid #9a5a12; color: #7a4408; padding: 1.5mm 3mm; font-weight: 700;
  display: inline-block; margin-bottom: 3mm; }
.head { display: flex; align-items: center; gap: 5mm; margin-bottom: 3mm; }
.head img { height: 14mm; border: 1px solid #ccc; }
table { border-collapse: collapse; width: 100%; font-size: 9.5pt; margin: 2mm 0 4mm; }
th, td { border: 1px solid #999; padding: 1.2mm 2mm; text-align: left; vertical-align: top; }
th { background: #f1efe8; } tr { break-inside: avoid; } .red { color: #9c2f12; font-weight: 700; }
.paragraph { break-inside: avoid; margin-bottom: 5mm; }
.lines { border-bottom: 1px solid #bbb; height: 7.5mm; }
.plate { height: 240mm; break-after: page; display: flex; flex-direction: column;
  justify-content: space-between; border: 1px dashed #bbb; padding: 6mm; text-align: center; }
.plate .name { font-size: 44pt; font-weight: 700; line-height: 1.1; }
.plate img { height: 30mm; border: 1px solid #ccc; } .turned { transform: rotate(180deg); }
.plate:last-of-type { break-after: auto; }
@media print { body { margin: 0 auto; } .break { break-before: page; } }
"""


def page(title: str, *parts: str) -> str:
    """A whole HTML document; `parts` are HTML already."""
    body = "\n".join(parts)
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{escape(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        f'{body}\n<p class="notice">{training_notice()}</p>\n</body>\n</html>\n'
    )


def picture(path: Path, alternative: str) -> str:
    """A PNG inside the page; nothing where there is no such file."""
    if not path.is_file():
        return ""
    encoded = b64encode(path.read_bytes()).decode()
    return f'<img alt="{escape(alternative)}" src="data:image/png;base64,{encoded}">'


def table(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A table; heads and cells are plain text, and escaped."""
    head = "".join(f"<th>{escape(one)}</th>" for one in heads)
    lines = "".join(
        "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rows
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{lines}</tbody></table>"


def markdown_html(source: str) -> str:
    """A small part of Markdown as HTML; everything else stays text."""
    parts: list[str] = []
    for block in blocks(source):
        if block.kind == "item":
            _add_item(parts, block)
        elif block.kind == "heading":
            level = min(block.level, 3)
            parts.append(f"<h{level}>{_spans(block.spans)}</h{level}>")
        else:
            parts.append(f"<p>{_spans(block.spans)}</p>")
    return "\n".join(parts)


def _add_item(parts: list[str], block: Block) -> None:
    """Items that follow each other stand in one list."""
    item = f"<li>{_spans(block.spans)}</li>"
    if parts and parts[-1].endswith("</ul>"):
        parts[-1] = parts[-1].removesuffix("</ul>") + item + "</ul>"
    else:
        parts.append(f"<ul>{item}</ul>")


def _spans(spans: tuple[Span, ...]) -> str:
    tags = {"plain": "{}", "bold": "<strong>{}</strong>", "italic": "<em>{}</em>"}
    return "".join(tags[one.look].format(escape(one.text)) for one in spans)

"""The formats a session can be taken home in: an exporter is its file and a line here.

A format that needs an extra imports its library only when it is asked for.
"""

from collections.abc import Callable, Mapping
from typing import Final, TypeAlias

from game.export.as_akn import as_akn
from game.export.as_csv import as_csv
from game.export.as_docx import as_docx
from game.export.as_html import as_html
from game.export.as_markdown import as_markdown
from game.export.as_pdf import as_pdf
from game.export.publication import Publication

__all__ = ["EXPORTERS", "Exporter"]

Exporter: TypeAlias = Callable[[Publication], bytes]
"""Makes a whole file of what its audience may see; it carries the notice and the record's hash."""

EXPORTERS: Final[Mapping[str, Exporter]] = {
    "md": as_markdown,
    "csv": as_csv,
    "html": as_html,
    "pdf": as_pdf,
    "docx": as_docx,
    "akn": as_akn,
}
"""By the ending of the file's name. MissingExtraError where a library is not installed."""

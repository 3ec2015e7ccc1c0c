"""The formats a session can be taken home in: an exporter is its file and a line here."""

from collections.abc import Callable, Mapping
from typing import Final, TypeAlias

from game.domain.proceedings import Proceedings
from game.export.as_markdown import as_markdown

__all__ = ["EXPORTERS", "Exporter"]

Exporter: TypeAlias = Callable[[Proceedings], bytes]
"""Makes a whole file; it shows what is public only, and carries the training notice."""

EXPORTERS: Final[Mapping[str, Exporter]] = {
    "md": as_markdown,
}
"""By the ending of the file's name."""

"""The resolution as DOCX: official layout, real footnotes, changes tracked by delegation."""

from game.export.extras import need
from game.export.publication import Publication

__all__ = ["as_docx"]


def as_docx(publication: Publication) -> bytes:
    """The final text, each change since the first draft tracked under its delegation's name.

    MissingExtraError without python-docx.
    """
    need("docx")
    from game.export.docx_pages import docx_pages

    return docx_pages(publication)

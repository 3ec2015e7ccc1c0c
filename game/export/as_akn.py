"""The resolution as Akoma Ntoso 3, the standard in which the UN marks up its own documents."""

from game.export.extras import need
from game.export.publication import Publication

__all__ = ["as_akn"]


def as_akn(publication: Publication) -> bytes:
    """Text with its changes, votes and workflow, as XML; MissingExtraError without lxml.

    A `documentCollection` holds one `statement` of the name "resolutionDraft". Its URIs
    begin with /akn/x-simulation: nothing in it can be taken for a document of the UN.
    """
    need("akn")
    from game.export.akn_document import akn_document

    return akn_document(publication)

"""The whole of an Akoma Ntoso document, and what its schema does not check: its references."""

from lxml import etree

from game.export.akn_elements import add, root_element
from game.export.akn_meta import EDITOR, add_identification, add_meta
from game.export.akn_text import add_text
from game.export.as_pdf import document_date
from game.export.publication import Publication
from game.export.tracked import tracked
from game.wording import _

__all__ = ["akn_document", "dangling"]


def akn_document(publication: Publication) -> bytes:
    """Valid against akomantoso30.xsd; needs lxml."""
    day = document_date(publication)
    root = root_element()
    collection = add(root, "documentCollection", {"name": "publication"})
    outer = add(collection, "meta")
    add_identification(outer, publication, day, "main")
    _editor(outer)
    component = add(add(collection, "collectionBody"), "component", {"eId": "component_1"})
    held = {"name": "resolutionDraft", "contains": "singleVersion"}
    statement = add(component, "statement", held)
    meta = add(statement, "meta")
    add_identification(meta, publication, day, "component_1")
    written = add_text(statement, publication, tracked(publication.proceedings))
    add_meta(meta, publication, day, written)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=False)


def _editor(meta: etree._Element) -> None:
    """The collection's own metadata refer to the editor too."""
    held = add(meta, "references", {"source": EDITOR})
    href, shown = "/akn/ontology/x-simulation/training", _("A training simulation")
    add(held, "TLCConcept", {"eId": "training", "href": href, "showAs": shown})


def dangling(content: bytes) -> tuple[str, ...]:
    """References inside the document that lead to no element of it, sorted."""
    root = etree.fromstring(content)
    places = {str(one.get("eId")) for one in root.iter() if one.get("eId")}
    called = {str(value) for one in root.iter() for value in one.attrib.values()}
    return tuple(sorted(one for one in called if one.startswith("#") and one[1:] not in places))

"""The terms of a package: which paragraphs, which wordings."""

from game.domain.package import Term
from game.domain.paragraph import Paragraph, Wording
from game.domain.refusal import Refusal
from game.domain.session import Session
from game.rules.checks import names_a_paragraph, still_negotiable

__all__ = ["refuse_terms", "wordings_on_offer"]


def wordings_on_offer(paragraph: Paragraph) -> tuple[Wording, ...]:
    """What a package may name of a paragraph."""
    return paragraph.on_offer


def refuse_terms(session: Session, terms: tuple[Term, ...]) -> Refusal | None:
    """A few open or bracketed paragraphs, each once, each with a tabled or scripted wording."""
    limit = session.profile.package_paragraphs
    if not 1 <= len(terms) <= limit:
        return Refusal("package_size", "profile", (("limit", str(limit)),))
    if len({term.paragraph for term in terms}) != len(terms):
        return Refusal("paragraph_twice", "input")
    if terms in session.lapsed_terms:
        return Refusal("package_lapsed_in_this_reading", "practice")
    for term in terms:
        if refusal := _refuse_term(session, term):
            return refusal
    return None


def _refuse_term(session: Session, term: Term) -> Refusal | None:
    if refusal := names_a_paragraph(session, term.paragraph):
        return refusal
    paragraph = session.paragraph(term.paragraph)
    if paragraph is None:
        return None
    if refusal := still_negotiable(paragraph):
        return refusal
    if term.wording not in wordings_on_offer(paragraph):
        return Refusal("wording_not_on_offer", "practice", (("paragraph", paragraph.label),))
    return None

"""The offer on the table: a package, its terms in plain words, and who has answered."""

from collections.abc import Mapping
from dataclasses import dataclass

from game.domain.delegation import Code
from game.domain.package import Package, Term
from game.domain.paragraph import Paragraph, Wording
from game.domain.session import Session
from game.domain.stage import PackageAnswers, Question
from game.wording import _

__all__ = ["OfferView", "TermView", "offer_on_the_table", "offer_view", "wording_title"]


@dataclass(frozen=True, slots=True)
class TermView:
    """One paragraph of a package: its label, what it would become, and the words."""

    paragraph: str
    label: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class OfferView:
    """A package as everyone sees it."""

    number: int
    heading: str
    terms: tuple[TermView, ...]
    reason: str
    status: str


def offer_on_the_table(session: Session) -> OfferView | None:
    """The package that waits for an answer or is put to everyone, if any."""
    stage = session.stage
    number = 0
    if isinstance(stage, PackageAnswers):
        number = stage.package
    elif isinstance(stage, Question) and stage.subject.kind == "package":
        number = stage.subject.number
    package = session.package(number)
    return offer_view(session, package) if package else None


def offer_view(session: Session, package: Package) -> OfferView:
    """One package in plain words."""
    names = session.names
    return OfferView(
        package.number,
        _("{author} to {others}").format(
            author=names[package.author], others=_others(session, package, names)
        ),
        tuple(_term(session, one) for one in package.terms),
        package.reason,
        _status(session, package, names),
    )


def _others(session: Session, package: Package, names: Mapping[Code, str]) -> str:
    if len(package.addressees) >= len(session.codes) - 1:
        return _("everyone")
    return ", ".join(names[code] for code in package.addressees)


def _term(session: Session, term: Term) -> TermView:
    paragraph = session.paragraph(term.paragraph)
    label = paragraph.label if paragraph else term.paragraph
    title = wording_title(paragraph, term.wording, session.names) if paragraph else ""
    return TermView(term.paragraph, label, title, term.wording.text)


def wording_title(paragraph: Paragraph, wording: Wording, names: Mapping[Code, str]) -> str:
    """What a wording is called: the standing text, a scripted title, or whose proposal."""
    if wording == paragraph.standing:
        return _("as it stands")
    option = paragraph.option(wording.option) if wording.option else None
    if option is not None and option.text == wording.text:
        return option.title
    proposal = next((one for one in paragraph.proposals if one.wording == wording), None)
    if proposal is not None:
        author = names.get(proposal.author, proposal.author)
        return _("own words of {author}").format(author=author)
    return _("other words")


def _status(session: Session, package: Package, names: Mapping[Code, str]) -> str:
    if isinstance(session.stage, Question):
        return _("Put to everyone: any objection?")
    accepted = ", ".join(names[code] for code in package.accepted)
    if accepted:
        return _("Accepted by {names}.").format(names=accepted)
    return _("Waits for an answer.")

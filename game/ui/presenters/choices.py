"""What an act could name: one row a choice, with its words and what it is worth to my seat."""

from dataclasses import dataclass
from typing import Any

from game.domain.mandate import Mandate
from game.domain.paragraph import STANDING, Paragraph, Wording
from game.domain.session import Session
from game.rules.expansions import Offer
from game.rules.forms import Blank, Form
from game.ui.presenters.instructions import suggested_reasons
from game.ui.presenters.marked import Piece, compared_pieces
from game.ui.presenters.offers import wording_title
from game.wording import _

__all__ = ["Choice", "blank_of", "choices", "named", "term_choices"]


@dataclass(frozen=True, slots=True)
class Choice:
    """One row of a list.

    `pieces` are the words, marked against the standing text; `note` is private to the
    seat: what its mandate says of this wording. `red_line` warns, it does not forbid.
    `answer` is the offer to submit, or to fill in.
    """

    title: str
    pieces: tuple[Piece, ...]
    answer: Any
    note: str = ""
    red_line: bool = False
    reasons: tuple[str, ...] = ()
    wordless: bool = False
    """It names no wording: nothing stands under its title."""


def named(offer: Offer, field: str) -> Any:
    """What a command or a form already names under `field`; None if nothing."""
    if isinstance(offer, Form):
        return dict(offer.given).get(field)
    return getattr(offer, field, None)


def blank_of(offer: Offer, kind: str) -> Blank | None:
    """The blank of a kind ("reason", "text", "terms", ...) that a form leaves, if any."""
    blanks = offer.blanks if isinstance(offer, Form) else ()
    return next((one for one in blanks if one.kind == kind), None)


def choices(
    session: Session, offers: tuple[Offer, ...], mandate: Mandate | None = None
) -> tuple[Choice, ...]:
    """One row an offer; with the seat's own mandate also what each is worth to it."""
    return tuple(_choice(session, one, mandate) for one in offers)


def _choice(session: Session, offer: Offer, mandate: Mandate | None) -> Choice:
    if (number := named(offer, "number")) is not None:
        return Choice(_amendment(session, number), (), offer, wordless=True)
    if named(offer, "kind") not in (None, "replace"):
        return Choice(_restructuring(session, offer), (), offer, wordless=True)
    paragraph = session.paragraph(named(offer, "paragraph") or "")
    if paragraph is None:
        return Choice(_yielding(session, named(offer, "yields")), (), offer, wordless=True)
    wording = _wording(paragraph, offer)
    if wording is None:
        pieces = compared_pieces(paragraph.standing.text, paragraph.standing.text)
        return Choice(_unworded(paragraph, offer), pieces, offer)
    return _worded((session, paragraph), wording, offer, mandate)


def _unworded(paragraph: Paragraph, offer: Offer) -> str:
    """A paragraph that is named as it stands, or is to be written anew."""
    if isinstance(offer, Form) and named(offer, "option") is not None:
        return _("{paragraph} · own words…").format(paragraph=paragraph.label)
    return f"{paragraph.label} · {paragraph.title}"


def _amendment(session: Session, number: int) -> str:
    """An amendment by its number, its mover and its paragraph."""
    found = session.amendment(number)
    if found is None:
        return str(number)
    paragraph = session.paragraph(found.paragraph)
    return _("Amendment {number} of {author}: {paragraph}").format(
        number=number,
        author=session.names.get(found.author, found.author),
        paragraph=paragraph.label if paragraph else found.paragraph,
    )


def _restructuring(session: Session, offer: Offer) -> str:
    """A paragraph that is deleted, moved, or added after another."""
    labels = {one.id: f"{one.label} · {one.title}" for one in session.paragraphs}
    template = {
        "delete": _("{paragraph}: delete it"),
        "move": _("{paragraph}: move it…"),
        "add": _("A new paragraph after {after}…"),
    }.get(named(offer, "kind"), "{paragraph}")
    paragraph, after = named(offer, "paragraph") or "", named(offer, "after") or ""
    return template.format(
        paragraph=labels.get(paragraph, paragraph), after=labels.get(after, after)
    )


def _yielding(session: Session, to: str | None) -> str:
    """To whom a speaker yields the rest of its time."""
    names = session.names | {
        "questions": _("questions"),
        "comments": _("comments"),
    }
    if not to:
        return _("Speak, and give the rest of the time back to the chair")
    return _("Speak, and yield the rest of the time to: {who}").format(who=names.get(to, to))


def _wording(paragraph: Paragraph, offer: Offer) -> Wording | None:
    """The wording that an offer names: a scripted option, a proposal, or the standing text."""
    option, number = named(offer, "option"), named(offer, "proposal")
    if option is not None:
        scripted = paragraph.option(option)
        return scripted.wording if scripted else None
    return None if number is None else paragraph.wording(number)


def _worded(
    place: tuple[Session, Paragraph], wording: Wording, answer: Any, mandate: Mandate | None
) -> Choice:
    session, paragraph = place
    interest = mandate.interest(paragraph.id) if mandate else None
    option = wording.option or ""
    value = dict(interest.values).get(option) if interest else None
    crossed = bool(interest and option in interest.red_lines)
    return Choice(
        _title(session, paragraph, wording, answer),
        compared_pieces(paragraph.standing.text, wording.text),
        answer,
        "" if value is None else _("{value} of 100 to you").format(value=round(value)),
        crossed,
        suggested_reasons(mandate, paragraph.id, wording.option) if mandate else (),
    )


def _title(session: Session, paragraph: Paragraph, wording: Wording, answer: Any) -> str:
    title = wording_title(paragraph, wording, session.names)
    if named(answer, "proposal") is None or named(answer, "proposal") == STANDING:
        title = title if wording != paragraph.standing else _("The standing text")
    else:
        authors = " ".join(paragraph.backers(named(answer, "proposal")))
        title = f"{title} ({authors})"
    several = named(answer, "option") is not None and not named(answer, "proposal")
    return f"{paragraph.label} · {title}" if several else title


def term_choices(
    session: Session, blank: Blank, mandate: Mandate | None = None
) -> tuple[tuple[Paragraph, tuple[Choice, ...]], ...]:
    """For a package: each paragraph it may name, with the wordings it may take."""
    rows = []
    for name, wordings in blank.choices:
        paragraph = session.paragraph(name)
        if paragraph is not None:
            made = tuple(_worded((session, paragraph), one, one, mandate) for one in wordings)
            rows.append((paragraph, made))
    return tuple(rows)

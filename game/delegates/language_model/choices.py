"""The numbered acts that a language model chooses among: every one of them is in order."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from enum import Enum
from itertools import islice
from typing import Any, Final

from game.delegates.adviser_offers import suggestions
from game.delegates.language_model.answer import cleaned
from game.delegates.menu import Menu, menu
from game.delegates.mind import Mind
from game.delegates.strategy import Move
from game.delegates.view import View
from game.domain.commands import Command, OfferPackage
from game.domain.package import Term
from game.domain.paragraph import Paragraph, Wording
from game.rules import why_not
from game.wording import _

__all__ = ["MOST", "Act", "acts", "cleaned_quote", "describe"]

MOST: Final = 24
"""Acts that are offered at most."""
PACKAGES: Final = 3
WORDS: Final = 160
"""Characters of a wording or a reason that an act is described with."""


@dataclass(frozen=True, slots=True)
class Act:
    """One act with the words that describe it to the model."""

    command: Command
    described: str


def acts(view: View, memory: Mind, usual: Move) -> tuple[Act, ...]:
    """What may be chosen: first what `delegate` would do, then the rest, each once."""
    session, code = view.session, view.delegation
    candidates = dict.fromkeys((usual.command, *_offered(view, memory, menu(view))))
    in_order = (one for one in candidates if why_not(session, code, one) is None)
    return tuple(Act(one, describe(view, one)) for one in islice(in_order, MOST))


def _offered(view: View, memory: Mind, offers: Menu) -> Iterator[Command]:
    """Packages that are worth offering, concrete acts, and forms that want but a reason."""
    package = offers.form(OfferPackage)
    if package is not None:
        for one in suggestions(view, memory.stakes, memory.beliefs, PACKAGES):
            yield package.fill(terms=one.terms, addressees=one.addressees, reason=_reason(view))
    yield from offers.concrete
    for form in offers.forms:
        if all(blank.kind == "reason" for blank in form.blanks):
            paragraph = str(dict(form.given).get("paragraph", ""))
            reasons = {blank.name: _reason(view, paragraph) for blank in form.blanks}
            yield form.fill(**reasons)


def _reason(view: View, paragraph: str = "") -> str:
    """The mandate's own sentence for what it likes best there; it was written to be said."""
    interest = view.mandate.interest(paragraph)
    best = max(interest.values, key=lambda one: one[1])[0] if interest else ""
    own = interest.reason(best) if interest else ""
    limit = view.session.profile.reason_characters
    return (own or _("We believe that a better balance can be found."))[:limit]


def describe(view: View, command: Command) -> str:
    """An act in the plain words of its own name, with the wordings it is about."""
    paragraph = view.session.paragraph(str(getattr(command, "paragraph", "")))
    parts = [
        f"{one.name}: {_told(view, paragraph, one.name, getattr(command, one.name))}"
        for one in fields(command)
        if one.name != "delegation" and getattr(command, one.name) not in ("", (), None)
    ]
    return " | ".join((_spaced(type(command).__name__), *parts))


def _spaced(name: str) -> str:
    """OfferPackage: "Offer package"."""
    words = "".join(f" {one.lower()}" if one.isupper() else one for one in name).strip()
    return words.capitalize()


def _told(view: View, paragraph: Paragraph | None, name: str, value: Any) -> str:
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, tuple):
        return "; ".join(_told(view, paragraph, name, one) for one in value)
    if isinstance(value, Term):
        return f"{value.paragraph} = {_wording(value.wording)}"
    if paragraph is not None and name == "proposal":
        wording = paragraph.wording(value)
        return f"number {value}, {_wording(wording)}" if wording else str(value)
    if paragraph is not None and name == "option":
        option = paragraph.option(str(value))
        return f"{option.title}, {_wording(option.wording)}" if option else str(value)
    return cleaned_quote(str(value))


def _wording(wording: Wording) -> str:
    return f"«{cleaned_quote(wording.text)}»" if wording.text else "(left out)"


def cleaned_quote(text: str) -> str:
    """Somebody's words on one line, without what could hide in them, cut to length."""
    plain = " ".join(cleaned(part) for part in text.splitlines() if part.strip())
    return plain.replace("«", "'").replace("»", "'")[:WORDS]

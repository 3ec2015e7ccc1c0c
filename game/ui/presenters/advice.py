"""The adviser's card: what is said to one seat, sorted under three headings. Private."""

from dataclasses import dataclass

from game.delegates import View
from game.delegates.adviser import Advice, Suggestion
from game.delegates.adviser_words import (
    chance_words,
    concern_words,
    early_words,
    gain_words,
    term_words,
    worth_words,
)
from game.wording import _

__all__ = ["AdviceView", "PackageView", "advice_view"]


@dataclass(frozen=True, slots=True)
class PackageView:
    """A package worth offering: a line a term, to whom, what it brings and its chance."""

    terms: tuple[str, ...]
    addressees: str
    outlook: str
    suggestion: Suggestion


@dataclass(frozen=True, slots=True)
class AdviceView:
    """What the card shows; figures stand on the scale 0-100 of the whole text."""

    name: str
    verdict: str
    lines: tuple[str, ...]
    worth: float
    no_deal: float
    concerns: tuple[str, ...]
    early: tuple[str, ...]
    packages: tuple[PackageView, ...]


def advice_view(advice: Advice, view: View) -> AdviceView:
    """The advice to one seat in words."""
    verdict, *lines = worth_words(advice, view)
    return AdviceView(
        name=view.session.names[advice.delegation],
        verdict=verdict,
        lines=tuple(lines),
        worth=advice.worth,
        no_deal=advice.no_deal,
        concerns=tuple(concern_words(one, view) for one in advice.concerns),
        early=early_words(advice),
        packages=tuple(_package(one, view) for one in advice.packages),
    )


def _package(one: Suggestion, view: View) -> PackageView:
    names = view.session.names
    return PackageView(
        terms=tuple(
            term_words(term, view, given=term.paragraph in one.gives) for term in one.terms
        ),
        addressees=_("to {names}").format(
            names=", ".join(names.get(code, code) for code in one.addressees)
        ),
        outlook=_("{gain}; {chance}").format(
            gain=gain_words(one.gain), chance=chance_words(one.chance)
        ),
        suggestion=one,
    )

"""Tabling a package: the best for oneself, or one that seems fair to all, and how it is put."""

from collections.abc import Iterator

from game.delegates.mind import Standpoint
from game.delegates.speech import for_, names, say, shortened
from game.delegates.strategy import Move
from game.delegates.trades import Trade, best_trade, fair_trade, gain_of, gainers
from game.domain.commands import OfferPackage
from game.domain.delegation import Code
from game.domain.package import Term
from game.rules import Form
from game.wording import _

__all__ = ["fair_package", "package_move"]


def package_move(at: Standpoint, sizes: tuple[int, ...], least_odds: float) -> Move | None:
    """The best package one can table now, if its odds are not too small."""
    form = at.menu.form(OfferPackage)
    trade = best_trade(at, form, sizes) if form else None
    if form is None or trade is None or trade.odds < least_odds:
        return None
    return _table(at, form, trade)


def fair_package(at: Standpoint, sizes: tuple[int, ...], least_odds: float) -> Move | None:
    """A package that seems fair to all, if nobody is likely to object."""
    form = at.menu.form(OfferPackage) if at.mind.fair else None
    trade = fair_trade(at, form, sizes) if form else None
    if form is None or trade is None or trade.odds < least_odds:
        return None
    return _table(at, form, trade)


def _table(at: Standpoint, form: Form, trade: Trade) -> Move:
    addressees = gainers(at, trade.terms)
    leading = max(trade.terms, key=lambda one: at.stakes.of(one.paragraph).swing)
    reason = shortened(at, for_(at, leading.paragraph, leading.wording.option))
    command = form.fill(addressees=addressees, terms=trade.terms, reason=reason)
    private = _("The package brings us {gain:+.1f} points; nobody objects with odds of {odds:.0%}.")
    private = " ".join((private.format(gain=trade.gain, odds=trade.odds), *_given_up(at, trade)))
    return Move(command, _offer(at, trade, addressees, reason), private)


def _given_up(at: Standpoint, trade: Trade) -> Iterator[str]:
    """For whom a paragraph was given away: who is believed to value it more."""
    text = _("We give {paragraph} because we estimate that {name} values it more than we do.")
    for term in trade.terms:
        if gain_of(at, (term,)) >= 0:
            continue
        old, new = at.text.get(term.paragraph, ""), term.wording.option or ""
        keenest = max(
            at.beliefs.others,
            key=lambda code: (at.beliefs.gain(code, term.paragraph, old, new), code),
        )
        if at.beliefs.gain(keenest, term.paragraph, old, new) > 0:
            yield text.format(paragraph=_labels(at, (term,)), name=names(at, (keenest,)))


def _offer(at: Standpoint, trade: Trade, addressees: tuple[Code, ...], reason: str) -> str:
    """Say "my X for your Y" where the package both gives and takes."""
    taken = tuple(term for term in trade.terms if gain_of(at, (term,)) > 0)
    given = tuple(term for term in trade.terms if term not in taken)
    return say(
        at,
        "trade" if given and taken else "package",
        given=_labels(at, given),
        taken=_labels(at, taken),
        paragraphs=_labels(at, trade.terms),
        names=names(at, addressees),
        reason=reason,
    )


def _labels(at: Standpoint, terms: tuple[Term, ...]) -> str:
    named = {term.paragraph for term in terms}
    return ", ".join(one.label for one in at.session.paragraphs if one.id in named)

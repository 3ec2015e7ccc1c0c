"""My move: what I can do now, and why not the rest."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from game.domain.commands import CastBallot, SpeakOnMotion
from game.domain.delegation import Code
from game.domain.refusal import Refusal
from game.domain.session import Session
from game.rules.expansions import Offer
from game.rules.forms import Form
from game.rules.legal import Chance, awaiting, legal
from game.ui.presenters.choices import named
from game.ui.presenters.questions import asked
from game.ui.presenters.verbs import (
    ASIDE,
    BALLOT_KEYS,
    BALLOT_TITLES,
    KEYS,
    RIGHTS_KEYS,
    RIGHTS_TITLES,
    SIDE_KEYS,
    SIDE_TITLES,
    relevant,
    title,
)
from game.wording import _
from game.wording.refusals import rule_name, sentence

__all__ = ["Move", "Moves", "moves"]


@dataclass(frozen=True, slots=True)
class Move:
    """One act: offered (`offers` is not empty), or refused with a sentence and its rule.

    `instead` are the titles of the nearest acts that are allowed.
    """

    verb: type
    title: str
    key: str
    offers: tuple[Offer, ...]
    refusal: str = ""
    rule: str = ""
    instead: tuple[str, ...] = ()

    @property
    def allowed(self) -> bool:
        """The act is in order now."""
        return bool(self.offers)


@dataclass(frozen=True, slots=True)
class Moves:
    """The move panel of one delegation.

    `question` says what the table waits for; `rows` belong to this stage, refused ones
    last; `not_now` is everything else with its reasons, shown folded.
    """

    code: Code
    name: str
    heading: str
    question: str
    rows: tuple[Move, ...]
    not_now: tuple[Move, ...]
    awaited: bool


def moves(session: Session, code: Code) -> Moves:
    """What this delegation can do; KeyError for one that does not sit at the table."""
    names = session.names
    verbs = relevant(session.stage)
    rows = [one for chance in legal(session, code) for one in _rows(session, chance, names)]
    refused = {one.verb for one in rows if not one.allowed}
    first = tuple(verb for verb in verbs if not (verb in ASIDE and verb in refused))
    here = sorted((one for one in rows if one.verb in first), key=lambda one: _rank(one, first))
    extra = [one for one in rows if one.verb not in first and one.allowed]
    later = [one for one in rows if one.verb not in first and not one.allowed]
    awaited = code in awaiting(session)
    heading = _("{name}: your move") if awaited else _("{name}")
    return Moves(
        code,
        names[code],
        heading.format(name=names[code]),
        asked(session),
        tuple(_refused_last([*here, *extra])),
        tuple(later),
        awaited,
    )


def _rank(move: Move, first: tuple[type, ...]) -> int:
    return first.index(move.verb)


def _refused_last(rows: list[Move]) -> Iterator[Move]:
    yield from (one for one in rows if one.allowed)
    yield from (one for one in rows if not one.allowed)


def _rows(session: Session, chance: Chance, names: Mapping[str, str]) -> Iterator[Move]:
    if chance.command is CastBallot and chance.offers:
        yield from _ballots(chance)
        return
    if chance.command is SpeakOnMotion and chance.offers:
        yield from _sides(chance)
        return
    key = KEYS.get(chance.command, "")
    why, rule = _why(chance.refusal, names)
    words = title(chance.command, session)
    instead = tuple(title(_verb(one), session) for one in chance.nearest)
    yield Move(chance.command, words, key, chance.offers, why, rule, instead)


def _verb(offer: Offer) -> type:
    return offer.command if isinstance(offer, Form) else type(offer)


def _ballots(chance: Chance) -> Iterator[Move]:
    """Each answer to a vote has its own button."""
    for offer in chance.offers:
        if isinstance(offer, CastBallot):
            texts, keys = _BALLOTS[offer.rights]
            text, key = _(texts[offer.choice]), keys[offer.choice]
            yield Move(CastBallot, text, key, (offer,))


_BALLOTS = {False: (BALLOT_TITLES, BALLOT_KEYS), True: (RIGHTS_TITLES, RIGHTS_KEYS)}


def _sides(chance: Chance) -> Iterator[Move]:
    """Speaking for and against a motion have a button each."""
    for offer in chance.offers:
        side = str(named(offer, "side"))
        yield Move(SpeakOnMotion, _(SIDE_TITLES[side]), SIDE_KEYS[side], (offer,))


def _why(refusal: Refusal | None, names: Mapping[str, str]) -> tuple[str, str]:
    if refusal is None:
        return "", ""
    return sentence(refusal, names), rule_name(refusal)

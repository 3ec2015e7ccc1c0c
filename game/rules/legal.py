"""What may this delegation do now, and why not the rest.

Commands are infinitely many (texts, reasons, packages), so `options` gives the finite
concrete ones plus typed forms; `why_not` builds one refusal; `legal` joins both.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple

from game.domain.commands import Command
from game.domain.delegation import FACILITATOR, Actor, Code
from game.domain.phase import Phase
from game.domain.refusal import Refusal
from game.domain.session import Session
from game.rules.answers import who_may_answer
from game.rules.decide import why_not
from game.rules.elsewhere import elsewhere
from game.rules.expansions import EXPANSIONS, Offer
from game.rules.forms import Form, examples, prototype
from game.rules.gates import GATES
from game.rules.nearest import closest, closest_of_each, first_of_each, verb_of
from game.rules.possible import possible_verbs
from game.rules.verbs import DELEGATION_VERBS, VERBS, Verb

__all__ = ["Chance", "awaiting", "draw_option", "legal", "nearest", "options", "sample"]


class Chance(NamedTuple):
    """One verb for the interface: what of it may be done now, or why nothing of it may.

    `nearest` are the offers of other verbs that come closest to one that is refused.
    """

    command: type
    offers: tuple[Offer, ...]
    refusal: Refusal | None = None
    nearest: tuple[Offer, ...] = ()


def awaiting(session: Session) -> tuple[Actor, ...]:
    """Whom the table waits for, in order; nobody once the meeting is closed.

    The facilitator comes first while own words wait for a reading that only the
    facilitator can give, and alone while the meeting is paused.
    """
    if session.paused:
        return (FACILITATOR,)
    asked = who_may_answer(session.stage)
    return (FACILITATOR, *asked) if session.text.to_be_read else asked


def sample(form: Form) -> Command:
    """The form filled in with the first thing that fits each blank."""
    return form.example


_CONTENT = frozenset(
    {"reading_unsure", "already_the_text", "package_lapsed_in_this_reading", "counter_is_the_same"}
)
"""Refusals that concern what is filled in, not whether the form is open."""


def _is_open(session: Session, verb: Verb, offer: Offer) -> bool:
    """The verb's own guard: who asks sits at the table, and the meeting is on."""
    if not isinstance(offer, Form):
        return verb.may(session, offer) is None
    refusal = verb.may(session, offer.example)
    return refusal is None or refusal.code in _CONTENT


def _offers(session: Session, verb: Verb, code: Code) -> list[Offer]:
    candidates = EXPANSIONS[verb.command](session, code)
    return [one for one in candidates if _is_open(session, verb, one)]


def _offered(session: Session, code: Code) -> Iterator[tuple[Verb, list[Offer]]]:
    """The verbs that pass sieve and gate, with what the rules leave of each."""
    for verb in possible_verbs(session, code):
        gate = GATES.get(verb.command)
        if gate is None or gate(session, code):
            yield verb, _offers(session, verb, code)


def _takes_part(session: Session, code: Code) -> bool:
    """It sits at the table, and the meeting is on."""
    on = session.phase is not Phase.CLOSED and not session.paused
    return on and code in session.seating.by_code


def options(session: Session, code: Code) -> tuple[Offer, ...]:
    """Everything a delegation may do now: concrete commands and forms, in the verbs' order."""
    if not _takes_part(session, code):
        return ()
    return tuple(one for _, offers in _offered(session, code) for one in offers)


def draw_option(session: Session, code: Code, choose: Callable[[int], int]) -> Offer | None:
    """One of `options`, each as likely as any other, without asking the rules about the rest.

    `choose` draws one of so many, from 0. What may be done is drawn first and asked about then;
    what is out of order is put aside, and another is drawn. None where nothing is offered.
    """
    if not _takes_part(session, code):
        return None
    candidates = [
        one
        for verb in possible_verbs(session, code)
        if (gate := GATES.get(verb.command)) is None or gate(session, code)
        for one in EXPANSIONS[verb.command](session, code)
    ]
    while candidates:
        offer = candidates.pop(choose(len(candidates)))
        if _is_open(session, VERBS[verb_of(offer)], offer):
            return offer
    return None


def legal(session: Session, code: Code) -> tuple[Chance, ...]:
    """Every verb of a delegation: its offers, or the refusal that says why there is none."""
    open_now = _offered(session, code) if _takes_part(session, code) else ()
    offers = {verb.command: tuple(offered) for verb, offered in open_now if offered}
    refused = [one for one in _VERBS if one not in offers]
    refusals = _refusals(session, code, refused)
    first = {command: offered[0] for command, offered in offers.items()}
    near = closest_of_each(first, refused, refusals)
    chances = {one: Chance(one, offered) for one, offered in offers.items()}
    for one, refusal, instead in zip(refused, refusals, near, strict=True):
        chances[one] = Chance(one, (), refusal, instead)
    return tuple([chances[one] for one in _VERBS])


_VERBS: Final = tuple(verb.command for verb in DELEGATION_VERBS)


def nearest(
    session: Session, code: Code, refusal: Refusal, command: type | None = None
) -> tuple[Offer, ...]:
    """What a delegation can do instead of what was refused: at most three offers.

    Empty where nothing is offered to it: the table waits for somebody else (`awaiting`).
    """
    return closest(first_of_each(options(session, code)), refusal, command)


def _refusals(session: Session, code: Code, commands: Sequence[type]) -> list[Refusal]:
    """Why nothing of these may be done now: by the stage alone, or by a plausible example."""
    decides = code in session.members and _takes_part(session, code)
    ruled_out = elsewhere(session) if decides else {}
    plausible = examples(session, code)
    return [
        ruled_out.get(one) or _refusal(session, prototype(one, plausible), code, decides=decides)
        for one in commands
    ]


def _refusal(session: Session, command: Command, code: Code, *, decides: bool) -> Refusal:
    """Who decides here is asked by the verb's own guard at once."""
    guard = VERBS[type(command)].may
    refusal = guard(session, command) if decides else why_not(session, code, command)
    if refusal is None or refusal.rule == "input":  # the prototype's slip, not the delegation's
        return Refusal("nothing_to_name", "practice")
    return refusal

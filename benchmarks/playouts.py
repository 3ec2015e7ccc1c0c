"""Random legal sessions by the rules alone: options, decide, fold; no Chair, no record."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from game import resources
from game.domain import commands as ask
from game.domain.commands import Command, Submission
from game.domain.delegation import CLOCK, FACILITATOR, Actor
from game.domain.phase import Phase
from game.domain.proceedings import Header, Seat
from game.domain.refusal import Refusal
from game.domain.session import Session
from game.domain.stage import Ruling
from game.rules import Form, awaiting, decide_and_fold, draw_option, open_session, sample
from game.rules.machine import next_phase
from game.rules.minutes import Leads
from game.scenario import load_scenario

__all__ = ["Playout", "header", "playout"]


@dataclass(frozen=True, slots=True)
class Playout:
    """How many acts were in order, and the sessions that were seen on the way."""

    actions: int
    sessions: tuple[Session, ...]


def header(length: str = "short", seed: int = 1) -> Header:
    """The reference scenario with five delegates of the computer."""
    scenario = load_scenario(resources.scenarios_dir() / "unrcca-2021")
    seats = tuple(Seat(one.code, "delegate") for one in scenario.delegations)
    return Header(scenario, length, seats, seed)


def playout(opened: Header, seed: int, most: int = 5000, leads: Leads = next_phase) -> Playout:
    """One session of random legal acts, to its end or `most` tries.

    `leads` says where a phase leads: the compiled table, or the machine it was read from.
    """
    drawn = random.Random(seed).random  # noqa: S311 - reproducible, not secret
    session = open_session(opened)
    seen: list[Session] = []
    at = 0
    for _try in range(most):
        if session.phase is Phase.CLOSED:
            break
        at += 1000
        actor, command = _act(session, lambda sides: int(drawn() * sides), at)
        ruling, session = decide_and_fold(session, Submission(actor, command, at), _first, leads)
        if not isinstance(ruling, Refusal):
            seen.append(session)
    return Playout(len(seen), tuple(seen))


def _first(_stream: str, _sides: int) -> int:
    return 0


def _act(session: Session, choose: Callable[[int], int], at: int) -> tuple[Actor, Command]:
    if session.deadline is not None and at >= session.deadline:
        return CLOCK, ask.DeadlineReached()
    asked = awaiting(session)
    who = asked[choose(len(asked))]
    if who == FACILITATOR:
        return who, _ruled(session)
    offer = draw_option(session, who, choose)
    if offer is None:
        raise RuntimeError(who)  # whoever is awaited has something to do
    return who, sample(offer) if isinstance(offer, Form) else offer


def _ruled(session: Session) -> Command:
    """What the facilitator is asked for just now."""
    if session.paused:
        return ask.Resume()
    if isinstance(session.stage, Ruling):
        return ask.RuleOnPoint(upheld=False, reason="So rules the chair.")
    return next(_unread(session), ask.Advance())


def _unread(session: Session) -> Iterator[Command]:
    for bracket in session.brackets:
        for one in bracket.proposals:
            if not one.wording.option:
                yield ask.ReadAs(one.number, "weak")

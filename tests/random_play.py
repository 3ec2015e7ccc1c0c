"""Whole sessions of random legal commands, reproducible by seed."""

import random

import pytest
from table_of_five import Meeting, meeting

from game.domain import commands as ask
from game.domain.commands import Command
from game.domain.delegation import CLOCK, FACILITATOR, Actor
from game.domain.package import Term
from game.domain.phase import Phase
from game.domain.session import Session
from game.domain.stage import Ruling
from game.rules import Form, awaiting, options, why_not

CONTENT = {
    "reading_unsure",
    "already_the_text",
    "package_lapsed_in_this_reading",
    "counter_is_the_same",
}


def fill(form: Form, choose: random.Random):
    """A form with its blanks filled at random."""
    values = {}
    for blank in form.blanks:
        if blank.kind in {"text", "reason"}:
            values[blank.name] = f"because {choose.random()}"
        elif blank.kind == "place":
            values[blank.name] = choose.choice(blank.choices)
        elif blank.kind == "terms":
            picked = choose.sample(blank.choices, min(len(blank.choices), choose.randint(1, 3)))
            values[blank.name] = tuple(
                Term(name, choose.choice(wordings)) for name, wordings in picked
            )
        else:
            count = choose.randint(1, min(blank.maximum, len(blank.choices)))
            values[blank.name] = tuple(choose.sample(blank.choices, count))
    return form.fill(**values)


def play(seed: int, *, clocks: bool, limit: int = 5000) -> Meeting:
    """A whole session of random legal commands; fails if one that was offered is refused."""
    choose = random.Random(seed)
    table = meeting("PP1", "PP2", "OP1", "OP2", clocks=clocks, statement_seconds=30 * (seed % 2))
    for _ in range(limit):
        if table.session.phase is Phase.CLOSED:
            return table
        step(table, choose)
    pytest.fail("the session does not end")


def step(table: Meeting, choose: random.Random) -> None:
    """One random act of whoever is awaited, or the clock's."""
    session = table.session
    table.at += choose.randrange(4000)
    if session.deadline is not None and table.at >= session.deadline:
        table.act(CLOCK, ask.DeadlineReached())
        return
    who, command = act_on(session, choose)
    refusal = why_not(session, who, command)
    if refusal is None:
        table.act(who, command)
    else:
        assert refusal.code in CONTENT, (command, refusal)


def act_on(session: Session, choose: random.Random) -> tuple[Actor, Command]:
    """Who acts next, and a random act that is offered; the facilitator does what is asked."""
    who = choose.choice(awaiting(session))
    if who == FACILITATOR:
        return who, _ruled(session, choose)
    offer = choose.choice(options(session, who))
    command = fill(offer, choose) if isinstance(offer, Form) else offer
    if isinstance(command, ask.ProposeOwnWords):
        command = ask.ProposeOwnWords(who, command.paragraph, command.text, "?")
    return who, command


def _ruled(session: Session, choose: random.Random) -> Command:
    if session.paused:
        return ask.Resume()
    if isinstance(session.stage, Ruling):
        return ask.RuleOnPoint(upheld=choose.random() < 0.5, reason="So rules the chair.")
    pending = [p for one in session.brackets for p in one.proposals if not p.wording.option]
    return ask.ReadAs(pending[0].number, "weak") if pending else ask.Advance()

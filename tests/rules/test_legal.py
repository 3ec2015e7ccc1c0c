"""Legality: options are in order, everything else has its refusal, any play comes to an end."""

import random
import re
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from table_of_five import CODES, Meeting, meeting, reading, scenario

from game.domain import commands as ask
from game.domain.delegation import CLOCK, FACILITATOR
from game.domain.phase import Outcome, Phase
from game.domain.proceedings import Header
from game.domain.refusal import Refusal
from game.rules import Form, awaiting, legal, open_session, options, sample, why_not
from game.rules.expansions import EXPANSIONS
from game.rules.verbs import DELEGATION_VERBS, VERBS
from game.wording.refusals import SENTENCES, sentence

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
        elif blank.kind == "terms":
            picked = choose.sample(blank.choices, min(len(blank.choices), choose.randint(1, 3)))
            values[blank.name] = tuple(
                ask.Term(name, choose.choice(wordings)) for name, wordings in picked
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
    who = choose.choice(awaiting(session))
    if who == FACILITATOR:
        pending = [p for one in session.brackets for p in one.proposals if not p.wording.option]
        table.act(FACILITATOR, ask.ReadAs(pending[0].number, "weak"))
        return
    offer = choose.choice(options(session, who))
    command = fill(offer, choose) if isinstance(offer, Form) else offer
    if isinstance(command, ask.ProposeOwnWords):
        command = ask.ProposeOwnWords(who, command.paragraph, command.text, "?")
    refusal = why_not(session, who, command)
    if refusal is None:
        table.act(who, command)
    else:
        assert refusal.code in CONTENT, (command, refusal)


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10_000), st.booleans())
def test_any_play_of_offered_commands_is_in_order_and_ends(seed, clocks):
    table = play(seed, clocks=clocks)
    assert isinstance(table.session.outcome, Outcome)
    assert not table.session.brackets


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 10_000), st.integers(0, 150))
def test_every_verb_of_every_seat_has_its_offers_or_its_refusal(seed, steps):
    choose = random.Random(seed)
    table = meeting("PP1", "OP1", statement_seconds=30)
    for _ in range(steps):
        if table.session.phase is Phase.CLOSED:
            break
        step(table, choose)
    for code in CODES:
        chances = legal(table.session, code)
        assert [one.command for one in chances] == [one.command for one in DELEGATION_VERBS]
        for chance in chances:
            assert bool(chance.offers) != isinstance(chance.refusal, Refusal)
            if chance.refusal is not None:
                assert sentence(chance.refusal).endswith("."), chance.refusal


def test_whoever_is_awaited_has_something_to_do():
    table = reading("PP1")
    assert awaiting(table.session) == CODES
    assert ask.RaisePlacard("KZ") in options(table.session, "KZ")


def test_a_closed_meeting_offers_nothing_and_waits_for_nobody():
    table = meeting("PP1")
    while table.session.phase is not Phase.CLOSED:
        table.move_on()
    assert awaiting(table.session) == ()
    assert options(table.session, "KZ") == ()
    assert all(one.refusal.code == "session_closed" for one in legal(table.session, "KZ"))


def test_every_command_has_its_verb_and_every_delegations_verb_its_expansion():
    union = set(ask.Command.__args__)
    assert union == set(VERBS) | {ask.Undo}
    assert {one.command for one in DELEGATION_VERBS} == set(EXPANSIONS)
    assert all("delegation" in {f.name for f in fields(one)} for one in EXPANSIONS)


def test_what_rules_do_not_know_is_no_matter_of_rules():
    refusal = why_not(reading("PP1").session, FACILITATOR, ask.Undo("A slip."))
    assert refusal.code == "not_a_matter_of_rules"


def test_every_refusal_in_the_code_has_a_sentence_and_every_sentence_its_refusal():
    house = Path(__file__).parents[2] / "game"
    used = set()
    for path in house.rglob("*.py"):
        used |= set(re.findall(r'Refusal\(\s*"([a-z_]+)"', path.read_text(encoding="utf-8")))
    assert used == set(SENTENCES)


def test_every_refusal_names_its_rule():
    house = Path(__file__).parents[2] / "game" / "rules"
    rules = set()
    for path in house.rglob("*.py"):
        rules |= set(
            re.findall(r'Refusal\(\s*"[a-z_]+",\s*"([a-z0-9]+)"', path.read_text(encoding="utf-8"))
        )
    numbers = {one for one in rules if one.isdigit()}
    assert rules - numbers <= {"practice", "profile", "input"}
    assert numbers == {"68", "80", "86", "87", "88", "89", "90"}


def test_a_form_is_filled_with_what_it_offers():
    table = reading("PP1", "OP1").do(ask.RaisePlacard("KZ"))
    table.do(*(ask.Pass(code) for code in CODES[1:]))
    forms = [one for one in options(table.session, "KZ") if isinstance(one, Form)]
    kinds = {form.command for form in forms}
    assert kinds == {ask.ProposeOwnWords, ask.Reserve, ask.OfferPackage}
    for form in forms:
        assert sample(form).delegation == "KZ"


def test_the_session_holds_no_mandate_and_no_seed():
    made = scenario("PP1")
    session = open_session(Header(made, "standard", (), seed=987654321))
    assert "987654321" not in repr(session)
    assert "It says what we do." not in repr(session)
    assert "Briefing of" not in repr(session)

"""Legality: options are in order, everything else has its refusal, any play comes to an end."""

import random
import re
from dataclasses import fields
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from random_play import play, step
from table_of_five import CODES, meeting, reading, scenario

from game.domain import commands as ask
from game.domain.delegation import FACILITATOR
from game.domain.phase import Outcome, Phase
from game.domain.proceedings import Header
from game.domain.refusal import Refusal
from game.rules import Form, awaiting, legal, open_session, options, sample, why_not
from game.rules.expansions import EXPANSIONS
from game.rules.verbs import DELEGATION_VERBS, VERBS
from game.wording.refusals import SENTENCES, sentence


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
    assert union == set(VERBS) | {ask.Undo, ask.AskAdviser}
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
    assert rules - numbers <= {"practice", "profile", "input", "classroom"}
    known = {"68", "71", "72", "73", "75", "76", "77", "80", "81", "86", "87", "88", "89", "90"}
    assert numbers >= known


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

"""Why not: each refusal has its rule and its sentence, and names what is allowed instead."""

import random
import re
from pathlib import Path

import pytest
from formal_meeting import requests
from hypothesis import given, settings
from hypothesis import strategies as st
from random_play import step
from table_of_five import CODES, meeting, reading

from game.cli.raised import OWN_RULE, raised
from game.cli.refusal_page import refusal_page
from game.domain import commands as ask
from game.domain.delegation import FACILITATOR
from game.domain.package import Term
from game.domain.paragraph import Wording
from game.domain.phase import Phase
from game.rules import Form, legal, nearest, options
from game.rules.nearest import NEIGHBOURS, REMEDIES
from game.rules.verbs import DELEGATION_VERBS
from game.wording.refusals import SENTENCES, rule_words
from game.wording.rule_names import RULE_NAMES

HOUSE = Path(__file__).parents[2]
LONGEST = 110
"""Characters of a sentence that is read at a glance, its blanks unfilled."""


def verbs(offers):
    return [one.command if isinstance(one, Form) else type(one) for one in offers]


def at_the_floor(**changes):
    table = reading("PP1", "PP2", "OP1", **changes).do(ask.RaisePlacard("KZ"))
    return table.do(*(ask.Pass(code) for code in CODES[1:]))


def test_the_catalogue_in_the_documentation_is_the_live_one():
    page = (HOUSE / "docs" / "refusals.md").read_text(encoding="utf-8")
    assert page == refusal_page(), "python -m game.cli.pages refusals > docs/refusals.md"


def test_every_refusal_that_is_raised_names_a_known_rule_and_has_a_sentence():
    for one in raised():
        assert one.code in SENTENCES, one
        for rule in one.rules:
            assert rule == OWN_RULE or (rule in RULE_NAMES and rule_words(rule)), one


def test_the_source_is_read_whole():
    written = 0
    for path in (HOUSE / "game").rglob("*.py"):
        written += len(re.findall(r'Refusal\(\s*"[a-z_]+"', path.read_text(encoding="utf-8")))
    assert len(raised()) == written


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_a_sentence_is_one_short_plain_sentence(code):
    text = SENTENCES[code]
    assert text[0].isupper() or text.startswith("{"), text
    assert text.endswith("."), text
    assert "\N{EM DASH}" not in text
    assert len(re.sub(r"\{\w+\}", "", text)) <= LONGEST, text


def test_remedies_are_for_refusals_that_exist_and_name_acts_of_delegations():
    acts = {one.command for one in DELEGATION_VERBS}
    assert set(REMEDIES) <= set(SENTENCES)
    assert set(NEIGHBOURS) <= acts
    for row in (*REMEDIES.values(), *NEIGHBOURS.values()):
        assert set(row) <= acts


def test_who_has_no_own_words_is_led_to_the_scripted_wordings():
    table = at_the_floor(own_words=0)
    refusal = table.refusal(ask.ProposeOwnWords("KZ", "PP1", "Hailing the work"))
    found = verbs(nearest(table.session, "KZ", refusal, ask.ProposeOwnWords))
    assert found == [ask.Propose, ask.Support]


def test_a_sponsor_that_may_not_amend_is_told_what_it_may_do():
    table = requests()
    refusal = table.refusal(ask.TableAmendment("KZ", "PP1", "strong"))
    assert refusal.code == "sponsor_must_withdraw_first"
    found = verbs(nearest(table.session, "KZ", refusal, ask.TableAmendment))
    assert found == [ask.WithdrawSponsorship, ask.ReviseOrally]


def test_whoever_must_answer_is_shown_the_answers():
    table = reading("PP1")
    refusal = table.refusal(ask.Support("KZ", "PP1", 0))
    assert verbs(nearest(table.session, "KZ", refusal, ask.Support)) == [ask.RaisePlacard]


def test_while_the_table_waits_for_others_nothing_is_near():
    table = at_the_floor().act(FACILITATOR, ask.Pause("The bell rings."))
    refusal = table.refusal(ask.Support("KZ", "PP1", 0))
    assert nearest(table.session, "KZ", refusal, ask.Support) == ()


def test_a_package_without_open_paragraphs_is_refused_because_nothing_is_open():
    table = reading("PP1").act(FACILITATOR, ask.SkipToFinalRound())
    package = ask.OfferPackage("UZ", (), (Term("PP1", Wording("", "omitted")),), "It is short.")
    table.do(package)
    table.do(*(ask.Pass(code) for code in CODES if code != "UZ"))
    chances = {one.command: one for one in legal(table.session, "TM")}
    assert chances[ask.OfferPackage].refusal.code == "nothing_is_open"


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 10_000), st.integers(0, 150))
def test_whoever_may_act_is_always_shown_what_is_nearest(seed, steps):
    choose, table = random.Random(seed), meeting("PP1", "OP1", statement_seconds=30)
    for _ in range(steps):
        if table.session.phase is Phase.CLOSED:
            break
        step(table, choose)
    for code in CODES:
        offered = options(table.session, code)
        for chance in legal(table.session, code):
            if chance.refusal is not None:
                assert chance.refusal.rule != "input", chance
                assert bool(chance.nearest) == bool(offered), chance
                assert len(chance.nearest) <= 3
                assert set(chance.nearest) <= set(offered)

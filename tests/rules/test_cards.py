"""Event cards: each effect, when a card is offered, the cap, and play that goes on after one."""

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from random_play import step
from table_of_five import CODES, Meeting, scenario

from game.chair import Chair, Table
from game.delegates import view
from game.domain import commands as ask
from game.domain import events as happened
from game.domain.card import EFFECTS, Card, CardEffect, Trigger, bonus_questions
from game.domain.delegation import FACILITATOR
from game.domain.paragraph import Wording
from game.domain.phase import Outcome, ParagraphState, Phase
from game.domain.proceedings import Header, Seat
from game.resources import scenarios_dir
from game.rules import open_session, why_not
from game.rules.cards import a_card_is_offered, offered_cards
from game.scenario import load_scenario
from game.scenario.schema import EffectEntry
from game.wording.events import line


def card(*effects, key="news", **changes):
    return Card(key, "News", "Something happened.", voice="OBS", voice_name="An observer",
                effects=effects, **changes)  # fmt: skip


def table_with(*cards, clocks=False, **pace):
    made = scenario("PP1", "PP2", "OP1", "OP2")
    paces = tuple(replace(one, **pace) for one in made.profile.paces)
    made = replace(made, cards=cards, profile=replace(made.profile, paces=paces))
    return Meeting(open_session(Header(made, "standard", (), 1, clocks=clocks))).everyone_passes()


def play(table, key="news"):
    return table.act(FACILITATOR, ask.PlayCard(key, "It fits."))


def refused(table, key="news"):
    return table.refused(ask.PlayCard(key, "It fits."), FACILITATOR)


def until(table, phase):
    while table.session.phase is not phase:
        table.everyone_passes()
    return table


def test_a_card_is_read_out_with_its_title():
    table = play(table_with(card(CardEffect("announce"))))
    assert table.events[0].card.key == "news"
    assert line(table.events[0], table.session.names) == "Event: News. Something happened."


@pytest.mark.rule("practice")
def test_a_card_reopens_an_agreed_paragraph():
    table = table_with(card(CardEffect("reopen", "PP1"))).everyone_passes()
    assert table.session.paragraph("PP1").state is ParagraphState.AGREED
    play(table)
    assert table.session.paragraph("PP1").state is ParagraphState.BRACKETED
    moved = table.happened(happened.ParagraphMoved)[0]
    assert line(moved, table.session.names) == "PP1 is reopened at the request of An observer: News"


@pytest.mark.rule("practice")
def test_a_card_under_silence_breaks_it():
    table = until(table_with(card(CardEffect("reopen", "PP1"))), Phase.SILENCE)
    play(table).everyone_passes()
    assert table.session.phase is Phase.READING
    assert table.session.agenda == ("PP1",)


@pytest.mark.rule("practice")
def test_an_outside_voice_stands_beside_the_delegations_and_is_named():
    table = play(table_with(card(CardEffect("propose", "PP1", "strong"))))
    proposal = table.session.paragraph("PP1").proposals[0]
    assert (proposal.author, proposal.wording.option) == ("OBS", "strong")
    assert table.session.names["OBS"] == "An observer"
    table.everyone_passes()
    table.everyone_passes()
    assert table.session.paragraph("PP1").standing.option == "strong"


def test_a_wording_that_is_there_already_is_not_suggested_again():
    table = table_with(card(CardEffect("propose", "PP1", "weak")))
    assert table.session.paragraph("PP1").standing == Wording(
        "Noting the work described in PP1", "weak"
    )
    assert play(table).happened(happened.WordingSuggested) == []


@pytest.mark.rule("profile")
def test_a_card_moves_the_deadline_and_the_time_of_silence():
    effects = (CardEffect("deadline", seconds=40), CardEffect("silence", seconds=120))
    table = table_with(card(*effects), clocks=True)
    due = table.session.deadline
    play(table)
    assert table.session.deadline == due + 40_000
    assert table.session.pace.silence_seconds == 120


@pytest.mark.rule("87")
def test_one_request_from_outside_is_enough_for_a_recorded_vote():
    table = play(table_with(card(CardEffect("recorded_vote"))))
    assert table.session.recorded_vote


@pytest.mark.rule("153")
def test_a_card_asks_what_a_text_costs_and_action_waits_for_the_answer():
    table = play(until(table_with(card(CardEffect("budget", "OP1"))), Phase.SILENCE))
    table.everyone_passes()
    assert (table.session.phase, table.session.stage.purpose) == (Phase.ACTION, "budget")
    table.act(FACILITATOR, ask.StateBudget("OP1", "Within existing resources."))
    assert table.session.budget_flags[0].by == "facilitator"


@pytest.mark.rule("practice")
def test_a_card_is_played_once():
    assert refused(play(table_with(card()))) == "card_already_played"


@pytest.mark.rule("profile")
def test_the_length_caps_the_cards():
    cards = tuple(card(key=f"news-{number}") for number in range(3))
    table = table_with(*cards, cards=2)
    play(play(table, "news-0"), "news-1")
    assert refused(table, "news-2") == "cards_spent"


@pytest.mark.rule("practice")
@pytest.mark.parametrize("kind", ["reopen", "propose"])
def test_once_the_final_round_has_begun_no_card_opens_the_text(kind):
    table = table_with(card(CardEffect(kind, "PP1", "strong")))
    table.do(*(ask.Pass(code) for code in CODES[1:]))
    table.act(FACILITATOR, ask.SkipToFinalRound())
    assert refused(table) == "card_comes_too_late"


@pytest.mark.rule("practice")
def test_a_card_about_a_settled_paragraph_is_not_for_this_length():
    assert refused(table_with(card(CardEffect("reopen", "PP9")))) == "card_paragraph_not_open"
    assert refused(table_with(), "other") == "unknown_card"


def test_cards_end_with_the_meeting():
    table = table_with(card())
    while table.session.phase is not Phase.CLOSED:
        table.move_on()
    assert refused(table) == "session_closed"


def test_a_card_is_offered_when_all_is_agreed_in_a_third_of_the_time():
    table = table_with(card(trigger=Trigger("all_agreed_early")))
    assert not a_card_is_offered(table.session, 0)
    until(table, Phase.SILENCE)
    third = 45 * 60_000 // 3
    assert a_card_is_offered(table.session, third)
    assert not a_card_is_offered(table.session, third + 1)
    assert [one.key for one in offered_cards(table.session, third)] == ["news"]
    assert not a_card_is_offered(play(table).session, third)


def test_a_card_is_offered_in_its_phase_and_at_its_paragraph():
    reading = card(key="reading", trigger=Trigger("phase", phase="reading"))
    there = card(key="there", trigger=Trigger("paragraph", paragraph="PP2"))
    table = table_with(reading, there)
    assert [one.key for one in offered_cards(table.session, 0)] == ["reading"]
    table.everyone_passes()
    assert [one.key for one in offered_cards(table.session, 0)] == ["reading", "there"]


def test_a_card_leaves_a_question_for_the_debrief():
    table = play(table_with(card(CardEffect("bonus", text="What changed?"))))
    session = table.session
    assert bonus_questions(session.cards, session.cards_played) == ("What changed?",)
    assert bonus_questions(session.cards, ()) == ()


def test_the_kinds_of_effects_are_the_same_in_the_format_and_in_the_rules():
    assert set(EffectEntry.model_fields["kind"].annotation.__args__) == set(EFFECTS)


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10_000), st.integers(0, 120), st.sampled_from(EFFECTS), st.booleans())
def test_any_play_ends_after_any_card_at_any_moment(seed, when, kind, clocks):
    effect = CardEffect(kind, "PP1", "strong", 30, "What changed?")
    table, choose = table_with(card(effect), clocks=clocks), random.Random(seed)
    for steps in range(5000):
        if table.session.phase is Phase.CLOSED:
            break
        command = ask.PlayCard("news", "It fits.")
        if steps == when and why_not(table.session, FACILITATOR, command) is None:
            play(table)
        step(table, choose)
    assert isinstance(table.session.outcome, Outcome)


def test_a_delegate_sees_the_cards_that_were_played_and_none_to_come():
    news, later = card(), card(key="later")
    made = replace(scenario("PP1"), cards=(news, later))
    header = Header(made, "standard", (), 1)
    chair = Chair(header)
    seen = view(header, chair.session, "KG", chair.confidential.of("KG"))
    assert (seen.session.cards, seen.scenario.cards) == ((), ())
    chair.submit(FACILITATOR, ask.PlayCard("news", "It fits."))
    seen = view(header, chair.session, "KG", chair.confidential.of("KG"))
    assert (seen.session.cards, seen.session.names["OBS"]) == ((news,), "An observer")


@pytest.mark.parametrize("key", ["heart-of-asia", "regional-organizations", "border-tension"])
def test_computer_delegates_negotiate_on_after_a_card_of_the_reference_scenario(key):
    made = load_scenario(scenarios_dir() / "unrcca-2021")
    seats = tuple(Seat(one.code, "delegate") for one in made.delegations)
    table = Table(Chair(Header(made, "short", seats, 3)))
    for _ in range(60):
        table.step()
    assert table.chair.submit(FACILITATOR, ask.PlayCard(key, "It fits.")).refusal is None
    table.play_out()
    assert table.chair.session.phase is Phase.CLOSED

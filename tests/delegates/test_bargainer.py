"""One seat over a single text in figures: targets, red lines, learning, reciprocity."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.delegates.bargainer import Bargainer
from game.delegates.concession import conceded, target
from game.delegates.esteem import Esteem, Lesson
from game.delegates.figures import Answer, Figures, Wish
from game.delegates.manner import Manner

EVEN = ((10.0, 10.0, 10.0),) * 3
MINE = ((0.0, 20.0, 30.0), (40.0, 10.0, 0.0), (0.0, 15.0, 30.0))
NO_RED = (frozenset(),) * 3
START = (0, 0, 0)


def seat(red=NO_RED, no_deal=50.0, stances=EVEN, **manner) -> Bargainer:
    """A seat worth 100 at best, 40 at the start, among two others."""
    figures = Figures(MINE, red, no_deal, {1: stances, 2: stances})
    return Bargainer(figures, Manner(**manner))


def at(talks: Bargainer, progress: float) -> Bargainer:
    """The same seat when so much of the talks has passed."""
    talks.round_begins(progress)
    return talks


@pytest.mark.parametrize(
    ("progress", "patience", "given_up"), [(0.5, 1.0, 0.5), (0.5, 3.0, 0.7937), (0.5, 0.3, 0.0992)]
)
def test_the_patient_give_up_little_before_the_end(progress, patience, given_up):
    assert conceded(progress, patience) == pytest.approx(given_up, abs=1e-4)


def test_the_target_falls_from_the_best_text_to_no_deal():
    assert [target(40.0, 90.0, one) for one in (0.0, 0.5, 1.0)] == [90.0, 65.0, 40.0]


def test_it_welcomes_what_brings_something_and_objects_to_a_loss_below_its_aim():
    talks = at(seat(), 0.1)
    assert talks.answer(START, ((0, 1),)) is Answer.WELCOME
    assert talks.answer(START, ((1, 1),)) is Answer.OBJECT


def test_late_it_lives_with_a_loss_that_leaves_it_above_no_deal():
    talks = at(seat(no_deal=20.0), 1.0)
    assert talks.answer(START, ((1, 1), (2, 1))) is Answer.LIVE_WITH
    assert talks.answer(START, ((1, 2),)) is Answer.OBJECT


def test_once_a_deal_stands_it_lives_with_no_loss_at_all():
    talks = at(seat(no_deal=20.0), 1.0)
    assert talks.answer(START, ((1, 1), (2, 1)), settling=True) is Answer.OBJECT


def test_a_red_line_is_crossed_at_no_price():
    red = (frozenset(), frozenset({1}), frozenset())
    talks = at(seat(red=red, no_deal=0.0), 1.0)
    assert talks.answer(START, ((0, 2), (1, 1), (2, 2))) is Answer.OBJECT
    assert not talks.joins((2, 1, 2))
    assert talks.joins((2, 0, 2))


def test_it_names_what_hurts_most_a_red_line_first():
    red = (frozenset({0}), frozenset(), frozenset())
    assert seat(red=red).wish(START) == Wish(0, 0, 2, red_line=True)
    assert seat().wish(START) == Wish(0, 0, 2, red_line=False)


def test_a_red_line_that_another_named_is_not_offered_again():
    ((place, option),) = at(seat(size=1), 0.1).offer(START)
    again = at(seat(size=1), 0.1)
    again.hears_wish(1, Wish(place, option, START[place], red_line=True))
    assert again.offer(START) != ((place, option),)


def test_it_does_not_offer_the_same_twice_in_a_row():
    talks = at(seat(), 0.1)
    assert talks.offer(START) != talks.offer(START)


def test_novices_link_no_more_paragraphs_than_they_can_see():
    assert len(at(seat(size=1), 0.1).offer(START)) == 1
    assert len(at(seat(size=2), 0.1).offer(START)) == 2


def fair_at(progress: float, joining: dict[int, bool]) -> Bargainer:
    """A seat that can join the best text, and hears who else can."""
    talks = at(seat(reciprocates=True, no_deal=0.0), 0.1)
    assert talks.joins((2, 0, 2))
    talks.hears_poll(START, joining)
    return at(talks, progress)


def test_nobody_gives_in_to_a_single_delegation_that_waits_for_it():
    several, one = (fair_at(0.85, {1: joins, 2: False}) for joins in (False, True))
    assert several.answer((2, 0, 2), ((1, 1), (2, 0))) is Answer.LIVE_WITH
    assert one.answer((2, 0, 2), ((1, 1), (2, 0))) is Answer.OBJECT


def test_at_the_very_end_a_poor_text_is_better_than_none():
    talks = fair_at(1.0, {1: True, 2: False})
    assert talks.answer((2, 0, 2), ((1, 1), (2, 0))) is Answer.LIVE_WITH


def test_who_reciprocates_asks_for_a_fair_share_and_not_for_all_it_dreams_of():
    strengths = ((0.5, 2.5, 4.5),) * 3
    wishes = ((12.0, 6.0, 0.0), (0.0, 30.0, 60.0), (12.0, 6.0, 0.0))
    figures = Figures(MINE, NO_RED, 20.0, {1: wishes, 2: wishes}, strengths)
    fair, dreaming = (Bargainer(figures, Manner(reciprocates=one)) for one in (True, False))
    text = (2, 2, 2)
    assert at(fair, 0.45).joins(text)
    assert not at(dreaming, 0.45).joins(text)


def test_an_estimate_moves_with_what_is_welcome_and_what_is_not():
    esteem = Esteem(EVEN, 0.8)
    esteem.learn(Lesson(((0, 0, 1),), welcome=True))
    esteem.learn(Lesson(((1, 0, 2),), welcome=False))
    assert esteem.gain(START, 0, 1) > 3
    assert esteem.gain(START, 1, 2) < -3


def test_what_one_could_tell_beforehand_teaches_nothing():
    esteem = Esteem(EVEN, 0.8)
    for _ in range(20):
        esteem.learn(Lesson(((0, 0, 2),), welcome=True))
    known = esteem.gain(START, 0, 2)
    esteem.learn(Lesson(((0, 0, 2),), welcome=True))
    assert esteem.gain(START, 0, 2) == known


def test_in_a_trade_each_paragraph_is_judged_in_the_light_of_the_rest():
    esteem = Esteem(EVEN, 0.8)
    esteem.learn(Lesson(((0, 0, 2),), welcome=False))
    before = esteem.gain(START, 1, 2)
    esteem.learn(Lesson(((0, 0, 2), (1, 0, 2)), welcome=True))
    assert esteem.gain(START, 1, 2) > before + 3


def test_what_it_names_first_matters_to_it():
    esteem = Esteem(EVEN, 0.8)
    esteem.wished(Wish(1, 0, 2, red_line=False))
    assert esteem.gain(START, 1, 2) > 5


options = st.integers(0, 2)
texts = st.tuples(options, options, options)
reds = st.tuples(*[st.frozensets(options, max_size=1)] * 3)


@given(text=texts, red=reds, progress=st.floats(0.01, 1.0))
def test_what_it_offers_never_crosses_its_red_line_and_never_leaves_it_below_its_aim(
    text, red, progress
):
    talks = at(seat(red=red), progress)
    change = talks.offer(text)
    if change is None:
        return
    assert all(new not in red[place] for place, new in change)
    after = [dict(change).get(place, option) for place, option in enumerate(text)]
    figures = talks.figures
    assert figures.gain(text, change) > 0 or talks.joins(tuple(after))


@given(text=texts, progress=st.floats(0.0, 1.0))
def test_what_it_joins_is_never_below_no_deal(text, progress):
    talks = at(seat(), max(progress, 0.01))
    assert not talks.joins(text) or talks.figures.worth(text) >= 50.0 - 1e-6

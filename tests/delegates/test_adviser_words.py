"""The advice in words: what a person reads, and that it names no figure of anybody else."""

from dataclasses import replace

import pytest
from five_delegates import CODES, negotiation
from table_of_five import scenario

from game.chair import Chair
from game.delegates import view
from game.delegates.adviser import Advice, Concern, Wish, advise, recall
from game.delegates.adviser_offers import Suggestion
from game.delegates.adviser_words import advice_in_words, chance_words, gain_words
from game.domain.package import Term
from game.domain.proceedings import Header


def view_of(made, code="KG", length="standard"):
    chair = Chair(Header(made, length, (), 1))
    return view(chair.header, chair.session, code, chair.confidential.of(code))


VIEW = view_of(scenario("PP1", "OP1"))
STRONG = VIEW.session.paragraph("PP1").option("strong").wording
WEAK = VIEW.session.paragraph("OP1").option("adopted").wording
OFFER = Suggestion(
    (Term("PP1", STRONG), Term("OP1", WEAK)), ("UZ", "KZ"), 6.4, 0.31, ("PP1",), ("OP1",)
)
ADVICE = Advice(
    "KG",
    worth=52.4,
    no_deal=45.0,
    best=81.0,
    verdict="little",
    crossed=(),
    wishes=(Wish("PP1", "strong", 12.3), Wish("OP1", "omitted", 0.4)),
    concerns=(
        Concern("UZ", "PP1", "said", "Too weak for us.", 1.0),
        Concern("KZ", "OP1", "proposed", "strong", 0.7),
        Concern("TJ", "OP1", "position", "Tajikistan looks to OP1.", 0.6),
        Concern("TM", "OP1", "conduct", "", 0.6),
    ),
    packages=(OFFER,),
)


def test_the_whole_advice_reads_like_this():
    assert advice_in_words(ADVICE, VIEW).splitlines() == [
        "You could live with the text as it stands, but it brings you little.",
        "52 of 100 to you; no resolution 45; the best you can hope for 81.",
        "Most could still be gained here: PP1 “Strong” (+12); OP1 “Omitted” (+less than 1).",
        "Uzbekistan does not accept PP1 as it stands: “Too weak for us.”",
        "Kazakhstan would rather see “Strong” in OP1.",
        "Tajikistan may object to OP1. Its public position: Tajikistan looks to OP1.",
        "Turkmenistan may object to OP1, to judge by its conduct so far.",
        (
            "PP1 “Strong”; OP1 “Adopted” (you give): to Uzbekistan, Kazakhstan; +6 for you;"
            " chance that nobody objects: fair, about 30 %."
        ),
    ]


def test_a_crossed_red_line_is_named():
    crossed = replace(ADVICE, verdict="red_line", crossed=("PP1", "OP1"))
    first = advice_in_words(crossed, VIEW).splitlines()[0]
    assert first == "As it stands, the text crosses your red line in PP1, OP1."


@pytest.mark.parametrize(
    ("chance", "words"),
    [
        (0.99, "good, about 95 %"),
        (0.51, "better than even, about 50 %"),
        (0.26, "fair, about 25 %"),
        (0.06, "small, about 5 %"),
        (0.01, "very small, under 5 %"),
    ],
)
def test_chances_are_steps_of_five_with_a_word(chance, words):
    assert chance_words(chance) == f"chance that nobody objects: {words}"


def test_a_package_may_cost_a_little_to_leave_a_red_line():
    assert gain_words(-1.26) == "it costs you 1.3, but leaves your red line"


def test_early_offers_are_said_to_be_early():
    early = replace(ADVICE, packages=(replace(OFFER, chance=0.02),))
    assert advice_in_words(early, VIEW).splitlines()[-1].startswith("So early offers rarely pass")


@pytest.mark.parametrize("code", CODES)
def test_no_figure_of_another_mandate_stands_in_the_words(code):
    made = negotiation(6)
    seen = view_of(made, code)
    words = advice_in_words(advise(seen, recall(seen, [])), seen)
    for other in made.mandates:
        if other.delegation != code:
            assert str(other.no_deal_for("standard")) not in words
            for interest in other.interests:
                assert all(str(value) not in words for _key, value in interest.values)

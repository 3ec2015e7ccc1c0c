"""Free drafting: nobody is handed a wording, and what is written is read by yardsticks."""

from dataclasses import replace

import pytest
from table_of_five import CODES, Meeting, scenario

from game.domain import commands as ask
from game.domain.package import Term
from game.domain.proceedings import Header
from game.rules import Form, nearest, open_session, options


def drafting() -> Meeting:
    """Kazakhstan has the floor on a paragraph whose options are yardsticks, but the zero draft."""
    made = scenario("PP1")
    first, *rest = made.paragraphs
    hidden = tuple(replace(one, offered=one.key in {"weak", "omitted"}) for one in first.options)
    made = replace(made, paragraphs=(replace(first, options=hidden), *rest))
    table = Meeting(open_session(Header(made, "standard", (), 1))).everyone_passes()
    table.do(ask.RaisePlacard("KZ"), *(ask.Pass(code) for code in CODES[1:]))
    return table


@pytest.mark.rule("practice")
def test_a_yardstick_is_not_handed_out():
    table = drafting()
    refusal = table.refusal(ask.Propose("KZ", "PP1", "strong"))
    assert (refusal.code, refusal.rule) == ("write_it_yourself", "practice")
    offered = [one for one in options(table.session, "KZ") if isinstance(one, ask.Propose)]
    assert offered == [ask.Propose("KZ", "PP1", "omitted")]


def test_who_is_refused_a_yardstick_is_led_to_own_words():
    table = drafting()
    refusal = table.refusal(ask.Propose("KZ", "PP1", "strong"))
    first = nearest(table.session, "KZ", refusal, ask.Propose)[0]
    assert isinstance(first, Form)
    assert first.command is ask.ProposeOwnWords


def test_own_words_are_worth_what_the_yardstick_is_worth():
    table = drafting()
    words = ask.ProposeOwnWords("KZ", "PP1", "Strongly supporting every word of it", "strong")
    table.do(words)
    (proposal,) = table.session.paragraph("PP1").proposals
    assert proposal.wording.text == "Strongly supporting every word of it"
    assert proposal.wording.option == "strong"


def test_a_package_names_what_is_written_and_not_a_yardstick():
    table = drafting()
    strong = table.session.paragraph("PP1").option("strong").wording
    package = ask.OfferPackage("KZ", ("KG",), (Term("PP1", strong),), "It is fair.")
    assert table.refused(package) == "wording_not_on_offer"

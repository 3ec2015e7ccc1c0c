"""Packages: public, all or nothing, answered, then put to everyone."""

from table_of_five import CODES, reading

from game.domain.commands import (
    AcceptPackage,
    CounterPackage,
    DeclinePackage,
    Object,
    OfferPackage,
    Pass,
    RaisePlacard,
    ReopenParagraph,
    WithdrawFromPackage,
)
from game.domain.package import Term
from game.domain.paragraph import Wording
from game.domain.phase import ParagraphState, Phase
from game.domain.stage import Floor, PackageAnswers, Question, Subject

OPENED = ("PP1", "PP2", "OP1", "OP2")


def term(name, option):
    texts = {
        "adopted": f"Welcoming the work described in {name}",
        "strong": f"Strongly supporting the work described in {name}",
        "omitted": "",
    }
    return Term(name, Wording(texts[option], option))


TRADE = (term("PP1", "strong"), term("OP2", "adopted"))


def offer(*addressees, terms=TRADE, by="KG"):
    return OfferPackage(by, addressees or ("TJ",), terms, "Yours for ours.")


def with_the_floor(*speakers, **changes):
    table = reading(*OPENED, **changes)
    for code in CODES:
        table.do(RaisePlacard(code) if code in (speakers or ("KG",)) else Pass(code))
    return table


def test_a_package_is_answered_by_its_addressees_while_the_floor_waits():
    table = with_the_floor("KG", "TM").do(offer("TJ", "UZ"))
    assert table.session.stage == PackageAnswers(1, ("TJ", "UZ"))
    assert table.session.interrupted == (Floor("PP1", ("TM",)),)
    assert table.refused(AcceptPackage("KZ", 1)) == "not_addressed"
    assert table.refused(Pass("TJ")) == "package_wants_an_answer"


def test_accepted_by_all_it_is_put_to_everyone_else():
    table = with_the_floor().do(offer("TJ", "UZ"), AcceptPackage("TJ", 1))
    assert isinstance(table.session.stage, PackageAnswers)
    table.do(AcceptPackage("UZ", 1))
    assert table.session.stage == Question(Subject("package", 1), ("KZ", "TM"))
    assert table.refused(AcceptPackage("TJ", 1)) == "package_is_put_to_everyone"


def test_without_objection_its_paragraphs_are_agreed_together_wherever_the_floor_is():
    table = with_the_floor().do(offer(), AcceptPackage("TJ", 1)).everyone_passes()
    assert table.session.package(1).state == "agreed"
    for name, option in (("PP1", "strong"), ("OP2", "adopted")):
        paragraph = table.session.paragraph(name)
        assert paragraph.state is ParagraphState.AGREED
        assert paragraph.standing.option == option
        assert paragraph.package == 1
    assert table.session.stage.paragraph == "PP2"


def test_a_paragraph_settled_by_a_package_is_not_called_again():
    table = with_the_floor().do(offer(), AcceptPackage("TJ", 1)).everyone_passes()
    table.everyone_passes().everyone_passes()
    assert table.session.phase is Phase.RECESS


def test_any_objection_and_it_lapses_and_the_floor_goes_on():
    table = with_the_floor("KG", "TM").do(offer(), AcceptPackage("TJ", 1))
    table.do(Object("KZ", "Not at this price.")).everyone_passes()
    assert table.session.package(1).state == "lapsed"
    assert table.session.stage == Floor("PP1", ("TM",))
    assert table.session.paragraph("OP2").state is ParagraphState.OPEN


def test_it_cannot_return_unchanged_in_that_reading():
    table = with_the_floor("KG", "TM").do(offer(), DeclinePackage("TJ", 1))
    assert table.refused(offer("KG", by="TM")) == "package_lapsed_in_this_reading"
    table.do(offer("KG", by="TM", terms=(term("PP1", "strong"),)))


def test_it_names_a_few_paragraphs_each_once():
    table = with_the_floor()
    four = tuple(term(name, "strong") for name in OPENED)
    assert table.refused(offer(terms=four)) == "package_size"
    assert table.refused(offer(terms=())) == "package_size"
    assert table.refused(offer(terms=(TRADE[0], TRADE[0]))) == "paragraph_twice"


def test_its_paragraphs_are_open_and_its_wordings_on_offer():
    table = with_the_floor()
    assert table.refused(offer(terms=(term("PP9", "strong"),))) == "paragraph_settled"
    assert table.refused(offer(terms=(term("PP7", "strong"),))) == "unknown_paragraph"
    odd = (Term("PP1", Wording("Sing", "strong")),)
    assert table.refused(offer(terms=odd)) == "wording_not_on_offer"
    agreed = reading(*OPENED).everyone_passes()
    agreed.do(RaisePlacard("KZ"), Pass("KG"), Pass("TJ"), Pass("TM"), Pass("UZ"))
    assert agreed.refused(offer("KG", by="KZ")) == "paragraph_agreed"


def test_it_is_offered_to_other_delegations_with_a_reason():
    table = with_the_floor()
    assert table.refused(OfferPackage("KG", (), TRADE, "Why not?")) == "no_addressee"
    assert table.refused(offer("KG")) == "addressee_twice_or_self"
    assert table.refused(offer("TJ", "TJ")) == "addressee_twice_or_self"
    assert table.refused(offer("XX")) == "unknown_delegation"
    assert table.refused(OfferPackage("KG", ("TJ",), TRADE, "")) == "reason_missing"


def test_tabling_takes_the_floor():
    assert reading(*OPENED).refused(offer()) == "no_floor_open"
    assert with_the_floor("KG", "TM").refused(offer(by="TM", terms=TRADE)) == "not_your_turn"


def test_an_addressee_counters_once():
    table = with_the_floor().do(offer("TJ", "UZ"))
    same = CounterPackage("TJ", 1, TRADE, "The same.")
    assert table.refused(same) == "counter_is_the_same"
    table.do(CounterPackage("TJ", 1, (term("PP1", "adopted"),), "This instead."))
    assert table.session.package(1).state == "countered"
    assert table.session.stage == PackageAnswers(2, ("KG", "UZ"))
    again = CounterPackage("KG", 2, (term("PP2", "strong"),), "Or this.")
    assert table.refused(again) == "counter_cannot_be_countered"
    table.do(AcceptPackage("KG", 2), AcceptPackage("UZ", 2)).everyone_passes()
    assert table.session.paragraph("PP1").standing.option == "adopted"


def test_no_answer_is_no_acceptance():
    table = with_the_floor().do(offer()).move_on()
    assert table.session.package(1).state == "declined"
    assert isinstance(table.session.stage, Question)


def test_a_signatory_objects_only_by_withdrawing_in_public():
    table = with_the_floor("KG", "TM").do(offer(), AcceptPackage("TJ", 1))
    assert table.refused(Object("TJ", "Second thoughts.")) == "not_awaited"
    leave = WithdrawFromPackage("TJ", 1, "")
    assert table.refused(leave) == "reason_missing"
    assert table.refused(WithdrawFromPackage("KZ", 1, "Why?")) == "not_a_signatory"
    table.do(WithdrawFromPackage("TJ", 1, "New instructions."))
    assert table.session.package(1).state == "withdrawn"
    assert table.refused(WithdrawFromPackage("TJ", 1, "Again.")) == "no_package_on_the_table"
    assert table.session.stage == Floor("PP1", ("TM",))


def test_only_the_package_on_the_table_is_answered():
    table = with_the_floor().do(offer())
    assert table.refused(DeclinePackage("TJ", 4)) == "no_package_on_the_table"
    assert with_the_floor().refused(AcceptPackage("TJ", 1)) == "no_package_on_the_table"


def test_reopening_one_paragraph_reopens_all_of_its_package():
    table = with_the_floor().do(offer(), AcceptPackage("TJ", 1)).everyone_passes()
    table.everyone_passes().everyone_passes()
    table.do(ReopenParagraph("UZ", "OP2", "The capital asks."))
    assert [one.id for one in table.session.brackets] == ["PP1", "OP2"]
    assert table.session.paragraph("PP1").package is None

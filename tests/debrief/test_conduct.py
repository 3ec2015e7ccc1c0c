"""Who did what: counts of acts that stand, refused acts for their own seat."""

from debrief_room import do, opened, played, raise_placards

from game.debrief.conduct import Conduct
from game.debrief.findings import debrief
from game.debrief.standing import ballots_on_the_whole, standing_entries
from game.domain import commands as ask
from game.domain.ballot import Choice
from game.domain.commands import Undo
from game.domain.delegation import FACILITATOR, PUBLIC
from game.domain.package import Term
from game.domain.phase import Phase


def acts_of(chair, code, audience=PUBLIC):
    found = debrief(chair.proceedings(), audience).conduct
    return next(one for one in found if one.delegation == code)


def test_what_each_delegation_did_is_counted():
    chair = opened(sitting="hot_seat")
    raise_placards(chair, "KZ", "KG", "TJ")
    for code in chair.session.stage.awaiting:
        act = {
            "KZ": ask.Propose("KZ", "PP1", "adopted"),
            "KG": ask.Reserve("KG", "PP1", 0, "We wait."),
            "TJ": ask.Support("TJ", "PP1", 0),
        }[code]
        do(chair, act)
    do(chair, ask.Object(chair.session.stage.awaiting[0], "Too weak."))
    assert (acts_of(chair, "KZ").proposed, acts_of(chair, "KZ").placards) == (1, 1)
    assert acts_of(chair, "KG").reserved == 1
    assert acts_of(chair, "TJ").supported == 1
    assert sum(one.objected for one in debrief(chair.proceedings()).conduct) == 1
    assert acts_of(chair, "UZ") == Conduct("UZ")


def test_packages_count_for_who_offers_and_for_who_answers():
    chair = opened()
    raise_placards(chair, "KZ")
    words = chair.session.paragraph("PP1").option("adopted").wording
    do(chair, ask.OfferPackage("KZ", ("KG", "UZ"), (Term("PP1", words),), "For us all."))
    do(chair, ask.AcceptPackage("KG", 1), ask.DeclinePackage("UZ", 1, "Not this."))
    assert acts_of(chair, "KZ").packages_offered == 1
    assert acts_of(chair, "KG").packages_accepted == 1
    assert acts_of(chair, "UZ").packages_declined == 1


def test_an_act_that_was_taken_back_is_not_counted():
    chair = opened()
    raise_placards(chair, "KZ")
    do(chair, ask.Propose("KZ", "PP1", "strong"))
    assert acts_of(chair, "KZ").proposed == 1
    chair.submit(FACILITATOR, Undo("A slip."))
    assert acts_of(chair, "KZ").proposed == 0
    do(chair, ask.Propose("KZ", "PP1", "adopted"))
    assert acts_of(chair, "KZ").proposed == 1
    assert [one.number for one in standing_entries(chair.entries)] == [*range(1, 11), 13]


def test_a_refused_act_is_told_with_its_rule_to_its_own_seat_and_the_facilitator():
    chair = opened(sitting="hot_seat")
    chair.submit("KG", ask.CastBallot("KG", Choice.YES))
    number = chair.entries[-1].number
    (act,) = acts_of(chair, "KG", "KG").refused
    assert (act.entry, act.rule, act.sentence) == (number, "rule 88", "No vote is open.")
    assert acts_of(chair, "KG", FACILITATOR).refused == (act,)
    assert acts_of(chair, "KG", "KZ").refused is None
    assert acts_of(chair, "KG").refused is None
    assert acts_of(chair, "KZ", "KZ").refused == ()


def test_ballots_on_the_whole_are_those_of_the_last_vote_on_it():
    chair = played(objects=("KZ",), votes="nyyay")
    assert ballots_on_the_whole(chair.entries) == {
        "KZ": Choice.NO,
        "KG": Choice.YES,
        "TJ": Choice.YES,
        "TM": Choice.ABSTENTION,
        "UZ": Choice.YES,
    }


def to_the_requests(chair):
    """Everybody objects at action: the formal meeting hears requests first."""
    while chair.session.phase is not Phase.VOTING:
        code = chair.session.stage.awaiting[0]
        at_action = chair.session.phase is Phase.ACTION
        do(chair, ask.Object(code, "No.") if at_action else ask.Pass(code))


def everyone(chair, act):
    """All whom this stage awaits do the same."""
    stage = chair.session.stage
    do(chair, *(act(code) for code in stage.awaiting))


def yes(code):
    return ask.CastBallot(code, Choice.YES)


def test_a_ballot_that_was_taken_back_does_not_count():
    chair = opened()
    to_the_requests(chair)
    everyone(chair, ask.Pass)
    first = chair.session.stage.awaiting[0]
    do(chair, yes(first))
    chair.submit(FACILITATOR, Undo("The wrong key."))
    do(chair, ask.CastBallot(first, Choice.NO))
    everyone(chair, yes)
    assert ballots_on_the_whole(chair.entries)[first] is Choice.NO


def test_a_ballot_on_an_amendment_is_none_on_the_whole():
    chair = opened()
    to_the_requests(chair)
    do(
        chair,
        ask.WithdrawSponsorship("KZ", "We want it stronger."),
        ask.TableAmendment("KZ", "PP1", "strong"),
    )
    everyone(chair, ask.Pass)
    assert chair.session.stage.subject.kind == "amendment"
    everyone(chair, yes)
    assert chair.session.stage.subject.kind == "whole"
    everyone_but_kazakhstan = [one for one in chair.session.stage.awaiting if one != "KZ"]
    do(chair, *map(yes, everyone_but_kazakhstan))
    chair.submit(FACILITATOR, ask.Advance())
    assert set(ballots_on_the_whole(chair.entries)) == {"KG", "TJ", "TM", "UZ"}
    assert acts_of(chair, "KZ").amended == 1
    assert acts_of(chair, "KZ").lapsed == 1

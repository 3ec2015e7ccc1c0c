"""Climate finance: trades that no paragraph would bring alone, and an observer who is heard."""

import pytest
from room import Room, opened

from game.chair import first_divergence
from game.domain import commands as ask
from game.domain.delegation import FACILITATOR
from game.domain.package import Term
from game.domain.paragraph import ParagraphState, Wording
from game.domain.phase import Outcome, Phase
from game.domain.stage import Call, Floor, PackageAnswers, Question, Window

NAME = "climate-finance"


def term(room: Room, paragraph: str, option: str) -> Term:
    """A scripted wording as part of a package."""
    options = room.session.paragraph(paragraph).options
    return Term(paragraph, Wording(next(o.text for o in options if o.key == option), option))


def standing(room: Room, paragraph: str) -> str:
    return room.session.paragraph(paragraph).standing.option


def state(room: Room, paragraph: str) -> ParagraphState:
    return room.session.paragraph(paragraph).state


def in_vain(room: Room, paragraph: str, who: str, option: str, **objection: str) -> None:
    """One delegation proposes, another objects to it and to what stands; brackets remain."""
    room.speaks_on(paragraph, who)
    room.do(ask.Propose(who, paragraph, option))
    while isinstance(room.stage, Question):
        if room.stage.subject.number:
            room.object(**objection)
        else:
            room.object(**{who: "These words say nothing to us."})
    assert state(room, paragraph) is ParagraphState.BRACKETED


def list_ends_before_a_name(room: Room) -> None:
    """The mountains want a list; the coasts do not stand on it; a common word is found."""
    room.speaks_on("PP2", "MTN", "COA")
    while isinstance(room.stage, Floor):
        code = room.stage.awaiting[0]
        room.do(ask.Propose(code, "PP2", "listed" if code == "MTN" else "adopted"))
    while isinstance(room.stage, Question):
        listed = room.stage.subject.number and "small islands" in asked(room)
        room.object(**({"COA": "A list ends before our name."} if listed else {}))
    assert (standing(room, "PP2"), state(room, "PP2")) == ("adopted", ParagraphState.AGREED)


def asked(room: Room) -> str:
    """The words that the question is about."""
    subject = room.stage.subject
    proposals = room.session.paragraph(subject.paragraph).proposals
    return next(one.wording.text for one in proposals if one.number == subject.number)


def observer_is_heard(room: Room) -> None:
    """The youth suggest a pause after a disaster; tested once the coasts back it."""
    room.speaks_on("OP4", "YTH", "COA")
    while isinstance(room.stage, Floor):
        code = room.stage.awaiting[0]
        made = room.session.paragraph("OP4").proposals
        if code == "YTH":
            room.do(ask.Propose("YTH", "OP4", "paused"))
        elif made:
            room.do(ask.Support("COA", "OP4", made[0].number))
        else:
            room.do(ask.Propose("COA", "OP4", "paused"))
    room.all_pass()
    assert (standing(room, "OP4"), state(room, "OP4")) == ("paused", ParagraphState.AGREED)


def trade(room: Room, author: str, other: str, *terms: tuple[str, str]) -> None:
    """A package from the floor, accepted, and objected to by nobody."""
    assert isinstance(room.stage, Call)
    room.speaks_on(room.stage.paragraph, author)
    offered = tuple(term(room, *one) for one in terms)
    room.do(ask.OfferPackage(author, (other,), offered, "Each of us carries something home."))
    assert isinstance(room.stage, PackageAnswers)
    room.do(ask.AcceptPackage(other, room.stage.package))
    room.all_pass()
    for paragraph, option in terms:
        assert (standing(room, paragraph), state(room, paragraph)) == (
            option,
            ParagraphState.AGREED,
        )


@pytest.fixture(scope="module")
def room() -> Room:
    made = opened(NAME, "standard")
    list_ends_before_a_name(made)
    in_vain(made, "PP3", "FOR", "stronger", DON="A bill without a sum.")
    in_vain(made, "OP1", "SIS", "doubled", DON="Not alone.")
    in_vain(made, "OP2", "DON", "adopted", EME="Not before we see a figure.")
    in_vain(made, "OP3", "SIS", "stronger", EME="A fixed half stops projects half-way.")
    observer_is_heard(made)
    in_vain(made, "OP6", "DON", "light", FOR="Nothing for nothing.")
    while not isinstance(made.stage, Call):
        made.all_pass()
    trade(made, "FOR", "DON", ("PP3", "stronger"), ("OP6", "light"))
    trade(made, "DON", "EME", ("OP1", "doubled"), ("OP2", "adopted"))
    made.until(Phase.SILENCE)
    return made


def test_two_trades_and_two_bridges_make_the_text(room):
    opened_here = ("PP2", "PP3", "OP1", "OP2", "OP3", "OP4", "OP6")
    assert [standing(room, one) for one in opened_here] == [
        *("adopted", "stronger", "doubled", "adopted", "stronger", "paused", "light")
    ]


def test_both_sides_of_each_trade_gain_by_it(room):
    """From the zero draft, by their own instructions."""
    scenario = room.chair.header.scenario
    trades = {
        ("DON", "EME"): {"OP1": "doubled", "OP2": "adopted"},
        ("FOR", "DON"): {"PP3": "stronger", "OP6": "light"},
    }
    before = {one.id: one.zero for one in scenario.paragraphs}
    for parties, terms in trades.items():
        for code in parties:
            mandate = scenario.mandate(code)
            gained = sum(
                mandate.interest(one).weight
                * (
                    dict(mandate.interest(one).values)[option]
                    - dict(mandate.interest(one).values)[before[one]]
                )
                for one, option in terms.items()
            )
            assert gained > 0, (code, terms)


def test_one_group_steps_back_from_the_sponsors_and_explains_its_position(room):
    room.until(Phase.ACTION)
    while room.session.phase is Phase.ACTION and "FUE" not in room.stage.awaiting:
        room.all_pass()
    room.do(ask.WithdrawSponsorship("FUE", "The figure is not ours."))
    room.until(Phase.EXPLANATIONS)
    assert room.session.outcome is Outcome.ADOPTED_WITHOUT_VOTE
    assert room.refused(ask.Dissociate("DON", "OP1", "Nor do we.")) == "sponsor_must_withdraw_first"
    room.do(ask.ExplainPosition("DON", "We did not go alone."))
    room.do(ask.ExplainPosition("FUE", "A figure today is a demand on all tomorrow."))
    room.do(ask.Dissociate("FUE", "OP1", "We take no part in this figure."))
    room.do(ask.ExplainPosition("YTH", "We shall come back in five years and count."))
    room.until(Phase.CLOSED)
    assert first_divergence(room.chair.header, room.chair.entries) is None


def test_a_review_by_the_secretariat_waits_for_its_costs():
    room = opened(NAME, "short")
    while room.stage.paragraph != "OP6":
        room.speaks_on(room.stage.paragraph)
    room.speaks_on("OP6", "DON")
    room.do(ask.Propose("DON", "OP6", "stronger"))
    room.all_pass()
    while not (isinstance(room.stage, Window) and room.stage.purpose == "budget"):
        room.all_pass()
    assert room.session.phase is Phase.ACTION
    costs = ask.StateBudget("OP6", "Two posts and the travel of the reviewers.")
    assert room.chair.submit(FACILITATOR, costs).refusal is None
    room.until(Phase.CLOSED)
    assert room.session.outcome is Outcome.ADOPTED_WITHOUT_VOTE

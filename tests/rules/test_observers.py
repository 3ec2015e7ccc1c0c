"""Observers speak and suggest wordings; they have no vote, no objection and no part in a quorum."""

from dataclasses import replace

import pytest
from table_of_five import CODES, Meeting, scenario

from game.domain import commands as ask
from game.domain.ballot import Choice
from game.domain.delegation import FACILITATOR
from game.domain.package import Term
from game.domain.paragraph import Wording
from game.domain.phase import Outcome, Phase
from game.domain.proceedings import Header
from game.domain.stage import Call, FinalTurns, Floor, Question, Vote, Window
from game.rules import open_session, options
from game.rules.tally import quorum_to_open

MEMBERS = ("KZ", "KG", "TJ", "TM")
OMITTED = Term("PP1", Wording("", "omitted"))


def watched(*names: str, watching: tuple[str, ...] = ("UZ",), **profile: object) -> Meeting:
    """A meeting at which Uzbekistan's seat is an observer's."""
    made = scenario(*(names or ("PP1",)), **profile)
    seated = tuple(replace(one, observer=one.code in watching) for one in made.delegations)
    sponsors = tuple(one for one in CODES if one not in watching)
    made = replace(made, delegations=seated, sponsors=sponsors, main_sponsor=sponsors[-1])
    return Meeting(open_session(Header(made, "standard", (), 1)))


def on_the_floor(*raising: str) -> Meeting:
    table = watched().everyone_passes()
    table.do(*(ask.RaisePlacard(code) for code in raising))
    return table.do(*(ask.Pass(code) for code in CODES if code not in raising))


def at_action() -> Meeting:
    table = watched()
    while table.session.phase is not Phase.ACTION:
        table.move_on()
    return table


def test_members_and_observers_sit_at_one_table():
    session = watched().session
    assert session.codes == CODES
    assert session.members == MEMBERS
    assert session.observers == ("UZ",)


def test_an_observer_is_called_and_takes_the_floor():
    table = watched().everyone_passes()
    assert isinstance(table.session.stage, Call)
    assert "UZ" in table.session.stage.awaiting
    table.do(ask.RaisePlacard("UZ"), *(ask.Pass(code) for code in MEMBERS))
    assert isinstance(table.session.stage, Floor)
    assert table.session.stage.awaiting == ("UZ",)


def test_what_an_observer_suggests_is_tested_once_a_member_backs_it():
    table = on_the_floor("KZ", "UZ").do(ask.Pass("KZ"), ask.Propose("UZ", "PP1", "strong"))
    assert isinstance(table.session.stage, Question)
    assert table.session.stage.subject.number == 0  # only the standing text

    table = watched().everyone_passes()
    table.do(ask.Pass("KZ"), ask.RaisePlacard("KG"), ask.Pass("TJ"), ask.Pass("TM"))
    table.do(ask.RaisePlacard("UZ"))
    table.do(ask.Propose("KG", "PP1", "strong"), ask.Propose("UZ", "PP1", "strong"))
    assert table.session.stage.subject.number == 1


def test_nobody_waits_for_an_observer_where_objections_are_asked():
    table = on_the_floor("KZ").do(ask.Propose("KZ", "PP1", "strong"))
    assert isinstance(table.session.stage, Question)
    assert "UZ" not in table.session.stage.awaiting
    table.do(*(ask.Pass(code) for code in table.session.stage.awaiting))
    assert table.session.paragraph("PP1").standing.option == "strong"


def test_a_text_is_adopted_without_a_vote_though_an_observer_said_nothing():
    table = at_action()
    assert table.session.stage.awaiting == MEMBERS
    assert table.refusal(ask.Object("UZ", "We would not.")).code == "members_only"
    table.do(*(ask.Pass(code) for code in MEMBERS))
    assert table.session.outcome is Outcome.ADOPTED_WITHOUT_VOTE


@pytest.mark.rule("82")
def test_members_vote_and_an_observer_is_refused_with_rule_82():
    table = at_action().do(ask.Object("KZ", "We want a vote."))
    table.do(*(ask.Pass(code) for code in MEMBERS[1:]))
    while not isinstance(table.session.stage, Vote):
        table.move_on()
    assert table.session.stage.eligible == MEMBERS
    refusal = table.refusal(ask.CastBallot("UZ", Choice.NO))
    assert (refusal.code, refusal.rule) == ("observer_has_no_vote", "82")
    table.do(*(ask.CastBallot(code, Choice.YES) for code in MEMBERS))
    assert table.session.votes[-1].tally.members == 4
    assert table.session.votes[-1].majority == 3


@pytest.mark.rule("67")
def test_observers_are_no_part_of_a_quorum():
    session = watched(watching=("TM", "UZ"), quorum_to_open=(2, 3)).session
    assert quorum_to_open(session, 2) is None
    assert dict(quorum_to_open(session, 1).params)["needed"] == "2"


@pytest.mark.rule("67")
def test_attendance_is_called_of_members():
    table = watched(attendance_call=True).everyone_passes()
    assert table.session.stage == Window("attendance", MEMBERS)
    table.do(*(ask.AnswerAttendanceCall(code) for code in MEMBERS))
    assert table.session.absent == ()


@pytest.mark.rule("practice")
@pytest.mark.parametrize(
    "command",
    [
        ask.Reserve("UZ", "PP1", 0, "Too far."),
        ask.Support("UZ", "PP1", 0),
        ask.AskBreak("UZ"),
        ask.OfferPackage("UZ", ("KZ",), (OMITTED,), "It is short."),
        ask.BreakSilence("UZ", ("PP1",), "Too far."),
        ask.TableAmendment("UZ", "PP1", "strong"),
        ask.CoSponsor("UZ"),
        ask.RequestRecordedVote("UZ"),
        ask.Move("UZ", "closure"),
    ],
)
def test_what_members_decide_an_observer_is_refused(command):
    refusal = on_the_floor("UZ").refusal(command)
    assert (refusal.code, refusal.rule) == ("members_only", "practice")


def test_a_package_is_not_offered_to_an_observer():
    table = on_the_floor("KZ")
    package = ask.OfferPackage("KZ", ("UZ",), (OMITTED,), "It is short.")
    assert table.refused(package) == "observer_addressed"
    table.do(replace(package, addressees=("KG",))).do(ask.AcceptPackage("KG", 1))
    assert "UZ" not in table.session.stage.awaiting


def test_the_final_round_and_silence_go_round_the_members():
    table = on_the_floor("KZ").do(ask.Reserve("KZ", "PP1", 0, "Too far."))
    table.act(FACILITATOR, ask.Advance())
    while not isinstance(table.session.stage, FinalTurns):
        table.move_on()
    assert "UZ" not in table.session.stage.awaiting
    while table.session.phase is not Phase.SILENCE:
        table.move_on()
    assert table.session.stage.awaiting == MEMBERS


def test_an_observer_is_offered_what_it_may_do_and_nothing_else():
    table = on_the_floor("UZ")
    offered = {getattr(one, "command", type(one)) for one in options(table.session, "UZ")}
    assert offered == {ask.Pass, ask.Propose, ask.ProposeOwnWords}

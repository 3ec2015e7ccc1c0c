"""Each length fits its lesson in the worst case, and who refuses everything cannot stall."""

import random
from dataclasses import replace
from pathlib import Path

import pytest
from random_play import fill
from table_of_five import CODES, Meeting, scenario

from game.domain import commands as ask
from game.domain.ballot import Choice
from game.domain.delegation import CLOCK, FACILITATOR
from game.domain.phase import Outcome, Phase
from game.domain.proceedings import Header
from game.domain.scenario import Length
from game.domain.stage import (
    Call,
    Floor,
    MotionDebate,
    PackageAnswers,
    Question,
    Seconding,
    Statements,
    Vote,
    Window,
    Yielded,
)
from game.rules import Form, awaiting, open_session, options, why_not
from game.scenario import load_profile

PROFILES = Path(__file__).parents[2] / "scenarios" / "profiles"
OPEN = {"short": 5, "standard": 11, "full": 17}
MINUTES = {"short": 15, "standard": 45, "full": 90}


def class_of_five(length: str) -> Meeting:
    """Five human seats on the shipped profile, clocks running."""
    profile = load_profile("un", PROFILES)
    names = (*(f"PP{number + 10}" for number in range(OPEN[length] - 2)), "OP1", "OP2")
    made = replace(scenario(*names), profile=profile, lengths=(Length(length, names),))
    return Meeting(open_session(Header(made, length, (), 1, clocks=True)))


def slowest(session, code, choose):
    """The act that keeps the table longest: speak, write, break, trade, object, request."""
    stage = session.stage
    offers = [one for one in options(session, code) if type(one) is not ask.Pass]
    moved = (ask.Move,) if offers and choose.random() < 0.5 else ()
    kinds = {
        Call: (*moved, ask.RaisePlacard),
        Statements: (*moved, ask.RequestToSpeak, ask.MakeStatement),
        Seconding: (ask.Second,),
        MotionDebate: (ask.SpeakOnMotion,),
        Yielded: (ask.Remark,),
        Floor: (ask.AskTime, ask.AskBreak, ask.OfferPackage, ask.Propose, ask.Reserve),
        PackageAnswers: (ask.CounterPackage, ask.AcceptPackage),
        Question: (ask.Object,),
        Vote: (ask.CastBallot,),
        Window: (
            *moved,
            ask.Reply,
            ask.BreakSilence,
            ask.WithdrawSponsorship,
            ask.TableAmendment,
            ask.ReviseOrally,
            ask.RequestSeparateVote,
        ),
    }.get(type(stage), (ask.OfferPackage,))
    for kind in kinds:
        of_kind = [one for one in offers if kind in (type(one), getattr(one, "command", None))]
        if of_kind:
            offer = choose.choice(of_kind)
            return fill(offer, choose) if isinstance(offer, Form) else offer
    return None


def play_slowly(table: Meeting, choose: random.Random) -> Meeting:
    """Everyone acts in the last millisecond before the deadline, and says all there is."""
    for _ in range(20_000):
        if table.session.phase is Phase.CLOSED:
            return table
        table.at = max(table.at, table.session.deadline - 1)
        due = table.session.deadline
        act_all(table, choose)
        for _ in range(4):  # in a window of requests one seat does several things
            if isinstance(table.session.stage, Window):
                act_all(table, choose)
        if table.session.deadline == due and table.at < due:
            table.at = due
            table.act(CLOCK, ask.DeadlineReached())
    raise AssertionError(table.session.phase)


def act_all(table: Meeting, choose: random.Random) -> None:
    """Each awaited seat does the slowest thing it may; the clock ends the rest."""
    for code in awaiting(table.session):
        if code == FACILITATOR or code not in awaiting(table.session):
            continue
        command = slowest(table.session, code, choose)
        if command is not None and why_not(table.session, code, command) is None:
            table.act(code, command)


@pytest.mark.parametrize("length", ["short", "standard", "full"])
@pytest.mark.parametrize("seed", range(4))
def test_the_worst_case_of_five_human_teams_fits_the_lesson(length, seed):
    table = play_slowly(class_of_five(length), random.Random(seed))
    minutes = (table.at / 1000 + table.session.pace.debrief_seconds) / 60
    assert minutes <= MINUTES[length]


@pytest.mark.parametrize("length", ["short", "standard", "full"])
def test_a_class_that_never_answers_in_time_still_closes(length):
    table = class_of_five(length)
    while table.session.phase is not Phase.CLOSED:
        table.time_passes()
    assert table.session.outcome is Outcome.ADOPTED_WITHOUT_VOTE


@pytest.mark.parametrize("length", ["short", "standard", "full"])
def test_one_seat_that_refuses_everything_delays_but_does_not_stall(length):
    table = class_of_five(length)
    choose = random.Random(7)
    for _ in range(5000):
        if table.session.phase is Phase.CLOSED:
            break
        waiting = awaiting(table.session)
        command = slowest(table.session, "KG", choose) if "KG" in waiting else None
        if command is not None and why_not(table.session, "KG", command) is None:
            table.act("KG", command)
        elif waiting[0] == FACILITATOR:
            table.move_on()
        elif isinstance(table.session.stage, PackageAnswers):
            table.act(waiting[0], ask.DeclinePackage(waiting[0], table.session.stage.package))
        elif isinstance(table.session.stage, Vote):
            choice = Choice.NO if waiting[0] == "KG" else Choice.YES
            table.act(waiting[0], ask.CastBallot(waiting[0], choice))
        else:
            table.act(waiting[0], ask.Pass(waiting[0]))
    assert table.session.outcome is Outcome.ADOPTED_BY_VOTE


def test_the_plan_of_each_length_adds_up_to_its_minutes():
    for pace in load_profile("un", PROFILES).paces:
        seats = len(CODES)
        formal = {"short": 30, "standard": 90, "full": 300}[pace.name]
        silence = {"short": 30, "standard": 60, "full": 90}[pace.name]
        planned = (
            pace.briefing_seconds
            + pace.statement_seconds * seats
            + sum(pace.reading_seconds)
            + sum(pace.recess_seconds)
            + 150
            + silence
            + formal
            + pace.debrief_seconds
            + pace.reserve_seconds
        )
        assert planned == MINUTES[pace.name] * 60

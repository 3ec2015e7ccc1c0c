"""The two shipped sets of rules, row by row, and what they do at the table."""

import random
from dataclasses import replace
from pathlib import Path

import pytest
from table_of_five import Meeting, scenario
from test_lengths import OPEN, play_slowly

from game.domain.ballot import Base, Majority
from game.domain.commands import Pass
from game.domain.phase import Phase
from game.domain.proceedings import Header
from game.domain.profile import Profile
from game.domain.scenario import Length
from game.rules import awaiting, open_session
from game.scenario import load_profile

PROFILES = Path(__file__).parents[2] / "scenarios" / "profiles"
UN, CLASSROOM = (load_profile(name, PROFILES) for name in ("un", "classroom"))
SIMPLE, TWO_THIRDS = Majority.SIMPLE, Majority.TWO_THIRDS


def order(profile: Profile) -> list[str]:
    return [one.key for one in profile.motions]


@pytest.mark.rule("77")
def test_the_assembly_deals_with_motions_in_the_order_of_rule_77():
    assert order(UN) == [
        "point_of_order",
        "appeal",
        "suspension",
        "adjournment",
        "adjourn_debate",
        "closure",
        "close_list",
        "reopen_list",
        "time_limit",
        "competence",
        "reconsideration",
        "division",
        "recorded_vote",
        "withdrawal",
        "right_of_reply",
    ]


ASSEMBLY = [
    # motion, rule, decided, majority, speakers for and against
    ("point_of_order", "71", "facilitator", SIMPLE, (0, 0)),
    ("appeal", "71", "vote", SIMPLE, (0, 0)),
    ("suspension", "76", "vote", SIMPLE, (0, 0)),
    ("adjournment", "76", "vote", SIMPLE, (0, 0)),
    ("adjourn_debate", "74", "vote", SIMPLE, (2, 2)),
    ("closure", "75", "vote", SIMPLE, (0, 2)),
    ("close_list", "73", "objection", SIMPLE, (0, 0)),
    ("reopen_list", "73", "objection", SIMPLE, (0, 0)),
    ("time_limit", "72", "vote", SIMPLE, (2, 2)),
    ("competence", "79", "vote", SIMPLE, (0, 0)),
    ("reconsideration", "81", "vote", TWO_THIRDS, (0, 2)),
    ("division", "89", "objection", SIMPLE, (2, 2)),
    ("recorded_vote", "87", "request", SIMPLE, (0, 0)),
    ("withdrawal", "80", "request", SIMPLE, (0, 0)),
    ("right_of_reply", "73", "request", SIMPLE, (0, 0)),
]


@pytest.mark.parametrize(
    "row", [pytest.param(row, marks=pytest.mark.rule(row[1]), id=row[0]) for row in ASSEMBLY]
)
def test_each_motion_of_the_assembly_is_dealt_with_by_its_rule(row):
    found = UN.motion(row[0])
    speakers = (found.speakers_for, found.speakers_against)
    assert (found.key, found.rule, found.decided, found.majority, speakers) == row
    assert (found.abstain, found.seconded) == (True, False)


MODEL_UN = [
    # motion, decided, majority, speakers for and against, who may move it
    ("point_of_order", "facilitator", SIMPLE, (0, 0), "any"),
    ("appeal", "vote", SIMPLE, (0, 0), "any"),
    ("personal_privilege", "facilitator", SIMPLE, (0, 0), "any"),
    ("information", "facilitator", SIMPLE, (0, 0), "any"),
    ("adjournment", "vote", SIMPLE, (0, 0), "any"),
    ("suspension", "vote", SIMPLE, (0, 0), "any"),
    ("unmoderated_caucus", "vote", SIMPLE, (0, 0), "any"),
    ("moderated_caucus", "vote", SIMPLE, (0, 0), "any"),
    ("introduce_draft", "request", SIMPLE, (0, 0), "sponsor"),
    ("introduce_amendment", "request", SIMPLE, (0, 0), "any"),
    ("tabling", "vote", TWO_THIRDS, (2, 2), "any"),
    ("closure", "vote", TWO_THIRDS, (0, 2), "any"),
    ("speaking_time", "vote", SIMPLE, (2, 2), "any"),
    ("reorder", "vote", SIMPLE, (0, 0), "any"),
    ("divide_question", "vote", SIMPLE, (2, 2), "any"),
    ("roll_call", "request", SIMPLE, (0, 0), "any"),
    ("reconsideration", "vote", TWO_THIRDS, (0, 2), "prevailing"),
    ("close_list", "vote", SIMPLE, (0, 0), "any"),
    ("reopen_list", "vote", SIMPLE, (0, 0), "any"),
    ("withdrawal", "request", SIMPLE, (0, 0), "any"),
    ("right_of_reply", "request", SIMPLE, (0, 0), "any"),
]


@pytest.mark.rule("classroom")
def test_classic_model_un_has_its_own_motions_in_its_own_order():
    assert order(CLASSROOM) == [row[0] for row in MODEL_UN]


@pytest.mark.rule("classroom")
@pytest.mark.parametrize("row", MODEL_UN, ids=[row[0] for row in MODEL_UN])
def test_each_motion_of_classic_model_un_is_labelled_as_such(row):
    found = CLASSROOM.motion(row[0])
    speakers = (found.speakers_for, found.speakers_against)
    assert (found.key, found.decided, found.majority, speakers, found.moved_by) == row
    assert found.rule == "classroom"


@pytest.mark.rule("classroom:abstention")
def test_nobody_abstains_on_what_classic_model_un_votes_as_procedure():
    voted = [one for one in CLASSROOM.motions if one.decided in {"vote", "objection"}]
    assert not any(one.abstain for one in voted)


@pytest.mark.parametrize(
    ("field", "assembly", "classroom"),
    [
        pytest.param(*row, marks=pytest.mark.rule(rule), id=row[0])
        for rule, row in (
            ("95", ("tie", "second_vote", "falls")),
            ("85", ("majority", SIMPLE, SIMPLE)),
            ("85", ("amendment_majority", SIMPLE, SIMPLE)),
            ("86", ("base", Base.PRESENT_AND_VOTING, Base.PRESENT_AND_VOTING)),
            ("67", ("quorum_to_open", (1, 3), (1, 3))),
            ("67", ("quorum_to_decide", (1, 2), (1, 2))),
            ("87", ("ballots", "recorded", "roll_call")),
            ("87", ("roll_call_from", "lot", "lot")),
            ("classroom", ("roll_call_passes", False, True)),
            ("classroom", ("votes_with_rights", False, True)),
            ("classroom", ("attendance_call", False, True)),
            ("classroom", ("yields", False, True)),
            ("classroom", ("motions_in_informals", False, True)),
            ("classroom", ("sponsors_may_amend", False, True)),
            ("classroom", ("friendly_amendments", False, True)),
            ("classroom", ("amendments_seconded", False, True)),
            ("89", ("paragraph_votes", "on_request", "on_request")),
            ("73", ("replies", 2, 1)),
            ("83", ("important_question", False, False)),
        )
    ],
)
def test_what_the_two_sets_of_rules_say(field, assembly, classroom):
    assert (getattr(UN, field), getattr(CLASSROOM, field)) == (assembly, classroom)


def classroom_of_five(length: str) -> Meeting:
    """Five human seats under classic rules, clocks running, attendance called."""
    names = (*(f"PP{number + 10}" for number in range(OPEN[length] - 2)), "OP1", "OP2")
    made = replace(scenario(*names), profile=CLASSROOM, lengths=(Length(length, names),))
    table = Meeting(open_session(Header(made, length, (), 1, clocks=True)))
    table.at = table.session.deadline - 1
    table.everyone_passes()
    table.at += 15_000  # no clock runs while names are called
    return table.everyone_passes()


@pytest.mark.parametrize("length", ["short", "standard", "full"])
@pytest.mark.parametrize("seed", range(2))
def test_the_worst_case_of_classic_rules_fits_the_lesson(length, seed):
    table = play_slowly(classroom_of_five(length), random.Random(seed))
    pace = table.session.pace
    assert (table.at / 1000 + pace.debrief_seconds) / 60 <= pace.minutes


def test_a_quiet_session_under_classic_rules_ends_by_consensus():
    table = classroom_of_five("standard")
    while table.session.phase is not Phase.CLOSED:
        table.do(Pass(awaiting(table.session)[0]))
    assert table.session.votes == ()

"""Rules for tests: the Assembly's motions, classic Model UN's, and the way to action."""

from table_of_five import CODES, Meeting, meeting

from game.domain.ballot import Choice, Majority
from game.domain.commands import CastBallot, Object, Pass
from game.domain.motion import MotionRule
from game.domain.phase import Phase
from game.domain.stage import MotionDebate, Question, Statements, Vote, Window

TWO_THIRDS = Majority.TWO_THIRDS

ASSEMBLY = (
    MotionRule("point_of_order", "71", decided="facilitator"),
    MotionRule("appeal", "71"),
    MotionRule("suspension", "76"),
    MotionRule("adjournment", "76"),
    MotionRule("adjourn_debate", "74", speakers_for=2, speakers_against=2),
    MotionRule("closure", "75", speakers_against=2),
    MotionRule("close_list", "73", decided="objection"),
    MotionRule("reopen_list", "73", decided="objection"),
    MotionRule("time_limit", "72", speakers_for=2, speakers_against=2),
    MotionRule("competence", "79"),
    MotionRule("reconsideration", "81", majority=TWO_THIRDS, speakers_against=2),
    MotionRule("division", "89", decided="objection", speakers_for=2, speakers_against=2),
    MotionRule("recorded_vote", "87", decided="request"),
    MotionRule("withdrawal", "80", decided="request"),
    MotionRule("right_of_reply", "73", decided="request"),
)


def _classroom(key: str, **row: object) -> MotionRule:
    return MotionRule(key, "classroom", abstain=False, **row)


CLASSROOM = (
    _classroom("point_of_order", decided="facilitator"),
    _classroom("appeal"),
    _classroom("personal_privilege", decided="facilitator"),
    _classroom("information", decided="facilitator"),
    _classroom("adjournment", seconded=True),
    _classroom("suspension", seconded=True),
    _classroom("unmoderated_caucus", seconded=True),
    _classroom("moderated_caucus", seconded=True),
    _classroom("introduce_draft", decided="request", moved_by="sponsor"),
    _classroom("introduce_amendment", decided="request"),
    _classroom("tabling", majority=TWO_THIRDS, speakers_for=2, speakers_against=2),
    _classroom("closure", majority=TWO_THIRDS, speakers_against=2),
    _classroom("speaking_time", speakers_for=2, speakers_against=2),
    _classroom("reorder"),
    _classroom("divide_question", speakers_for=2, speakers_against=2),
    _classroom("roll_call"),
    _classroom("reconsideration", majority=TWO_THIRDS, moved_by="prevailing"),
    _classroom("right_of_reply", decided="request"),
)


def assembly(*names: str, motions: tuple[MotionRule, ...] = ASSEMBLY, **changes: object) -> Meeting:
    """A meeting under rules with motions, at its briefing."""
    return meeting(*(names or ("PP1", "OP1")), motions=motions, **changes)


def opening(**changes: object) -> Meeting:
    """A meeting that hears opening statements: Kazakhstan has the floor."""
    return assembly(**{"statement_seconds": 30, **changes}).everyone_passes()


def requests(*names: str, **changes: object) -> Meeting:
    """A formal meeting that hears requests: Kazakhstan objected to adoption without a vote."""
    table = assembly(*names, **{"debate_seconds": 0, **changes})
    while table.session.phase is not Phase.ACTION:
        table.move_on()
    table.do(Object("KZ", "We want a vote."))
    table.do(*(Pass(code) for code in CODES[1:]))
    assert isinstance(table.session.stage, Statements | Window)
    return table


def vote(table: Meeting, choices: str) -> Meeting:
    """Cast the ballots in the order of the seats: y, n, a, and "-" for who casts none."""
    stage = table.session.stage
    assert isinstance(stage, Vote), stage
    named = {"y": Choice.YES, "n": Choice.NO, "a": Choice.ABSTENTION}
    for code, letter in zip(CODES, choices, strict=True):
        if letter in named:
            table.do(CastBallot(code, named[letter]))
    if "-" in choices:
        table.move_on()
    return table


def nobody_speaks(table: Meeting) -> Meeting:
    """Nobody speaks on the motion, or nobody objects to it."""
    assert isinstance(table.session.stage, MotionDebate | Question), table.session.stage
    return table.everyone_passes()

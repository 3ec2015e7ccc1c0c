"""One scripted session under each set of rules; together they use every motion there is.

The scripts are invented: nobody would move so much in one afternoon. The profiles are
those that are shipped.
"""

from dataclasses import dataclass, replace

import pytest

from game import resources
from game.chair import Chair, first_divergence
from game.domain import commands as ask
from game.domain.ballot import Choice
from game.domain.delegation import FACILITATOR
from game.domain.phase import Outcome, Phase
from game.domain.proceedings import Header
from game.domain.stage import MotionDebate, Question, Ruling, Seconding, Statements, Vote, Window
from game.rules.motions import MOTIONS
from game.scenario import load_profile, load_scenario

SCENARIOS = resources.scenarios_dir()
BALLOTS = {"y": Choice.YES, "n": Choice.NO, "a": Choice.ABSTENTION}


@dataclass
class Hall:
    """A Chair that a script drives; every act has to be in order."""

    chair: Chair

    @property
    def session(self):
        return self.chair.session

    @property
    def stage(self):
        return self.session.stage

    def act(self, actor, command):
        entry = self.chair.submit(actor, command)
        assert entry.refusal is None, (command, entry.refusal)

    def do(self, *commands):
        for command in commands:
            self.act(command.delegation, command)

    def everyone_passes(self):
        self.do(*(ask.Pass(code) for code in self.stage.awaiting))

    def vote(self, choices):
        """Ballots by delegation in table order: y, n or a."""
        assert isinstance(self.stage, Vote), self.stage
        cast = dict(zip(self.session.codes, choices, strict=True))
        while isinstance(self.stage, Vote) and self.stage.awaiting:
            subject = self.stage.subject, self.stage.round
            code = self.stage.awaiting[0]
            self.do(ask.CastBallot(code, BALLOTS[cast[code]]))
            if (
                not isinstance(self.stage, Vote)
                or (self.stage.subject, self.stage.round) != subject
            ):
                return

    def move(self, code, motion, choices="", **named):
        """Move a motion and see it through: seconded, not spoken on, and voted."""
        self.do(ask.Move(code, motion, **named))
        if isinstance(self.stage, Seconding):
            self.do(ask.Second(self.stage.awaiting[0]))
        if isinstance(self.stage, MotionDebate) or (
            isinstance(self.stage, Question) and self.stage.subject.kind == "motion"
        ):
            self.everyone_passes()
        if choices and isinstance(self.stage, Vote):
            self.vote(choices)

    def point(self, code, motion, *, upheld):
        """Raise a point; the facilitator rules on it."""
        self.do(ask.Move(code, motion, "Is this in order?"))
        assert isinstance(self.stage, Ruling)
        self.act(FACILITATOR, ask.RuleOnPoint(upheld=upheld, reason="So rules the chair."))

    def to(self, phase):
        """The facilitator moves on until a phase is reached."""
        while self.session.phase is not phase:
            self.act(FACILITATOR, ask.Advance())

    def adoption_is_objected_to(self):
        while not (isinstance(self.stage, Question) and self.stage.subject.kind == "adoption"):
            self.act(FACILITATOR, ask.Advance())
        first, *others = self.stage.awaiting
        self.do(ask.Object(first, "We want a vote."), *(ask.Pass(code) for code in others))

    def to_requests(self):
        while not (isinstance(self.stage, Window) and self.stage.purpose == "requests"):
            self.act(FACILITATOR, ask.Advance())

    def amend(self, code, paragraph):
        """Table another scripted wording of a paragraph; the amendment's number."""
        text = self.session.paragraph(paragraph)
        other = [one.key for one in text.options if one.key != text.standing.option]
        self.do(ask.TableAmendment(code, paragraph, other[0]))
        return self.session.amendments[-1].number

    def vote_through(self, choices):
        """Everything is put, until the explanations; nobody objects, nobody adds anything."""
        while self.session.phase is Phase.VOTING:
            if isinstance(self.stage, Vote):
                self.vote(choices)
            else:
                self.act(FACILITATOR, ask.Advance())

    def moved(self):
        return {one.key for one in self.session.motions}


def hall(profile):
    """The reference scenario under a shipped profile, in the full length."""
    scenario = load_scenario(SCENARIOS / "unrcca-2021")
    rules = load_profile(profile, SCENARIOS / "profiles")
    header = Header(replace(scenario, profile=rules), "full", (), seed=3)
    return Hall(Chair(header))


def begun(room):
    """Everyone has read the instructions; an attendance call is answered, where there is one."""
    room.do(ask.RequestToSpeak("UZ"))
    while not isinstance(room.stage, Statements):
        if isinstance(room.stage, Window) and room.stage.purpose == "attendance":
            room.everyone_passes()
        else:
            room.act(FACILITATOR, ask.Advance())
    assert room.stage.awaiting[0] == "UZ"


def test_a_session_of_the_assembly_uses_every_motion_of_its_rules():
    room = hall("un")
    begun(room)
    room.point("KZ", "point_of_order", upheld=False)
    point = room.session.motions[-1].number
    room.move("KG", "appeal", "nynnn", numbers=(point,))
    room.move("KG", "suspension", "yyyyn", seconds=30)
    room.everyone_passes()
    room.move("TJ", "time_limit", "yyyyy", seconds=15)
    room.do(ask.MakeStatement("UZ", "We have come to agree."))
    room.move("TJ", "close_list")
    room.move("TM", "reopen_list")
    room.move("TM", "closure", "yyyyn")
    room.do(ask.Reply("UZ", "We had more to say."))
    room.everyone_passes()

    room.adoption_is_objected_to()
    room.to_requests()
    main = room.session.main_sponsor
    room.do(ask.WithdrawDraft(main, "We would rather wait."))
    assert room.session.outcome is Outcome.WITHDRAWN
    room.do(ask.ReintroduceDraft("UZ"))
    room.adoption_is_objected_to()
    room.to_requests()
    room.move("UZ", "adjourn_debate", "nnnny")
    room.move("UZ", "competence", "nnnny")
    room.do(ask.RequestSeparateVote("TJ", "PP11"), ask.RequestRecordedVote("KG"))
    room.everyone_passes()
    objector, *others = room.stage.awaiting
    room.do(ask.Object(objector, "One text, one vote."), *(ask.Pass(code) for code in others))
    room.everyone_passes()  # nobody speaks on the division
    room.vote("yyyyn")
    room.vote("yyyyn")
    room.vote("nnnyy")
    assert room.session.outcome is Outcome.REJECTED
    room.move("KZ", "reconsideration", "yyyyn")
    room.vote("yyyyn")
    assert room.session.outcome is Outcome.ADOPTED_BY_VOTE
    room.move("KZ", "adjournment", "yyyyy")

    assert room.session.phase is Phase.CLOSED
    direct = {"recorded_vote", "withdrawal", "right_of_reply"}  # asked for, not moved
    assert room.moved() == {one.key for one in room.session.profile.motions} - direct
    assert first_divergence(room.chair.header, room.chair.entries) is None


def test_a_session_of_classic_model_un_uses_every_motion_of_its_rules():
    room = hall("classroom")
    begun(room)
    room.move("TM", "introduce_draft")
    room.do(ask.MakeStatement("TM", "Our draft."))
    room.point("KZ", "personal_privilege", upheld=True)
    room.point("KZ", "information", upheld=True)
    room.point("KG", "point_of_order", upheld=False)
    point = room.session.motions[-1].number
    room.move("KG", "appeal", "nynnn", numbers=(point,))
    room.move("KG", "suspension", "yyyyn", seconds=30)
    room.everyone_passes()
    room.move("TJ", "unmoderated_caucus", "yyyyy", seconds=30)
    room.everyone_passes()
    room.move("TJ", "moderated_caucus", "yyyyy", text="Water", seconds=30, speaker_seconds=10)
    room.do(ask.MakeStatement(room.stage.awaiting[0], "Water is shared."))
    while room.stage.purpose == "caucus":
        room.do(ask.Pass(room.stage.awaiting[0]))
    room.move("TM", "speaking_time", "yyyyy", seconds=15)
    room.do(ask.MakeStatement("UZ", "We have come to agree.", "questions"))
    room.do(ask.Remark("KZ", "On what?"), ask.Pass("KG"), ask.Pass("TJ"), ask.Pass("TM"))
    room.do(ask.Remark("UZ", "On this text."))
    room.move("UZ", "close_list", "yyyyy")
    room.move("UZ", "reopen_list", "yyyyy")
    while isinstance(room.stage, Statements):
        room.do(ask.MakeStatement(room.stage.awaiting[0], "We are ready to agree."))
    room.do(ask.Reply("UZ", "So we said."))
    while room.session.phase is Phase.OPENING:
        room.everyone_passes()
    room.move("KZ", "closure", "yyyyn")
    assert room.session.phase is Phase.FINAL_ROUND

    room.adoption_is_objected_to()
    room.to_requests()
    first, second = room.amend("TJ", "PP11"), room.amend("KG", "PP10")
    room.move("TJ", "introduce_amendment", numbers=(first,))
    room.do(ask.MakeStatement("TJ", "Our amendment."))
    room.move("KZ", "reorder", "yyyyy", numbers=(second, first))
    room.move("UZ", "divide_question", "yyyyy", paragraph="PP12")
    room.move("UZ", "roll_call", "yyyyy")
    room.move("TM", "tabling", "nnnny")
    room.vote_through("yyyyn")
    assert room.session.outcome is Outcome.ADOPTED_BY_VOTE
    room.move("KZ", "reconsideration", "yyyyn")
    room.vote_through("yyyyn")
    room.move("KZ", "adjournment", "yyyyy")

    assert room.session.phase is Phase.CLOSED
    direct = {"withdrawal", "right_of_reply"}  # asked for, not moved
    assert room.moved() == {one.key for one in room.session.profile.motions} - direct
    assert first_divergence(room.chair.header, room.chair.entries) is None


def test_every_motion_there_is_belongs_to_one_of_the_shipped_rules():
    shipped = {
        one.key
        for name in ("un", "classroom")
        for one in load_profile(name, SCENARIOS / "profiles").motions
    }
    assert shipped == set(MOTIONS)


@pytest.mark.parametrize("name", ["un", "classroom"])
def test_every_shipped_motion_names_its_rule(name):
    rules = {one.rule for one in load_profile(name, SCENARIOS / "profiles").motions}
    assert all(rule.isdigit() or rule == "classroom" for rule in rules)

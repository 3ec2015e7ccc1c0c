"""Reality as a golden file: a scripted negotiation that ends in the text of 2021, byte for byte.

The script is invented; only its end is real. It uses what a session has: proposals that
replace and merge, support, a reservation that is lifted, packages with a counter, brackets,
a second reading, reopening, the final round, silence that is broken, and consensus.
"""

from dataclasses import dataclass

import pytest
from the_document import printed, the_document

from game import resources
from game.chair import Chair, first_divergence
from game.domain import commands as ask
from game.domain.package import Term
from game.domain.phase import Outcome, Phase
from game.domain.proceedings import Header
from game.domain.stage import Call, Floor, PackageAnswers, Question
from game.scenario import load_scenario


@pytest.fixture(scope="module")
def scenario():
    return load_scenario(resources.scenarios_dir() / "unrcca-2021")


@dataclass
class Room:
    """A Chair that a script drives; every act has to be in order."""

    chair: Chair

    @property
    def session(self):
        return self.chair.session

    def do(self, *commands):
        for command in commands:
            entry = self.chair.submit(command.delegation, command)
            assert entry.refusal is None, (command, entry.refusal)

    def everyone_else_passes(self):
        """Whoever the present stage still awaits has nothing to add."""
        stage = self.session.stage
        self.do(*(ask.Pass(code) for code in stage.awaiting))

    def speaks_on(self, paragraph, *codes):
        """The paragraph is called, and these delegations raise their placards."""
        assert isinstance(self.session.stage, Call)
        assert self.session.stage.paragraph == paragraph
        for code in self.session.stage.awaiting:
            self.do(ask.RaisePlacard(code) if code in codes else ask.Pass(code))

    def nobody_objects(self):
        assert isinstance(self.session.stage, Question)
        self.everyone_else_passes()

    def object(self, **reasons):
        """These object with their reasons, the others do not."""
        for code in self.session.stage.awaiting:
            reason = reasons.get(code)
            self.do(ask.Object(code, reason) if reason else ask.Pass(code))

    def term(self, paragraph, option):
        return Term(paragraph, self.session.paragraph(paragraph).option(option).wording)

    def floor_order(self):
        assert isinstance(self.session.stage, Floor)
        return self.session.stage.awaiting


def first_reading(room):
    """Most of the text is agreed; water, the partners and the request stay in brackets."""
    room.speaks_on("PP4", "TJ")
    room.do(ask.Propose("TJ", "PP4", "adopted"))
    room.nobody_objects()
    room.speaks_on("PP5", "TJ", "KG")
    for code in room.floor_order():
        room.do(ask.Propose(code, "PP5", "adopted"))  # the second merges into the first
    assert len(room.session.paragraph("PP5").proposals[0].supporters) == 1
    room.nobody_objects()
    room.speaks_on("PP6")  # no placard: agreed as it stands
    room.speaks_on("PP7", "KG")
    room.do(ask.Propose("KG", "PP7", "adopted"))
    room.nobody_objects()
    for name, code in (("PP8", "KG"), ("PP9", "UZ"), ("PP10", "TJ")):
        room.speaks_on(name, code)
        room.do(ask.Propose(code, name, "adopted"))
        room.nobody_objects()
    room.speaks_on("PP11", "KG")
    room.do(ask.Propose("KG", "PP11", "upstream"))
    room.object(KZ="Downstream needs are not in it.")
    room.object(KG="Storing water has a cost.", TJ="It leaves us alone with the cost.")
    room.speaks_on("PP12", "KG")
    room.do(ask.Propose("KG", "PP12", "adopted"))
    room.nobody_objects()
    room.speaks_on("PP13", "TJ")
    room.do(ask.Propose("TJ", "PP13", "adopted"))
    room.nobody_objects()
    for name, code in (("PP14", "KZ"), ("PP15", "TJ"), ("PP16", "UZ")):
        room.speaks_on(name, code)
        room.do(ask.Propose(code, name, "adopted"))
        room.nobody_objects()
    room.speaks_on("OP1", "UZ")
    room.do(ask.Propose("UZ", "OP1", "regional_organizations"))
    room.object(TM="Our mandate speaks of the Governments.")
    room.object(TJ="The mandate of the Centre says concurrence.")


def the_package(room):
    """The request gives way to a welcome: first declined with a counter, then accepted."""
    room.speaks_on("OP2", "KG")
    offer = (room.term("OP2", "voluntary_contributions"), room.term("OP1", "adopted"))
    room.do(ask.OfferPackage("KG", ("TM",), offer, "A welcome with means behind it."))
    assert isinstance(room.session.stage, PackageAnswers)
    counter = (room.term("OP2", "adopted"), room.term("OP1", "adopted"))
    room.do(ask.CounterPackage("TM", 1, counter, "A plain welcome, and concurrence."))
    room.do(ask.AcceptPackage("KG", 2))
    room.nobody_objects()
    assert room.session.paragraph("OP1").package == 2
    room.speaks_on("OP3", "KG")
    room.do(ask.Reserve("KG", "OP3", 0, "We await instructions on recovery."))
    room.everyone_else_passes()
    room.speaks_on("OP4", "TJ")
    room.do(ask.Propose("TJ", "OP4", "adopted"))
    room.nobody_objects()
    assert room.session.phase is Phase.RECESS


def second_reading(room):
    """The reservation is lifted for the adopted words; water waits for the final round."""
    room.do(ask.ReopenParagraph("UZ", "PP16", "The code of conduct should be named."))
    room.everyone_else_passes()
    assert room.session.agenda == ("PP11", "PP16", "OP3")
    room.speaks_on("PP11")
    room.object(KZ="Still not.")
    room.object(KG="Still not.")
    room.speaks_on("PP16")  # nobody speaks after all: it stands as it was agreed
    room.speaks_on("OP3", "KG")
    room.do(ask.Propose("KG", "OP3", "adopted"))
    room.nobody_objects()
    while room.session.phase in (Phase.RECESS, Phase.READING):
        if isinstance(room.session.stage, Call):
            room.speaks_on("PP11")
            room.object(KZ="Still not.")
            room.object(KG="Still not.")
        else:
            room.everyone_else_passes()


def the_end(room):
    """Water is settled by the last package; silence is broken once, then holds."""
    assert room.session.phase is Phase.FINAL_ROUND
    first = room.session.stage.awaiting[0]
    words = (room.term("PP11", "adopted"),)
    room.do(ask.OfferPackage(first, (), words, "Mutually beneficial: the words of 2017."))
    room.nobody_objects()
    assert room.session.brackets == ()
    room.everyone_else_passes()
    assert room.session.phase is Phase.SILENCE
    room.do(ask.BreakSilence("KZ", ("PP14",), "Almaty should stand in the text."))
    room.everyone_else_passes()
    room.speaks_on("PP14")
    room.everyone_else_passes()
    room.nobody_objects()
    assert room.session.outcome is Outcome.ADOPTED_WITHOUT_VOTE
    room.do(ask.ExplainPosition("TM", "We thank all delegations."))
    room.everyone_else_passes()


@pytest.fixture(scope="module")
def room(scenario):
    made = Room(Chair(Header(scenario, "full", (), seed=29032021)))
    made.everyone_else_passes()
    for code in made.session.stage.awaiting:
        made.do(ask.MakeStatement(code, "We come with goodwill and with instructions."))
    made.everyone_else_passes()  # no right of reply is asked for
    first_reading(made)
    the_package(made)
    second_reading(made)
    the_end(made)
    return made


def test_the_scripted_negotiation_yields_the_text_of_2021_byte_for_byte(room, scenario):
    texts = [(one.kind.value, one.standing.text) for one in room.session.paragraphs]
    ours = "\n\n".join(printed(scenario, texts))
    assert ours.encode() == "\n\n".join(the_document()).encode()


def test_the_meeting_is_closed_and_no_tally_exists(room):
    assert room.session.phase is Phase.CLOSED
    assert room.session.votes == ()


def test_the_rules_confirm_the_whole_record(room):
    assert first_divergence(room.chair.header, room.chair.entries) is None


def test_every_change_has_its_author_and_cause(room):
    water = room.session.paragraph("PP11").version
    assert (water.cause, water.wording.option) == ("package", "adopted")
    request = room.session.paragraph("OP2").version
    assert (request.author, request.cause) == ("TM", "package")

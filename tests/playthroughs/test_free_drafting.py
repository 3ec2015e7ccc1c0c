"""The dark night sky: five delegations write a text that stood in no file."""

import pytest
from room import opened

from game.chair import first_divergence
from game.domain import commands as ask
from game.domain.phase import Outcome, Phase

WHY = "Aware that light which nobody needs wastes energy"
WHAT = "Invites States to set up dark sky reserves, with the consent of the people who live there"


@pytest.fixture(scope="module")
def room():
    made = opened("free-drafting", "short")
    made.speaks_on("PP1", "EST", "ARD")
    for code in made.stage.awaiting:
        words = ask.ProposeOwnWords("EST", "PP1", WHY, "cost")
        made.do(words if code == "EST" else ask.Pass(code))
    made.all_pass()
    made.speaks_on("OP1", "ARD")
    made.do(ask.ProposeOwnWords("ARD", "OP1", WHAT, "reserves"))
    made.all_pass()
    made.until(Phase.CLOSED)
    return made


def test_what_was_written_is_the_text(room):
    assert room.session.paragraph("PP1").standing.text == WHY
    assert room.session.paragraph("OP1").standing.text == WHAT
    assert room.session.outcome is Outcome.ADOPTED_WITHOUT_VOTE


def test_it_is_worth_what_its_yardsticks_are_worth(room):
    assert room.session.paragraph("PP1").standing.option == "cost"
    assert room.session.paragraph("OP1").standing.option == "reserves"


def test_nobody_is_handed_a_wording():
    made = opened("free-drafting", "short")
    made.speaks_on("PP1", "ARD")
    assert made.refused(ask.Propose("ARD", "PP1", "science")) == "write_it_yourself"


def test_the_rules_confirm_the_record(room):
    assert first_divergence(room.chair.header, room.chair.entries) is None

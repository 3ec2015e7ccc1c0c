"""Those who bring help: what everybody can live with is adopted, and a veto ends the rest."""

from room import Room, opened

from game.chair import first_divergence
from game.domain import commands as ask
from game.domain.ballot import Choice
from game.domain.phase import Outcome, Phase
from game.domain.stage import Question, Vote

NAME = "security-council"


def ballots(room: Room, **choices: Choice) -> None:
    """All vote yes but these."""
    room.until(Phase.VOTING, Vote)
    for code in room.stage.awaiting:
        room.do(ask.CastBallot(code, choices.get(code, Choice.YES)))


def take(room: Room, paragraph: str, code: str) -> None:
    """One delegation suggests the compromise, and nobody objects."""
    room.speaks_on(paragraph, code)
    room.do(ask.Propose(code, paragraph, "adopted"))
    assert isinstance(room.stage, Question)
    room.all_pass()
    assert room.session.paragraph(paragraph).standing.option == "adopted"


def test_a_text_of_bridges_is_adopted_with_abstentions_of_permanent_members():
    room = opened(NAME, "short")
    take(room, "PP4", "KZ")
    take(room, "OP1", "FR")
    take(room, "OP2", "KE")
    ballots(room, CN=Choice.ABSTENTION, RU=Choice.ABSTENTION, DZ=Choice.NO)
    result = room.session.votes[-1]
    assert (result.tally.yes, result.tally.no, result.tally.abstentions) == (12, 1, 2)
    assert (result.adopted, result.vetoed_by) == (True, ())
    room.until(Phase.CLOSED)
    assert room.session.outcome is Outcome.ADOPTED_BY_VOTE
    assert first_divergence(room.chair.header, room.chair.entries) is None


def test_fourteen_votes_are_not_enough_against_a_veto():
    room = opened(NAME, "short")
    take(room, "PP4", "KZ")
    take(room, "OP1", "FR")
    room.speaks_on("OP2")  # access by every route stands, because nobody speaks
    ballots(room, RU=Choice.NO)
    result = room.session.votes[-1]
    assert (result.tally.yes, result.adopted, result.vetoed_by) == (14, False, ("RU",))
    assert room.session.outcome is Outcome.REJECTED


def test_an_objection_in_consultations_is_no_veto_yet():
    room = opened(NAME, "short")
    room.speaks_on("PP4", "CN")
    room.do(ask.Propose("CN", "PP4", "stronger"))
    room.object(GB="It names only one of two truths.")
    assert room.session.paragraph("PP4").standing.option == "weaker"
    assert room.session.outcome is None

"""What the facilitator may ask the class, and what the coach says of the text that came out."""

from dataclasses import replace

from formal_meeting import at_action, with_text
from gallery import played
from table_of_five import meeting, reading, scenario

from game.domain.commands import Pass, Propose, RaisePlacard, Reserve
from game.domain.proceedings import Header, Proceedings
from game.ui.presenters.ask_the_class import question_for_the_class
from game.ui.presenters.drafting_notes import drafting_lines


def asked(table) -> str:
    return question_for_the_class(table.session)


def test_the_question_follows_the_meeting():
    assert (
        asked(meeting()) == "Which paragraph matters most to you, and what could you give for it?"
    )
    assert asked(reading()) == "Who will object to this paragraph, and for what reason?"
    assert asked(at_action()).startswith("Consensus or a vote")


def test_a_reservation_and_rival_wordings_have_their_own_questions():
    table = reading()
    for code in ("KZ", "KG", "TJ"):
        table.do(RaisePlacard(code))
    table.do(*(Pass(code) for code in table.session.stage.awaiting))
    first, second = table.session.stage.awaiting[:2]
    table.do(Propose(first, "PP1", "adopted"))
    table.do(Propose(second, "PP1", "strong"))
    assert asked(table).startswith("There are several wordings")
    table.do(Reserve(table.session.stage.awaiting[0], "PP1", 0, "Not yet."))
    assert asked(table).startswith("What would the delegation with the reservation need")


def test_a_whole_session_never_lacks_a_question_and_names_nobody():
    chair, _path = played()
    names = {one.name for one in chair.header.scenario.delegations}
    for number in range(len(chair.entries) + 1):
        words = question_for_the_class(chair.session_after(number))
        assert words.endswith("?")
        assert not [one for one in names if one in words]


def test_the_coach_remarks_on_what_came_to_stand_and_on_nothing_else():
    table = with_text(at_action(), PP1="Requests the ABC that more should be done")
    header = Header(scenario(), "standard", (), 1)
    lines = drafting_lines(Proceedings(header, (), table.session))
    assert lines[0].startswith("PP1: “Requests” opens an operative paragraph")
    assert all(one.startswith("PP1: ") for one in lines)
    plain = replace(table.session, paragraphs=at_action().session.paragraphs)
    assert drafting_lines(Proceedings(header, (), plain)) == ()

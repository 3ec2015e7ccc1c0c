"""The attendance call and a roll-call as the window shows them."""

from dataclasses import replace

from table_of_five import Meeting, reading

from game.domain.ballot import Choice, VoteSubject
from game.domain.commands import CastBallot, Pass
from game.domain.stage import Vote, Window
from game.ui.presenters.moves import moves
from game.ui.presenters.votes import vote_board

ROLL = ("TM", "UZ", "KZ", "KG", "TJ")


def called(**rules: object) -> Meeting:
    """The roll is called on the whole, from Turkmenistan."""
    table = reading("PP1", **rules)
    vote = Vote(VoteSubject("whole"), ("KZ", "KG", "TJ", "TM", "UZ"), ROLL, roll_call=True)
    table.session = replace(table.session, stage=vote)
    return table


def test_the_board_of_a_roll_call_shows_who_is_called_and_what_was_answered() -> None:
    table = called(roll_call_passes=True).do(CastBallot("TM", Choice.YES), Pass("UZ"))
    board = vote_board(table.session, "the sponsors' drafting group")
    assert board is not None
    assert {row.name: (row.mark, row.words) for row in board.rows} == {
        "Kazakhstan": ("", "is called"),
        "Kyrgyzstan": ("", "to be called"),
        "Tajikistan": ("", "to be called"),
        "Turkmenistan": ("+", "yes"),
        "Uzbekistan": ("", "has passed"),
    }
    asked = moves(table.session, "KG").question
    assert asked == "The roll is called: Kazakhstan. The draft resolution as a whole."


def test_whoever_is_called_has_a_button_for_each_answer() -> None:
    table = called(roll_call_passes=True, votes_with_rights=True)
    titles = [(one.title, one.key) for one in moves(table.session, "TM").rows if one.allowed]
    assert titles[:6] == [
        ("Yes", "Y"),
        ("No", "N"),
        ("Abstention", "B"),
        ("Take no part", "K"),
        ("Yes, with rights", "G"),
        ("No, with rights", "J"),
    ]
    assert "Pass" in {title for title, _ in titles}


def test_attendance_is_answered_present_or_present_and_voting() -> None:
    table = reading("PP1")
    window = Window("attendance", ("KZ", "KG"))
    table.session = replace(table.session, stage=window)
    shown = moves(table.session, "KZ")
    assert shown.question == "Attendance is called: who is present?"
    assert [one.title for one in shown.rows if one.allowed] == ["Present", "Present and voting"]

"""Words that were only moved are shown as moved: by another mark, another colour and a word."""

import os

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

from game.ui.presenters.marked import compared_pieces
from game.ui.presenters.moved import with_moves
from game.ui.presenters.piece import Piece
from game.ui.theme import PALETTES
from game.ui.typeset import piece_runs

DROUGHT = "noting with concern the drought in the region"
OLD = f"Welcoming the efforts of the Centre in the field of water, and {DROUGHT},"
NEW = f"Welcoming, {DROUGHT}, the efforts of the Centre in the field of energy,"


def styles(pieces):
    return [(one.text.strip(), one.style) for one in pieces if one.text.strip(" ,")]


def test_words_at_another_place_are_moved_not_replaced():
    assert styles(compared_pieces(OLD, NEW)) == [
        ("Welcoming", "same"),
        (f"{DROUGHT},", "moved_here"),
        ("moved", "author"),
        ("the efforts of the Centre in the field of", "same"),
        ("water, and", "deleted"),
        (DROUGHT, "moved_away"),
        ("energy", "inserted"),
    ]


def test_nothing_of_the_text_is_lost_by_it():
    pieces = compared_pieces(OLD, NEW)
    new = "".join(one.text for one in pieces if one.style in ("same", "inserted", "moved_here"))
    assert new == NEW


def test_two_words_that_are_met_again_have_not_moved():
    pieces = [Piece("in water", "deleted"), Piece(" and "), Piece("in water", "inserted")]
    assert with_moves(pieces) == tuple(pieces)


def bracketed(struck, new, author):
    words = [Piece(struck, "deleted")] if struck else []
    words += [Piece(new, "inserted")] if new else []
    return [Piece("[", "bracket"), *words, Piece(author, "author"), Piece("]", "bracket")]


def test_an_author_moves_from_one_of_its_brackets_to_the_other():
    pieces = [
        *bracketed("with their full consent", "", "TJ"),
        Piece(" liaise "),
        *bracketed("", "with their full consent", "TJ"),
    ]
    found = [one.style for one in with_moves(pieces)]
    assert found.count("moved_away") == found.count("moved_here") == 1


def test_rival_wordings_repeat_words_and_move_none():
    rivals = [
        *bracketed("on the use of water", "", "TM"),
        *bracketed("", "on the use of water and energy", "KZ"),
    ]
    assert with_moves(rivals) == tuple(rivals)
    same_place = bracketed("on the use of water", "for the use of water", "TM")
    assert with_moves(same_place) == tuple(same_place)


def test_a_move_has_two_lines_and_a_colour_of_its_own():
    palette = PALETTES["standard"]
    gone, come, new = piece_runs(
        (Piece("a", "moved_away"), Piece("a", "moved_here"), Piece("b", "inserted")), palette
    )
    assert gone.strike
    assert gone.double
    assert come.underline
    assert come.double
    assert not new.double
    assert come.colour != new.colour

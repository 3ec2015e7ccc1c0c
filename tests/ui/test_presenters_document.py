"""The page: alternatives in attributed brackets, margins, openers, anchors, terminal signs."""

from dataclasses import replace

import pytest
from table_of_five import Meeting, reading, scenario

from game.domain import commands as ask
from game.domain.paragraph import Kind, Objection, Paragraph, Proposal, Version, Wording
from game.domain.phase import Outcome, ParagraphState
from game.ui.presenters.choices import choices
from game.ui.presenters.document import DocumentView, document_view, margin_state
from game.ui.presenters.marked import Piece, compared_pieces, marked_pieces, plain_pieces
from game.ui.presenters.moves import moves

STANDING_TEXT = "agreements on the use of water and energy in the region,[^3] and more"
_SIGNS = {
    "same": "{}",
    "bracket": "{}",
    "inserted": "+{}+",
    "deleted": "~{}~",
    "author": " <{}>",
    "footnote": "^{}",
    "opener": "/{}/",
}


def _written(pieces: tuple[Piece, ...]) -> str:
    return "".join(_SIGNS[one.style].format(one.text) for one in pieces)


def _paragraph(
    *proposals: tuple[str, str, tuple[str, ...]], text: str = STANDING_TEXT
) -> Paragraph:
    return Paragraph(
        "PP11",
        Kind.PREAMBULAR,
        11,
        "Water",
        ParagraphState.BRACKETED,
        (Version(1, Wording(text, "zero"), "", "zero_draft"),),
        proposals=tuple(
            Proposal(number, "PP11", author, Wording(words, "x"), 1, others)
            for number, (author, words, others) in enumerate(proposals, 1)
        ),
    )


def test_a_proposal_is_a_bracket_with_the_codes_of_its_backers():
    inserted = STANDING_TEXT.replace("use", "fair use")
    shown = _written(marked_pieces(_paragraph(("TJ", inserted, ("KG",)))))
    assert shown == (
        "agreements on the [+fair+ <TJ KG>] use of water and energy in the region,^3 and more"
    )


def test_rival_changes_of_the_same_words_are_set_side_by_side():
    shorter = STANDING_TEXT.replace(" in the region", "")
    other = STANDING_TEXT.replace("in the region", "in shared basins")
    shown = _written(marked_pieces(_paragraph(("TM", shorter, ()), ("KZ", other, ()))))
    assert "energy [~in the region~ <TM>] [+in shared basins+ <KZ>],^3 and more" in shown


def test_two_delegations_with_the_same_change_share_a_bracket():
    both = STANDING_TEXT.replace("use", "fair use")
    longer = both.replace("and more", "and more still")
    shown = _written(marked_pieces(_paragraph(("TJ", both, ()), ("KG", longer, ()))))
    assert "the [+fair+ <TJ KG>] use" in shown
    assert shown.endswith("and more [+still+ <KG>]")


def test_who_wants_the_paragraph_out_brackets_all_of_it():
    shown = _written(marked_pieces(_paragraph(("UZ", "", ()), text="Noting the use")))
    assert shown == "[~Noting the use~ <UZ>]"


def test_a_paragraph_that_does_not_stand_yet_is_all_inserted():
    shown = _written(marked_pieces(_paragraph(("UZ", "Noting the use", ()), text="")))
    assert shown == "[+Noting the use+ <UZ>]"


def test_a_wording_that_shares_little_replaces_the_whole() -> None:
    other = ("KZ", "Mindful of the sea and of everything", ())
    shown = _written(marked_pieces(_paragraph(other, text="Noting the use of water and energy")))
    assert shown == (
        "[~Noting the use of water and energy~ +Mindful of the sea and of everything+ <KZ>]"
    )


def test_the_wording_that_is_tested_stands_alone():
    rivals = _paragraph(("UZ", "", ()), ("KZ", "Noting water", ()), text="Noting the water")
    assert _written(marked_pieces(rivals, only=0)) == "Noting the water"
    assert _written(marked_pieces(rivals, only=2)) == "Noting [~the~ <KZ>] water"


def test_anchors_are_superscripts_in_clean_text_too():
    assert plain_pieces("in Ashgabat[^1]") == (Piece("in Ashgabat"), Piece("1", "footnote"))


def test_a_wording_is_compared_without_brackets_in_a_list():
    assert _written(compared_pieces("Noting the use", "Welcoming the use")) == (
        "~Noting~ +Welcoming+ the use"
    )


def _page(room: Meeting) -> list[tuple[str, str, bool, str, str]]:
    page = document_view(scenario(), room.session, "public")
    return [
        (one.label, one.words, one.lit, one.number, _written(one.pieces)) for one in page.paragraphs
    ]


def test_the_page_sets_openers_numbers_margins_and_terminal_signs():
    assert _page(reading()) == [
        ("PP1", "floor", True, "", "/Noting/ the work described in PP1,"),
        ("PP2", "open", False, "", "/Noting/ the work described in PP2,"),
        ("OP1", "open", False, "1.", "Noting the work described in OP1;"),
        ("OP2", "open", False, "2.", "Noting the work described in OP2."),
        ("PP9", "", False, "", "/Welcoming/ the work described in PP9,"),
    ]


def test_an_agreed_paragraph_is_clean():
    room = reading().everyone_passes()
    assert _page(room)[0] == ("PP1", "ad ref", False, "", "/Noting/ the work described in PP1,")


def test_the_terminal_sign_comes_before_an_anchor_that_ends_the_text():
    room = reading()
    first = room.session.paragraphs[0]
    anchored = Version(1, Wording("Noting the Centre in Ashgabat[^1]", "weak"), "", "zero_draft")
    room.session = replace(
        room.session,
        paragraphs=(replace(first, versions=(anchored,)), *room.session.paragraphs[1:]),
    )
    assert _page(room)[0][-1] == "/Noting/ the Centre in Ashgabat,^1"


def test_a_reservation_stands_in_the_margin():
    held = replace(_paragraph(), objections=(Objection("TM", 0, "why", standing=True),))
    assert margin_state(held, floor=False) == "reserved"
    assert margin_state(held, floor=True) == "floor"


@pytest.mark.parametrize("audience", ["public", "KG"])
def test_the_page_is_the_same_for_everyone(audience: str):
    session = reading().session
    assert document_view(scenario(), session, audience) == document_view(scenario(), session, "TM")


def test_choices_show_the_change_and_what_it_is_worth_to_the_own_seat_only():
    room = reading().do(ask.RaisePlacard("KG"))
    for code in ("KZ", "TJ", "TM", "UZ"):
        room.do(ask.Pass(code))
    rows = {one.verb: one for one in moves(room.session, "KG").rows}
    offers = rows[ask.Propose].offers
    own = choices(room.session, offers, scenario().mandate("KG"))
    assert [(one.title, one.note) for one in own] == [
        ("PP1 · Adopted", "70 of 100 to you"),
        ("PP1 · Strong", "80 of 100 to you"),
        ("PP1 · Omitted", "0 of 100 to you"),
    ]
    assert _written(own[0].pieces) == "~Noting~ +Welcoming+ the work described in PP1"
    assert {one.note for one in choices(room.session, offers)} == {""}


def test_footnotes_close_up_once_the_text_is_final_and_keep_their_numbers_before():
    footnotes = ("The letters.", "The strategy.", "The annex.")
    five = replace(scenario(), footnotes=footnotes)
    first = _worded("PP1", "Recalling the letters,[^1] and the strategy,[^2]")
    second = _worded("OP1", "Notes the annex,[^3] and the strategy[^2]")
    session = replace(reading().session, paragraphs=(first, second))
    omitted = replace(session, paragraphs=(_worded("PP1", ""), second))
    assert _calls(document_view(five, omitted, "public")) == ["3", "2"]
    assert len(document_view(five, omitted, "public").footnotes) == 3
    final = document_view(five, replace(omitted, outcome=Outcome.ADOPTED_WITHOUT_VOTE), "public")
    assert _calls(final) == ["1", "2"]
    assert final.footnotes == (("1", "The annex."), ("2", "The strategy."))


def _worded(name: str, text: str) -> Paragraph:
    kind = Kind.PREAMBULAR if name.startswith("PP") else Kind.OPERATIVE
    versions = (Version(1, Wording(text, "zero"), "", "zero_draft"),)
    return Paragraph(name, kind, 1, name, ParagraphState.AGREED, versions)


def _calls(view: DocumentView) -> list[str]:
    pieces = (piece for one in view.paragraphs for piece in one.pieces)
    return [piece.text for piece in pieces if piece.style == "footnote"]

"""Whose words: every stretch of a paragraph leads to the entry that brought it in."""

from dataclasses import replace

from table_of_five import scenario

from game.debrief.passages import Passage, letters, passage_at, passages
from game.domain.paragraph import Version, Wording
from game.domain.proceedings import Header, Seat
from game.rules import open_session


def after(*texts):
    """The sessions after entry 0, 1, 2, ...: PP1 stands in these words, one after the other."""
    opening = open_session(_header())
    return [_with(opening, texts[: n + 1]) for n in range(len(texts))]


def _header():
    made = scenario()
    seats = tuple(Seat(one.code) for one in made.delegations)
    return Header(made, made.lengths[0].name, seats, 1)


def _with(session, texts):
    paragraph = session.paragraph("PP1")
    versions = tuple(
        Version(n, Wording(text, None), "KZ" if n > 1 else "", "agreed" if n > 1 else "")
        for n, text in enumerate(texts, 1)
    )
    changed = replace(paragraph, versions=versions)
    return replace(
        session,
        paragraphs=tuple(changed if one.id == "PP1" else one for one in session.paragraphs),
    )


def test_words_of_the_draft_stay_the_drafts_and_new_ones_are_of_their_step():
    found = passages(after("Notes the need", "Notes the urgent need"), "PP1")
    assert found == (
        Passage("Notes the ", 0),
        Passage("urgent ", 1),
        Passage("need", 0),
    )


def test_a_later_step_takes_only_the_words_it_brought():
    found = passages(
        after("Notes the need", "Notes the urgent need", "Stresses the urgent need"), "PP1"
    )
    assert [(one.text.strip(), one.entry) for one in found] == [
        ("Stresses", 2),
        ("the", 0),
        ("urgent", 1),
        ("need", 0),
    ]


def test_words_that_come_back_when_an_act_is_taken_back_are_whose_they_were():
    sessions = after("Notes the need", "Notes the urgent need", "Stresses a need")
    found = passages([*sessions, sessions[1]], "PP1")
    assert [(one.text.strip(), one.entry) for one in found] == [
        ("Notes the", 0),
        ("urgent", 1),
        ("need", 0),
    ]


def test_the_call_of_a_footnote_is_one_sign_and_is_never_cut():
    found = passages(after("Notes it,[^1]", "Notes it,[^2]"), "PP1")
    assert found[-1] == Passage("[^2]", 1)
    assert letters("[^12] a b") == 3


def test_the_sign_that_was_pointed_at_finds_its_passage():
    found = (Passage("Notes the ", 0), Passage("urgent ", 1), Passage("need", 0))
    assert [passage_at(found, n).entry for n in (0, 7, 8, 13, 14)] == [0, 0, 1, 1, 0]
    assert passage_at(found, 99) == found[-1]
    assert passage_at((), 0) is None


def test_a_paragraph_that_is_not_there_has_no_words():
    assert passages(after("Notes the need"), "OP99") == ()

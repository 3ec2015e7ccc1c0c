"""Own words: what the author is told before anything is proposed."""

from table_of_five import reading, scenario

from game.rules.own_words import PENDING
from game.ui.presenters.own_words import OwnWords, own_words


def _draft(typed: str) -> OwnWords:
    return own_words(scenario(), reading().session.paragraphs[0], typed)


def test_the_words_of_an_option_are_surely_read_as_it():
    draft = _draft("Welcoming the work described in PP1,")
    assert draft.text == "Welcoming the work described in PP1"
    assert draft.read_as == "adopted"
    assert draft.question == "Delegates will read this as “Adopted”."
    assert draft.readings[0].key == "adopted"
    assert not draft.blocked


def test_the_coach_remarks_and_forbids_nothing():
    draft = _draft("Welcoming the work described in PP1,")
    closing = "Leave out the closing “,”: it is added when the text is set. (UN Editorial Manual)"
    assert closing in draft.notes
    assert not draft.blocked


def test_unsure_words_ask_the_author_and_then_the_facilitator():
    draft = _draft("Mindful of everything and of the sea")
    assert draft.read_as == ""
    assert draft.question.startswith("Delegates cannot be sure")
    assert draft.readings[-1].key == PENDING
    assert {one.key for one in draft.readings} == {"adopted", "weak", "strong", "omitted", PENDING}


def test_nothing_typed_cannot_be_proposed():
    assert _draft("  ").blocked


def test_a_text_that_is_too_long_cannot_be_proposed():
    assert _draft("Noting " + "word " * 500).blocked


def test_the_author_is_told_why_delegates_cannot_tell():
    draft = _draft("Welcoming that the work described in PP1 was abandoned long ago")
    assert draft.read_as == ""
    assert any("turn the meaning round" in one for one in draft.reasons)
    assert not set(draft.reasons) & set(draft.notes)


def test_words_that_no_option_fits_stand_pending_instructions():
    pending = _draft("Mindful of everything and of the sea").readings[-1]
    assert pending.title == "None of these: it stands in brackets, pending instructions"

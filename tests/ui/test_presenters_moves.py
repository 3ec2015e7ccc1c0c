"""My move: what is offered, what is refused and why, in the order that the stage asks for."""

import pytest
from table_of_five import meeting, reading

from game.domain import commands as ask
from game.domain.package import Term
from game.domain.paragraph import STANDING, Wording
from game.rules.verbs import DELEGATION_VERBS
from game.ui.presenters.moves import Moves, moves
from game.ui.presenters.verbs import KEYS, relevant, title


def _rows(shown: Moves) -> list[tuple[str, str, bool]]:
    return [(row.title, row.key, row.allowed) for row in shown.rows]


def test_the_call_asks_for_a_placard_first() -> None:
    shown = moves(reading().session, "KG")
    assert shown.question == "PP1 is called. Any placards?"
    assert shown.heading == "Kyrgyzstan: your move"
    assert _rows(shown)[:2] == [("Raise the placard", "F", True), ("No placard", "N", True)]


def test_the_speaker_is_offered_the_floor_and_the_next_one_is_told_who_has_it() -> None:
    room = reading().do(ask.RaisePlacard("KZ"), ask.RaisePlacard("KG"))
    room.do(ask.Pass("TJ"), ask.Pass("TM"), ask.Pass("UZ"))
    speaker, waiting = moves(room.session, "KZ"), moves(room.session, "KG")
    assert [row.title for row in speaker.rows[:6]] == [
        "Support…",
        "Propose…",
        "Own words…",
        "Reserve…",
        "Package…",
        "Pass",
    ]
    assert not waiting.awaited
    support = next(row for row in waiting.rows if row.verb is ask.Support)
    assert support.refusal == "Kazakhstan has the floor; speakers are called in order."
    assert support.rule == "rule 68"


def test_every_act_that_is_out_of_order_says_why_and_names_its_rule() -> None:
    room = reading()
    for code in room.session.codes:
        shown = moves(room.session, code)
        for row in (*shown.rows, *shown.not_now):
            assert row.allowed or (row.refusal and row.rule), row


def test_every_verb_of_a_delegation_is_shown_once() -> None:
    shown = moves(reading().session, "KG")
    verbs = [row.verb for row in (*shown.rows, *shown.not_now)]
    assert sorted(verbs, key=repr) == sorted((one.command for one in DELEGATION_VERBS), key=repr)


def test_a_vote_has_one_button_for_each_answer() -> None:
    room = reading("PP1")
    while type(room.session.stage).__name__ != "Question":
        room.everyone_passes()
    while room.session.stage.subject.kind != "adoption":
        room.everyone_passes()
    room.do(ask.Object("KG", "we want it voted")).move_on().everyone_passes()
    rows = moves(room.session, "KG").rows[:3]
    assert [(row.title, row.key) for row in rows] == [
        ("Yes", "Y"),
        ("No", "N"),
        ("Abstention", "B"),
    ]


def test_a_package_wants_an_answer() -> None:
    room = reading().do(ask.RaisePlacard("KZ"))
    for code in ("KG", "TJ", "TM", "UZ"):
        room.do(ask.Pass(code))
    terms = (Term("PP1", Wording("Welcoming the work described in PP1", "adopted")),)
    room.do(ask.OfferPackage("KZ", ("KG",), terms, "balance"))
    rows = moves(room.session, "KG").rows[:3]
    assert [row.title for row in rows] == [
        "Accept the package",
        "Counter-offer…",
        "Decline the package",
    ]
    assert all(row.allowed for row in rows)


def test_the_briefing_asks_only_whether_the_instructions_are_read() -> None:
    shown = moves(meeting().session, "TJ")
    assert _rows(shown) == [("We have read our instructions", "N", True)]


def test_support_of_the_standing_text_is_among_the_offers() -> None:
    room = reading().do(ask.RaisePlacard("KZ"))
    for code in ("KG", "TJ", "TM", "UZ"):
        room.do(ask.Pass(code))
    support = next(row for row in moves(room.session, "KZ").rows if row.verb is ask.Support)
    assert support.offers == (ask.Support("KZ", "PP1", STANDING),)


def test_no_two_acts_of_one_stage_share_a_key() -> None:
    room = reading()
    stages = [room.session.stage, meeting().session.stage]
    for code in ("KZ", "KG", "TJ", "TM", "UZ"):
        room.do(ask.RaisePlacard(code))
    stages.append(room.session.stage)
    for stage in stages:
        keys = [KEYS[verb] for verb in relevant(stage)]
        assert len(set(keys)) == len(keys)
        assert "H" not in keys


@pytest.mark.parametrize("verb", [one.command for one in DELEGATION_VERBS])
def test_every_verb_has_a_title(verb: type) -> None:
    assert title(verb, reading().session)

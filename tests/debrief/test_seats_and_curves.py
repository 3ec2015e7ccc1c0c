"""Each seat's result beside what it wanted, the words beside the real ones, who moved when."""

from dataclasses import replace

import pytest
from debrief_room import BOTH_ADOPTED, do, opened, played, raise_placards, sessions_of

from game.debrief.alignment import alignment
from game.debrief.curves import steps
from game.debrief.findings import debrief, mandates_may_be_shown
from game.domain.commands import Pass, Propose, Undo
from game.domain.delegation import FACILITATOR
from game.domain.paragraph import Version, Wording


def seat(chair, code):
    found = debrief(chair.proceedings()).seats
    return next(one for one in found if one.delegation == code)


def test_a_seat_sees_what_it_got_beside_what_it_wanted():
    kazakhstan = seat(played(BOTH_ADOPTED), "KZ")
    preamble, operative = kazakhstan.paragraphs
    assert (preamble.option, preamble.value, preamble.reason) == (
        "adopted",
        70,
        "It is agreed language.",
    )
    assert (preamble.wanted, preamble.wanted_value, preamble.wanted_reason) == (
        "strong",
        100,
        "It says what we do.",
    )
    assert (preamble.share, operative.share) == (pytest.approx(1 / 3), pytest.approx(2 / 3))
    assert preamble.points + operative.points == pytest.approx(kazakhstan.value) == 70
    assert (preamble.missed, operative.missed) == (pytest.approx(10), pytest.approx(20 / 3))


def test_the_score_runs_from_no_deal_to_the_best_the_seat_could_dream_of():
    # KZ: 70, no deal 45, at best (100 + 2 * 80) / 3
    assert seat(played(BOTH_ADOPTED), "KZ").score == pytest.approx(25 / (260 / 3 - 45))


def test_a_wish_never_crosses_the_seats_own_red_line():
    chair = played(BOTH_ADOPTED)
    header = chair.header
    interests = header.scenario.mandate("KZ").interests
    careful = tuple(replace(one, red_lines=("strong",)) for one in interests)
    mandates = tuple(
        replace(one, interests=careful) if one.delegation == "KZ" else one
        for one in header.scenario.mandates
    )
    changed = replace(header, scenario=replace(header.scenario, mandates=mandates))
    proceedings = replace(chair.proceedings(), header=changed)
    kazakhstan = debrief(proceedings).seats[0]
    assert [one.wanted for one in kazakhstan.paragraphs] == ["adopted", "adopted"]


def test_consensus_is_joined_by_all_and_a_vote_by_those_who_said_yes():
    assert all(one.agreed for one in debrief(played().proceedings()).seats)
    voted = debrief(played(objects=("KZ",), votes="nyayy").proceedings()).seats
    assert [one.agreed for one in voted] == [False, True, False, True, True]


def test_alone_nothing_is_shown_before_the_meeting_is_closed():
    proceedings = opened(sitting="solo").proceedings()
    assert not mandates_may_be_shown(proceedings)
    assert debrief(proceedings).seats == ()
    assert debrief(proceedings).together is None


def test_no_audience_can_call_itself_open():
    found = debrief(played(sitting="hot_seat").proceedings(), "open")
    assert (found.seats, found.together, found.refused) == ((), None, ())


def test_a_redacted_copy_gives_what_it_still_holds():
    whole = played(BOTH_ADOPTED).proceedings()
    scenario = replace(whole.header.scenario, mandates=(whole.header.scenario.mandate("KG"),))
    copy = replace(whole, header=replace(whole.header, scenario=scenario))
    found = debrief(copy)
    assert [one.delegation for one in found.seats] == ["KG"]
    assert found.together is None
    assert len(found.alignment) == 3


def test_each_wording_is_set_beside_the_real_one_word_by_word():
    weak = alignment(played().proceedings())[0]
    assert [(one.kind, one.text) for one in weak.changes] == [
        ("deleted", "Welcoming"),
        ("inserted", "Noting"),
        ("same", " the work described in PP1"),
    ]
    adopted = alignment(played(BOTH_ADOPTED).proceedings())[0]
    assert (adopted.relation, adopted.author, adopted.cause) == ("same", "KZ", "agreed")


def test_a_footnote_is_never_cut_in_two():
    chair = played()
    session = chair.session
    words = Wording("Welcoming the work[^12] described in PP1", "adopted")
    paragraph = replace(session.paragraphs[0], versions=(Version(1, words, "", "zero_draft"),))
    changed = replace(session, paragraphs=(paragraph, *session.paragraphs[1:]))
    found = alignment(replace(chair.proceedings(), session=changed))[0].changes
    assert [one.text for one in found if one.kind == "inserted"] == ["[^12]"]


def test_the_curves_follow_the_standing_text_after_each_entry():
    chair = played(BOTH_ADOPTED)
    found = debrief(chair.proceedings(), sessions=sessions_of(chair))
    kazakhstan = found.curves[0]
    assert kazakhstan.delegation == "KZ"
    assert len(kazakhstan.values) == len(chair.entries) + 1
    assert sorted(set(kazakhstan.values)) == [
        pytest.approx(110 / 3),
        pytest.approx((70 + 80) / 3),
        pytest.approx(70),
    ]
    assert kazakhstan.values[0] < kazakhstan.values[-1]
    assert [(one.paragraph, one.author, one.cause) for one in found.steps] == [
        ("PP1", "KZ", "agreed"),
        ("OP1", "KG", "agreed"),
    ]
    first = found.steps[0]
    assert kazakhstan.values[first.entry - 1] < kazakhstan.values[first.entry]


def test_a_seat_sees_its_own_curve_only():
    chair = played(sitting="hot_seat")
    history = sessions_of(chair)
    found = debrief(chair.proceedings(), "UZ", history)
    assert [one.delegation for one in found.curves] == ["UZ"]
    assert debrief(chair.proceedings(), sessions=history).curves == ()


def test_a_text_that_comes_back_has_no_author():
    chair = opened()
    raise_placards(chair, "KZ")
    do(chair, Propose("KZ", "PP1", "adopted"))
    do(chair, *(Pass(code) for code in chair.session.stage.awaiting))
    chair.submit(FACILITATOR, Undo("A slip."))
    agreed, undone = steps(sessions_of(chair))
    assert (agreed.before, agreed.after) == (undone.after, undone.before)
    assert (agreed.author, undone.author, undone.cause) == ("KZ", "", "")

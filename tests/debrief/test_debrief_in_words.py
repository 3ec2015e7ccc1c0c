"""The debrief's figures in words: what the room reached, and what each seat gained."""

from dataclasses import replace

from debrief_room import BOTH_ADOPTED, played
from table_of_five import CODES, scenario

from game.chair import Chair
from game.debrief.findings import debrief
from game.domain.commands import AskAdviser
from game.domain.proceedings import Header, Seat
from game.interests import Improvement
from game.ui.presenters.debrief import questions_line, seat_views, together_lines


def lines(chair, **changed):
    proceedings = chair.proceedings()
    found = debrief(proceedings).together
    return together_lines(proceedings.header.scenario, replace(found, **changed))


def words(chair, **changed):
    return {one.head: one.words for one in lines(chair, **changed)}


def test_an_agreed_text_is_measured_against_the_proven_best_deal():
    found = words(played(BOTH_ADOPTED))
    assert "Nearness to the best deal: 92 %" in found
    assert found["Joint value of the text: 350"] == (
        "The sum for all. The best deal has 369; a text that suits all at most 378."
    )
    assert found["Who gained least: Kazakhstan, 25 points over no resolution"] == (
        "With the most even deal, who gains least would have gained 25 points."
    )
    assert found["Evenness of the gains: 100 %"].startswith("100 %: all gained alike. 20 %")
    assert found["Could it still be improved for all? No"] == (
        "Whatever is changed, somebody loses: this is proven."
    )
    assert found["The best deal, proven"] == (
        "PP1 “Adopted”; OP1 “Strong”. Over no resolution it brings Kazakhstan +32,"
        " Kyrgyzstan +19, Tajikistan +18, Turkmenistan +45, Uzbekistan +31."
    )


def test_what_was_left_is_a_package_in_a_sentence():
    found = words(played())
    assert found["Could it still be improved for all? Yes"] == (
        "Kazakhstan, Kyrgyzstan, Tajikistan, Turkmenistan and Uzbekistan could all have"
        " gained: PP1 “Adopted”; OP1 “Adopted”."
    )


def test_without_a_resolution_nobody_is_near_and_the_words_say_why():
    found = words(played(BOTH_ADOPTED, objects=("UZ",), votes="nnnnn"))
    assert found["Nearness to the best deal: 0 %"].startswith("It is 0 because somebody")
    assert "Who gained least: Kazakhstan, nothing over no resolution" in found
    assert not any(one.startswith("Evenness") for one in found)


def test_what_is_not_proven_is_not_called_so():
    found = words(played(BOTH_ADOPTED), proven=False, least_ratio=0.4567, settled=False)
    assert found["Nearness to the best deal: 92 %"].endswith("not ruled out: at least 45 %.")
    assert "The best deal that was found" in found
    assert found["Could it still be improved for all? Hardly"].startswith("No package of up to")


def test_what_only_a_larger_change_could_bring_is_said_too():
    changes = tuple((name, "adopted") for name in ("PP1", "OP1"))
    larger = Improvement(changes, (("KZ", 2.0), ("KG", 1.0), ("TJ", 0.0)))
    found = words(played(BOTH_ADOPTED), settled=False, left=(), beyond=larger)
    assert found["Could it still be improved for all? Not by one package"] == (
        "Only by changing 2 paragraphs at once. Kazakhstan and Kyrgyzstan could both have"
        " gained: PP1 “Adopted”; OP1 “Adopted”."
    )


def test_each_seat_reads_what_it_gained_beside_the_best_deal():
    proceedings = played(BOTH_ADOPTED).proceedings()
    seats = seat_views(proceedings.header.scenario, debrief(proceedings))
    assert [one.surplus for one in seats][:2] == [
        "Gained over no resolution: 25 points; the best deal for all would have brought 32.",
        "Gained over no resolution: 25 points; the best deal for all would have brought 19.",
    ]


def test_before_the_mandates_are_open_a_seat_reads_its_own_gain_only():
    proceedings = played(BOTH_ADOPTED, sitting="hot_seat").proceedings()
    (seat,) = seat_views(proceedings.header.scenario, debrief(proceedings, "KG"))
    assert seat.surplus == "Gained over no resolution: 25 points."


def test_who_lost_by_it_reads_that():
    proceedings = played().proceedings()
    seats = seat_views(proceedings.header.scenario, debrief(proceedings))
    assert seats[0].surplus.startswith("Worse off than without a resolution, by 8 points;")


def test_a_seat_that_asked_its_adviser_reads_how_often():
    seats = tuple(Seat(code, adviser=code == "KG") for code in CODES)
    chair = Chair(Header(scenario("PP1"), "standard", seats, 1))
    assert questions_line(chair.entries, "KG") == ""
    chair.submit("KG", AskAdviser("KG"))
    assert questions_line(chair.entries, "KG") == "It asked its adviser 1 time."
    chair.submit("KG", AskAdviser("KG"))
    assert questions_line(chair.entries, "KG") == "It asked its adviser 2 times."
    chair.submit("UZ", AskAdviser("KG"))
    assert questions_line(chair.entries, "UZ") == ""


def seat(chair, code, **changed):
    proceedings = chair.proceedings()
    found = debrief(proceedings)
    seats = tuple(replace(one, **changed) for one in found.seats if one.delegation == code)
    (view,) = seat_views(proceedings.header.scenario, replace(found, seats=seats))
    return view


def test_who_agreed_to_nothing_is_not_said_to_have_agreed_across_its_red_line():
    chair = played(BOTH_ADOPTED)
    across = "agreed to a text across its own red line: score 0"
    assert seat(chair, "KZ", crossed=("PP1",), score=0.0, agreed=True).score == across
    assert across not in seat(chair, "KZ", crossed=("PP1",), score=0.0, agreed=False).score


def test_each_line_of_a_seat_says_what_it_got_and_what_it_wanted_and_why():
    lines = [line for code in CODES for line in seat(played(BOTH_ADOPTED), code).lines]
    assert any(line.endswith(". As it wanted.") for line in lines)
    assert any(". It wanted: " in line for line in lines)
    assert len(lines) == sum("wanted" in line for line in lines)

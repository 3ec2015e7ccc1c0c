"""The debrief: what each got, what was left, and who may see it."""

from dataclasses import replace

import pytest
from table_of_five import CODES, scenario

from game.chair import Chair
from game.debrief.findings import debrief, mandates_may_be_shown
from game.debrief.worths import final_text, final_value
from game.domain.ballot import Choice
from game.domain.commands import CastBallot, Object, OpenMandates, Pass, WithdrawDraft
from game.domain.delegation import FACILITATOR
from game.domain.phase import Outcome, Phase
from game.domain.proceedings import Header
from game.domain.stage import Vote


def played(*, sitting="solo", objects=(), votes="yyyyy", withdraws=False):
    """The weak zero draft goes through; some object, then everyone votes."""
    chair = Chair(Header(scenario("PP1", "OP1"), "standard", (), 1, sitting=sitting))
    letters = dict(zip(CODES, votes, strict=True))
    while chair.session.phase is not Phase.CLOSED:
        code = chair.session.stage.awaiting[0]
        if chair.session.phase is Phase.ACTION and code in objects:
            chair.submit(code, Object(code, "Too weak."))
        elif chair.session.phase is Phase.VOTING and withdraws:
            chair.submit("TM", WithdrawDraft("TM", "No agreement."))
        elif isinstance(chair.session.stage, Vote):
            choice = Choice.YES if letters[code] == "y" else Choice.NO
            chair.submit(code, CastBallot(code, choice))
        else:
            chair.submit(code, Pass(code))
    return chair


def test_the_final_text_names_the_option_that_stands():
    assert final_text(played().session) == {"PP1": "weak", "OP1": "weak", "PP9": "adopted"}


def test_consensus_brings_the_value_of_the_text_and_a_vote_costs():
    # KZ: weight 1 for PP1 (weak 30), weight 2 for OP1 (weak 40): 110 / 3
    by_consensus = final_value(played().proceedings(), "KZ")
    assert by_consensus == pytest.approx(110 / 3)
    by_vote = final_value(played(objects=("UZ",)).proceedings(), "KZ")
    assert by_vote == pytest.approx(110 / 3 - 15)


@pytest.mark.parametrize("ending", [{"votes": "nnnnn"}, {"withdraws": True}])
def test_without_a_resolution_there_is_no_deal(ending):
    chair = played(objects=("UZ",), **ending)
    assert chair.session.outcome in (Outcome.REJECTED, Outcome.WITHDRAWN)
    assert final_value(chair.proceedings(), "KZ") == 45.0


def test_alone_everything_is_shown_at_once():
    found = debrief(played().proceedings())
    assert [one.delegation for one in found.seats] == list(CODES)
    assert found.together is not None


def test_in_a_class_a_seat_sees_its_own_part_until_the_mandates_are_opened():
    chair = played(sitting="hot_seat")
    assert not mandates_may_be_shown(chair.proceedings())
    assert debrief(chair.proceedings()).seats == ()
    assert [one.delegation for one in debrief(chair.proceedings(), "KG").seats] == ["KG"]
    assert debrief(chair.proceedings(), "KG").together is None
    chair.submit(FACILITATOR, OpenMandates())
    assert len(debrief(chair.proceedings()).seats) == 5


def test_a_refused_act_is_shown_to_its_own_seat():
    chair = Chair(Header(scenario("PP1"), "standard", (), 1, sitting="hot_seat"))
    chair.submit("KG", Object("KG", "No."))
    assert debrief(chair.proceedings(), "KG").refused[0].refusal.code == "nothing_asked"
    assert debrief(chair.proceedings(), "KZ").refused == ()


def test_who_agreed_to_a_crossed_red_line_scores_nothing_and_who_was_outvoted_does_not():
    def with_red_line(chair):
        header = chair.header
        mandates = tuple(
            replace(
                one,
                no_deal=(("standard", 10.0),),
                interests=tuple(
                    replace(each, red_lines=("weak",) if each.paragraph == "PP1" else ())
                    for each in one.interests
                ),
            )
            for one in header.scenario.mandates
        )
        changed = replace(header, scenario=replace(header.scenario, mandates=mandates))
        return replace(chair.proceedings(), header=changed)

    agreed = debrief(with_red_line(played())).seats[0]
    assert agreed.crossed == ("PP1",)
    assert agreed.score == 0
    outvoted = debrief(with_red_line(played(objects=("KZ",), votes="nyyyy"))).seats[0]
    assert outvoted.score > 0


def test_paragraphs_are_set_beside_the_real_text():
    alignment = {one.paragraph: one for one in debrief(played().proceedings()).alignment}
    assert alignment["PP1"].relation == "changed"
    assert alignment["PP9"].relation == "same"
    assert alignment["PP1"].real == "Welcoming the work described in PP1"


def test_a_gain_for_all_that_was_left_is_named():
    together = debrief(played().proceedings()).together
    assert together.improvement is not None
    assert all(gain >= 0 for _code, gain in together.improvement.gains)
    assert 0 <= together.ratio <= 1

"""Meetings of random legal acts, undone and refused ones included: every format can tell them."""

import random
from dataclasses import replace

import pytest
from assemblies import ASSEMBLY, CLASSROOM
from lxml import etree
from random_play import act_on
from table_of_five import PACE, scenario

from game.chair import Chair
from game.domain.commands import DeadlineReached, Undo
from game.domain.delegation import CLOCK, FACILITATOR
from game.domain.phase import Phase
from game.domain.proceedings import Header
from game.export.akn_document import dangling
from game.export.exporters import EXPORTERS
from game.export.publication import publish
from game.export.resolution import resolution
from game.export.tracked import tracked
from game.resources import asset


def random_meeting(seed, limit=700):
    """A meeting under the Assembly's or classic rules, up to its end or so many acts."""
    choose = random.Random(seed)
    motions = (ASSEMBLY, CLASSROOM)[seed % 2]
    pace = replace(PACE, amendments=2, statement_seconds=30)
    made = scenario("PP1", "PP2", "OP1", "OP2", pace=pace, motions=motions)
    chair = Chair(Header(made, "standard", (), seed))
    for _ in range(limit):
        session = chair.session
        if session.phase is Phase.CLOSED:
            break
        at = chair.at + choose.randrange(4000)
        if session.deadline is not None and at >= session.deadline:
            chair.submit(CLOCK, DeadlineReached(), at)
        elif choose.random() < 0.02:
            chair.submit(FACILITATOR, Undo("Once more."), at)
        else:
            chair.submit(*act_on(session, choose), at)
    return chair.proceedings()


@pytest.fixture(scope="module", params=range(6))
def meeting(request):
    return random_meeting(request.param)


@pytest.mark.parametrize("audience", ["public", "KZ", "all"])
@pytest.mark.parametrize("ending", sorted(EXPORTERS))
def test_every_format_can_tell_it_to_everyone(meeting, ending, audience):
    assert EXPORTERS[ending](publish(meeting, audience))


def test_its_markup_is_valid_and_refers_to_nothing_that_is_not_there(meeting):
    content = EXPORTERS["akn"](publish(meeting))
    schema = etree.XMLSchema(etree.parse(asset("schemas/akomantoso30.xsd")))
    schema.assertValid(etree.fromstring(content))
    assert dangling(content) == ()


def test_the_changes_lead_to_the_text_that_stands(meeting):
    stand = [one for one in tracked(meeting) if not one.removed]
    told = ["".join(piece.text for piece in one.final) for one in stand]
    assert told == [one.opening + one.rest for one in resolution(meeting).paragraphs]


def test_the_first_draft_is_told_whole_by_what_was_kept_and_taken_out(meeting):
    zero = {one.id: one.versions[0] for one in meeting.session.paragraphs}
    for one in tracked(meeting):
        told = "".join(piece.text for piece in one.pieces if piece.kind != "inserted")
        first = zero[one.id].wording.text if zero[one.id].cause == "zero_draft" else ""
        assert told.rstrip(",;.") == first

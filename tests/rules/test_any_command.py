"""Any command at any moment: accepted if it is offered, refused without a trace if not."""

import random
from dataclasses import fields, replace

from hypothesis import given, settings
from hypothesis import strategies as st
from random_play import CONTENT, fill, step
from shipped_rules import PROFILES, shipped, somewhere
from table_of_five import CODES, first_seat, scenario

from game.chair import Chair
from game.domain import commands as ask
from game.domain.ballot import Choice
from game.domain.commands import Submission
from game.domain.delegation import CLOCK, FACILITATOR
from game.domain.events import PhaseEntered, ReadingBegun
from game.domain.package import Term
from game.domain.paragraph import Wording
from game.domain.phase import Phase
from game.domain.proceedings import Header
from game.domain.refusal import Refusal
from game.rules import Form, decide, evolve, options, why_not
from game.rules.procedure import TABLE
from game.rules.verbs import DELEGATION_VERBS, VERBS

moments = {
    "name": st.sampled_from(PROFILES),
    "seed": st.integers(0, 11),
    "share": st.floats(0, 1),
}
NAMES = st.sampled_from(("PP1", "OP1", "PP9", "PP77", ""))
WORDS = st.sampled_from(("", " ", "Hailing the work", "-", "x" * 2100))
CODE = st.sampled_from((*CODES, "XX"))
KEYS = st.sampled_from(
    ("adopted", "weak", "strong", "omitted", "", "closure", "suspension", "tabling", "reading",
     "point_of_order", "roll_call", "delegate", "for", "against", "delete", "move", "point")
)  # fmt: skip
NUMBERS = st.integers(-1, 3)
TERMS = st.lists(
    st.builds(Term, NAMES, st.builds(Wording, WORDS, st.sampled_from(("weak", "strong", None)))),
    max_size=4,
).map(tuple)
OF_FIELD = {
    "delegation": CODE,
    "addressees": st.lists(CODE, max_size=3).map(tuple),
    "paragraph": NAMES,
    "paragraphs": st.lists(NAMES, max_size=3).map(tuple),
    "after": NAMES,
    "terms": TERMS,
    "choice": st.sampled_from(Choice),
    "numbers": st.lists(NUMBERS, max_size=3).map(tuple),
    "text": WORDS,
    "reason": WORDS,
    "costs": WORDS,
    "team": WORDS,
    "rights": st.booleans(),
    "upheld": st.booleans(),
    "voting": st.booleans(),
    "seconds": st.sampled_from((-9999, -10, 0, 10, 30, 9999)),
    "speaker_seconds": st.sampled_from((0, 10, 9999)),
}
"""Something, sensible or not, for each field; names and numbers for those not listed."""


def anything_for(field):
    if field.name in OF_FIELD:
        return OF_FIELD[field.name]
    return NUMBERS if field.type in (int, "int") or "Id" in str(field.type) else KEYS


def of_type(command):
    return st.builds(command, **{one.name: anything_for(one) for one in fields(command)})


ANY_COMMAND = st.sampled_from(sorted(VERBS, key=lambda one: one.__name__)).flatmap(of_type)


def ruling(table, actor, command):
    return decide(table.session, Submission(actor, command, table.at), first_seat)


@settings(max_examples=40, deadline=None)
@given(**moments)
def test_all_that_is_offered_to_anybody_is_in_order(name, seed, share):
    table, choose = somewhere(name, seed, share), random.Random(seed)
    for code in CODES:
        for offer in options(table.session, code):
            command = fill(offer, choose) if isinstance(offer, Form) else offer
            made = ruling(table, code, command)
            if isinstance(made, Refusal):
                assert isinstance(offer, Form), (command, made)
                assert made.code in CONTENT, (command, made)


def fits(blank, value):
    """A value within the bounds that a form states."""
    if blank.kind in {"text", "reason"}:
        return blank.minimum <= len(value.strip()) and len(value) <= blank.maximum
    if blank.kind == "place":
        return value in blank.choices
    if blank.kind == "terms":
        known = dict(blank.choices)
        return all(one.paragraph in known for one in value)
    return set(value) <= set(blank.choices)


def covers(offer, command):
    """The offer is this command, or a form that it fills."""
    if not isinstance(offer, Form):
        return offer == command
    if offer.command is not type(command):
        return False
    given_ = dict(offer.given)
    if any(getattr(command, name) != value for name, value in given_.items()):
        return False
    return all(fits(blank, getattr(command, blank.name)) for blank in offer.blanks)


UNLISTED = {
    ask.AnswerAttendanceCall,  # present, not "present and voting": to pass is the same
    ask.CastBallot,  # to take no part, and "with rights"
    ask.DeclinePackage,  # its reason
    ask.MakeStatement,  # to whom one yields
    ask.Move,  # seconds, an order of amendments
    ask.ProposeOwnWords,  # as which option the author reads it
    ask.ReviseOrally,  # fields that its kind does not use
    ask.TableAmendment,  # the same
}
"""Their fields are freer than what is listed; that the verb is offered is tested all the same."""


def nearly_offered(data, session, code):
    """An act that is offered, with one field changed: nearer to the border than chance comes."""
    offered = options(session, code)
    if not offered:
        return None
    offer = data.draw(st.sampled_from(offered))
    command = fill(offer, random.Random(0)) if isinstance(offer, Form) else offer
    others = [one for one in fields(command) if one.name != "delegation"]
    if not others:
        return command
    changed = data.draw(st.sampled_from(others))
    return replace(command, **{changed.name: data.draw(anything_for(changed))})


@settings(max_examples=300, deadline=None)
@given(**moments, who=st.sampled_from(CODES), data=st.data())
def test_what_is_accepted_from_a_seat_was_offered_to_it(name, seed, share, who, data):
    table = somewhere(name, seed, share)
    wild = st.sampled_from([one.command for one in DELEGATION_VERBS]).flatmap(of_type)
    command = nearly_offered(data, table.session, who) or data.draw(wild)
    command = replace(command, delegation=who)
    if isinstance(ruling(table, who, command), Refusal):
        return
    offered = options(table.session, who)
    verbs = {one.command if isinstance(one, Form) else type(one) for one in offered}
    assert type(command) in verbs
    if type(command) not in UNLISTED:
        assert any(covers(one, command) for one in offered), command


@settings(max_examples=300, deadline=None)
@given(**moments, command=ANY_COMMAND, actor=st.sampled_from((*CODES, FACILITATOR, CLOCK, "XX")))
def test_any_command_is_folded_or_refused_and_a_refusal_is_the_one_foretold(
    name, seed, share, command, actor
):
    table = somewhere(name, seed, share)
    before, foretold = table.session, why_not(table.session, actor, command)
    made = ruling(table, actor, command)
    assert table.session == before
    if isinstance(made, Refusal):
        assert foretold in (made, None)
        return
    assert foretold is None
    for event in made:
        table.session = evolve(table.session, event)
    assert table.session.phase is Phase.CLOSED or table.session.stage is not None


@settings(max_examples=100, deadline=None)
@given(command=ANY_COMMAND, actor=CODE)
def test_a_refused_command_is_recorded_and_leaves_the_session_as_it_is(command, actor):
    chair = Chair(Header(scenario("PP1", "OP1"), "standard", (), 1))
    entry = chair.submit(actor, command)
    if entry.refusal is not None:
        assert (entry.events, chair.session) == ((), chair.session_after(0))


@settings(max_examples=30, deadline=None)
@given(st.sampled_from(PROFILES), st.integers(0, 10_000), st.booleans())
def test_phases_follow_the_table_and_a_session_stays_under_every_cap(name, seed, clocks):
    table, choose = shipped(name, clocks=clocks), random.Random(seed)
    ways = {(row.source, row.destination) for row in TABLE}
    readings = 0
    for _ in range(5000):
        phase = table.session.phase
        if phase is Phase.CLOSED:
            break
        step(table, choose)
        for event in table.events:
            readings += isinstance(event, ReadingBegun)
            if isinstance(event, PhaseEntered):
                assert (phase, event.phase) in ways
                phase = event.phase
        table.events = ()
    session = table.session
    assert session.phase is Phase.CLOSED
    assert readings <= session.pace.readings
    assert session.silences <= session.pace.silences
    assert all(under_the_caps(session, one) for one in session.spent)
    assert all(seats_of(one, session) for one in session.votes)


def under_the_caps(session, spent):
    pace = session.pace
    used = (spent.own_words, spent.breaks, spent.reopenings, spent.amendments, spent.motions)
    granted = (pace.own_words, pace.breaks, pace.reopenings, pace.amendments, pace.motions)
    return all(one <= most for one, most in zip(used, granted, strict=True))


def seats_of(result, session):
    """Yes, no, abstentions, those who took no part and the absent are the members."""
    if result.subject.kind == "revision":
        return True
    return result.tally.members == len(session.codes)


def test_every_verb_of_the_game_is_tried():
    assert len(VERBS) > len(DELEGATION_VERBS) > 40

"""How the standard delegate behaves: red lines, concessions, learning, undo."""

from dataclasses import replace

import pytest
from five_delegates import CODES, OPEN, negotiation, play

from game.delegates import DEFAULT, STRATEGIES, VisibleEntry, view
from game.delegates.beliefs import first_beliefs
from game.delegates.mind import PATIENCE, standpoint
from game.domain.commands import Object, Pass, Propose
from game.domain.events import ProposalTabled, ReservationEntered, Rewound
from game.domain.paragraph import Objection, Proposal, Wording
from game.domain.phase import Outcome, Phase
from game.domain.proceedings import Header
from game.domain.stage import Call, Question, Subject
from game.rules import open_session

DELEGATE = STRATEGIES[DEFAULT]


def first_side(_sides: int) -> int:
    return 0


def seen_by(code: str, made=None, **session):
    """A view in the middle of the first reading, with the session changed as named."""
    made = made or negotiation(1)
    header = Header(made, "standard", (), 1)
    base = replace(open_session(header), phase=Phase.READING, reading=1, agenda=OPEN)
    return view(header, replace(base, **session), code, made.mandate(code))


def with_values(made, code, paragraph, **changes):
    """The scenario with one delegation's interest in one paragraph changed."""
    mandate = made.mandate(code)
    interests = tuple(
        replace(one, **changes) if one.paragraph == paragraph else one for one in mandate.interests
    )
    others = tuple(one for one in made.mandates if one.delegation != code)
    return replace(made, mandates=(*others, replace(mandate, interests=interests)))


def choice(seen, memory=None):
    return DELEGATE.choose(seen, memory or DELEGATE.open(seen), first_side)


def asked(wording_number=0, paragraph="PP1"):
    return Question(Subject("wording", wording_number, paragraph), CODES)


def test_it_objects_to_a_red_line_even_when_the_session_is_nearly_over():
    made = with_values(negotiation(1), "KG", "PP1", red_lines=("weak",))
    move = choice(seen_by("KG", made, visiting=True, stage=asked()))
    assert isinstance(move.command, Object)


def test_it_lets_its_favourite_wording_stand():
    values = (("adopted", 10.0), ("weak", 90.0), ("strong", 10.0), ("other", 5.0), ("omitted", 0.0))
    made = with_values(negotiation(1), "KG", "PP1", values=values, red_lines=())
    assert choice(seen_by("KG", made, stage=asked())).command == Pass("KG")
    assert choice(seen_by("KG", made, stage=Call("PP1", CODES))).command == Pass("KG")


def test_it_never_joins_words_that_nobody_has_read():
    seen = seen_by("KG")
    at = standpoint(seen, DELEGATE.open(seen), first_side)
    assert not at.accepts("PP1", None)


def test_the_tough_ask_for_more_than_the_accommodating_at_the_same_moment():
    asks = {}
    for temperament in PATIENCE:
        made = negotiation(1)
        mandates = tuple(replace(one, temperament=temperament) for one in made.mandates)
        seen = seen_by("KG", replace(made, mandates=mandates), agenda=OPEN[4:])
        asks[temperament] = standpoint(seen, DELEGATE.open(seen), first_side).demand
    assert asks["accommodating"] < asks["standard"] < asks["tough"]


def test_what_it_asks_for_falls_as_the_reading_goes_on():
    demands = []
    for left in (OPEN, OPEN[3:], OPEN[6:]):
        seen = seen_by("KG", agenda=left)
        demands.append(standpoint(seen, DELEGATE.open(seen), first_side).demand)
    assert demands == sorted(demands, reverse=True)
    assert demands[0] > demands[-1]


def test_a_champion_is_expected_to_like_strong_words():
    made = negotiation(1)
    champion = next(one for one in made.positions if one.stance == "C" and one.delegation != "KG")
    beliefs = first_beliefs(seen_by("KG", made))
    strong, weak = (
        beliefs.liking(champion.delegation, champion.paragraph, key) for key in ("strong", "weak")
    )
    assert strong > weak


def proposal(author: str, option: str) -> ProposalTabled:
    return ProposalTabled(Proposal(1, "PP1", author, Wording("text", option), 1))


def observed(memory, number, *events):
    return DELEGATE.observe(memory, VisibleEntry(number, 0, "TJ", None, events))


def test_it_learns_from_proposals_and_reservations():
    before = DELEGATE.open(seen_by("KG"))
    after = observed(before, 1, proposal("TJ", "strong"))
    after = observed(after, 2, ReservationEntered("PP1", Objection("UZ", 1, "No.", standing=True)))
    assert after.beliefs.liking("TJ", "PP1", "strong") > before.beliefs.liking(
        "TJ", "PP1", "strong"
    )
    assert after.beliefs.liking("UZ", "PP1", "strong") < before.beliefs.liking(
        "UZ", "PP1", "strong"
    )


def test_what_was_taken_back_is_forgotten():
    opened = DELEGATE.open(seen_by("KG"))
    kept = observed(opened, 1, proposal("TJ", "strong"))
    undone = observed(observed(kept, 2, proposal("UZ", "weak")), 3, Rewound(1, "A slip"))
    assert undone.beliefs == kept.beliefs


def test_the_novice_does_not_learn():
    novice = STRATEGIES["novice"]
    opened = novice.open(seen_by("KG"))
    assert novice.observe(opened, VisibleEntry(1, 0, "TJ", None, (proposal("TJ", "weak"),))) == (
        opened
    )


@pytest.mark.parametrize("draw", [0, 1, 2])
def test_no_delegate_proposes_or_supports_what_crosses_its_own_red_line(draw):
    made = negotiation(draw)
    played = play(made, DEFAULT, seed=draw, length="short")
    for who, move in played.moves:
        if isinstance(move.command, Propose):
            interest = made.mandate(who).interest(move.command.paragraph)
            assert move.command.option not in interest.red_lines


def outcomes(share: float, sessions: int) -> list[Outcome]:
    played = (
        play(negotiation(draw, share), DEFAULT, seed=draw, length="short")
        for draw in range(sessions)
    )
    return [one.session.outcome for one in played]


def test_where_no_deal_is_worth_little_they_nearly_always_find_consensus():
    assert outcomes(0.4, 8).count(Outcome.ADOPTED_WITHOUT_VOTE) >= 7


def test_where_no_deal_is_nearly_the_best_they_do_not_pretend_to_agree():
    assert outcomes(0.95, 4).count(Outcome.ADOPTED_WITHOUT_VOTE) == 0

"""Whatever the other seats were told, a seat sees, may do, is told and does the same."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import zip_longest

from five_delegates import CODES, Play, by_rote, dice_of, negotiation, seen, submit
from hypothesis import given, settings
from hypothesis import strategies as st

from game.delegates import STRATEGIES, Move, visible_entry
from game.domain.phase import Phase
from game.domain.proceedings import Entry, Header
from game.domain.scenario import Scenario
from game.domain.session import Session
from game.rules import awaiting, legal, open_session
from game.wording.refusals import rule_name, sentence

ACTS = 70
"""So many acts a meeting is followed: readings, packages and questions lie within."""


Watched = Iterable[tuple[str, bytes]]


def told_otherwise(made: Scenario, seat: str, order: list[int]) -> Scenario:
    """The mandates of all but one seat go round; that one keeps its own."""
    others = [one for one in made.mandates if one.delegation != seat]
    moved = {
        own.delegation: replace(others[source], delegation=own.delegation)
        for own, source in zip(others, order, strict=True)
    }
    mandates = tuple(moved.get(one.delegation, one) for one in made.mandates)
    told = {code: f"Told otherwise: {moved[code].no_deal}" for code in moved}
    briefings = tuple((code, told.get(code, words)) for code, words in made.briefings)
    return replace(made, mandates=mandates, briefings=briefings)


def may_do(session: Session, seat: str) -> list[str]:
    """Each verb with its offers, or the sentence of its refusal, its rule, what is nearest."""
    return [
        f"{chance!r} {sentence(chance.refusal, session.names)} ({rule_name(chance.refusal)})"
        if chance.refusal
        else repr(chance)
        for chance in legal(session, seat)
    ]


class Seats:
    """A table at which one seat is watched; the others act by rote, or by their mandates."""

    def __init__(self, made: Scenario, levels: dict[str, str], seed: int) -> None:
        header = Header(made, "short", (), seed)
        self.played, self.seed = Play(header, open_session(header)), seed
        self.minds = {code: STRATEGIES[level] for code, level in levels.items()}
        self.memories = {
            code: one.open(seen(self.played, code)) for code, one in self.minds.items()
        }

    def watched(self, seat: str) -> Iterator[tuple[str, bytes]]:
        """What the seat sees, may do, does and is shown, each under its name."""
        for number in range(1, ACTS):
            if self.played.session.phase is Phase.CLOSED:
                return
            yield "view", repr(seen(self.played, seat)).encode()
            yield "legal", "\n".join(may_do(self.played.session, seat)).encode()
            who = awaiting(self.played.session)[0]
            move = self._move(who, number)
            if who == seat:
                yield "move and reasons", repr(move).encode()
            entry = submit(self.played, who, move, number)
            yield "public", repr(visible_entry(entry, seat)).encode()
            self._observe(entry)

    def _move(self, who: str, number: int) -> Move:
        dice = dice_of(self.seed, who, number)
        if who not in self.minds:
            return Move(by_rote(self.played.session, who, dice))
        return self.minds[who].choose(seen(self.played, who), self.memories[who], dice)

    def _observe(self, entry: Entry) -> None:
        for code, memory in self.memories.items():
            self.memories[code] = self.minds[code].observe(memory, visible_entry(entry, code))


SITUATIONS = {
    "seat": st.sampled_from(CODES),
    "order": st.permutations(range(4)),
    "level": st.sampled_from(sorted(STRATEGIES)),
    "draw": st.integers(0, 20),
}


def first_difference(mine: Watched, other: Watched) -> str:
    """Under which name two meetings of a seat first differ; empty where they never do."""
    both = zip_longest(mine, other, fillvalue=("end", b""))
    return next((kind for (kind, words), (_, told) in both if words != told), "")


@settings(max_examples=15, deadline=None)
@given(**SITUATIONS)
def test_what_others_were_told_changes_no_byte_of_a_seats_meeting(seat, order, level, draw):
    made = negotiation(draw)
    before, after = (
        list(Seats(one, {seat: level}, draw).watched(seat))
        for one in (made, told_otherwise(made, seat, order))
    )
    assert {kind for kind, _ in before} == {"view", "legal", "move and reasons", "public"}
    assert len(before) > 3 * ACTS
    assert first_difference(before, after) == ""


@settings(max_examples=15, deadline=None)
@given(**SITUATIONS)
def test_nothing_differs_for_a_seat_before_the_others_differ_in_public(seat, order, level, draw):
    made, levels = negotiation(draw), dict.fromkeys(CODES, level)
    tables = (made, told_otherwise(made, seat, order))
    mine, other = (Seats(one, levels, draw).watched(seat) for one in tables)
    assert first_difference(mine, other) in {"", "public"}


def test_within_so_many_acts_a_seat_is_spoken_to_about_everything():
    stages = set()
    for draw in range(4):
        table = Seats(negotiation(draw), {}, draw)
        stages |= {type(table.played.session.stage).__name__ for _ in table.watched("KZ")}
    assert {"Window", "Call", "Floor", "Question", "PackageAnswers"} <= stages


def test_the_other_seats_are_told_something_else_indeed():
    made = negotiation(3)
    changed = told_otherwise(made, "TJ", [1, 2, 3, 0])
    assert changed.mandate("TJ") == made.mandate("TJ")
    assert all(changed.mandate(one) != made.mandate(one) for one in CODES if one != "TJ")
    assert changed.mandate("KZ").interests == made.mandate("KG").interests

"""What a seasoned delegate thinks fair: where it gives, where it insists, what it takes back."""

from itertools import product

import pytest
from five_delegates import CODES, OPEN, negotiation
from test_delegate import first_side, seen_by

from game.delegates import STRATEGIES, VisibleEntry
from game.delegates.fair_deal import climb_to_fair
from game.delegates.fair_text import fair_text
from game.delegates.mind import standpoint
from game.domain.events import ParagraphAgreed, Rewound, VisitClosed
from game.domain.paragraph import Wording

SEASONED = STRATEGIES["seasoned"]
BOTH = (SEASONED, STRATEGIES["hard-liner"])


def observed(memory, number, *events):
    return SEASONED.observe(memory, VisibleEntry(number, 0, "TJ", None, events))


def agreed(name: str, option: str) -> ParagraphAgreed:
    return ParagraphAgreed(name, Wording("text", option), "", "no_objection")


def test_the_fair_text_has_the_largest_product_of_all_surpluses():
    table = [
        [(0, (9.0, 1.0)), (1, (0.0, 3.0))],
        [(0, (2.0, 0.0)), (1, (0.0, 8.0))],
        [(0, (5.0, 0.0)), (1, (0.0, 5.0))],
    ]

    def surpluses(text):
        rows = [dict(options)[one] for options, one in zip(table, text, strict=True)]
        return [sum(column) for column in zip(*rows, strict=True)]

    def merit(text):
        mine, theirs = surpluses(text)
        return mine * theirs

    best = max(merit(text) for text in product((0, 1), repeat=3))
    assert merit(climb_to_fair(table, (0.0, 0.0), [1, 0, 0])) == best == 126.0


@pytest.mark.parametrize("draw", range(6))
@pytest.mark.parametrize("code", CODES)
def test_what_it_thinks_fair_crosses_no_red_line_and_is_no_worse_than_no_deal(draw, code):
    mind = SEASONED.open(seen_by(code, negotiation(draw)))
    assert not mind.stakes.crossed_by(mind.fair)
    assert not mind.fair or mind.stakes.worth(mind.fair) >= mind.stakes.no_deal


def test_what_is_agreed_stays_in_the_fair_text():
    mind = SEASONED.open(seen_by("KG"))
    other = next(one for one in ("weak", "adopted") if one != mind.fair["PP1"])
    after = observed(mind, 1, agreed("PP1", other), VisitClosed("PP1"))
    assert after.fair["PP1"] == other
    assert set(after.fair) == set(OPEN)


def test_what_is_taken_back_is_thought_over_again():
    opened = SEASONED.open(seen_by("KG"))
    kept = observed(opened, 1, VisitClosed("PP1"))
    undone = observed(kept, 2, agreed("PP2", "weak"), VisitClosed("PP2"))
    back = observed(undone, 3, Rewound(1, "A slip"))
    assert (back.fair, back.beliefs) == (kept.fair, kept.beliefs)


def test_after_some_talk_it_joins_what_is_fair_though_it_hoped_for_more():
    refused = 0
    for code, draw in product(CODES, range(4)):
        seen = seen_by(code, negotiation(draw, 0.75), agenda=OPEN[5:])
        mind = SEASONED.open(seen)
        fair, selfish = (standpoint(seen, one.open(seen), first_side, one.manner) for one in BOTH)
        assert all(fair.accepts(name, option) for name, option in mind.fair.items())
        refused += sum(not selfish.accepts(name, option) for name, option in mind.fair.items())
    assert refused > 0


def test_only_the_seasoned_think_of_what_is_fair():
    assert SEASONED.open(seen_by("KG")).fair
    assert not any(STRATEGIES[one].open(seen_by("KG")).fair for one in ("novice", "delegate"))


def test_who_never_gives_does_not_count_in_what_is_fair():
    mind = SEASONED.open(seen_by("KG"))
    keen = {("TJ", "PP1", "strong"): 900.0, ("TJ", "PP1", "adopted"): 0.0}
    likings = mind.beliefs.likings | keen
    changed = {
        refusals: fair_text(
            mind.stakes,
            type(mind.beliefs)(
                likings,
                mind.beliefs.care,
                mind.beliefs.others,
                mind.beliefs.standing,
                {},
                {},
                {"TJ": refusals},
            ),
        )
        for refusals in (0, 9)
    }
    assert changed[9] != changed[0]

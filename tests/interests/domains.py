"""Invented negotiations as tables of deals, for the arithmetic of the best deal."""

import random

from hypothesis import strategies as st

from game.interests import Deals

FIGURES = st.integers(0, 12).map(float)


def deals_from(worth, no_deal) -> Deals:
    """A table of deals: worth[paragraph][option][delegation]; every option is allowed."""
    return Deals(
        paragraphs=tuple(f"PP{place}" for place in range(len(worth))),
        options=tuple(tuple(f"o{index}" for index in range(len(rows))) for rows in worth),
        worth=tuple(tuple(rows) for rows in worth),
        allowed=tuple(tuple(range(len(rows))) for rows in worth),
        no_deal=tuple(no_deal),
        codes=tuple(f"D{seat}" for seat in range(len(no_deal))),
    )


@st.composite
def tables(draw):
    """Small tables: two or three delegations, up to four paragraphs of up to four options."""
    seats = draw(st.integers(2, 3))
    row = st.tuples(*[FIGURES] * seats)
    worth = draw(st.lists(st.lists(row, min_size=2, max_size=4), min_size=1, max_size=4))
    return deals_from(worth, draw(st.tuples(*[st.integers(0, 20).map(float)] * seats)))


def invented(seed: int, seats: int, paragraphs: int, share: float, options: int = 5) -> Deals:
    """A larger negotiation by lot: no deal is worth `share` of what the mean text brings."""
    dice = random.Random(seed)
    weights = [[0.2 + dice.random() for _ in range(paragraphs)] for _ in range(seats)]
    sums = [sum(one) for one in weights]
    worth = [
        [
            tuple(100 * weights[d][p] / sums[d] * dice.random() for d in range(seats))
            for _ in range(options)
        ]
        for p in range(paragraphs)
    ]
    mean = [
        sum(sum(row[d] for row in rows) / options for rows in worth) * share for d in range(seats)
    ]
    return deals_from(worth, mean)

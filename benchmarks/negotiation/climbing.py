"""Climbing over all texts of a domain: quick, from several starts, pairs at a time.

It sets what no deal is worth, and gives the search for the best deal its first guess.
"""

from collections.abc import Callable, Iterator

from game.interests import Deals

__all__ = ["climb", "egalitarian_best", "starts"]

Row = tuple[float, ...]
Score = Callable[[Row], float]
Deal = tuple[int, ...]


def egalitarian_best(deals: Deals) -> float:
    """The most that the worst-off party can have, as far as climbing finds it."""
    ends = (climb(deals, start, lambda row: min(row) + 1e-3 * sum(row)) for start in starts(deals))
    return max(min(deals.values(end)) for end in ends)


def starts(deals: Deals) -> Iterator[Deal]:
    """The best sum, and each party's dream."""
    tables = [
        [(rows[option], option) for option in allowed]
        for rows, allowed in zip(deals.worth, deals.allowed, strict=True)
    ]
    yield tuple(max(table, key=lambda one: sum(one[0]))[1] for table in tables)
    for party in range(len(deals.codes)):
        yield tuple(max(table, key=lambda one: one[0][party])[1] for table in tables)


def climb(deals: Deals, start: Deal, score: Score) -> Deal:
    """Change one or two paragraphs as long as that raises the score."""
    text = list(start)
    while changes := _best_step(deals, text, score):
        for place, option in changes:
            text[place] = option
    return tuple(text)


def _best_step(deals: Deals, text: list[int], score: Score) -> tuple[tuple[int, int], ...]:
    now = deals.values(tuple(text))
    best, found = score(now) + 1e-9, ()
    for changes, row in _steps(deals, text, now):
        if (reached := score(row)) > best:
            best, found = reached, changes
    return found


def _steps(
    deals: Deals, text: list[int], now: Row
) -> Iterator[tuple[tuple[tuple[int, int], ...], Row]]:
    """Every change of one or two paragraphs, with what each party would have."""
    singles = [
        (
            (place, option),
            tuple(n - o for n, o in zip(rows[option], rows[text[place]], strict=True)),
        )
        for place, rows in enumerate(deals.worth)
        for option in deals.allowed[place]
        if option != text[place]
    ]
    for index, (one, gains) in enumerate(singles):
        row = tuple(map(float.__add__, now, gains))
        yield (one,), row
        for other, more in singles[index + 1 :]:
            if other[0] != one[0]:
                yield (one, other), tuple(map(float.__add__, row, more))

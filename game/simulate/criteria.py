"""When a scenario is fair and alive: what speaks against it, as codes with parameters.

The limits are this game's own judgement, not a rule of the United Nations.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final, TypeAlias

from game.simulate.balance import Balance

__all__ = [
    "BREAKS",
    "LEAST_AGREEMENT",
    "LEAST_SHARE",
    "LOSES",
    "MOST_SHARE",
    "PAYS",
    "UNTOUCHED",
    "Finding",
    "findings",
]

LEAST_AGREEMENT: Final = 0.8
"""The reference level adopts a text in at least this part of its sessions."""

LEAST_SHARE: Final = 0.4
"""Every delegation gets at least this part of an equal share of what is gained."""

MOST_SHARE: Final = 2.0
"""No delegation gets more than so many equal shares."""

LOSES: Final = 0.25
"""A delegation ends below no deal, outvoted, in at most this part of the sessions."""

UNTOUCHED: Final = 0.5
"""More than this part of a scenario's options that nobody takes is too much."""

BREAKS: Final = 0.25
"""One hard-liner costs at most this part of the sessions their agreement."""

PAYS: Final = 0.25
"""A hard-liner gains at most so much more than a delegate like the others."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that speaks against a scenario: a code, what it is about, and a figure.

    `about` is a delegation, a paragraph or a level; `figure` a share (0-1) or a factor.
    """

    code: str
    about: str = ""
    figure: float = 0.0


Criterion: TypeAlias = Callable[[Balance], Iterator[Finding]]


def findings(balance: Balance) -> tuple[Finding, ...]:
    """Everything that speaks against the scenario; nothing: content."""
    return tuple(found for criterion in _CRITERIA for found in criterion(balance))


def _a_deal_exists(balance: Balance) -> Iterator[Finding]:
    if balance.best is None:
        yield Finding("no_deal_for_all")


def _agreement(balance: Balance) -> Iterator[Finding]:
    reached = balance.levels[balance.reference].agreement()
    if reached < LEAST_AGREEMENT:
        yield Finding("seldom_agreed", balance.reference, reached)


def _shares(balance: Balance) -> Iterator[Finding]:
    shares = balance.shares(balance.reference)
    for code, share in shares.items():
        if share * len(shares) < LEAST_SHARE:
            yield Finding("gains_little", code, share)
        elif share * len(shares) > MOST_SHARE:
            yield Finding("gains_most", code, share)


def _losses(balance: Balance) -> Iterator[Finding]:
    summary = balance.levels[balance.reference]
    for code in summary.seats:
        if (part := summary.losing(code)) > LOSES:
            yield Finding("often_loses", code, part)


def _idle(balance: Balance) -> Iterator[Finding]:
    for paragraph in balance.idle():
        yield Finding("never_matters", paragraph)


def _untouched(balance: Balance) -> Iterator[Finding]:
    part = len(balance.untouched()) / max(len(balance.options()), 1)
    if part > UNTOUCHED:
        yield Finding("options_untouched", figure=part)


def _hard_liner(balance: Balance) -> Iterator[Finding]:
    hard = balance.hard
    if hard is None:
        return
    if balance.levels[balance.reference].agreement() - hard.agreement > BREAKS:
        yield Finding("hard_liner_breaks", figure=hard.agreement)
    if hard.otherwise > 0 and hard.gained > (1 + PAYS) * hard.otherwise:
        yield Finding("hard_liner_pays", figure=hard.gained / hard.otherwise - 1)


_CRITERIA: Final[tuple[Criterion, ...]] = (
    _a_deal_exists,
    _agreement,
    _shares,
    _losses,
    _idle,
    _untouched,
    _hard_liner,
)

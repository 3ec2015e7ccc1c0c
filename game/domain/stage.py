"""Stages: what exactly the table waits for inside a phase.

Each is one frozen value; `awaiting` names the delegations that may still answer. A
package interrupts a floor and gives it back (`Session.interrupted`).
"""

from dataclasses import dataclass
from typing import TypeAlias

from game.domain.ballot import Ballot, VoteSubject
from game.domain.delegation import Code
from game.domain.paragraph import Objection, ParagraphId, ProposalId

__all__ = [
    "Break",
    "Call",
    "FinalTurns",
    "Floor",
    "MainSponsorsChoice",
    "PackageAnswers",
    "Question",
    "Stage",
    "Statements",
    "Subject",
    "Vote",
    "Window",
]


@dataclass(frozen=True, slots=True)
class Window:
    """Everyone may act at the same time until all are ready or the clock ends it.

    `purpose` is "briefing", "recess", "silence", "requests" or "explanations".
    """

    purpose: str
    awaiting: tuple[Code, ...]


@dataclass(frozen=True, slots=True)
class Statements:
    """Opening statements, in order; the first of `awaiting` has the floor."""

    awaiting: tuple[Code, ...]


@dataclass(frozen=True, slots=True)
class Call:
    """A paragraph is called, and placards may be raised."""

    paragraph: ParagraphId
    awaiting: tuple[Code, ...]
    raised: tuple[Code, ...] = ()
    called_only: bool = False
    """The reading's time is spent: no floor follows."""


@dataclass(frozen=True, slots=True)
class Floor:
    """The raised placards speak in order, one action each; the first has the floor."""

    paragraph: ParagraphId
    awaiting: tuple[Code, ...]
    extended: bool = False
    """The speaker has taken the extension for own words."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What a question "any objection?" is about.

    `kind` is "wording" (paragraph and proposal), "package" (number), "adoption",
    "revision" (amendment number) or "division" (paragraph).
    """

    kind: str
    number: ProposalId = 0
    paragraph: ParagraphId = ""


@dataclass(frozen=True, slots=True)
class Question:
    """The chair asks "any objection?" and looks round the table."""

    subject: Subject
    awaiting: tuple[Code, ...]
    objections: tuple[Objection, ...] = ()
    remaining: tuple[ProposalId, ...] = ()
    """The wordings that are tested next if this one fails."""


@dataclass(frozen=True, slots=True)
class PackageAnswers:
    """The addressees of a package accept, decline or counter."""

    package: int
    awaiting: tuple[Code, ...]


@dataclass(frozen=True, slots=True)
class Break:
    """A delegation asked for a break to consult."""

    delegation: Code
    awaiting: tuple[Code, ...]


@dataclass(frozen=True, slots=True)
class FinalTurns:
    """The final round: each in turn tables one last package, tested at once."""

    awaiting: tuple[Code, ...]


@dataclass(frozen=True, slots=True)
class MainSponsorsChoice:
    """The chair's text is compiled; the main sponsor may change its choices."""

    awaiting: tuple[Code, ...]


@dataclass(frozen=True, slots=True)
class Vote:
    """A vote in progress; ballots are sealed until all are in.

    `eligible` is frozen when the vote opens.
    """

    subject: VoteSubject
    eligible: tuple[Code, ...]
    awaiting: tuple[Code, ...]
    ballots: tuple[Ballot, ...] = ()
    recorded: bool = False
    round: int = 1


Stage: TypeAlias = (
    Window
    | Statements
    | Call
    | Floor
    | Question
    | PackageAnswers
    | Break
    | FinalTurns
    | MainSponsorsChoice
    | Vote
)

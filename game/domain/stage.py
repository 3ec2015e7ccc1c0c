"""Stages: what exactly the table waits for inside a phase.

Each is one frozen value; `awaiting` names the delegations that may still answer. A
package interrupts a floor and gives it back (`Session.interrupted`).
"""

from dataclasses import dataclass
from typing import TypeAlias

from game.domain.ballot import Ballot, VoteSubject
from game.domain.delegation import Actor, Code
from game.domain.paragraph import Objection, ParagraphId, ProposalId

__all__ = [
    "Break",
    "Call",
    "FinalTurns",
    "Floor",
    "MainSponsorsChoice",
    "MotionDebate",
    "PackageAnswers",
    "Question",
    "Ruling",
    "Seconding",
    "Stage",
    "Statements",
    "Subject",
    "Vote",
    "Window",
    "Yielded",
]


@dataclass(frozen=True, slots=True)
class Window:
    """Everyone may act at the same time until all are ready or the clock ends it.

    `purpose` is "briefing", "attendance", "recess", "silence", "requests", "explanations",
    "replies", "ruling", "suspension", "budget" (costs are stated, rule 153) or "confirmation" (the
    mover of an amendment whose paragraph was changed). `seconds` overrides the profile's
    time, if it is not 0.
    """

    purpose: str
    awaiting: tuple[Code, ...]
    seconds: int = 0


@dataclass(frozen=True, slots=True)
class Statements:
    """A list of speakers; the first of `awaiting` has the floor.

    `purpose` is "opening", "debate", "caucus", "introduction" or "yielded"; `closed`
    lists take no more names (rule 73). `seconds` is the time of one speech, 0: the profile's;
    `yielded`: who has the floor got it from another speaker.
    """

    awaiting: tuple[Code, ...]
    purpose: str = "opening"
    closed: bool = False
    seconds: int = 0
    topic: str = ""
    yielded: bool = False


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
    "revision" or "friendly" (amendment number), "division" (paragraph) or "motion"
    (number).
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
class Seconding:
    """A motion needs a second: the table looks round."""

    motion: int
    awaiting: tuple[Code, ...]


@dataclass(frozen=True, slots=True)
class MotionDebate:
    """Speeches for and against a motion, as many as its rule allows."""

    motion: int
    awaiting: tuple[Code, ...]
    spoken_for: int = 0
    spoken_against: int = 0


@dataclass(frozen=True, slots=True)
class Ruling:
    """The facilitator rules on a point at once (rule 71)."""

    motion: int
    awaiting: tuple[Actor, ...]


@dataclass(frozen=True, slots=True)
class Yielded:
    """A speaker yielded its time: `kind` is "questions", "answer" or "comments"."""

    kind: str
    speaker: Code
    awaiting: tuple[Code, ...]
    remarks: int = 0


@dataclass(frozen=True, slots=True)
class Vote:
    """A vote in progress; ballots are sealed until all are in, except in a roll-call.

    `eligible` is frozen when the vote opens: all who are present of so many `members`
    (0: they are the members). In a roll-call the first of `awaiting` is called, and
    answers aloud; `passed` are called again at the end. `voting` came "present and
    voting", and do not abstain.
    """

    subject: VoteSubject
    eligible: tuple[Code, ...]
    awaiting: tuple[Code, ...]
    ballots: tuple[Ballot, ...] = ()
    recorded: bool = False
    round: int = 1
    members: int = 0
    roll_call: bool = False
    passed: tuple[Code, ...] = ()
    voting: tuple[Code, ...] = ()


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
    | Seconding
    | MotionDebate
    | Ruling
    | Yielded
)

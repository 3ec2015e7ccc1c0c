"""The phases of a session and the lives of a paragraph, an amendment, a motion: names only.

Where each leads is said once, in `game.rules.procedure`.
"""

from enum import Enum

__all__ = ["AmendmentState", "MotionState", "Named", "Outcome", "ParagraphState", "Phase"]


class Named(Enum):
    """A closed list of names. Each is one object, so it is found by what it is, not by its text.

    (An `Enum` looks a member up by the hash of its name, in Python: the rules look up thousands.)
    """

    __hash__ = object.__hash__


class Phase(Named):
    """Where the meeting stands; flat, in the order in which a session lives them."""

    BRIEFING = "briefing"
    OPENING = "opening"
    READING = "reading"
    RECESS = "recess"
    FINAL_ROUND = "final_round"
    SILENCE = "silence"
    ACTION = "action"
    VOTING = "voting"
    EXPLANATIONS = "explanations"
    CLOSED = "closed"


class ParagraphState(Named):
    """The life of a paragraph. SETTLED paragraphs are not open in this length."""

    SETTLED = "settled"
    OPEN = "open"
    BRACKETED = "bracketed"
    AGREED = "agreed"
    COMPILED = "compiled"
    DELETED = "deleted"


class AmendmentState(Named):
    """The life of an amendment (rule 90) or of an oral revision."""

    TABLED = "tabled"
    PUT = "put"
    WITHDRAWN = "withdrawn"
    NOT_PUT = "not_put"
    ADOPTED = "adopted"
    REJECTED = "rejected"


class MotionState(Named):
    """The life of a motion or a point. GRANTED ones were asked for, not voted."""

    MOVED = "moved"
    SECONDED = "seconded"
    CARRIED = "carried"
    REJECTED = "rejected"
    NOT_SECONDED = "not_seconded"
    GRANTED = "granted"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


class Outcome(Named):
    """How action on the draft ended. Consensus has no tally."""

    ADOPTED_WITHOUT_VOTE = "adopted_without_vote"
    ADOPTED_BY_VOTE = "adopted_by_vote"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    NO_ACTION = "no_action"
    """A motion ended the debate or the meeting, or competence was denied."""

"""The phases of a session and the lives of a paragraph and of an amendment: names only.

Where each leads is said once, in `game.rules.procedure`.
"""

from enum import Enum

__all__ = ["AmendmentState", "Outcome", "ParagraphState", "Phase"]


class Phase(Enum):
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


class ParagraphState(Enum):
    """The life of a paragraph. SETTLED paragraphs are not open in this length."""

    SETTLED = "settled"
    OPEN = "open"
    BRACKETED = "bracketed"
    AGREED = "agreed"
    COMPILED = "compiled"
    DELETED = "deleted"


class AmendmentState(Enum):
    """The life of an amendment (rule 90) or of an oral revision."""

    TABLED = "tabled"
    PUT = "put"
    WITHDRAWN = "withdrawn"
    NOT_PUT = "not_put"
    ADOPTED = "adopted"
    REJECTED = "rejected"


class Outcome(Enum):
    """How action on the draft ended. Consensus has no tally."""

    ADOPTED_WITHOUT_VOTE = "adopted_without_vote"
    ADOPTED_BY_VOTE = "adopted_by_vote"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"

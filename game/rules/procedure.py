"""THE table: from SOURCE, TRIGGER leads to DESTINATION, provided GUARD.

Four lives of the same shape: the meeting, a paragraph, an amendment, a motion. The first row
whose guard holds is taken. Diagrams in `docs/procedure.md` are drawn from here.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Any

from game.domain.phase import AmendmentState as Amendment
from game.domain.phase import MotionState as Motion
from game.domain.phase import ParagraphState as Text
from game.domain.phase import Phase
from game.rules.guards import (
    a_decision_was_taken,
    a_recess_follows,
    another_reading_follows,
    no_brackets_remain,
    nobody_objects,
    opening_statements_are_scheduled,
    silence_was_broken_and_may_be_placed_again,
    taking_up_broken_silence,
    the_draft_may_be_taken_up_again,
    voting_has_not_begun,
)

__all__ = ["AMENDMENT_LIFE", "MOTION_LIFE", "PARAGRAPH_LIFE", "TABLE", "Row"]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table; the guard takes the Session, or nothing guards it."""

    source: Enum
    trigger: str
    destination: Enum
    guard: Callable[[Any], bool] | None = None


TABLE = (
    Row(Phase.BRIEFING, "open_meeting", Phase.OPENING, opening_statements_are_scheduled),
    Row(Phase.BRIEFING, "open_meeting", Phase.READING),
    Row(Phase.OPENING, "begin_reading", Phase.READING),
    Row(Phase.READING, "end_reading", Phase.SILENCE, taking_up_broken_silence),
    Row(Phase.READING, "end_reading", Phase.RECESS, a_recess_follows),
    Row(Phase.READING, "end_reading", Phase.READING, another_reading_follows),
    Row(Phase.READING, "end_reading", Phase.FINAL_ROUND),
    Row(Phase.RECESS, "end_recess", Phase.READING, another_reading_follows),
    Row(Phase.RECESS, "end_recess", Phase.FINAL_ROUND),
    Row(Phase.OPENING, "skip_to_final_round", Phase.FINAL_ROUND),
    Row(Phase.READING, "skip_to_final_round", Phase.FINAL_ROUND),
    Row(Phase.RECESS, "skip_to_final_round", Phase.FINAL_ROUND),
    Row(Phase.FINAL_ROUND, "place_under_silence", Phase.SILENCE, no_brackets_remain),
    Row(Phase.SILENCE, "silence_ends", Phase.READING, silence_was_broken_and_may_be_placed_again),
    Row(Phase.SILENCE, "silence_ends", Phase.ACTION),
    Row(Phase.ACTION, "adopt_without_vote", Phase.EXPLANATIONS, nobody_objects),
    Row(Phase.ACTION, "open_voting", Phase.VOTING),
    Row(Phase.ACTION, "end_without_action", Phase.EXPLANATIONS),
    Row(Phase.ACTION, "adjourn_meeting", Phase.CLOSED),
    Row(Phase.ACTION, "withdraw_draft", Phase.EXPLANATIONS),
    Row(Phase.VOTING, "withdraw_draft", Phase.EXPLANATIONS, voting_has_not_begun),
    Row(Phase.VOTING, "end_without_action", Phase.EXPLANATIONS, voting_has_not_begun),
    Row(Phase.VOTING, "adjourn_meeting", Phase.CLOSED, voting_has_not_begun),
    Row(Phase.VOTING, "conclude_voting", Phase.EXPLANATIONS),
    Row(Phase.EXPLANATIONS, "reintroduce_draft", Phase.ACTION, the_draft_may_be_taken_up_again),
    Row(Phase.EXPLANATIONS, "reconsider", Phase.VOTING, a_decision_was_taken),
    Row(Phase.EXPLANATIONS, "adjourn_meeting", Phase.CLOSED),
    Row(Phase.EXPLANATIONS, "close_meeting", Phase.CLOSED),
)

PARAGRAPH_LIFE = (
    Row(Text.OPEN, "agree", Text.AGREED),
    Row(Text.OPEN, "bracket", Text.BRACKETED),
    Row(Text.OPEN, "compile", Text.COMPILED),
    Row(Text.BRACKETED, "agree", Text.AGREED),
    Row(Text.BRACKETED, "bracket", Text.BRACKETED),
    Row(Text.BRACKETED, "compile", Text.COMPILED),
    Row(Text.AGREED, "reopen", Text.BRACKETED),
    Row(Text.AGREED, "break_silence", Text.BRACKETED),
    Row(Text.COMPILED, "break_silence", Text.BRACKETED),
    Row(Text.COMPILED, "choose", Text.COMPILED),
    Row(Text.AGREED, "change_at_action", Text.AGREED),
    Row(Text.COMPILED, "change_at_action", Text.COMPILED),
    Row(Text.SETTLED, "delete", Text.DELETED),
    Row(Text.AGREED, "delete", Text.DELETED),
    Row(Text.COMPILED, "delete", Text.DELETED),
)

MOTION_LIFE = (
    Row(Motion.MOVED, "second", Motion.SECONDED),
    Row(Motion.MOVED, "lack_a_second", Motion.NOT_SECONDED),
    Row(Motion.MOVED, "carry", Motion.CARRIED),
    Row(Motion.MOVED, "reject", Motion.REJECTED),
    Row(Motion.MOVED, "grant", Motion.GRANTED),
    Row(Motion.MOVED, "refuse", Motion.REFUSED),
    Row(Motion.MOVED, "withdraw", Motion.WITHDRAWN),
    Row(Motion.SECONDED, "carry", Motion.CARRIED),
    Row(Motion.SECONDED, "reject", Motion.REJECTED),
    Row(Motion.SECONDED, "grant", Motion.GRANTED),
    Row(Motion.SECONDED, "withdraw", Motion.WITHDRAWN),
    Row(Motion.GRANTED, "overturn", Motion.REFUSED),
    Row(Motion.REFUSED, "overturn", Motion.GRANTED),
)

AMENDMENT_LIFE = (
    Row(Amendment.TABLED, "put", Amendment.PUT),
    Row(Amendment.TABLED, "withdraw", Amendment.WITHDRAWN),
    Row(Amendment.TABLED, "exclude", Amendment.NOT_PUT),
    Row(Amendment.PUT, "adopt", Amendment.ADOPTED),
    Row(Amendment.PUT, "reject", Amendment.REJECTED),
    Row(Amendment.PUT, "exclude", Amendment.NOT_PUT),  # unfriendly, and nobody seconds it
)

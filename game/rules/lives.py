"""Moving paragraphs, amendments and motions along the tables of their lives."""

from game.domain.amendment import Amendment
from game.domain.motion import Motion
from game.domain.paragraph import Paragraph
from game.domain.phase import AmendmentState, MotionState, ParagraphState
from game.rules.machine import next_amendment_state, next_motion_state, next_paragraph_state
from game.rules.minutes import ProcedureError

__all__ = ["move_amendment", "move_motion", "move_paragraph"]


def move_paragraph(paragraph: Paragraph, trigger: str) -> ParagraphState:
    """The state the paragraph enters; ProcedureError if its life has no such turn."""
    state = next_paragraph_state(paragraph.state, trigger)
    if state is None:
        message = f"{paragraph.id} cannot {trigger} while {paragraph.state.value}"
        raise ProcedureError(message)
    return state


def move_amendment(amendment: Amendment, trigger: str) -> AmendmentState:
    """The state the amendment enters; ProcedureError if its life has no such turn."""
    state = next_amendment_state(amendment.state, trigger)
    if state is None:
        message = f"amendment {amendment.number} cannot {trigger} while {amendment.state.value}"
        raise ProcedureError(message)
    return state


def move_motion(motion: Motion, trigger: str) -> MotionState:
    """The state the motion enters; ProcedureError if its life has no such turn."""
    state = next_motion_state(motion.state, trigger)
    if state is None:
        message = f"motion {motion.number} cannot {trigger} while {motion.state.value}"
        raise ProcedureError(message)
    return state

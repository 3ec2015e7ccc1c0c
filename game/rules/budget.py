"""Programme budget implications: no vote on a text before its costs are stated (rule 153)."""

from functools import lru_cache

from game.domain.amendment import BudgetFlag
from game.domain.commands import StateBudget
from game.domain.events import BudgetAnswered, BudgetFlagRaised, TurnLapsed
from game.domain.paragraph import ParagraphId
from game.domain.phase import AmendmentState, ParagraphState
from game.domain.refusal import Refusal
from game.domain.session import Session
from game.domain.stage import Window
from game.drafting.costs import needs_budget_statement
from game.rules.minutes import Minutes

__all__ = [
    "answer_by_default",
    "flag_amendment",
    "may_state_budget",
    "open_budget_window",
    "review_the_text",
    "state_budget",
    "unanswered",
]

_LIVE = {AmendmentState.TABLED, AmendmentState.PUT}


def _stands(session: Session, flag: BudgetFlag) -> bool:
    """The flagged text is the paragraph's, or a live amendment would make it so."""
    amendment = session.amendment(flag.amendment)
    if amendment is not None and amendment.state in _LIVE:
        return True
    paragraph = session.paragraph(flag.paragraph)
    if paragraph is None or paragraph.state is ParagraphState.DELETED:
        return False
    return paragraph.standing.text == flag.text


def unanswered(session: Session) -> tuple[BudgetFlag, ...]:
    """The texts whose costs have to be stated before anything is put to the vote."""
    return tuple(one for one in session.budget_flags if not one.by and _stands(session, one))


_costs = lru_cache(maxsize=1024)(needs_budget_statement)
"""A draft is read for its costs as a whole, again and again: the same text is read once."""


def _raise(minutes: Minutes, paragraph: ParagraphId, text: str, amendment: int = 0) -> None:
    known = {(one.paragraph, one.text) for one in minutes.session.budget_flags}
    if (paragraph, text) not in known and _costs(text):
        minutes.note(BudgetFlagRaised(paragraph, text, amendment))


def flag_amendment(minutes: Minutes, number: int) -> None:
    """An amendment is read for its costs when it is tabled, and again when it is confirmed."""
    amendment = minutes.amendment(number)
    _raise(minutes, amendment.paragraph, amendment.wording.text, number)


def review_the_text(minutes: Minutes) -> None:
    """Flag what costs in the draft; a flag whose text has gone is answered by that."""
    for paragraph in minutes.session.paragraphs:
        if paragraph.state is not ParagraphState.DELETED:
            _raise(minutes, paragraph.id, paragraph.standing.text)
    for flag in minutes.session.budget_flags:
        if not flag.by and not _stands(minutes.session, flag):
            minutes.note(BudgetAnswered(flag.paragraph, flag.text, "", "text"))


def open_budget_window(minutes: Minutes) -> None:
    """The table waits for the Secretariat's statement."""
    minutes.open(Window("budget", minutes.session.order or minutes.session.codes))


def answer_by_default(minutes: Minutes) -> None:
    """Nobody spoke for the Secretariat: within existing resources (a training rule)."""
    for flag in unanswered(minutes.session):
        minutes.note(BudgetAnswered(flag.paragraph, flag.text, "", "chair"))


def may_state_budget(session: Session, command: StateBudget) -> Refusal | None:
    """The facilitator speaks for the Secretariat on a text that was flagged."""
    if command.paragraph not in {one.paragraph for one in unanswered(session)}:
        return Refusal("no_budget_flag", "153", (("paragraph", command.paragraph),))
    if not command.costs.strip():
        return Refusal("costs_missing", "153")
    limit = session.profile.reason_characters
    if len(command.costs) > limit:
        return Refusal("text_too_long", "profile", (("limit", str(limit)),))
    return None


def state_budget(minutes: Minutes, command: StateBudget) -> None:
    """State the costs; once all are stated, nobody is asked to wait any longer."""
    for flag in unanswered(minutes.session):
        if flag.paragraph == command.paragraph:
            costs = command.costs.strip()
            minutes.note(BudgetAnswered(flag.paragraph, flag.text, costs, "facilitator"))
    stage = minutes.session.stage
    waiting = isinstance(stage, Window) and stage.purpose == "budget" and stage.awaiting
    if waiting and not unanswered(minutes.session):
        minutes.note(TurnLapsed(waiting))

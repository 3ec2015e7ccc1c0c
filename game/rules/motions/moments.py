"""When a motion may be moved: conditions that several motions share, each a sentence."""

from game.domain.phase import Phase
from game.domain.refusal import Refusal
from game.domain.session import Session
from game.domain.stage import Statements, Window
from game.rules.guards import voting_has_not_begun
from game.rules.motions.pending import business

__all__ = ["at_requests", "before_voting_on_the_draft", "list_of_speakers"]


def before_voting_on_the_draft(session: Session) -> Refusal | None:
    """The draft has come to action, and nothing of it has been voted."""
    if session.phase not in {Phase.ACTION, Phase.VOTING}:
        return Refusal("not_at_action", "practice")
    if not voting_has_not_begun(session):
        return Refusal("voting_has_begun", "88")
    return None


def at_requests(session: Session) -> Refusal | None:
    """Requests on how to vote are heard."""
    stage = business(session)
    if isinstance(stage, Window) and stage.purpose == "requests":
        return None
    return Refusal("window_closed", "practice", (("needs", "requests"),))


def list_of_speakers(session: Session) -> Statements | None:
    """The list of speakers that is being heard, if one is."""
    stage = business(session)
    return stage if isinstance(stage, Statements) else None

"""Action on the draft: without a vote if nobody objects; otherwise the formal meeting."""

from game.domain.amendment import Amendment
from game.domain.events import AdoptionObjected, AmendmentMoved
from game.domain.phase import AmendmentState, Outcome, Phase
from game.domain.session import Session
from game.domain.stage import Question, Subject, Window
from game.rules.budget import answer_by_default, open_budget_window, review_the_text, unanswered
from game.rules.lives import move_amendment
from game.rules.minutes import Minutes
from game.rules.outcome import record

__all__ = ["ask_the_sponsors", "close_adoption_question", "close_budget_window", "open_action"]


def open_action(minutes: Minutes) -> None:
    """What costs is stated first (rule 153); then the chair asks whether anyone objects.

    Rules that always want a vote do not ask.
    """
    review_the_text(minutes)
    session = minutes.session
    revision = _tabled_revision(session)
    if revision is not None:
        ask_the_sponsors(minutes, revision)
    elif unanswered(session):
        open_budget_window(minutes)
    elif session.profile.always_voted:
        minutes.enter("open_voting")
    else:
        minutes.open(Question(Subject("adoption"), session.order or session.codes))


def _tabled_revision(session: Session) -> Amendment | None:
    tabled = (one for one in session.amendments if one.state is AmendmentState.TABLED)
    return next((one for one in tabled if one.revision), None)


def ask_the_sponsors(minutes: Minutes, revision: Amendment) -> None:
    """An oral revision needs every other sponsor."""
    minutes.note(AmendmentMoved(revision.number, move_amendment(revision, "put")))
    others = tuple(one for one in minutes.session.sponsors if one != revision.author)
    minutes.open(Question(Subject("revision", revision.number), others))


def close_budget_window(minutes: Minutes, _: Window) -> None:
    """A revision of what costs is asked about first; what nobody answered, the chair answers."""
    session = minutes.session
    if session.phase is not Phase.ACTION or _tabled_revision(session) is None:
        answer_by_default(minutes)
    minutes.open(None)


def close_adoption_question(minutes: Minutes, question: Question) -> None:
    """No objection: adopted without a vote, and no tally exists."""
    if not question.objections:
        minutes.enter("adopt_without_vote")
        record(minutes, Outcome.ADOPTED_WITHOUT_VOTE)
        return
    minutes.note(AdoptionObjected(question.objections))
    minutes.enter("open_voting")

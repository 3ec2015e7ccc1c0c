"""Voting: revisions, amendments (furthest removed first), separate votes, the whole."""

from game.domain.amendment import Amendment
from game.domain.ballot import Choice, VoteSubject
from game.domain.commands import CastBallot
from game.domain.events import (
    AmendmentMoved,
    AmendmentsOrdered,
    BallotMarked,
    BallotSealed,
    DraftTextChanged,
    OutcomeRecorded,
    VoteConcluded,
    VotesScheduled,
)
from game.domain.paragraph import OMITTED, Kind, Paragraph, ParagraphId, Wording
from game.domain.phase import AmendmentState, Outcome, ParagraphState
from game.domain.refusal import Refusal
from game.domain.session import Session
from game.domain.stage import Question, Subject, Vote, Window
from game.rules.amendment_order import furthest_removed_first
from game.rules.checks import turn_awaited
from game.rules.lives import move_amendment, move_paragraph
from game.rules.minutes import Minutes
from game.rules.tally import count

__all__ = [
    "cast_ballot",
    "close_division_question",
    "close_requests",
    "close_revision_question",
    "close_vote",
    "may_cast_ballot",
    "open_voting",
]

WHOLE = VoteSubject("whole")


def open_voting(minutes: Minutes) -> None:
    """First requests are heard; then what was scheduled is put, one after the other."""
    session = minutes.session
    if session.ballot_order is None:
        minutes.open(Window("requests", session.order or session.codes))
    elif session.ballot_order:
        subject, *rest = session.ballot_order
        minutes.note(VotesScheduled(tuple(rest)))
        _put(minutes, subject)
    else:
        _conclude(minutes, Outcome.REJECTED)


def close_requests(minutes: Minutes, _: Window) -> None:
    """Order the amendments and schedule everything that will be put."""
    session = minutes.session
    order = furthest_removed_first(session)
    if order and session.amendments != order:
        minutes.note(AmendmentsOrdered(tuple(one.number for one in order), "chair"))
    tabled = [one for one in minutes.session.amendments if one.state is AmendmentState.TABLED]
    revisions = [VoteSubject("revision", one.number) for one in tabled if one.revision]
    amendments = [VoteSubject("amendment", one.number) for one in tabled if not one.revision]
    separate = [VoteSubject("separate", paragraph=one) for one in session.separate_votes]
    minutes.note(VotesScheduled((*revisions, *amendments, *separate, WHOLE)))
    minutes.open(None)


def _put(minutes: Minutes, subject: VoteSubject) -> None:
    if subject.kind in {"revision", "amendment"}:
        _put_change(minutes, subject)
    elif subject.kind == "separate":
        session = minutes.session
        if minutes.paragraph(subject.paragraph).standing.text:
            about = Subject("division", paragraph=subject.paragraph)
            minutes.open(Question(about, session.order or session.codes))
    else:
        _open_vote(minutes, subject)


def _put_change(minutes: Minutes, subject: VoteSubject) -> None:
    """A revision is asked of the other sponsors; an amendment is voted."""
    amendment = _amendment(minutes, subject.number)
    if amendment.state is not AmendmentState.TABLED:
        return
    if minutes.paragraph(amendment.paragraph).standing == amendment.wording:
        state = move_amendment(amendment, "exclude")
        minutes.note(AmendmentMoved(amendment.number, state, "moot"))
        return
    minutes.note(AmendmentMoved(amendment.number, move_amendment(amendment, "put")))
    if amendment.revision:
        sponsors = tuple(one for one in minutes.session.sponsors if one != amendment.author)
        minutes.open(Question(Subject("revision", amendment.number), sponsors))
    else:
        _open_vote(minutes, subject)


def _amendment(minutes: Minutes, number: int) -> Amendment:
    amendment = minutes.session.amendment(number)
    if amendment is None:
        raise KeyError(number)
    return amendment


def _open_vote(minutes: Minutes, subject: VoteSubject, vote_round: int = 1) -> None:
    """Who may vote is frozen now."""
    session = minutes.session
    codes = session.codes
    recorded = session.recorded_vote
    minutes.open(Vote(subject, codes, codes, recorded=recorded, round=vote_round))


def may_cast_ballot(session: Session, command: CastBallot) -> Refusal | None:
    """One ballot each, while a vote is open (rule 82)."""
    if not isinstance(session.stage, Vote):
        return Refusal("no_vote_open", "88")
    if command.choice is Choice.ABSENT:
        return Refusal("absence_is_not_cast", "86")
    return turn_awaited(session, command.delegation)


def cast_ballot(minutes: Minutes, command: CastBallot) -> None:
    """Vote; how is sealed until the result."""
    minutes.note(BallotMarked(command.delegation, command.choice), BallotSealed(command.delegation))


def close_vote(minutes: Minutes, vote: Vote) -> None:
    """Count, announce, and let the result take effect; a tie is voted again (rule 95)."""
    result = count(vote, minutes.session.profile)
    minutes.note(VoteConcluded(result))
    if result.tied and vote.round == 1 and minutes.session.profile.tie == "second_vote":
        _open_vote(minutes, vote.subject, vote_round=2)
        return
    _apply(minutes, vote.subject, adopted=result.adopted)


def _apply(minutes: Minutes, subject: VoteSubject, *, adopted: bool) -> None:
    if subject.kind == "amendment":
        _apply_change(minutes, subject.number, adopted=adopted)
    elif subject.kind == "division" and adopted:
        _open_vote(minutes, VoteSubject("separate", paragraph=subject.paragraph))
    elif subject.kind == "separate" and not adopted:
        _delete(minutes, subject.paragraph)
    elif subject.kind == "whole":
        _conclude(minutes, Outcome.ADOPTED_BY_VOTE if adopted else Outcome.REJECTED)


def _apply_change(minutes: Minutes, number: int, *, adopted: bool) -> None:
    """An adopted change stands; rivals to the same paragraph are necessarily excluded."""
    amendment = _amendment(minutes, number)
    state = move_amendment(amendment, "adopt" if adopted else "reject")
    minutes.note(AmendmentMoved(number, state))
    if not adopted:
        return
    paragraph = minutes.paragraph(amendment.paragraph)
    cause = "revision" if amendment.revision else "amendment"
    minutes.note(
        DraftTextChanged(
            paragraph.id,
            amendment.wording,
            amendment.author,
            cause,
            move_paragraph(paragraph, "change_at_action"),
        )
    )
    for rival in minutes.session.amendments:
        same = rival.paragraph == amendment.paragraph and rival.revision == amendment.revision
        if same and rival.state is AmendmentState.TABLED:
            state = move_amendment(rival, "exclude")
            minutes.note(AmendmentMoved(rival.number, state, "excluded"))


def close_revision_question(minutes: Minutes, question: Question) -> None:
    """Every remaining sponsor has to agree to an oral revision."""
    _apply_change(minutes, question.subject.number, adopted=not question.objections)
    minutes.open(None)


def close_division_question(minutes: Minutes, question: Question) -> None:
    """Nobody objects to the division: the paragraph is voted; otherwise the motion is."""
    kind = "division" if question.objections else "separate"
    _open_vote(minutes, VoteSubject(kind, paragraph=question.subject.paragraph))


def _delete(minutes: Minutes, paragraph_id: ParagraphId) -> None:
    """A rejected paragraph leaves the text; if all operative parts fall, the whole falls."""
    paragraph = minutes.paragraph(paragraph_id)
    state = move_paragraph(paragraph, "delete")
    author = paragraph.version.author
    gone = Wording("", OMITTED)
    minutes.note(DraftTextChanged(paragraph_id, gone, author, "separate_vote", state))
    if not any(_operative_part_remains(one) for one in minutes.session.paragraphs):
        _conclude(minutes, Outcome.REJECTED)


def _operative_part_remains(paragraph: Paragraph) -> bool:
    return (
        paragraph.kind is Kind.OPERATIVE
        and paragraph.state is not ParagraphState.DELETED
        and bool(paragraph.standing.text)
    )


def _conclude(minutes: Minutes, outcome: Outcome) -> None:
    minutes.enter("conclude_voting")
    minutes.note(OutcomeRecorded(outcome))

"""Events of the facilitator: pauses, cards, and what an outside voice suggests."""

from game.domain.events import (
    CardPlayed,
    DeadlineChanged,
    MeetingPaused,
    MeetingResumed,
    Overruled,
    SeatReassigned,
    SilenceTimeSet,
    WordingSuggested,
)
from game.domain.replacing import replace
from game.domain.session import Session
from game.rules.folding.common import with_paragraph

__all__ = [
    "card_played",
    "for_the_record",
    "meeting_paused",
    "meeting_resumed",
    "silence_time_set",
    "wording_suggested",
]


def meeting_paused(session: Session, _: MeetingPaused) -> Session:
    """Nobody but the facilitator acts."""
    return replace(session, paused=True)


def meeting_resumed(session: Session, _: MeetingResumed) -> Session:
    """Everybody acts again."""
    return replace(session, paused=False)


def for_the_record(session: Session, _: DeadlineChanged | Overruled | SeatReassigned) -> Session:
    """What changes follows as events of its own, or is no matter of the meeting (seats)."""
    return session


def card_played(session: Session, event: CardPlayed) -> Session:
    """A card is played once."""
    return replace(session, cards_played=(*session.cards_played, event.card.key))


def wording_suggested(session: Session, event: WordingSuggested) -> Session:
    """One more alternative stands, with its outside author."""
    proposal = event.proposal
    session = with_paragraph(
        session,
        proposal.paragraph,
        lambda one: replace(one, proposals=(*one.proposals, proposal)),
    )
    return replace(session, proposals_made=proposal.number, reading_changed=True)


def silence_time_set(session: Session, event: SilenceTimeSet) -> Session:
    """The deadline under silence is another one."""
    return replace(session, pace=replace(session.pace, silence_seconds=event.seconds))

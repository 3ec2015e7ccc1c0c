"""Event cards: what each effect does, when a card is offered, and why it may not be played."""

from collections.abc import Callable
from typing import Final

from game.domain.card import Card, CardEffect
from game.domain.commands import PlayCard
from game.domain.events import (
    BudgetFlagRaised,
    CardPlayed,
    ParagraphMoved,
    RecordedVoteRequested,
    SilenceBroken,
    SilenceTimeSet,
    WordingSuggested,
)
from game.domain.paragraph import Paragraph, Proposal
from game.domain.phase import ParagraphState, Phase
from game.domain.refusal import Refusal
from game.domain.session import Session
from game.rules.checks import states_a_reason
from game.rules.lives import move_paragraph
from game.rules.minutes import Minutes
from game.rules.timing import change_deadline

__all__ = ["a_card_is_offered", "may_play_card", "offered_cards", "play_card"]

_NEGOTIABLE: Final = (ParagraphState.OPEN, ParagraphState.BRACKETED)
_INFORMAL: Final = (Phase.BRIEFING, Phase.OPENING, Phase.READING, Phase.RECESS)
_BEFORE_THE_VOTE: Final = (*_INFORMAL, Phase.FINAL_ROUND, Phase.SILENCE, Phase.ACTION)
_EARLY: Final = 3
"""Agreed within this part of the planned time is early (a third: the design)."""


def _reopened(session: Session, paragraph: Paragraph) -> tuple[Paragraph, ...]:
    """An agreed paragraph, and with it all that was agreed in the same package."""
    bound = paragraph.package
    return tuple(
        one
        for one in session.in_state(ParagraphState.AGREED)
        if one.id == paragraph.id or (bound and one.package == bound)
    )


def _silence_may_be_broken(session: Session) -> bool:
    again = session.silences < session.pace.silences
    return session.phase is Phase.SILENCE and again and session.profile.objections_that_break == 1


def _too_late(card: Card) -> Refusal:
    return Refusal("card_comes_too_late", "practice", (("card", card.title),))


def _refuse_reopening(session: Session, card: Card, effect: CardEffect) -> Refusal | None:
    """Before the final round; or under a first silence, which the card then breaks."""
    paragraph = session.paragraph(effect.paragraph)
    if paragraph is None or paragraph.state is ParagraphState.SETTLED:
        params = (("card", card.title), ("paragraph", effect.paragraph))
        return Refusal("card_paragraph_not_open", "practice", params)
    if _silence_may_be_broken(session):
        return None
    in_time = session.phase in _INFORMAL and not session.visiting
    return None if in_time else _too_late(card)


def _refuse_proposal(session: Session, card: Card, effect: CardEffect) -> Refusal | None:
    """A wording is tabled while its paragraph is negotiated, or is reopened by the same card."""
    paragraph = session.paragraph(effect.paragraph)
    if paragraph is None or paragraph.state is ParagraphState.SETTLED:
        params = (("card", card.title), ("paragraph", effect.paragraph))
        return Refusal("card_paragraph_not_open", "practice", params)
    in_time = session.phase in _INFORMAL and not session.visiting
    return None if in_time else _too_late(card)


def _refuse_before_the_vote(session: Session, card: Card, _: CardEffect) -> Refusal | None:
    return None if session.phase in _BEFORE_THE_VOTE else _too_late(card)


_REFUSE: Final[dict[str, Callable[[Session, Card, CardEffect], Refusal | None]]] = {
    "reopen": _refuse_reopening,
    "propose": _refuse_proposal,
    "recorded_vote": _refuse_before_the_vote,
    "budget": _refuse_before_the_vote,
    "silence": _refuse_before_the_vote,
}


def may_play_card(session: Session, command: PlayCard) -> Refusal | None:
    """A card of the scenario, once, under the cap of the length, while it can still act."""
    if session.phase is Phase.CLOSED:
        return Refusal("session_closed", "practice")
    card = session.card(command.card)
    if card is None:
        return Refusal("unknown_card", "input", (("card", command.card),))
    if card.key in session.cards_played:
        return Refusal("card_already_played", "practice", (("card", card.title),))
    if len(session.cards_played) >= session.pace.cards:
        return Refusal("cards_spent", "profile", (("limit", str(session.pace.cards)),))
    return _refuse_effects(session, card) or states_a_reason(session, command.reason)


def _refuse_effects(session: Session, card: Card) -> Refusal | None:
    """The first effect that can no longer happen, if there is one."""
    for effect in card.effects:
        refuse = _REFUSE.get(effect.kind)
        if refuse and (refusal := refuse(session, card, effect)):
            return refusal
    return None


def play_card(minutes: Minutes, command: PlayCard) -> None:
    """The card is read out; then what it does happens."""
    card = minutes.session.card(command.card)
    if card is None:
        return
    minutes.note(CardPlayed(card, command.reason.strip()))
    for effect in card.effects:
        if act := _ACTS.get(effect.kind):
            act(minutes, card, effect)


def _reopen(minutes: Minutes, card: Card, effect: CardEffect) -> None:
    if minutes.session.phase is Phase.SILENCE:
        minutes.note(SilenceBroken(card.speaker, (effect.paragraph,), card.title))
        return
    for one in _reopened(minutes.session, minutes.paragraph(effect.paragraph)):
        state = move_paragraph(one, "reopen")
        minutes.note(ParagraphMoved(one.id, state, "reopened", card.speaker, card.title))


def _propose(minutes: Minutes, card: Card, effect: CardEffect) -> None:
    paragraph = minutes.paragraph(effect.paragraph)
    option = paragraph.option(effect.option)
    known = {paragraph.standing.text, *(one.wording.text for one in paragraph.proposals)}
    if option is None or paragraph.state not in _NEGOTIABLE or option.text in known:
        return
    number = minutes.session.proposals_made + 1
    version = paragraph.version.number
    minutes.note(
        WordingSuggested(Proposal(number, paragraph.id, card.speaker, option.wording, version))
    )


def _deadline(minutes: Minutes, _: Card, effect: CardEffect) -> None:
    change_deadline(minutes, effect.seconds)


def _silence(minutes: Minutes, _: Card, effect: CardEffect) -> None:
    minutes.note(SilenceTimeSet(effect.seconds))


def _recorded_vote(minutes: Minutes, card: Card, _: CardEffect) -> None:
    if not minutes.session.recorded_vote:
        minutes.note(RecordedVoteRequested(card.speaker))


def _budget(minutes: Minutes, _: Card, effect: CardEffect) -> None:
    paragraph = minutes.session.paragraph(effect.paragraph)
    if paragraph is None or not paragraph.standing.text:
        return
    known = {(one.paragraph, one.text) for one in minutes.session.budget_flags}
    if (paragraph.id, paragraph.standing.text) not in known:
        minutes.note(BudgetFlagRaised(paragraph.id, paragraph.standing.text))


_ACTS: Final[dict[str, Callable[[Minutes, Card, CardEffect], None]]] = {
    "reopen": _reopen,
    "propose": _propose,
    "deadline": _deadline,
    "silence": _silence,
    "recorded_vote": _recorded_vote,
    "budget": _budget,
}


def a_card_is_offered(session: Session, at: int) -> bool:
    """All was agreed within a third of the planned time, and a card is left to play.

    `at` is in session milliseconds: the rules own no clock.
    """
    agreed = not session.brackets and session.reading > 0 and session.outcome is None
    left = len(session.cards_played) < min(session.pace.cards, len(session.cards))
    early = at * _EARLY <= session.pace.minutes * 60_000
    return agreed and left and early and session.phase in {*_INFORMAL, Phase.SILENCE}


def offered_cards(session: Session, at: int) -> tuple[Card, ...]:
    """The cards whose moment has come, of those that could be played now."""
    early = a_card_is_offered(session, at)
    return tuple(
        card
        for card in session.cards
        if may_play_card(session, PlayCard(card.key, "-")) is None
        and _its_moment(session, card, early=early)
    )


def _its_moment(session: Session, card: Card, *, early: bool) -> bool:
    trigger = card.trigger
    if trigger.kind == "phase":
        return session.phase.value == trigger.phase
    if trigger.kind == "paragraph":
        return getattr(session.stage, "paragraph", "") == trigger.paragraph
    return trigger.kind == "all_agreed_early" and early

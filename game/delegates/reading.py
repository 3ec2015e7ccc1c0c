"""The reading: raise the placard or let stand, and one action with the floor."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Final, TypeAlias

from game.delegates.mind import Standpoint
from game.delegates.speech import against, for_, names, question_about_words, say, shortened
from game.delegates.strategy import Move
from game.delegates.tabling import package_move
from game.domain.commands import (
    AskBreak,
    Command,
    Pass,
    Propose,
    ProposeOwnWords,
    RaisePlacard,
    Reserve,
    Support,
    WithdrawProposal,
    WithdrawReservation,
)
from game.domain.paragraph import STANDING, Paragraph, Proposal, ProposalId
from game.domain.phase import ParagraphState
from game.domain.stage import Call, Floor
from game.rules import why_not
from game.wording import _

__all__ = ["at_call", "on_the_floor"]

Act: TypeAlias = Callable[[Standpoint, Paragraph], Move | None]

KNOWN = 1
"""So many paragraphs are in brackets before a package is worth a turn on the floor."""
WORTH_A_PLACARD = 0.12
"""An alternative is asked for if it is better by this share of what the paragraph can bring."""


def at_call(at: Standpoint, stage: Call) -> Move:
    """Raise the placard where the text is not good enough, or something is to be said."""
    paragraph = at.session.paragraph(stage.paragraph)
    if paragraph is None:
        return Move(Pass(at.me))
    standing = paragraph.standing.option
    if not at.accepts(paragraph.id, standing):
        return Move(RaisePlacard(at.me), "", _private(at, paragraph, standing or ""))
    wanted = wanted_option(at, paragraph)
    stake = at.stakes.of(paragraph.id)
    better = stake.ratio(wanted) - stake.ratio(standing or "")
    if better > WORTH_A_PLACARD or _must_lift(at, paragraph):
        return Move(RaisePlacard(at.me), "", _private(at, paragraph, wanted))
    return Move(Pass(at.me), "", _private(at, paragraph, standing or ""))


def wanted_option(at: Standpoint, paragraph: Paragraph) -> str:
    """The option that promises most: own value, and the odds that nobody objects.

    The odds count for more as the session goes on. An option that crosses a red line is
    never wanted; if nothing is good enough, the best that is left.
    """
    stake = at.stakes.of(paragraph.id)
    clear = [one.key for one in paragraph.options if one.key not in stake.red]
    joinable = [key for key in clear if at.accepts(paragraph.id, key)]
    weight = 0.3 + 0.7 * at.progress

    def promise(option: str) -> float:
        odds: float = at.beliefs.appeal(paragraph.id, option) ** weight
        return (stake.ratio(option) + 0.05) * odds

    return max(joinable or clear, key=promise, default=paragraph.standing.option or "")


def on_the_floor(at: Standpoint, stage: Floor) -> Move:
    """One action: what a delegation that raised its placard does with the floor."""
    paragraph = at.session.paragraph(stage.paragraph)
    if paragraph is None:
        return Move(Pass(at.me))
    move = _act(at, paragraph)
    if question := question_about_words(at, paragraph):
        return replace(move, said=f"{question} {move.said}".strip())
    return move


def _act(at: Standpoint, paragraph: Paragraph) -> Move:
    for act in ACTS:
        if move := act(at, paragraph):
            return move
    return Move(Pass(at.me), "", _private(at, paragraph, paragraph.standing.option or ""))


def _own(at: Standpoint, paragraph: Paragraph) -> Proposal | None:
    return next((one for one in paragraph.proposals if one.author == at.me), None)


def _reserved_on(at: Standpoint, paragraph: Paragraph) -> Iterator[ProposalId]:
    return (
        one.proposal for one in paragraph.objections if one.standing and one.delegation == at.me
    )


def _option(paragraph: Paragraph, number: ProposalId) -> str | None:
    wording = paragraph.wording(number)
    return wording.option if wording else None


def _must_lift(at: Standpoint, paragraph: Paragraph) -> bool:
    """An own reservation stands in the way of a wording one can join by now."""
    numbers = _reserved_on(at, paragraph)
    return any(at.accepts(paragraph.id, _option(paragraph, number)) for number in numbers)


def _lift(at: Standpoint, paragraph: Paragraph) -> Move | None:
    if not _must_lift(at, paragraph):
        return None
    command = at.menu.first(WithdrawReservation)
    if command is None:
        return None
    private = _private(at, paragraph, paragraph.standing.option or "")
    return Move(command, say(at, "lift", paragraph=paragraph.label), private)


def _pause(at: Standpoint, paragraph: Paragraph) -> Move | None:
    """Rarely: many wordings, late, and nobody has found the one for all."""
    command = at.menu.first(AskBreak)
    crowded = 3
    if command is None or len(paragraph.proposals) < crowded or at.dice(8):
        return None
    private = _("{paragraph}: many wordings on the table; a break may help.")
    said = say(at, "pause", paragraph=paragraph.label)
    return Move(command, said, private.format(paragraph=paragraph.label))


def _package(at: Standpoint, _paragraph: Paragraph) -> Move | None:
    """One package a reading, once positions on some paragraphs are known."""
    mine = sum(1 for one in at.session.packages if one.author == at.me)
    bracketed = at.session.in_state(ParagraphState.BRACKETED)
    if len(bracketed) < KNOWN or mine >= at.session.reading:
        return None
    return package_move(at, (2, 3)[: at.manner.size - 1], least_odds=0.04)


def _reserve(at: Standpoint, paragraph: Paragraph) -> Move | None:
    """Say at once what one cannot join, so that nobody counts on the delegation."""
    numbers = (STANDING, *(one.number for one in paragraph.proposals))
    for number in numbers:
        option = _option(paragraph, number)
        form = at.menu.form(Reserve, paragraph=paragraph.id, proposal=number)
        if form and option is not None and _far_off(at, paragraph, option):
            reason = shortened(at, against(at, paragraph.id, option))
            said = say(at, "reserve", paragraph=paragraph.label, reason=reason)
            return Move(form.fill(reason=reason), said, _private(at, paragraph, option))
    return None


def _far_off(at: Standpoint, paragraph: Paragraph, option: str) -> bool:
    """A red line, or far below what the delegation asks for in a paragraph that matters."""
    far = 0.5
    stake = at.stakes.of(paragraph.id)
    missing = at.demand - stake.ratio(option)
    return option in stake.red or (missing > far and stake.swing > at.stakes.mean_swing)


def _propose_or_support(at: Standpoint, paragraph: Paragraph) -> Move | None:
    """Bring the wanted option to the table, or stand behind it where it lies."""
    wanted = wanted_option(at, paragraph)
    own = _own(at, paragraph)
    if wanted == paragraph.standing.option:
        return _back_standing(at, paragraph, own)
    live = [one for one in paragraph.proposals if one.wording.option == wanted]
    if any(at.me in one.backers for one in live):
        return None
    backed = max(live, key=lambda one: (len(one.backers), -one.number), default=None)
    if backed is not None:
        return _back(at, paragraph, backed, own)
    command = _tabling(at, paragraph, wanted)
    if command is None:
        return None
    reason = for_(at, paragraph.id, wanted)
    said = say(at, "propose", paragraph=paragraph.label, reason=reason)
    return Move(command, said, _private(at, paragraph, wanted))


def _tabling(at: Standpoint, paragraph: Paragraph, wanted: str) -> Command | None:
    """The scripted wording; where everything is drafted freely, words of its own for it."""
    option = paragraph.option(wanted)
    if option is None or option.offered:
        return _on_offer(at, Propose(at.me, paragraph.id, wanted))
    command = ProposeOwnWords(at.me, paragraph.id, option.text, wanted)
    return None if why_not(at.session, at.me, command) else command


def _on_offer(at: Standpoint, command: Command) -> Command | None:
    return command if at.menu.has(command) else None


def _back(
    at: Standpoint, paragraph: Paragraph, backed: Proposal, own: Proposal | None
) -> Move | None:
    """Support a rival's proposal; with an own one on the table, merge or clear the way."""
    wanted = backed.wording.option or ""
    if own is not None and own.supporters == ():
        merged = _tabling(at, paragraph, wanted)
        command = merged or _on_offer(at, WithdrawProposal(at.me, own.number))
    else:
        command = _on_offer(at, Support(at.me, paragraph.id, backed.number))
    if command is None:
        return None
    said = say(
        at,
        "withdraw" if isinstance(command, WithdrawProposal) else "support",
        paragraph=paragraph.label,
        names=names(at, (backed.author,)),
        reason=for_(at, paragraph.id, wanted),
    )
    return Move(command, said, _private(at, paragraph, wanted))


def _back_standing(at: Standpoint, paragraph: Paragraph, own: Proposal | None) -> Move | None:
    """The standing text is best by now: withdraw the own proposal, or speak for the text."""
    standing = paragraph.standing.option or ""
    if own is not None:
        command = _on_offer(at, WithdrawProposal(at.me, own.number))
        said = say(at, "withdraw", paragraph=paragraph.label)
    else:
        command = _on_offer(at, Support(at.me, paragraph.id, STANDING))
        reason = for_(at, paragraph.id, standing)
        said = say(at, "support_standing", paragraph=paragraph.label, reason=reason)
    return Move(command, said, _private(at, paragraph, standing)) if command else None


def _private(at: Standpoint, paragraph: Paragraph, option: str) -> str:
    """The estimate behind a move, for the own delegation's eyes."""
    text = _(
        "{paragraph}, “{option}”: worth {value:.0f} of 100 to us, we ask for {demand:.0%} of what "
        "is open; odds that nobody objects {odds:.0%}."
    )
    return text.format(
        paragraph=paragraph.label,
        option=option,
        value=at.stakes.of(paragraph.id).value(option),
        demand=at.demand,
        odds=at.beliefs.appeal(paragraph.id, option),
    )


ACTS: Final[tuple[Act, ...]] = (_lift, _package, _propose_or_support, _pause, _reserve)
"""What is tried with the floor, in this order."""

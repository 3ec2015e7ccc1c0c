"""Action on the draft: requests before the vote, ballots, and what is said after."""

from collections.abc import Callable, Iterator
from typing import Final

from game.delegates.answers import bears, worst_paragraph
from game.delegates.gains import gain_of_change, gain_of_keeping, gain_of_text
from game.delegates.mind import Standpoint
from game.delegates.procedure import motion_gain
from game.delegates.speech import against, for_, say, shortened
from game.delegates.strategy import Move
from game.domain.ballot import Choice, VoteSubject
from game.domain.commands import (
    CastBallot,
    Command,
    ConfirmAmendment,
    Dissociate,
    ExplainPosition,
    ExplainVote,
    Pass,
    RequestRecordedVote,
    RequestSeparateVote,
    ReviseOrally,
    TableAmendment,
    WithdrawDraft,
    WithdrawSponsorship,
)
from game.domain.paragraph import OMITTED, ParagraphId
from game.domain.phase import Outcome
from game.domain.stage import Vote
from game.wording import _

__all__ = ["afterwards", "cast_ballot", "maintain", "make_requests"]


def make_requests(at: Standpoint) -> Move:
    """Before the vote: each request once, then nothing more."""
    return next(_requests(at), Move(Pass(at.me)))


def _requests(at: Standpoint) -> Iterator[Move]:
    for ask in REQUESTS:
        if move := ask(at):
            yield move


def _label(at: Standpoint, paragraph: ParagraphId) -> str:
    found = at.session.paragraph(paragraph)
    return found.label if found else paragraph


def _worth(at: Standpoint) -> str:
    text = _("The text is worth {worth:.1f} to us, no resolution {no_deal:.1f}, a vote costs us.")
    return text.format(worth=at.worth, no_deal=at.stakes.no_deal)


def _with_reason(at: Standpoint, kind: type, act: str, paragraph: ParagraphId) -> Move | None:
    """A command that asks for a reason: what is wrong with a paragraph."""
    named = {"paragraph": paragraph} if kind is Dissociate else {}
    form = at.menu.form(kind, **named)
    if form is None:
        return None
    reason = shortened(at, against(at, paragraph, at.text.get(paragraph)))
    said = say(at, act, paragraph=_label(at, paragraph), reason=reason)
    return Move(form.fill(reason=reason), said, _worth(at))


def _withdraw_draft(at: Standpoint) -> Move | None:
    """A main sponsor does not let a text go to the vote that crosses its own red line."""
    if not at.stakes.crossed_by(at.text):
        return None
    return _with_reason(at, WithdrawDraft, "withdraw_draft", worst_paragraph(at))


def _revise(at: Standpoint) -> Move | None:
    """The main sponsor revises the wording that keeps an objector away, if it can bear it."""
    if at.me != at.session.main_sponsor or at.session.amendments:
        return None
    command = _best_change(at, ReviseOrally, _welcome)
    if command is None:
        return None
    reason = for_(at, command.paragraph, command.option)
    said = say(at, "revise", paragraph=_label(at, command.paragraph), reason=reason)
    return Move(command, said, _worth(at))


def _best_change(
    at: Standpoint,
    kind: type[ReviseOrally] | type[TableAmendment],
    merit: Callable[[Standpoint, ReviseOrally | TableAmendment], float],
) -> ReviseOrally | TableAmendment | None:
    changes: list[ReviseOrally | TableAmendment] = list(at.menu.all(kind))
    best = max(changes, key=lambda one: merit(at, one), default=None)
    return best if best is not None and merit(at, best) > 0 else None


def _welcome(at: Standpoint, change: ReviseOrally | TableAmendment) -> float:
    """What a revision brings those who objected, as long as one bears it oneself."""
    if at.stakes.crosses(change.paragraph, change.option):
        return 0.0
    after = at.worth + _own_gain(at, change)
    if after - at.view.mandate.vote_cost < at.stakes.no_deal:
        return 0.0
    now = at.text.get(change.paragraph, "")
    objected = {one.delegation for one in at.session.adoption_objections}
    gains = {
        code: at.beliefs.gain(code, change.paragraph, now, change.option)
        for code in at.beliefs.others
    }
    hurt = sum(min(0.0, gain) for gain in gains.values())
    least = 15.0
    return sum(gain for code, gain in gains.items() if code in objected) + hurt - least


def _own_gain(at: Standpoint, change: ReviseOrally | TableAmendment) -> float:
    now = at.text.get(change.paragraph, "")
    return at.stakes.of(change.paragraph).change(now, change.option)


def _leave_sponsors(at: Standpoint) -> Move | None:
    """Whom a red line keeps from joining cannot sponsor the text."""
    crossed = at.stakes.crossed_by(at.text)
    return _with_reason(at, WithdrawSponsorship, "unsponsor", crossed[0]) if crossed else None


def _amend(at: Standpoint) -> Move | None:
    """Outside the sponsors: move the amendment that would mend most."""
    command = _best_change(at, TableAmendment, _mends)
    if command is None:
        return None
    reason = for_(at, command.paragraph, command.option)
    said = say(at, "amend", paragraph=_label(at, command.paragraph), reason=reason)
    return Move(command, said, _worth(at))


def _mends(at: Standpoint, change: ReviseOrally | TableAmendment) -> float:
    """Points gained, weighed by the odds; most of all where a red line is crossed."""
    return _own_gain(at, change) * (0.05 + at.beliefs.appeal(change.paragraph, change.option))


def _separate(at: Standpoint) -> Move | None:
    """A paragraph that would better be left out is asked to be voted separately."""
    crossed = set(at.stakes.crossed_by(at.text))
    for command in at.menu.all(RequestSeparateVote):
        if command.paragraph in crossed and not at.stakes.crosses(command.paragraph, OMITTED):
            said = say(at, "separate", paragraph=_label(at, command.paragraph))
            return Move(command, said, _worth(at))
    return None


def _record(at: Standpoint) -> Move | None:
    """Who objects sometimes wants it on the record how everyone voted."""
    command = at.menu.first(RequestRecordedVote)
    objected = any(one.delegation == at.me for one in at.session.adoption_objections)
    if command is None or not objected or at.dice(3):
        return None
    return Move(command, say(at, "record"), _worth(at))


def _explain_before(at: Standpoint) -> Move | None:
    return _explain(at, ExplainVote) if not bears(at) else None


def _explain(at: Standpoint, kind: type) -> Move | None:
    """One statement: what the delegation misses, or what it welcomes."""
    form = at.menu.form(kind)
    if form is None:
        return None
    worst = worst_paragraph(at)
    reason = against(at, worst, at.text.get(worst))
    act = "regret" if bears(at) else "refuse"
    said = say(at, act, paragraph=_label(at, worst), reason=reason)
    return Move(form.fill(text=said), said, _worth(at))


REQUESTS: Final[tuple[Callable[[Standpoint], Move | None], ...]] = (
    _withdraw_draft,
    _revise,
    _leave_sponsors,
    _amend,
    _separate,
    _record,
    _explain_before,
)
"""What is considered before the vote, in this order."""


def maintain(at: Standpoint) -> Move:
    """The own amendment is maintained where its new text is still better than what stands."""
    for command in at.menu.all(ConfirmAmendment):
        amendment = at.session.amendment(command.number)
        offer = amendment.offer.option if amendment and amendment.offer else None
        if amendment and offer is not None:
            now = at.text.get(amendment.paragraph, "")
            if at.stakes.of(amendment.paragraph).change(now, offer) > 0:
                return Move(command)
    return Move(Pass(at.me))


def cast_ballot(at: Standpoint, stage: Vote) -> Move:
    """Vote by value: for what is better than its alternative, against what is worse."""
    worth = BALLOTS.get(stage.subject.kind, motion_gain)
    gain = worth(at, stage.subject)
    choice = Choice.ABSTENTION
    if abs(gain) > INDIFFERENT:
        choice = Choice.YES if gain > 0 else Choice.NO
    private = _("Carried, it changes our result by {gain:+.1f} points.").format(gain=gain)
    ballots = [CastBallot(at.me, one) for one in (choice, Choice.NO)]
    offered = [one for one in ballots if at.menu.has(one)]
    return Move(offered[0], "", private) if offered else Move(Pass(at.me))


INDIFFERENT: Final = 1.5
"""Points of the whole text within which a delegation abstains."""


def _whole(at: Standpoint, _subject: VoteSubject) -> float:
    return gain_of_text(at)


def _amendment(at: Standpoint, subject: VoteSubject) -> float:
    amendment = at.session.amendment(subject.number)
    if amendment is None:
        return 0.0
    now = at.text.get(amendment.paragraph, "")
    return gain_of_change(at, amendment.paragraph, now, amendment.wording.option or "")


def _keep(at: Standpoint, subject: VoteSubject) -> float:
    return gain_of_keeping(at, subject.paragraph)


def _divide(at: Standpoint, subject: VoteSubject) -> float:
    return -gain_of_keeping(at, subject.paragraph)


BALLOTS: Final[dict[str, Callable[[Standpoint, VoteSubject], float]]] = {
    "whole": _whole,
    "amendment": _amendment,
    "revision": _amendment,
    "separate": _keep,
    "division": _divide,
    "motion": motion_gain,
}
"""What a yes would bring, by subject of the vote, in points of the whole text."""


def afterwards(at: Standpoint) -> Move:
    """After the decision: dissociate from a crossed red line, or explain, or nothing."""
    adopted = {Outcome.ADOPTED_WITHOUT_VOTE, Outcome.ADOPTED_BY_VOTE}
    if at.session.outcome not in adopted:
        return Move(Pass(at.me))
    return _dissociate(at) or _explain_after(at) or Move(Pass(at.me))


def _dissociate(at: Standpoint) -> Move | None:
    """A sponsor first leaves the sponsors; the last one cannot."""
    for paragraph in at.stakes.crossed_by(at.text):
        if at.me in at.session.sponsors:
            return _with_reason(at, WithdrawSponsorship, "unsponsor", paragraph)
        if not _has_dissociated(at, paragraph):
            return _with_reason(at, Dissociate, "dissociate", paragraph)
    return None


def _has_dissociated(at: Standpoint, paragraph: ParagraphId) -> bool:
    return any(
        (one.delegation, one.kind, one.paragraph) == (at.me, "dissociation", paragraph)
        for one in at.session.explanations
    )


def _explain_after(at: Standpoint) -> Move | None:
    """Explain where something that matters was given up, or a vote was lost."""
    worst = worst_paragraph(at)
    given_up = 0.4
    if at.stakes.of(worst).ratio(at.text.get(worst, "")) > given_up:
        return None
    kinds: tuple[type[Command], ...] = (ExplainPosition, ExplainVote)
    return next((move for kind in kinds if (move := _explain(at, kind))), None)

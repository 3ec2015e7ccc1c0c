"""The end of informals: the final round, the main sponsor's choice, silence, reopening."""

from typing import Final

from game.delegates.answers import bears
from game.delegates.mind import Standpoint
from game.delegates.speech import against, for_, say, shortened
from game.delegates.strategy import Move
from game.delegates.tabling import fair_package, package_move
from game.domain.commands import (
    BreakSilence,
    ChooseWording,
    Pass,
    ReopenParagraph,
)
from game.domain.paragraph import OMITTED, STANDING, Paragraph, ParagraphId, ProposalId
from game.domain.stage import FinalTurns, MainSponsorsChoice
from game.rules.compilation import objectors, text_before_compilation
from game.wording import _

__all__ = ["choose_wording", "in_recess", "last_package", "under_silence"]


def last_package(at: Standpoint, _stage: FinalTurns) -> Move:
    """The last package: tabling costs nothing now, so even a small chance is taken."""
    sizes = (1, 2, 3)[: at.manner.size]
    return (
        package_move(at, sizes, FAIR_ODDS)
        or fair_package(at, sizes, FAIR_ODDS)
        or package_move(at, sizes, least_odds=0.0)
        or Move(Pass(at.me))
    )


FAIR_ODDS: Final = 0.15
"""That nobody objects, for an own package to be preferred; and a fair one to the rest."""


def choose_wording(at: Standpoint, _stage: MainSponsorsChoice) -> Move:
    """The main sponsor takes a tabled wording that is better for it and no more contested."""
    best = max(at.menu.all(ChooseWording), key=lambda one: _chosen_gain(at, one), default=None)
    if best is None or _chosen_gain(at, best) <= 0:
        return Move(Pass(at.me))
    paragraph = at.session.paragraph(best.paragraph)
    if paragraph is None:
        return Move(Pass(at.me))
    option = _tabled_option(paragraph, best.proposal)
    said = say(at, "choose", paragraph=paragraph.label, reason=for_(at, paragraph.id, option))
    private = _("The other wording brings us {gain:.1f} points and is no more contested.")
    return Move(best, said, private.format(gain=_chosen_gain(at, best)))


def _tabled_option(paragraph: Paragraph, number: ProposalId) -> str:
    proposal = paragraph.proposal(number)
    wording = proposal.wording if proposal else text_before_compilation(paragraph)
    return wording.option or ""


def _chosen_gain(at: Standpoint, command: ChooseWording) -> float:
    """Own points gained by a choice; none where others stand, or are believed, against it."""
    paragraph = at.session.paragraph(command.paragraph)
    if paragraph is None:
        return 0.0
    option = _tabled_option(paragraph, command.proposal)
    stands = _number_of_standing(paragraph)
    contested = len(objectors(at.session, paragraph, command.proposal))
    if contested > len(objectors(at.session, paragraph, stands)):
        return 0.0
    now = paragraph.standing.option or ""
    if at.beliefs.appeal(paragraph.id, option) < at.beliefs.appeal(paragraph.id, now):
        return 0.0
    return at.stakes.of(paragraph.id).change(now, option)


def _number_of_standing(paragraph: Paragraph) -> ProposalId:
    """Under which number the wording that now stands was tabled."""
    tabled = (one.number for one in paragraph.proposals if one.wording == paragraph.standing)
    return next(tabled, STANDING)


def under_silence(at: Standpoint) -> Move:
    """Let the text stand, or break silence once where it can still be taken up."""
    form = at.menu.form(BreakSilence)
    again = at.session.silences < at.session.pace.silences
    private = _("The text is worth {worth:.1f} to us, no resolution {no_deal:.1f}.")
    private = private.format(worth=at.worth, no_deal=at.stakes.no_deal)
    if form is None or not again or bears(at):
        return Move(Pass(at.me), "", private)
    blank = next(one for one in form.blanks if one.kind == "paragraphs")
    named = _to_take_up(at, blank.choices, blank.maximum)
    if not named:
        return Move(Pass(at.me), "", private)
    reason = shortened(at, against(at, named[0], at.text.get(named[0])))
    labels = ", ".join(one.label for one in at.session.paragraphs if one.id in named)
    said = say(at, "break_silence", paragraphs=labels, reason=reason)
    return Move(form.fill(paragraphs=named, reason=reason), said, private)


def _to_take_up(
    at: Standpoint, choices: tuple[ParagraphId, ...], limit: int
) -> tuple[ParagraphId, ...]:
    """Red lines first, then where most can be gained at fair odds."""
    crossed = at.stakes.crossed_by(at.text)
    ranked = sorted(choices, key=lambda one: (one not in crossed, -_prospect(at, one)))
    return tuple(one for one in ranked[:limit] if one in crossed or _prospect(at, one) > 0)


def _prospect(at: Standpoint, paragraph: ParagraphId) -> float:
    """The most that another wording promises here, weighed by its odds."""
    stake = at.stakes.of(paragraph)
    now = stake.value(at.text.get(paragraph, ""))
    gains = (
        stake.share * (stake.value(key) - now) * at.beliefs.appeal(paragraph, key)
        for key in stake.values
        if key not in stake.red and key != OMITTED
    )
    return max(gains, default=0.0)


def in_recess(at: Standpoint) -> Move:
    """Reopen only where it is clearly worth it: no fair end of the talks would be enough."""
    named = at.menu.named(ReopenParagraph, "paragraph")
    worst = max(named, key=lambda one: _missing(at, one), default="")
    paragraph = at.session.paragraph(worst)
    form = at.menu.form(ReopenParagraph, paragraph=worst)
    if form is None or paragraph is None or _hopeful_worth(at) >= at.stakes.no_deal:
        return Move(Pass(at.me))
    reason = shortened(at, against(at, worst, at.text.get(worst)))
    said = say(at, "reopen", paragraph=paragraph.label, reason=reason)
    private = _("At best we would end near {worth:.1f}, no resolution is worth {no_deal:.1f}.")
    private = private.format(worth=_hopeful_worth(at), no_deal=at.stakes.no_deal)
    return Move(form.fill(reason=reason), said, private)


def _missing(at: Standpoint, paragraph: ParagraphId) -> float:
    stake = at.stakes.of(paragraph)
    return stake.share * (stake.high - stake.value(at.text.get(paragraph, "")))


def _hopeful_worth(at: Standpoint) -> float:
    """What the text would be worth if most of what is still open went the own way."""
    hope = 0.7
    pending = {one.id for one in at.session.brackets}
    return sum(
        stake.share * stake.low + hope * stake.swing
        if name in pending
        else stake.share * stake.value(at.text.get(name, ""))
        for name, stake in at.stakes.by_paragraph.items()
    )

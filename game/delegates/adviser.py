"""The adviser: what a text is worth to a seat, who seems to object, what to offer. Off by default.

It knows what the seat may know: its own mandate, and what was said and done in public. The
same view and memory give the same advice.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from game.delegates.adviser_offers import Suggestion, suggestions
from game.delegates.beliefs import Beliefs
from game.delegates.mind import Mind, observe, open_mind
from game.delegates.stakes import Stakes
from game.delegates.strategy import VisibleEntry
from game.delegates.view import View
from game.domain.delegation import Code
from game.domain.paragraph import OMITTED, STANDING, Paragraph, ParagraphId

__all__ = ["Advice", "Concern", "Suggestion", "Wish", "advise", "recall"]

CONCERNS, WISHES, PACKAGES = 5, 3, 3
"""How many of each are named: what one reads in half a minute."""
DOUBTFUL: Final = 0.45
"""Whoever would join with smaller odds seems to object."""
LITTLE, GOOD = 0.3, 0.65
"""Parts of what could be gained over no deal, below and above which a text is called so."""


@dataclass(frozen=True, slots=True)
class Wish:
    """Where the seat could still gain most: `points` 0-100 of the whole text, by one wording."""

    paragraph: ParagraphId
    option: str
    points: float


@dataclass(frozen=True, slots=True)
class Concern:
    """Who seems to object to the text as it stands, and why.

    `grounds` is "said" (it objected or reserved, `words` are its reason), "proposed" (it
    tabled the option `words`), "position" (its public position, `words`) or "conduct" (what
    it did so far). `odds` 0-1: how likely it would object, 1 where it did.
    """

    delegation: Code
    paragraph: ParagraphId
    grounds: str
    words: str
    odds: float


@dataclass(frozen=True, slots=True)
class Advice:
    """What one seat is told, in points 0-100 of the whole text.

    `verdict` is "red_line", "below", "little", "fair" or "good". `share` is the part of
    what could be gained over no deal. Lists begin with what matters most.
    """

    delegation: Code
    worth: float
    no_deal: float
    best: float
    verdict: str
    crossed: tuple[ParagraphId, ...]
    wishes: tuple[Wish, ...]
    concerns: tuple[Concern, ...]
    packages: tuple[Suggestion, ...]

    @property
    def share(self) -> float:
        """Where the text stands between no deal (0) and the best that can be thought of (1)."""
        return _share(self.worth, self.no_deal, self.best)


def recall(view: View, entries: Iterable[VisibleEntry]) -> Mind:
    """What a seat can know of the others from what it saw."""
    memory = open_mind(view)
    for entry in entries:
        memory = observe(memory, entry)
    return memory


def advise(view: View, memory: Mind) -> Advice:
    """The advice to the seat of this view; pure."""
    stakes, text = memory.stakes, _text_today(view)
    worth, crossed = stakes.worth(text), stakes.crossed_by(text)
    return Advice(
        delegation=view.delegation,
        worth=worth,
        no_deal=stakes.no_deal,
        best=stakes.best,
        verdict=_verdict(stakes, worth, crossed=bool(crossed)),
        crossed=crossed,
        wishes=_wishes(view, stakes),
        concerns=_concerns(view, stakes, memory.beliefs),
        packages=suggestions(view, stakes, memory.beliefs, PACKAGES),
    )


def _verdict(stakes: Stakes, worth: float, *, crossed: bool) -> str:
    if crossed:
        return "red_line"
    if worth < stakes.no_deal:
        return "below"
    share = _share(worth, stakes.no_deal, stakes.best)
    if share < LITTLE:
        return "little"
    return "good" if share >= GOOD else "fair"


def _share(worth: float, no_deal: float, best: float) -> float:
    return (worth - no_deal) / (best - no_deal) if best > no_deal else 0.0


def _option(paragraph: Paragraph) -> str:
    """The option that stands; a bracket counts as the standing text."""
    return paragraph.standing.option or OMITTED


def _text_today(view: View) -> dict[ParagraphId, str]:
    return {one.id: _option(one) for one in view.session.paragraphs}


def _wishes(view: View, stakes: Stakes) -> tuple[Wish, ...]:
    """The wordings by which single open paragraphs would bring most."""
    found = []
    for paragraph in view.session.brackets:
        stake, now = stakes.of(paragraph.id), _option(paragraph)
        free = [key for key in stake.values if key not in stake.red]
        best = max(free, key=stake.value, default=now)
        points = stake.share * (stake.value(best) - stake.value(now))
        if points > 0:
            found.append(Wish(paragraph.id, best, points))
    return tuple(sorted(found, key=lambda one: -one.points)[:WISHES])


def _concerns(view: View, stakes: Stakes, beliefs: Beliefs) -> tuple[Concern, ...]:
    """Who objected comes before who is only thought to object; then by what is at stake."""
    found = [
        concern
        for paragraph in view.session.brackets
        for concern in _about(view, beliefs, paragraph)
    ]
    return tuple(
        sorted(found, key=lambda one: (-one.odds, -stakes.of(one.paragraph).swing))[:CONCERNS]
    )


def _about(view: View, beliefs: Beliefs, paragraph: Paragraph) -> Iterator[Concern]:
    for code in beliefs.others:
        said = _said(paragraph, code)
        odds = 1 - beliefs.odds(code, paragraph.id, _option(paragraph))
        if said is not None:
            yield Concern(code, paragraph.id, "said", said, 1.0)
        elif odds > 1 - DOUBTFUL:
            grounds, words = _grounds(view, paragraph, code)
            yield Concern(code, paragraph.id, grounds, words, odds)


def _said(paragraph: Paragraph, code: Code) -> str | None:
    """Its last reason against the standing text, None if it gave none."""
    reasons = [
        one.reason
        for one in paragraph.objections
        if one.delegation == code and one.proposal == STANDING
    ]
    return reasons[-1] if reasons else None


def _grounds(view: View, paragraph: Paragraph, code: Code) -> tuple[str, str]:
    """Why one thinks so: its own proposal, its public position, else its conduct."""
    backed = [one for one in paragraph.proposals if code in one.backers]
    if backed:
        return "proposed", backed[-1].wording.option or ""
    position = view.scenario.position(code, paragraph.id)
    return ("position", position.text) if position else ("conduct", "")

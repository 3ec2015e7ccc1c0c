"""A free wording, read as the option it says, or left unread with the reason why."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from game.drafting.findings import Finding
from game.drafting.notions import notions_in
from game.drafting.ranking import OptionText
from game.drafting.tone import diminished, excessive, quotes_or_asks, strangers, turns
from game.drafting.weighing import Weighed, weigh

__all__ = ["Paraphrase", "paraphrased"]

_LEAD: Final = 2.2
"""Least lead of the likeliest option over the next one, as a logarithm of the odds."""
_COVERED: Final = 0.5
"""Least share of an option's notions that a text has to have."""
_KNOWN: Final = 0.5
"""Least share of a text's notions that the option has to have."""
_RIVAL: Final = 0.35
"""Share of what another option says at which a text mixes two of them."""
_VERB: Final = 2
"""Greatest difference of strength between the opening verbs of a text and its option."""


@dataclass(frozen=True, slots=True)
class Paraphrase:
    """The option that a free wording says, or None with up to two candidates; and why."""

    option: str | None
    reasons: tuple[Finding, ...]
    candidates: tuple[str, ...] = ()


def paraphrased(text: str, options: Sequence[OptionText], standing: str) -> Paraphrase:
    """Weigh a free wording: an option leads clearly and nothing stands against it, or none."""
    best = weigh(text, options)
    if best is None or best.covered < _COVERED or best.known < _KNOWN:
        return Paraphrase(None, (Finding("too_little_known"),))
    if turned := turns(text, best.option.text):
        return Paraphrase(None, (_turned(turned[0]),))
    doubts = tuple(_doubts(text, best, options))
    if doubts:
        return Paraphrase(None, doubts, (best.option.key,))
    return Paraphrase(best.option.key, tuple(_reasons(text, best.option, options, standing)))


def _turned(word: str) -> Finding:
    return Finding("turned", (("phrase", word),))


def _doubts(text: str, best: Weighed, options: Sequence[OptionText]) -> Iterator[Finding]:
    if quotes_or_asks(text):
        yield Finding("quoted")
    if best.rival >= _RIVAL:
        yield Finding("mixed")
    if best.lead < _LEAD:
        yield Finding("undecided")
    if excess := excessive(text, best.option.text):
        yield Finding("excessive", (("phrase", excess[0]),))
    if names := strangers(text, best.option.text):
        yield Finding("stranger", (("phrase", names[0]),))
    if best.verb is not None and abs(best.verb - (best.own_verb or 0)) > _VERB:
        yield Finding("other_verb")
    if (less := diminished(text)) and not _is_least(best.option, options):
        yield Finding("diminished", (("phrase", less[0]),))


def _is_least(option: OptionText, options: Sequence[OptionText]) -> bool:
    return option.strength <= min(one.strength for one in options if one.text)


def _reasons(
    text: str, option: OptionText, options: Sequence[OptionText], standing: str
) -> Iterator[Finding]:
    """Why it is read so: its strength beside the standing text, and the terms that tell."""
    floor = next((one for one in options if one.text and one.text == standing), None)
    if floor is not None and floor.strength != option.strength:
        softer = option.strength < floor.strength
        yield Finding("read_weaker" if softer else "read_stronger")
    said = set(notions_in(text))
    others = {term for one in options if one is not option for term in one.terms}
    telling = (term for term in (*option.terms, *option.qualifiers) if term not in others)
    heard = [term for term in telling if _is_said(term, said)]
    if heard:
        yield Finding("speaks_for", (("words", ", ".join(heard[:3])),))


def _is_said(term: str, said: set[str]) -> bool:
    notions = set(notions_in(term))
    return bool(notions) and 2 * len(notions & said) >= len(notions)

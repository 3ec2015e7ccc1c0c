"""What a new text changes beside the standing one: codes with parameters, never sentences."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from game.drafting.lexicon import QUALIFIERS, REVERSALS, tier_of
from game.drafting.openers import canonical, listed, opener
from game.drafting.phrases import flat, found
from game.drafting.ranking import OptionText, terms_in

__all__ = ["Finding", "differences", "verb_change"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One observation about a text; its sentence stands in `game.drafting.sentences`."""

    code: str
    params: tuple[tuple[str, str], ...] = ()

    def param(self, name: str) -> str:
        """A parameter's value, or "" if the finding has none of that name."""
        return next((value for key, value in self.params if key == name), "")


def differences(
    text: str, kind: str, standing: str, options: Sequence[OptionText]
) -> tuple[Finding, ...]:
    """Opener, qualifiers, reversals and key terms of a text beside the standing one."""
    if not standing.strip():
        return ()
    return (
        *verb_change(text, kind, standing),
        *_phrase_changes(text, standing, options),
        *_term_changes(text, standing, options),
    )


def verb_change(text: str, kind: str, standing: str) -> Iterator[Finding]:
    """How the opener differs: weaker, stronger, another of its tier, equal, or unknown."""
    new, old = listed(text, kind), listed(standing, kind)
    if new is None:
        yield Finding("unknown_opener", (("words", " ".join(text.split()[:3])),))
        return
    tier, before = tier_of(new, kind), tier_of(old, kind) if old else None
    if new == old or old is None or tier is None or before is None:
        return
    code = "weaker_verb" if tier < before else "stronger_verb" if tier > before else "sideways_verb"
    if canonical(text, kind) == canonical(standing, kind):
        code = "equal_verb"
    written = opener(text, kind) or new
    yield Finding(code, (("verb", written), ("tier", str(tier)), ("standing", old)))


def _phrase_changes(text: str, standing: str, options: Sequence[OptionText]) -> Iterator[Finding]:
    qualifiers = [phrase for phrases in QUALIFIERS.values() for phrase in phrases]
    qualifiers += [flat(phrase) for option in options for phrase in option.qualifiers]
    new, old = flat(text), flat(standing)
    for phrase in _only_in(found(qualifiers, new), found(qualifiers, old)):
        yield Finding("qualifier_added", (("phrase", phrase),))
    for phrase in _only_in(found(qualifiers, old), found(qualifiers, new)):
        yield Finding("qualifier_dropped", (("phrase", phrase),))
    for phrase in _only_in(found(REVERSALS, new), found(REVERSALS, old)):
        yield Finding("reversal", (("phrase", phrase),))
    for phrase in _only_in(found(REVERSALS, old), found(REVERSALS, new)):
        yield Finding("reversal_dropped", (("phrase", phrase),))


def _term_changes(text: str, standing: str, options: Sequence[OptionText]) -> Iterator[Finding]:
    terms = tuple(dict.fromkeys(term for option in options for term in option.terms))
    new, old = terms_in(terms, text), terms_in(terms, standing)
    for term in _only_in(old, new):
        yield Finding("term_dropped", (("term", term),))
    for term in _only_in(new, old):
        yield Finding("term_added", (("term", term),))


def _only_in(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(phrase for phrase in dict.fromkeys(one) if phrase not in other)

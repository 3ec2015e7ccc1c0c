"""The words that resolutions are made of, to choose from while one writes."""

from dataclasses import dataclass
from typing import Final

from game.domain.paragraph import Kind
from game.drafting.lexicon import FAMILIES, OPERATIVE_TIERS, QUALIFIERS
from game.drafting.openers import opener
from game.wording import _, mark

__all__ = ["PhraseGroup", "phrase_groups", "with_opener", "with_qualifier"]

_FAMILY_TITLES: Final = {
    "authority": mark("Where it stands: earlier decisions and documents"),
    "neutral": mark("Neutral: it is seen"),
    "positive": mark("Approval"),
    "conviction": mark("Conviction"),
    "concern": mark("Concern"),
}
_TIER_TITLES: Final = (
    mark("Neutral: it is seen"),
    mark("Approval"),
    mark("Conviction"),
    mark("Invitation: it is left to them"),
    mark("Appeal: it is expected of them"),
    mark("Instruction to organs of the United Nations: it may cost money"),
    mark("Decision: it is so from now on"),
    mark("Censure: out of register where consensus is sought"),
)


@dataclass(frozen=True, slots=True)
class PhraseGroup:
    """Phrases of one strength; `opens` ones begin a paragraph, others stand within it."""

    title: str
    phrases: tuple[str, ...]
    opens: bool = True


def phrase_groups(kind: Kind) -> tuple[PhraseGroup, ...]:
    """For a paragraph of a kind: its openers by strength, the weakest first, then qualifiers."""
    if kind is Kind.PREAMBULAR:
        groups = [PhraseGroup(_(_FAMILY_TITLES[key]), some) for key, some in FAMILIES.items()]
    else:
        tiers = zip(_TIER_TITLES, OPERATIVE_TIERS, strict=True)
        groups = [PhraseGroup(_(title), some) for title, some in tiers]
    conditions = tuple(one for some in QUALIFIERS.values() for one in some)
    words = _("Conditions, to stand where you write")
    return (*groups, PhraseGroup(words, conditions, opens=False))


def with_opener(text: str, kind: Kind, chosen: str) -> str:
    """The text begun with another opener; where it has none, the opener stands before it."""
    begun = opener(text, kind.value)
    rest = text[len(begun) :] if begun else f" {text.lstrip()}"
    return chosen + (rest or " ")


def with_qualifier(text: str, caret: int, chosen: str) -> str:
    """What to write at the caret, with a space on either side where there is none."""
    before, after = text[:caret], text[caret:]
    left = " " if before and not before[-1].isspace() else ""
    right = " " if after and after[0].isalnum() else ""
    return f"{left}{chosen}{right}"

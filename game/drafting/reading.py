"""How delegates read words of one's own: as a scripted option, surely, or not at all.

A reading classifies or abstains. It is sure only where a text says what an option says
word for word, apart from differences nobody negotiates (an article, "Takes note of" for
"Notes", "where appropriate" for "as appropriate"). Everything else is left to the author.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Final

from game.drafting.compare import LONGEST
from game.drafting.findings import Finding, differences
from game.drafting.lexicon import HARMLESS, PROMPTS, QUALIFIERS
from game.drafting.numbering import bare
from game.drafting.openers import canonical, opener
from game.drafting.phrases import flat, found, replaced
from game.drafting.ranking import OptionText, nearest

__all__ = ["Finding", "OptionText", "Reading", "read_own_words"]

_OMITTED: Final = "omitted"
_TOKEN: Final = re.compile(r"§\w+|\w+(?:[-'/]\w+)*|[^\w\s,.;:]")
_SAME_QUALIFIER: Final = tuple(
    (phrase, f"§{meaning}") for meaning, phrases in QUALIFIERS.items() for phrase in phrases
)
_LEFT_OUT: Final = tuple((phrase, "") for phrase in HARMLESS)


@dataclass(frozen=True, slots=True)
class Reading:
    """What delegates take a text for: `option` (a key) only when they are sure.

    Otherwise up to three `candidates`, the likeliest first; `findings` say what differs
    from the standing text.
    """

    option: str | None
    sure: bool
    findings: tuple[Finding, ...] = ()
    candidates: tuple[str, ...] = ()


def read_own_words(text: str, kind: str, options: Sequence[OptionText], standing: str) -> Reading:
    """Read a typed text beside the options of its paragraph and its standing text.

    `kind` is "PP" or "OP". An empty text leaves the paragraph out, where that is offered.
    """
    typed = bare(text)
    if not typed:
        return _leave_out(options)
    if key := _verbatim(typed, options):
        return Reading(key, sure=True, findings=differences(typed, kind, standing, options))
    if found(PROMPTS, flat(typed)):
        return _abstain("off_topic")
    if len(typed) > LONGEST:
        return _abstain("too_long", limit=str(LONGEST))
    return _read(typed, kind, options, standing)


def _read(typed: str, kind: str, options: Sequence[OptionText], standing: str) -> Reading:
    findings = differences(typed, kind, standing, options)
    said = _meaning(typed, kind)
    same = [one.key for one in options if one.text and _meaning(one.text, kind) == said]
    if len(same) == 1:
        return Reading(same[0], sure=True, findings=findings)
    candidates = tuple(same[:3]) or nearest(typed, kind, options, standing)
    if not candidates:
        findings = (*findings, Finding("no_option_near"))
    return Reading(None, sure=False, findings=findings, candidates=candidates)


def _leave_out(options: Sequence[OptionText]) -> Reading:
    if any(one.key == _OMITTED for one in options):
        return Reading(_OMITTED, sure=True, findings=(Finding("left_out"),))
    return _abstain("empty")


def _abstain(code: str, **params: str) -> Reading:
    return Reading(None, sure=False, findings=(Finding(code, tuple(params.items())),))


def _verbatim(typed: str, options: Sequence[OptionText]) -> str | None:
    wanted = _plain(typed)
    return next((one.key for one in options if one.text and _plain(one.text) == wanted), None)


def _plain(text: str) -> str:
    """Spacing, composed letters and the case of the first letter make no difference."""
    plain = " ".join(unicodedata.normalize("NFC", bare(text)).split())
    return plain[:1].lower() + plain[1:]


def _meaning(text: str, kind: str) -> tuple[str, ...]:
    """What is left to compare: the opener, then every word and sign in its place."""
    opening = opener(text, kind) or ""
    typed = flat(text[len(opening) :]).replace("§", " § ")  # a typed sign is not our mark
    body = replaced(typed, chain(_SAME_QUALIFIER, _LEFT_OUT))
    return (canonical(text, kind) or "", *_TOKEN.findall(body))

"""How delegates read words of one's own: as a scripted option, surely, or not at all.

A reading classifies or abstains. A text close to an option is that option only if nothing
but differences nobody negotiates part them (an article, "Takes note of" for "Notes").
A freer text is weighed, notion by notion, against every option; it is read only where one
option leads clearly and nothing in it may turn, mix, weaken or overstate what that says.
Everything else is left to the author. Every reading carries its reasons.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from game.drafting.compare import LONGEST
from game.drafting.findings import Finding, differences
from game.drafting.likeness import is_near, same_meaning
from game.drafting.lookalikes import as_seen
from game.drafting.numbering import bare
from game.drafting.paraphrase import Paraphrase, paraphrased
from game.drafting.ranking import OptionText, nearest
from game.drafting.tone import asks_to_leave_out, to_reader

__all__ = ["Finding", "OptionText", "Reading", "read_own_words"]

_OMITTED: Final = "omitted"
_MOST: Final = 3


@dataclass(frozen=True, slots=True)
class Reading:
    """What delegates take a text for: `option` (a key) only when they are sure.

    Otherwise up to three `candidates`, the likeliest first; `findings` say what differs
    from the standing text, and why delegates read it so or cannot tell.
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
        return _leave_out(text, options)
    if key := _verbatim(typed, options):
        return Reading(key, sure=True, findings=differences(typed, kind, standing, options))
    if len(typed) > LONGEST:
        return _abstain("too_long", limit=str(LONGEST))
    if to_reader(typed):
        return _abstain("off_topic")
    if asks_to_leave_out(typed):
        return _leave_out("", options)
    return _read(as_seen(typed), kind, options, standing)


def _read(typed: str, kind: str, options: Sequence[OptionText], standing: str) -> Reading:
    findings = differences(typed, kind, standing, options)
    same = tuple(one.key for one in options if one.text and same_meaning(typed, one.text, kind))
    if len(same) == 1:
        return Reading(same[0], sure=True, findings=findings)
    said = _by_meaning(typed, options, standing)
    findings = (*findings, *said.reasons)
    if said.option is not None:
        return Reading(said.option, sure=True, findings=findings)
    near = nearest(typed, kind, options, standing)
    return _unsure(findings, same or tuple(dict.fromkeys((*said.candidates, *near))))


def _by_meaning(typed: str, options: Sequence[OptionText], standing: str) -> Paraphrase:
    """An edited option is not weighed: whoever changes one word of it means that word."""
    if any(one.text and is_near(typed, one.text) for one in options):
        return Paraphrase(None, ())
    return paraphrased(typed, options, standing)


def _unsure(findings: tuple[Finding, ...], candidates: tuple[str, ...]) -> Reading:
    if not candidates:
        findings = (*findings, Finding("no_option_near"))
    return Reading(None, sure=False, findings=findings, candidates=candidates[:_MOST])


def _leave_out(text: str, options: Sequence[OptionText]) -> Reading:
    """Nothing written, or a request to leave out; signs and numbers alone are neither."""
    if not text.strip() and any(one.key == _OMITTED for one in options):
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

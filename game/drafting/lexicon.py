"""The words of resolutions, as data: openers, operative verbs, qualifiers, reversals.

Families and tiers are a teaching aid: no official scale of operative verbs exists.
"Takes note of" and "Notes" are equal, neutral terms (decision 55/488 of the Assembly).
"""

from collections.abc import Mapping
from typing import Final

__all__ = [
    "CENSURE",
    "EQUAL_OPENERS",
    "FAMILIES",
    "HARMLESS",
    "INSTRUCTION",
    "OPERATIVE_TIERS",
    "PREAMBULAR_TIERS",
    "QUALIFIERS",
    "REVERSALS",
    "SYNONYMS",
    "tier_of",
]


def _list(phrases: str) -> tuple[str, ...]:
    return tuple(" ".join(phrase.split()) for phrase in phrases.split(","))


FAMILIES: Final[Mapping[str, tuple[str, ...]]] = {
    "authority": _list("""Guided by, Recalling, Recalling also, Recalling further, Reaffirming,
        Reiterating, Affirming, Bearing in mind, Mindful of, Keeping in mind, Having considered,
        Having examined, Having received, Having heard, Having adopted, Having reviewed,
        Having studied, Referring to, Cognizant of, Taking into account,
        Taking into consideration"""),
    "neutral": _list("""Noting, Noting also, Noting further, Taking note of, Observing, Aware of,
        Fully aware, Conscious of, Considering, Acknowledging, Understanding"""),
    "positive": _list("""Recognizing, Recognizing also, Welcoming, Welcoming also,
        Welcoming further, Appreciating, Commending, Expressing appreciation,
        Expressing gratitude, Expressing satisfaction, Noting with appreciation,
        Noting with satisfaction, Taking note with appreciation, Encouraged by, Supporting"""),
    "conviction": _list("""Believing, Firmly believing, Convinced, Firmly convinced, Confident,
        Determined, Desiring, Desirous, Emphasizing, Stressing, Underlining, Underscoring,
        Seeking, Resolved"""),
    "concern": _list("""Concerned, Noting with concern, Deeply concerned, Gravely concerned,
        Alarmed, Deeply alarmed, Disturbed, Deeply disturbed, Regretting, Deeply regretting,
        Deploring, Condemning, Strongly condemning"""),
}
"""Preambular openers by what they express."""

OPERATIVE_TIERS: Final[tuple[tuple[str, ...], ...]] = (
    _list("Takes note of, Notes, Recalls, Considers"),
    _list("""Acknowledges, Recognizes, Notes with appreciation, Takes note with appreciation,
        Appreciates, Welcomes, Commends, Congratulates, Expresses its appreciation,
        Expresses its gratitude, Supports, Endorses, Approves"""),
    _list("""Affirms, Reaffirms, Reiterates, Emphasizes, Stresses, Underlines, Underscores,
        Draws attention to, Expresses its hope, Expresses its concern, Regrets, Trusts"""),
    _list("""Suggests, Invites, Encourages, Strongly encourages, Appeals to, Recommends,
        Looks forward to"""),
    _list("Calls for, Calls upon, Urges, Strongly urges, Reminds"),
    _list("Requests, Authorizes, Directs, Instructs"),
    _list("Decides, Resolves, Adopts, Establishes, Designates, Proclaims, Declares"),
    _list("Deplores, Condemns, Strongly condemns, Demands"),
)
"""Operative verbs, tier 0 (neutral) to 7 (censure)."""

CENSURE: Final = 7
"""The tier that is lawful, but out of register in a text that seeks consensus."""

INSTRUCTION: Final = 5
"""The tier that gives organs of the United Nations work to do, and may have a price."""

_FAMILY_TIER: Final = {"authority": 0, "neutral": 0, "positive": 1, "conviction": 2, "concern": 2}
_ABOVE_FAMILY: Final = {
    **dict.fromkeys(("Reaffirming", "Reiterating", "Affirming"), 2),
    **dict.fromkeys(("Deploring", "Condemning", "Strongly condemning"), CENSURE),
    "Acknowledging": 1,
}
PREAMBULAR_TIERS: Final[Mapping[str, int]] = {
    opener: _ABOVE_FAMILY.get(opener, _FAMILY_TIER[family])
    for family, openers in FAMILIES.items()
    for opener in openers
}
"""Preambular openers on the scale of the operative verb that they correspond to."""

EQUAL_OPENERS: Final[Mapping[str, str]] = {
    "Takes note of": "Notes",
    "Takes note with appreciation": "Notes with appreciation",
    "Calls on": "Calls upon",
    "Stresses": "Emphasizes",
    "Underlines": "Emphasizes",
    "Underscores": "Emphasizes",
    "Taking note of": "Noting",
    "Taking note with appreciation": "Noting with appreciation",
    "Keeping in mind": "Bearing in mind",
    "Stressing": "Emphasizing",
    "Underlining": "Emphasizing",
    "Underscoring": "Emphasizing",
}
"""An opener, and the one that says the same."""

QUALIFIERS: Final[Mapping[str, tuple[str, ...]]] = {
    "concurrence": _list("""with their concurrence, with the concurrence of, with their consent,
        with the consent of, with their agreement, with the agreement of"""),
    "request": _list("""at their request, at the request of, upon their request,
        upon the request of, upon request, on request"""),
    "consultation": _list("""in consultation with, in coordination with,
        in close consultation with, in close coordination with"""),
    "appropriate": _list("""as appropriate, where appropriate, when appropriate, if appropriate,
        as applicable, where applicable"""),
    "necessary": _list("as necessary, where necessary, if necessary, as needed, where needed"),
    "possible": _list("""if possible, where possible, as far as possible, to the extent possible,
        wherever possible"""),
    "resources": _list("""within existing resources, within available resources,
        from within existing resources, within its existing resources,
        subject to the availability of resources, subject to the availability of funds"""),
    "voluntary": _list("on a voluntary basis, voluntarily"),
    "law": _list("in accordance with national law, in accordance with national legislation"),
}
"""Phrases that shift whose consent, how much or whose money an action needs, by meaning."""

REVERSALS: Final = _list("""to abandon, abandon, to refrain from, refrain from, refraining from,
    no longer, not, no, nor, never, neither, none, without, cease, to cease, ceasing,
    discontinue, discontinuing, end, ending, halt, suspend, suspending, stop, terminate, withdraw,
    reject, oppose, instead of, rather than, except, unless, save for, other than, excluding,
    far from, limit, limiting, avoid, avoiding, fail, failing, cannot, prevent from, only""")
"""Phrases that turn a sentence round, or take something out of it."""

HARMLESS: Final = _list("a, an, the, in this regard, in this context, in this connection")
"""Words whose presence or absence delegations do not negotiate."""

SYNONYMS: Final[Mapping[str, str]] = {
    "united nations regional centre for preventive diplomacy for central asia": "regional centre",
    "coronavirus disease (covid-19)": "covid-19",
    "coronavirus disease": "covid-19",
    "countries": "states",
    "center": "centre",
    "program": "programme",
    "programs": "programmes",
}
"""Names of one and the same thing, in lower case."""


def tier_of(opener: str, kind: str) -> int | None:
    """The tier of a listed opener, 0 to 7; `kind` is "PP" or "OP"; None if it is not listed."""
    if kind == "PP":
        return PREAMBULAR_TIERS.get(opener)
    named = EQUAL_OPENERS.get(opener, opener)
    return next((tier for tier, verbs in enumerate(OPERATIVE_TIERS) if named in verbs), None)

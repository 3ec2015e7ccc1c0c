"""Light stemming: the forms of one English word brought to one root, without a dictionary."""

from functools import lru_cache
from typing import Final

__all__ = ["stem"]

_ENDINGS: Final = ("ings", "ing", "edly", "eth", "ied", "ed", "ies", "es", "s", "ly", "y", "e")
"""Numbers, tenses and adverbs; "eth" is the old third person."""
_DERIVED: Final = (
    *("ness", "ability", "ibility", "ility", "ity", "iti"),
    *("ively", "ive", "iv", "ions", "ion", "ances", "ance", "anc", "ences", "ence", "enc"),
    *("al", "able", "abl", "ible", "ibl", "ism", "ist"),
    *("ful", "ise", "is", "or", "er"),
)
_ROOT: Final = 4
"""Letters that a root keeps at least, so that "nation" is not cut to "nat"."""
_IRREGULAR_FORMS: Final = """
    national national nationally; respond response responses; effect effect effects; funds! funds;
    funding! funding; party party parties; information information; accountable accountable;
    conference conference conferences; prepare preparedness prepared; teach teacher teachers;
    not! not; central central; nation nation nations; leader leader leaders; leadership
    leadership; others others; keep kept; seek sought; hold held; giv given gave; break broken
    broke; go gone goes; build built; teach taught; mak made; bring brought; grow grown; meet
    met; ceas ceased; speak spoken spoke; writ written; do done; something something; nothing
    nothing; anything anything; end ending; hardly hardly; harmful harmful; partly partly
    partially; only only; note note noting noted notes
"""
_IRREGULAR: Final = {
    form: root
    for root, *forms in (row.split() for row in _IRREGULAR_FORMS.split(";"))
    for form in forms
}
"""Forms that no ending tells, and words that an ending would bring to another word's root."""

_DOUBLED: Final = frozenset("bdgklmnprtv")


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """The root of a lower-case word: "cooperating" and "cooperation" give the same."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    plain = word.removesuffix("'s").removesuffix("'").replace("-", "").replace("'", "")
    root = _cut(_cut(plain.replace("iz", "is"), _ENDINGS, _ROOT - 1), _DERIVED, _ROOT)
    return _single(root.removesuffix("at") if len(root) > _ROOT + 2 else root)


def _cut(word: str, suffixes: tuple[str, ...], least: int) -> str:
    for suffix in suffixes:
        if word.endswith(suffix) and len(word) - len(suffix) >= least:
            return word[: -len(suffix)]
    return word


def _single(root: str) -> str:
    """One closing consonant, and "i" for a "y": "travell" and "travel" are one root."""
    if len(root) >= _ROOT and root[-1] == root[-2] and root[-1] in _DOUBLED:
        root = root[:-1]
    return f"{root[:-1]}i" if root.endswith("y") else root

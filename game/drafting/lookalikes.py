"""Letters that look alike: a Cyrillic or Greek letter in a word is read as the eye sees it."""

import unicodedata
from typing import Final

__all__ = ["as_seen"]

_SEEN: Final = str.maketrans(
    dict(
        zip(
            "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u04bb\u051b\u0501\u0475"
            "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423\u0425\u0406\u0408"
            "\u0405\u03bf\u03bd\u03b1\u03b9\u03ba\u03c1\u0391\u0392\u0395\u0396\u0397\u0399\u039a"
            "\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u0131\u0261\u2010\u2011\u2012\u2013\u2014",
            "aeopcyxijshqdvABEKMHOPCTYXIJSovaikpABEZHIKMNOPTYXig-----",
            strict=True,
        )
    )
)
_UNSEEN: Final = frozenset({"Cf", "Mn", "Cc"})
"""Signs that nobody sees: joiners, direction marks, loose accents."""


def as_seen(text: str) -> str:
    """The text as it looks: composed, Latin where the letter looks Latin, nothing hidden."""
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    composed = unicodedata.normalize("NFKC", text).translate(_SEEN)
    kept = (" " if one.isspace() else one for one in composed if _is_seen(one))
    return " ".join("".join(kept).split())


def _is_seen(one: str) -> bool:
    return one.isspace() or unicodedata.category(one) not in _UNSEEN

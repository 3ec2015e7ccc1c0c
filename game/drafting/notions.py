"""A text as the notions it speaks of: forms, synonyms and phrases brought to one name each."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import Final, TypeAlias

from game.drafting.lookalikes import as_seen
from game.drafting.stems import stem
from game.drafting.thesaurus import NOTIONS
from game.drafting.turns import SILENT

__all__ = ["index_of", "named", "notions_in", "words_in"]

_WORD: Final = re.compile(r"[^\W_]+(?:[-'\u2019][^\W_]+)*")
_ANCHOR: Final = re.compile(r"\[\^\d{1,4}\]")

_Index: TypeAlias = Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
"""First root of a phrase -> roots and name of each phrase that begins so, the longest first."""


@lru_cache(maxsize=2048)
def words_in(text: str) -> tuple[str, ...]:
    """The words of a text as it looks, in lower case, in order; hyphenated words are one."""
    seen = as_seen(_ANCHOR.sub("", text)).casefold().replace("\u2019", "'")
    return tuple(_WORD.findall(seen))


def named(words: Sequence[str], index: _Index) -> Iterator[tuple[int, str | None]]:
    """Each place of a list of words where a phrase or a lone word ends up, and its name."""
    roots = _roots(tuple(words))
    place = 0
    while place < len(roots):
        length, name = _at(roots, place, index) if roots[place] in index else (1, None)
        yield place, name
        place += length


@lru_cache(maxsize=64)
def _roots(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(stem(one) for one in words)


def _at(roots: tuple[str, ...], place: int, index: _Index) -> tuple[int, str | None]:
    for phrase, name in index[roots[place]]:
        if roots[place : place + len(phrase)] == phrase:
            return len(phrase), name
    return 1, None


def index_of(table: Mapping[str, tuple[str, ...]]) -> _Index:
    """A table of phrases, made quick to look up: the longest phrase wins, then the first name."""
    found: dict[str, dict[tuple[str, ...], str]] = {}
    for name, phrases in table.items():
        for phrase in phrases:
            roots = tuple(stem(one) for one in words_in(phrase))
            found.setdefault(roots[0], {}).setdefault(roots, name)
    return {
        first: tuple(sorted(phrases.items(), key=lambda row: -len(row[0])))
        for first, phrases in found.items()
    }


@cache
def _index() -> _Index:
    return index_of(NOTIONS)


@lru_cache(maxsize=2048)
def notions_in(text: str) -> tuple[str, ...]:
    """The notions of a text in order; a word that the thesaurus lacks stands as its root."""
    words = words_in(text)
    return tuple(
        name or stem(words[place])
        for place, name in named(words, _index())
        if name or words[place] not in SILENT
    )

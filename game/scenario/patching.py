"""Changing single values of a YAML text: everything else stays as its author wrote it.

Comments, blank lines, quotes and order outside the changed places are kept to the letter.
After a change the text is read again: it holds exactly what was asked for, or nothing is
changed and PatchError says where.
"""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, TypeAlias

from game.scenario.problems import Path, ScenarioProblems, where
from game.scenario.scalars import normal, plain
from game.scenario.spans import Span, Spans, spans_of
from game.scenario.yamlread import read_yaml
from game.wording import _

__all__ = ["PatchError", "Value", "patched", "written"]

Value: TypeAlias = "str | int | float | bool | Sequence[Value] | Mapping[str, Value]"
"""What can be written in the place of an entry."""

Edit: TypeAlias = tuple[int, int, str]
"""From, to (characters of the text), and what stands there instead."""

_BARE: Final = re.compile(r"[A-Za-z][A-Za-z0-9_-]*(?: [A-Za-z0-9_-]+)*")
_SURPRISING: Final = {"y", "n", "yes", "no", "on", "off", "true", "false", "null"}
_FILE: Final = "scenario.yaml"
_MARK: Final = "\ufeff"
"""What some editors put before a text of UTF-8; it stays."""


class PatchError(Exception):
    """An entry cannot be changed without touching others; the sentence names it."""


def patched(text: str, changes: Mapping[Path, Value], gone: Iterable[Path] = ()) -> str:
    """The text with other values at some paths and without the entries that are `gone`.

    A path whose last key is missing is added to its mapping. ScenarioProblems if the text
    is not strict YAML; PatchError if an entry is written in a way that cannot be changed.
    """
    if text.startswith(_MARK):
        return _MARK + patched(text[1:], changes, gone)
    spans = spans_of(text)
    without = tuple(dict.fromkeys(gone))
    edits = [*(_set(spans, path, value) for path, value in changes.items())]
    edits += _removals(spans, without)
    changed = _applied(text, edits)
    _confirm(text, changed, changes, without)
    return changed


def written(value: Value) -> str:
    """A value as it is written on one line, in a block as well as in brackets."""
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return _text(value)
        case int():
            return str(value)
        case float():
            return str(int(value)) if value.is_integer() else f"{value:.6f}".rstrip("0")
        case Mapping():
            rows = (f"{_text(key)}: {written(one)}" for key, one in value.items())
            return "{" + ", ".join(rows) + "}"
        case _:
            return "[" + ", ".join(written(one) for one in value) + "]"


def _text(value: str) -> str:
    bare = _BARE.fullmatch(value) and value.casefold() not in _SURPRISING
    return value if bare and plain(value) == value else json.dumps(value, ensure_ascii=False)


def _set(spans: Spans, path: Path, value: Value) -> Edit:
    span = spans.entries.get(path)
    if span is None:
        return _added(spans, path, value)
    before = "" if span.end > span.start else " "
    return span.start, span.end, before + written(value)


def _added(spans: Spans, path: Path, value: Value) -> Edit:
    """A new first entry of a mapping that is there."""
    parent = spans.entries.get(path[:-1])
    if parent is None or parent.collection != "mapping":
        raise PatchError(_("there is no entry {place} to change").format(place=where(path)))
    entry = f"{_text(str(path[-1]))}: {written(value)}"
    if parent.flow:
        at = parent.start + 1
        return at, at, f"{entry}, " if parent.children else entry
    first = spans.entries[(*path[:-1], parent.children[0])]
    at = first.start if first.key is None else first.key
    return at, at, f"{entry}{_break(spans.text)}{' ' * parent.column}"


def _break(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"


def _removals(spans: Spans, gone: Sequence[Path]) -> list[Edit]:
    """Remove entries, those of one parent together."""
    parents = dict.fromkeys(path[:-1] for path in gone)
    return [edit for parent in parents for edit in _thinned(spans, parent, gone)]


def _thinned(spans: Spans, parent: Path, gone: Sequence[Path]) -> list[Edit]:
    known = list(spans.inside(parent)) if parent in spans.entries else []
    leave = [path for path in known if path in gone]
    if len(leave) != sum(path[:-1] == parent for path in gone):
        raise PatchError(_("there is no entry {place} to change").format(place=where(parent)))
    whole = spans.entries[parent]
    if len(leave) == len(known):
        return [(whole.start, whole.end, "{}" if whole.collection == "mapping" else "[]")]
    if whole.flow:
        return _from_brackets(spans, known, leave)
    return [_lines(spans, whole, path) for path in leave]


def _from_brackets(spans: Spans, known: Sequence[Path], leave: Sequence[Path]) -> list[Edit]:
    """Each goes with the comma after it; the last ones with the comma before them."""
    last = max(n for n, path in enumerate(known) if path not in leave)
    edits = []
    for n, path in enumerate(known[:last]):
        if path in leave:
            edits.append((_begin(spans, path), _begin(spans, known[n + 1]), ""))
    if last + 1 < len(known):
        edits.append((spans.entries[known[last]].end, spans.entries[known[-1]].end, ""))
    return edits


def _begin(spans: Spans, path: Path) -> int:
    span = spans.entries[path]
    return span.start if span.key is None else span.key


def _lines(spans: Spans, parent: Span, path: Path) -> Edit:
    """An entry of a block goes with its own lines, the comment at their end included."""
    text, span = spans.text, spans.entries[path]
    begin = _dash(text, parent, span) if parent.collection == "list" else _begin(spans, path)
    start = text.rfind("\n", 0, begin) + 1
    if text[start:begin].strip():
        raise PatchError(_("{place} shares its line with another entry").format(place=where(path)))
    stop = text.find("\n", span.end)
    return start, len(text) if stop < 0 else stop + 1, ""


def _dash(text: str, parent: Span, span: Span) -> int:
    """The dash of a list's entry: in the column of the list, on its line or one above."""
    start = text.rfind("\n", 0, span.start) + 1
    while start >= 0:
        at = start + parent.column
        if at < span.start and text[at : at + 1] == "-":
            return at
        start = text.rfind("\n", 0, start - 1) + 1 if start else -1
    return span.start


def _applied(text: str, edits: Sequence[Edit]) -> str:
    """The text with all edits, from the last to the first: none moves another."""
    for start, end, put in sorted(edits, reverse=True):
        text = text[:start] + put + text[end:]
    return text


def _confirm(before: str, after: str, changes: Mapping[Path, Value], gone: Sequence[Path]) -> None:
    """The new text holds what the old one held, but for what was asked."""
    wanted = read_yaml(before.encode("utf-8", "surrogatepass"), _FILE).value
    try:
        for path, value in changes.items():
            _inside(wanted, path)[path[-1]] = _meant(value)
        for path in sorted(gone, key=_places, reverse=True):
            del _inside(wanted, path)[path[-1]]
        got = read_yaml(after.encode("utf-8", "surrogatepass"), _FILE).value
    except (ScenarioProblems, LookupError) as error:
        raise PatchError(_unclear(changes, gone)) from error
    if got != wanted:
        raise PatchError(_unclear(changes, gone))


def _unclear(changes: Iterable[Path], gone: Iterable[Path]) -> str:
    places = ", ".join(where(path) for path in (*changes, *gone))
    words = _("{place} cannot be changed here: change it in the file itself")
    return words.format(place=places)


def _meant(value: Value) -> Any:
    """A value as the reader gives it back."""
    match value:
        case str():
            return normal(value)
        case bool() | int():
            return value
        case float():
            return float(f"{value:.6f}")
        case Mapping():
            return {normal(key): _meant(one) for key, one in value.items()}
        case _:
            return [_meant(one) for one in value]


def _places(path: Path) -> tuple[tuple[bool, str | int], ...]:
    """Orders paths, so that of a list the last places go first."""
    return tuple((isinstance(step, str), step) for step in path)


def _inside(tree: Any, path: Path) -> Any:
    for step in path[:-1]:
        tree = tree[step]
    return tree

"""Pydantic's findings, each said as its place in the file, what is wrong and what to do."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final, TypeAlias

from game.scenario.fields import hint
from game.scenario.jsonschema import allowed_keys
from game.scenario.problems import Path, Problem, clip, did_you_mean, one_of
from game.scenario.worth import WORD_ERROR, WORDS
from game.scenario.yamlread import Tree
from game.wording import _

__all__ = ["explain"]

_Said: TypeAlias = tuple[str, str]
"""What is wrong, and what to do."""

KEY: Final = "[key]"


def explain(
    tree: Tree, errors: Iterable[Mapping[str, Any]], schema: dict[str, Any]
) -> tuple[Problem, ...]:
    """One problem an error, in the order of the file."""
    found = [_problem(tree, error, schema) for error in errors]
    return tuple(sorted(found, key=lambda problem: (problem.line, problem.column)))


def _problem(tree: Tree, error: Mapping[str, Any], schema: dict[str, Any]) -> Problem:
    path: Path = tuple(error["loc"])
    unknown = error["type"] == "extra_forbidden"
    at_key = unknown or path[-1:] == (KEY,)
    path = path[:-1] if path[-1:] == (KEY,) else path
    said = _unknown_key(path, schema) if unknown else _said(error)
    return tree.problem(path, *said, key=at_key)


def _unknown_key(path: Path, schema: dict[str, Any]) -> _Said:
    word = str(path[-1])
    what = _("unknown key '{word}'").format(word=clip(word))
    return what, did_you_mean(word, allowed_keys(schema, path[:-1]))


def _said(error: Mapping[str, Any]) -> _Said:
    say = _SAYINGS.get(error["type"])
    return say(error) if say else (clip(error["msg"]), _("correct it"))


def _missing(error: Mapping[str, Any]) -> _Said:
    key = error["loc"][-1]
    return _("this key is missing"), _("add a line '{key}: …'").format(key=key)


def _not_text(error: Mapping[str, Any]) -> _Said:
    if error["input"] is None:
        return _("nothing is written here"), _("write a text, in quotes if it begins with #")
    what = _("a text is expected here, not {found}").format(found=_kind(error["input"]))
    plain = isinstance(error["input"], int | float)
    return what, _("put it in quotes") if plain else _("write a text")


def _not_number(error: Mapping[str, Any]) -> _Said:
    what = _("a number is expected here, not {found}").format(found=_kind(error["input"]))
    return what, _("write a number without quotes")


def _not_whole(error: Mapping[str, Any]) -> _Said:
    what = _("a whole number is expected here, not {found}").format(found=_kind(error["input"]))
    return what, _("write a whole number without quotes")


def _not_boolean(error: Mapping[str, Any]) -> _Said:
    what = _("true or false is expected here, not {found}").format(found=_kind(error["input"]))
    return what, _("write true or false")


def _not_list(error: Mapping[str, Any]) -> _Said:
    what = _("a list is expected here, not {found}").format(found=_kind(error["input"]))
    return what, _("write [one, two], or a line '- …' for each entry")


def _not_mapping(error: Mapping[str, Any]) -> _Said:
    what = _("a mapping is expected here, not {found}").format(found=_kind(error["input"]))
    return what, _("write a line 'key: value' for each entry")


def _kind(value: Any) -> str:
    kinds: dict[type, str] = {
        bool: _("true or false"),
        int: _("a number"),
        float: _("a decimal number"),
        str: _("a text"),
        list: _("a list"),
        dict: _("a mapping"),
    }
    return kinds.get(type(value), _("nothing"))


def _few(error: Mapping[str, Any]) -> _Said:
    least = error["ctx"]["min_length"]
    return _("too few entries here"), _("write at least {least}").format(least=least)


def _many(error: Mapping[str, Any]) -> _Said:
    most = error["ctx"]["max_length"]
    return _("too many entries here"), _("write at most {most}").format(most=most)


def _empty(_error: Mapping[str, Any]) -> _Said:
    return _("this text is empty"), _("write it")


def _long(error: Mapping[str, Any]) -> _Said:
    most = error["ctx"]["max_length"]
    what = _("this text has more than {most} characters").format(most=most)
    return what, _("shorten it")


def _bound(error: Mapping[str, Any]) -> _Said:
    remedies = {
        "gt": _("write a number above {limit}"),
        "ge": _("write at least {limit}"),
        "le": _("write at most {limit}"),
    }
    name = next(name for name in remedies if name in error["ctx"])
    remedy = remedies[name].format(limit=f"{error['ctx'][name]:g}")
    return _("this number is out of bounds"), remedy


def _pattern(error: Mapping[str, Any]) -> _Said:
    what = _("'{word}' does not have the form of this name").format(word=clip(error["input"]))
    return what, hint(error["ctx"]["pattern"])


def _literal(error: Mapping[str, Any]) -> _Said:
    known = [one.strip(" '") for one in error["ctx"]["expected"].replace(" or ", ", ").split(",")]
    if not isinstance(error["input"], str):
        what = _("one of a few words is expected here, not {found}")
        return what.format(found=_kind(error["input"])), one_of(known)
    what = _("unknown word '{word}'").format(word=clip(error["input"]))
    return what, did_you_mean(error["input"], known)


def _value_word(error: Mapping[str, Any]) -> _Said:
    what = _("unknown word '{word}' for what an option is worth").format(word=clip(error["input"]))
    near = did_you_mean(error["input"], tuple(WORDS))
    return what, near or _("write a number from 0 to 100, or one of the words")


_SAYINGS: dict[str, Callable[[Mapping[str, Any]], _Said]] = {
    "missing": _missing,
    WORD_ERROR: _value_word,
    "string_type": _not_text,
    "int_type": _not_whole,
    "int_from_float": _not_whole,
    "float_type": _not_number,
    "bool_type": _not_boolean,
    "list_type": _not_list,
    "dict_type": _not_mapping,
    "model_type": _not_mapping,
    "model_attributes_type": _not_mapping,
    "too_short": _few,
    "too_long": _many,
    "string_too_short": _empty,
    "string_too_long": _long,
    "string_pattern_mismatch": _pattern,
    "literal_error": _literal,
    "greater_than": _bound,
    "greater_than_equal": _bound,
    "less_than_equal": _bound,
}

"""Why not: one sentence a refusal, understood by a fifteen-year-old, and its rule."""

from collections.abc import Mapping
from typing import Final

from game.domain.refusal import Refusal
from game.wording import _
from game.wording.motions import motion_name
from game.wording.refusal_sentences import SENTENCES

__all__ = ["SENTENCES", "rule_name", "rule_words", "sentence"]

_CODES: Final = ("speaker", "sponsor", "author")


def sentence(refusal: Refusal, names: Mapping[str, str] | None = None) -> str:
    """One sentence for a student; `names` turns delegation codes into names."""
    template = SENTENCES.get(refusal.code)
    if template is None:
        return refusal.code
    params = dict(refusal.params)
    for key in _CODES:
        if names and key in params:
            params[key] = names.get(params[key], params[key])
    if "motion" in params:
        params["motion"] = motion_name(params["motion"])
    if "side" in params:
        params["side"] = _("for") if params["side"] == "for" else _("against")
    return _(template).format(**params)


def rule_name(refusal: Refusal) -> str:
    """What the refusal rests on: a rule's number, practice, or this game's profile."""
    return rule_words(refusal.rule)


def rule_words(rule: str) -> str:
    """A rule by its number or kind, such as "rule 75" or "practice"."""
    if rule.isdigit():
        return _("rule {number}").format(number=rule)
    if rule.startswith("sc"):
        return _("rule {number} of the Council").format(number=rule[2:])
    return {
        "practice": _("practice"),
        "profile": _("this length's rules"),
        "input": _("what was entered"),
        "classroom": _("classic Model UN rules"),
        "charter27": _("Article 27 of the Charter"),
    }.get(rule, rule)

"""`docs/refusals.md`: each refusal with its code, rule, sentence, and where it is raised."""

from collections.abc import Iterator

from game.cli.raised import OWN_RULE, Raised, raised
from game.rules.nearest import REMEDIES
from game.wording.refusals import SENTENCES, rule_words
from game.wording.rule_names import RULE_NAMES

__all__ = ["refusal_page"]

_HEAD = """# Why not: all refusals

Every action that is not in order says in one sentence why, and names its rule. This page is
made by `python -m game.cli.pages refusals > docs/refusals.md` from the code and from the
message catalogue (`game/wording/refusal_sentences.py`); a test keeps it equal to them and
fails where a refusal lacks its rule or its sentence. Words in braces are filled in at the
table.

A rule with a number is one of the General Assembly's rules of procedure (A/520, paraphrased).
"practice" is how informal consultations are run, "this length's rules" a number of the rules
profile, "what was entered" a slip of the keyboard or of a program, "classic Model UN rules"
what only the profile `classroom` knows. "the motion's own rule" stands in the profile's row
of the motion. Beside each refusal the game names the nearest things that are allowed then;
the last column says which it looks for first.
"""


def refusal_page() -> str:
    """The whole page, in the order of the codes."""
    rows = list(_rows())
    head = "| Code | Rule | Sentence | Raised in | Instead |\n|---|---|---|---|---|\n"
    return f"{_HEAD}\n{len(rows)} refusals.\n\n{head}" + "\n".join(rows) + "\n"


def _rows() -> Iterator[str]:
    found: dict[str, list[Raised]] = {}
    for one in raised():
        found.setdefault(one.code, []).append(one)
    for code, places in found.items():
        rules = dict.fromkeys(rule for one in places for rule in one.rules)
        modules = dict.fromkeys(one.module for one in places)
        instead = ", ".join(f"`{verb.__name__}`" for verb in REMEDIES.get(code, ()))
        named = "; ".join(_rule(rule) for rule in rules)
        where = ", ".join(f"`{module}`" for module in modules)
        yield f"| `{code}` | {named} | {SENTENCES[code]} | {where} | {instead} |"


def _rule(rule: str) -> str:
    if rule == OWN_RULE:
        return "the motion's own rule"
    if rule.isdigit():
        return f"{rule_words(rule)}, {RULE_NAMES[rule]}"
    return rule_words(rule)

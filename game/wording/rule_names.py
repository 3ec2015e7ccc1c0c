"""What each rule is about, in a few words. The numbers are the plenary's (A/520)."""

from typing import Final

from game.wording import _, mark

__all__ = ["RULE_NAMES", "rule_title"]

RULE_NAMES: Final[dict[str, str]] = {
    "67": mark("quorum"),
    "68": mark("speeches"),
    "69": mark("precedence"),
    "71": mark("points of order"),
    "72": mark("time limits"),
    "73": mark("list of speakers, right of reply"),
    "74": mark("adjournment of debate"),
    "75": mark("closure of debate"),
    "76": mark("suspension or adjournment of the meeting"),
    "77": mark("order of procedural motions"),
    "78": mark("proposals and amendments"),
    "79": mark("competence"),
    "80": mark("withdrawal"),
    "81": mark("reconsideration"),
    "82": mark("voting right"),
    "83": mark("two-thirds majority"),
    "84": mark("amendments to important questions"),
    "85": mark("simple majority"),
    "86": mark("present and voting"),
    "87": mark("method of voting"),
    "88": mark("conduct during voting"),
    "89": mark("division"),
    "90": mark("amendments"),
    "91": mark("order of rival proposals"),
    "95": mark("equally divided votes"),
    "133": mark("ties in a committee"),
    "153": mark("costs of a text"),
    "charter27": mark("voting in the Security Council"),
    "sc30": mark("points of order in the Council"),
    "sc32": mark("order and parts of drafts in the Council"),
    "sc33": mark("procedural motions of the Council"),
    "sc35": mark("withdrawal in the Council"),
    "practice": mark("how informal consultations are run"),
    "profile": mark("a number of the rules profile"),
    "input": mark("something that does not exist was named"),
    "classroom": mark("classic Model UN"),
}


def rule_title(rule: str) -> str:
    """What a rule is about; "" for one that is not in the table."""
    name = RULE_NAMES.get(rule, "")
    return _(name) if name else ""

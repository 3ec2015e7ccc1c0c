"""The names of motions and points, as a chair would say them."""

from typing import Final

from game.domain.profile import Profile
from game.wording import _, mark

__all__ = ["MOTION_NAMES", "motion_name"]

MOTION_NAMES: Final[dict[str, str]] = {
    "point_of_order": mark("point of order"),
    "appeal": mark("appeal against the ruling"),
    "personal_privilege": mark("point of personal privilege"),
    "information": mark("point of information"),
    "suspension": mark("suspension of the meeting"),
    "adjournment": mark("adjournment of the meeting"),
    "adjourn_debate": mark("adjournment of the debate (no action)"),
    "closure": mark("closure of the debate"),
    "close_list": mark("closing the list of speakers"),
    "reopen_list": mark("reopening the list of speakers"),
    "time_limit": mark("time limit on speeches"),
    "speaking_time": mark("limit of the speaking time"),
    "unmoderated_caucus": mark("unmoderated caucus"),
    "moderated_caucus": mark("moderated caucus"),
    "introduce_draft": mark("introduction of the draft"),
    "introduce_amendment": mark("introduction of an amendment"),
    "tabling": mark("tabling of the draft"),
    "competence": mark("question of competence"),
    "reorder": mark("reordering of the amendments"),
    "division": mark("division of the proposal"),
    "divide_question": mark("division of the question"),
    "recorded_vote": mark("recorded vote"),
    "roll_call": mark("roll-call vote"),
    "reconsideration": mark("reconsideration of the decision"),
    "withdrawal": mark("withdrawal of the draft"),
    "right_of_reply": mark("right of reply"),
}


_SHIPPED: Final = (
    mark("motion to table the draft"),
    mark("motion to close debate"),
    mark("motion to divide the question"),
    mark("withdrawal of the draft by its sponsors"),
)
"""Names that profiles of the game give motions; those of a teacher's own stay as written."""


_PROFILES: Final = (
    mark("Classic Model UN"),
    mark("United Nations Security Council"),
    mark("United Nations General Assembly"),
)
"""Titles of the profiles of the game; they are translated where they are said."""


def motion_name(key: str, profile: Profile | None = None) -> str:
    """What a motion is called; a profile may call it otherwise."""
    aliases = dict(profile.aliases) if profile is not None else {}
    return _(aliases.get(key) or MOTION_NAMES.get(key, key))

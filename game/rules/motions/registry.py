"""MOTIONS: every motion and point there is, one row each. A profile says which it uses."""

from typing import Final

from game.rules.motions.adjournment import ADJOURNMENT
from game.rules.motions.appeal import APPEAL
from game.rules.motions.closure import CLOSURE
from game.rules.motions.division import DIVIDE_QUESTION, DIVISION
from game.rules.motions.introduction import INTRODUCE_AMENDMENT, INTRODUCE_DRAFT
from game.rules.motions.kind import MotionKind
from game.rules.motions.no_action import ADJOURN_DEBATE, COMPETENCE, TABLING
from game.rules.motions.points import INFORMATION, PERSONAL_PRIVILEGE, POINT_OF_ORDER
from game.rules.motions.reconsideration import RECONSIDERATION
from game.rules.motions.reorder import REORDER
from game.rules.motions.requests import RECORDED_VOTE, RIGHT_OF_REPLY, ROLL_CALL, WITHDRAWAL
from game.rules.motions.speakers_list import CLOSE_LIST, REOPEN_LIST, SPEAKING_TIME, TIME_LIMIT
from game.rules.motions.suspension import MODERATED_CAUCUS, SUSPENSION, UNMODERATED_CAUCUS

__all__ = ["MOTIONS"]

_ROWS: Final = (
    POINT_OF_ORDER,
    APPEAL,
    PERSONAL_PRIVILEGE,
    INFORMATION,
    SUSPENSION,
    ADJOURNMENT,
    ADJOURN_DEBATE,
    CLOSURE,
    CLOSE_LIST,
    REOPEN_LIST,
    TIME_LIMIT,
    SPEAKING_TIME,
    UNMODERATED_CAUCUS,
    MODERATED_CAUCUS,
    INTRODUCE_DRAFT,
    INTRODUCE_AMENDMENT,
    TABLING,
    COMPETENCE,
    REORDER,
    DIVISION,
    DIVIDE_QUESTION,
    RECORDED_VOTE,
    ROLL_CALL,
    RECONSIDERATION,
    WITHDRAWAL,
    RIGHT_OF_REPLY,
)

MOTIONS: Final[dict[str, MotionKind]] = {one.key: one for one in _ROWS}

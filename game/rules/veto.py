"""The veto: a permanent member's no on a matter of substance (Charter, Article 27, paragraph 3).

An abstention of a permanent member, its absence and its taking no part are no veto: so the
Council has practised it, and the International Court of Justice has found (Namibia, 1971).
Procedure is decided by nine affirmative votes of any members (Article 27, paragraph 2).
"""

from typing import Final

from game.domain.ballot import Choice
from game.domain.delegation import Code
from game.domain.session import Session
from game.domain.stage import Vote

__all__ = ["CHARTER", "vetoed_by"]

CHARTER: Final = "charter27"
"""How a result names Article 27 of the Charter."""

_SUBSTANCE: Final = frozenset({"amendment", "separate", "whole"})


def vetoed_by(session: Session, vote: Vote) -> tuple[Code, ...]:
    """The permanent members that voted no, in the order of the seats; none on procedure."""
    if vote.subject.kind not in _SUBSTANCE:
        return ()
    against = {one.delegation for one in vote.ballots if one.choice is Choice.NO}
    return tuple(code for code in session.codes if code in against & set(session.profile.permanent))

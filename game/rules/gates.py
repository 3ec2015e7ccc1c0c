"""Gates: what a delegation asks first, before it names anything, so that it names nothing in vain.

They only save time: whatever passes is asked of the rules all the same, and what a gate holds
back would be refused for every name (`tests/rules/test_possible.py` proves it by random play).
"""

from collections.abc import Callable
from typing import Final

from game.domain import commands as ask
from game.domain.delegation import Code
from game.domain.session import Session
from game.rules.amending import refuse_to_revise, refuse_to_table
from game.rules.checks import turn_awaited

__all__ = ["GATES"]


def _may_revise(session: Session, code: Code) -> bool:
    return refuse_to_revise(session, code) is None


def _may_table(session: Session, code: Code) -> bool:
    return refuse_to_table(session, code) is None


def _may_divide(session: Session, code: Code) -> bool:
    spent = session.spent_by(code).separate_votes >= session.pace.separate_votes
    return not spent and turn_awaited(session, code) is None


def _may_reopen(session: Session, code: Code) -> bool:
    spent = session.spent_by(code).reopenings >= session.pace.reopenings
    return not spent and not session.visiting


def _may_break_silence(session: Session, code: Code) -> bool:
    return not session.spent_by(code).silence_broken


def _may_write(session: Session, code: Code) -> bool:
    return session.spent_by(code).own_words < session.pace.own_words


GATES: Final[dict[type, Callable[[Session, Code], bool]]] = {
    ask.AskTime: _may_write,
    ask.BreakSilence: _may_break_silence,
    ask.ProposeOwnWords: _may_write,
    ask.ReopenParagraph: _may_reopen,
    ask.RequestSeparateVote: _may_divide,
    ask.ReviseOrally: _may_revise,
    ask.TableAmendment: _may_table,
}
"""True: something of the kind may be open."""

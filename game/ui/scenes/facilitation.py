"""What the table asks of the facilitator: to rule, to read own words, to state costs."""

from collections.abc import Callable
from typing import TypeAlias

from game.domain.commands import Command
from game.domain.session import Session
from game.rules.budget import unanswered
from game.rules.motions.pending import pending_motion
from game.ui.scenes.costs import cost_sheet
from game.ui.scenes.furnish import pending_reading
from game.ui.scenes.motions import PointScene
from game.ui.scenes.ruling import RulingScene
from game.ui.shell import Scene, Shell

__all__ = ["AskedCard", "ask_costs", "ask_reading", "ask_ruling"]

_Submit: TypeAlias = Callable[[Command], None]
AskedCard: TypeAlias = Callable[[Shell, Scene, Session, _Submit], None]
"""Opens a card over the table, if there is something to ask."""


def ask_costs(shell: Shell, below: Scene, session: Session, submit: _Submit) -> None:
    """The facilitator reads the Secretariat's statement on costs (rule 153)."""
    if flags := unanswered(session):
        shell.push(cost_sheet(shell, below, flags[0], submit))


def ask_ruling(shell: Shell, below: Scene, session: Session, submit: _Submit) -> None:
    """The facilitator rules on the point that was raised."""
    if motion := pending_motion(session):
        shell.push(PointScene(shell, below, session, motion, submit))


def ask_reading(shell: Shell, below: Scene, session: Session, submit: _Submit) -> None:
    """The facilitator says as which option own words are read."""
    proposal = pending_reading(session)
    paragraph = session.paragraph(proposal.paragraph) if proposal else None
    if proposal is not None and paragraph is not None:
        author = session.names[proposal.author]
        shell.push(RulingScene(shell, below, (paragraph, proposal), author, submit))

"""Opening statements: short, from the delegation's public positions."""

from game.delegates.mind import Standpoint
from game.delegates.strategy import Move
from game.domain.commands import MakeStatement, Pass
from game.domain.scenario import Position
from game.domain.stage import Statements
from game.wording import _

__all__ = ["opening_statement"]

_KEENEST = "CKSF"
"""Stances by how much a delegation has to say: champion, cautious, supportive, flexible."""


def opening_statement(at: Standpoint, _stage: Statements) -> Move:
    """Thanks, and the two positions the delegation is known for."""
    form = at.menu.form(MakeStatement)
    if form is None:
        return Move(Pass(at.me))
    said = " ".join((_greeting(at), *(one.text for one in _known_for(at)))).strip()
    blank = form.blanks[0]
    return Move(form.fill(text=said[: blank.maximum]), said[: blank.maximum])


def _greeting(at: Standpoint) -> str:
    greetings = (
        _("Thank you, Chair. {name} hopes that we leave with one text for all."),
        _("Thank you, Chair. {name} comes to this table to listen and to find agreement."),
        _("{name} thanks the main sponsor for the draft."),
    )
    delegation = at.session.delegation(at.me)
    name = delegation.name if delegation else at.me
    return greetings[at.dice(len(greetings))].format(name=name)


def _known_for(at: Standpoint) -> tuple[Position, ...]:
    """Public positions on paragraphs that are open, the keenest first."""
    opened = set(at.view.scenario.length(at.view.length).open)
    own = [
        one
        for one in at.view.scenario.positions
        if one.delegation == at.me and one.paragraph in opened and one.text
    ]
    return tuple(sorted(own, key=lambda one: _KEENEST.index(one.stance))[:2])

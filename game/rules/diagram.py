"""Mermaid diagrams drawn from the live machines, never from a copy of the tables."""

from collections.abc import Iterable
from typing import Final

from game.rules.machine import AMENDMENT, MEETING, MOTION, PARAGRAPH, Arrow, arrows

__all__ = ["DIAGRAMS", "mermaid", "procedure_page"]

DIAGRAMS: Final[dict[str, tuple[Arrow, ...]]] = {
    "The meeting": arrows(MEETING),
    "A paragraph": arrows(PARAGRAPH),
    "An amendment": arrows(AMENDMENT),
    "A motion": arrows(MOTION),
}

_HEAD = """# The procedure

Where does each step lead? These diagrams are drawn by `adref diagram` from the tables
in `game/rules/procedure.py`, as the state machine understands them; a test keeps this
page equal to them. A condition stands in square brackets; where several arrows share a
trigger, the first whose condition holds is taken, in the order of the table.
"""


def mermaid(drawn: Iterable[Arrow]) -> str:
    """One state diagram: an arrow a transition, in the order in which they were given."""
    lines = ["stateDiagram-v2"]
    for one in drawn:
        label = f"{one.trigger} [{one.guard}]" if one.guard else one.trigger
        lines.append(f"    {one.source} --> {one.destination}: {label}")
    return "\n".join(lines)


def procedure_page() -> str:
    """`docs/procedure.md`: all diagrams as one Markdown page."""
    parts = [_HEAD]
    for title, drawn in DIAGRAMS.items():
        parts.append(f"## {title}\n\n```mermaid\n{mermaid(drawn)}\n```\n")
    return "\n".join(parts)

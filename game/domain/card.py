"""Event cards: something happens outside the room, and the facilitator brings it in.

A card is data of the scenario. Its effects are a small closed set that the rules execute
(`game.rules.cards`); its trigger says when it is offered, never that it has to be played.
"""

from dataclasses import dataclass
from typing import Final

from game.domain.delegation import Code
from game.domain.paragraph import ParagraphId

__all__ = ["EFFECTS", "TRIGGERS", "Card", "CardEffect", "Trigger", "bonus_questions"]

EFFECTS: Final[tuple[str, ...]] = (
    "announce",
    "reopen",
    "propose",
    "deadline",
    "silence",
    "recorded_vote",
    "budget",
    "bonus",
)
"""What a card may do. "announce" and "bonus" change nothing at the table."""

TRIGGERS: Final[tuple[str, ...]] = ("facilitator", "phase", "paragraph", "all_agreed_early")
"""When a card is offered to the facilitator."""


@dataclass(frozen=True, slots=True)
class CardEffect:
    """One thing that a card does.

    "reopen" takes an agreed `paragraph` up again; "propose" tables its scripted `option`
    for the card's outside voice; "deadline" gives the present deadline `seconds` more (or less,
    below 0), "silence" gives silence procedures `seconds`; "recorded_vote" is a request
    (rule 87); "budget" asks what the text of `paragraph` costs (rule 153); "bonus" is a
    question (`text`) for the debrief.
    """

    kind: str
    paragraph: ParagraphId = ""
    option: str = ""
    seconds: int = 0
    text: str = ""


@dataclass(frozen=True, slots=True)
class Trigger:
    """When a card is offered: in a phase (by its value), or while a paragraph is dealt with."""

    kind: str = "facilitator"
    phase: str = ""
    paragraph: ParagraphId = ""


@dataclass(frozen=True, slots=True)
class Card:
    """An event card. `status` is "fact" (with its source), "what_if" or "invented".

    `voice` and `voice_name` are of whoever speaks from outside the room, if anybody does.
    """

    key: str
    title: str
    text: str
    status: str = "invented"
    source: str = ""
    voice: Code = ""
    voice_name: str = ""
    trigger: Trigger = Trigger()
    effects: tuple[CardEffect, ...] = ()

    @property
    def speaker(self) -> Code:
        """In whose name the card acts: the outside voice, or the card itself."""
        return self.voice or self.key


def bonus_questions(cards: tuple[Card, ...], played: tuple[str, ...]) -> tuple[str, ...]:
    """The questions for the debrief that played cards (by key) ask, in the order of play."""
    known = {one.key: one for one in cards}
    effects = (effect for key in played if key in known for effect in known[key].effects)
    return tuple(one.text for one in effects if one.kind == "bonus")

"""Procedural motions and points: a row of the rules profile each, and what became of one."""

from dataclasses import dataclass
from functools import cached_property

from game.domain.ballot import Majority
from game.domain.delegation import Code
from game.domain.paragraph import ParagraphId
from game.domain.phase import MotionState

__all__ = ["Motion", "MotionRule", "Precedence"]


@dataclass(frozen=True, slots=True)
class MotionRule:
    """How one motion is dealt with: data of the profile, in order of precedence.

    `key` names a row of `game.rules.motions.MOTIONS`; `rule` is its number in the
    Assembly's rules of procedure, or "classroom". `decided` is "vote", "request"
    (granted when asked for), "objection" (voted only if objected to) or "facilitator"
    (ruled on at once). `moved_by` is "any", "sponsor", "other" (no sponsor) or
    "prevailing" (who voted with the side that won). `speakers_for` and
    `speakers_against` count speeches before the vote; without any it is put at once.
    """

    key: str
    rule: str
    decided: str = "vote"
    majority: Majority = Majority.SIMPLE
    seconded: bool = False
    speakers_for: int = 0
    speakers_against: int = 0
    abstain: bool = True
    moved_by: str = "any"

    @property
    def debatable(self) -> bool:
        """Someone may speak on it before it is decided."""
        return self.speakers_for + self.speakers_against > 0


class Precedence(tuple[MotionRule, ...]):  # noqa: SLOT001 - what was looked up is kept in it
    """The motions of a profile in order of precedence, as a tuple that remembers its places."""

    @cached_property
    def by_key(self) -> dict[str, MotionRule]:
        """Each motion's row by its key; of two with one key the first."""
        return {one.key: one for one in reversed(self)}

    @cached_property
    def places(self) -> dict[str, int]:
        """Each motion's place in the order; 0 is above all."""
        return {one.key: place for place, one in reversed(tuple(enumerate(self)))}


@dataclass(frozen=True, slots=True)
class Motion:
    """A motion that was moved or a point that was raised.

    `text` is its ground or topic, `seconds` a time it asks for (whole), `speaker_seconds`
    the time of one speaker in it; `paragraph` and `numbers` say what it is about.
    """

    number: int
    key: str
    mover: Code
    state: MotionState = MotionState.MOVED
    text: str = ""
    paragraph: ParagraphId = ""
    seconds: int = 0
    speaker_seconds: int = 0
    numbers: tuple[int, ...] = ()

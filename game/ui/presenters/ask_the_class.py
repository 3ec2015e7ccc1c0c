"""A question for the class, which fits the moment: what a facilitator may ask without helping."""

from typing import Final

from game.domain.paragraph import Paragraph
from game.domain.phase import ParagraphState, Phase
from game.domain.session import Session
from game.domain.stage import PackageAnswers, Vote, Window
from game.ui.presenters.status import paragraph_on_the_floor
from game.wording import _, mark

__all__ = ["question_for_the_class"]

_BY_PHASE: Final = {
    Phase.BRIEFING: mark("Which paragraph matters most to you, and what could you give for it?"),
    Phase.OPENING: mark("Who spoke of what you need? Whom will you have to convince?"),
    Phase.RECESS: mark("Whose signature do you need, and what have you to offer?"),
    Phase.FINAL_ROUND: mark("What do you lose if this bracket stays open?"),
    Phase.SILENCE: mark("Will it hold? What would it cost to be the one who breaks it?"),
    Phase.ACTION: mark("Consensus or a vote: who gains if the text is put to the vote?"),
    Phase.VOTING: mark("How will the others vote, and how sure are you?"),
    Phase.EXPLANATIONS: mark("What has to be on record, even though the text stands?"),
    Phase.CLOSED: mark("Who could have done better without anybody losing?"),
}
_PACKAGE: Final = mark("Who gains from this package, and who pays for it?")
_CROWDED: Final = mark("There are several wordings: what does each of their authors really need?")
_RESERVED: Final = mark("What would the delegation with the reservation need in order to lift it?")
_QUIET: Final = mark("Has anyone given something away for nothing? What could it have brought?")
_FIRST: Final = mark("Who will object to this paragraph, and for what reason?")


def question_for_the_class(session: Session) -> str:
    """One open question about what is on the floor; it names no delegation and no secret."""
    return _(_question(session))


def _question(session: Session) -> str:
    if isinstance(session.stage, PackageAnswers):
        return _PACKAGE
    if isinstance(session.stage, Vote):
        return _BY_PHASE[Phase.VOTING]
    if session.phase is Phase.READING and not isinstance(session.stage, Window):
        return _of_the_reading(session)
    return _BY_PHASE.get(session.phase, _FIRST)


def _of_the_reading(session: Session) -> str:
    name = paragraph_on_the_floor(session)
    paragraph = session.paragraph(name) if name else None
    if paragraph is not None and any(one.standing for one in paragraph.objections):
        return _RESERVED
    if paragraph is not None and len(paragraph.proposals) > 1:
        return _CROWDED
    return _QUIET if _agreed(session.paragraphs) > 1 else _FIRST


def _agreed(paragraphs: tuple[Paragraph, ...]) -> int:
    return sum(one.state is ParagraphState.AGREED for one in paragraphs)

"""Own words: how delegations read them, and when the author or the facilitator is asked."""

from game.domain.commands import ProposeOwnWords
from game.domain.paragraph import Paragraph
from game.domain.refusal import Refusal
from game.domain.session import Session
from game.drafting.reading import OptionText, Reading, read_own_words
from game.rules.checks import states_a_text

__all__ = ["PENDING", "read", "refuse_own_words", "settle_reading"]

PENDING = "?"
"""The author says that no option fits: the text waits for the facilitator's reading."""


def read(paragraph: Paragraph, text: str) -> Reading:
    """How the lexicon reads a text for a paragraph: as an option, or not surely."""
    options = tuple(
        OptionText(one.key, one.text, one.strength, one.terms, one.qualifiers)
        for one in paragraph.options
    )
    return read_own_words(text, paragraph.kind.value, options, paragraph.standing.text)


def refuse_own_words(
    session: Session, command: ProposeOwnWords, paragraph: Paragraph
) -> Refusal | None:
    """Own words are allowed in this length, are left to the team, and can be read."""
    granted = session.pace.own_words
    if granted == 0:
        return Refusal("own_words_off", "profile", (("length", session.pace.name),))
    if session.spent_by(command.delegation).own_words >= granted:
        return Refusal("own_words_spent", "profile", (("limit", str(granted)),))
    return states_a_text(session, command.text) or _refuse_reading(command, paragraph)


def _refuse_reading(command: ProposeOwnWords, paragraph: Paragraph) -> Refusal | None:
    answer = command.read_as
    if answer is not None:
        known = answer == PENDING or paragraph.option(answer) is not None
        return None if known else Refusal("unknown_option", "input", (("option", answer),))
    reading = read(paragraph, command.text)
    if reading.sure:
        return None
    return Refusal("reading_unsure", "practice", (("options", ",".join(reading.candidates)),))


def settle_reading(command: ProposeOwnWords, paragraph: Paragraph) -> tuple[str | None, str]:
    """The option own words are read as (None: pending), and who said so."""
    if command.read_as == PENDING:
        return None, "author"
    if command.read_as is not None:
        return command.read_as, "author"
    return read(paragraph, command.text).option, "lexicon"

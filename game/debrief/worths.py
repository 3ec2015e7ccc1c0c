"""What stands at the end, and what it is worth to each delegation."""

from game.domain.delegation import Code
from game.domain.paragraph import Paragraph, ParagraphId
from game.domain.proceedings import Proceedings
from game.domain.session import Session
from game.interests import final_worth

__all__ = ["final_text", "final_value", "open_paragraphs", "option_that_stands"]


def open_paragraphs(proceedings: Proceedings) -> tuple[ParagraphId, ...]:
    """The paragraphs that this length left open, in document order."""
    header = proceedings.header
    return header.scenario.length(header.length).open


def option_that_stands(paragraph: Paragraph) -> str:
    """The option a paragraph is read as; words nobody read count as what stood before."""
    for version in reversed(paragraph.versions):
        if version.wording.option is not None:
            return version.wording.option
    return paragraph.options[0].key


def final_text(session: Session) -> dict[ParagraphId, str]:
    """The option that stands for each paragraph."""
    return {one.id: option_that_stands(one) for one in session.paragraphs}


def final_value(proceedings: Proceedings, code: Code) -> float:
    """What the end is worth (0-100): no deal unless adopted; a vote has its cost."""
    session, header = proceedings.session, proceedings.header
    mandate = header.scenario.mandate(code)
    if session.outcome is None:
        return mandate.no_deal_for(header.length)
    text, opened = final_text(session), open_paragraphs(proceedings)
    return final_worth(mandate, text, opened, header.length, session.outcome)

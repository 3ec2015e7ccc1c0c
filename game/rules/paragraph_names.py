"""The names of new paragraphs: OP4 bis, OP4 ter, as the United Nations number them."""

from typing import Final

from game.domain.paragraph import Paragraph, ParagraphId
from game.domain.session import Session

__all__ = ["next_name", "split_name"]

SUFFIXES: Final = (
    "bis",
    "ter",
    "quater",
    "quinquies",
    "sexies",
    "septies",
    "octies",
    "novies",
    "decies",
)


def next_name(session: Session, neighbour: Paragraph) -> ParagraphId:
    """The permanent name of a new paragraph after `neighbour`, such as "OP4-bis".

    It goes on counting what amendments have proposed, so that no name is given twice.
    """
    stem = f"{neighbour.kind.value}{neighbour.ordinal}"
    given = {one.id for one in session.paragraphs} | {one.paragraph for one in session.amendments}
    counted = (f"{number}th" for number in range(11, len(given) + 12))
    names = (f"{stem}-{suffix}" for suffix in (*SUFFIXES, *counted))
    return next(name for name in names if name not in given)


def split_name(name: ParagraphId) -> str:
    """The suffix of a new paragraph's name: "bis" for "OP4-bis"."""
    return name.partition("-")[2]

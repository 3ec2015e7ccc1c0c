"""Who moved when: how the standing text changed, and what it was worth to each seat."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from game.debrief.worths import final_text
from game.domain.delegation import Code
from game.domain.mandate import Mandate
from game.domain.paragraph import Paragraph, ParagraphId
from game.domain.session import Session
from game.interests import worth

__all__ = ["Curve", "Step", "curves", "steps"]


@dataclass(frozen=True, slots=True)
class Step:
    """After entry `entry` another wording stood; public.

    `author` and `cause` as in `Version`; both are "" where an earlier text came back
    because the facilitator took an act back.
    """

    entry: int
    paragraph: ParagraphId
    label: str
    before: str
    after: str
    author: Code = ""
    cause: str = ""


@dataclass(frozen=True, slots=True)
class Curve:
    """What the standing text was worth to one seat (0-100): `values[n]` after entry n.

    `values[0]` is the text at the opening. It says nothing of adoption.
    """

    delegation: Code
    values: tuple[float, ...]


def steps(sessions: Iterable[Session]) -> tuple[Step, ...]:
    """Every change of the standing text; `sessions` are those after entry 0, 1, 2, ..."""
    found: list[Step] = []
    last: Session | None = None
    for number, session in enumerate(sessions):
        if last is not None:
            found += _between(number, last, session)
        last = session
    return tuple(found)


def _between(number: int, last: Session, session: Session) -> Iterator[Step]:
    for new in session.paragraphs:
        old = last.paragraph(new.id)
        if old is not None and old.standing != new.standing:
            yield _step(number, old, new)


def _step(number: int, old: Paragraph, new: Paragraph) -> Step:
    onward = new.version.number > old.version.number
    return Step(
        entry=number,
        paragraph=new.id,
        label=new.label,
        before=old.standing.text,
        after=new.standing.text,
        author=new.version.author if onward else "",
        cause=new.version.cause if onward else "",
    )


def curves(
    mandates: Sequence[Mandate], opened: Sequence[ParagraphId], sessions: Iterable[Session]
) -> tuple[Curve, ...]:
    """One curve a mandate, over the paragraphs that were open; of use to who may see them."""
    rows: list[tuple[float, ...]] = []
    last: dict[ParagraphId, str] | None = None
    for session in sessions:
        text = final_text(session)
        if text == last:
            rows.append(rows[-1])
        else:
            rows.append(tuple(worth(one, text, opened) for one in mandates))
        last = text
    return tuple(
        Curve(one.delegation, tuple(row[place] for row in rows))
        for place, one in enumerate(mandates)
    )

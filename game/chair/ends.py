"""Two ends of one negotiation beside each other: a record and a branch of it."""

from game.domain.session import Session

__all__ = ["differences"]


def differences(ours: Session, theirs: Session) -> tuple[tuple[str, str, str], ...]:
    """The paragraphs whose text differs: label, our text, their text ("" where there is none)."""
    other = {one.id: one for one in theirs.paragraphs}
    found = []
    for one in ours.paragraphs:
        beside = other.get(one.id)
        text = beside.standing.text if beside else ""
        if text != one.standing.text:
            found.append((one.label, one.standing.text, text))
    own = {one.id for one in ours.paragraphs}
    found += [(one.label, "", one.standing.text) for one in theirs.paragraphs if one.id not in own]
    return tuple(found)

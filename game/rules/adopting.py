"""A change is adopted: the text changes, footnotes go visibly, rivals are looked at again."""

from collections.abc import Callable
from typing import Final

from game.domain.amendment import Amendment
from game.domain.ballot import VoteSubject
from game.domain.events import (
    AmendmentMoved,
    DraftTextChanged,
    FootnotesDeleted,
    ParagraphAdded,
    ParagraphRelocated,
)
from game.domain.paragraph import OMITTED, Kind, Paragraph, Version, Wording
from game.domain.phase import Outcome, ParagraphState
from game.domain.session import Session
from game.domain.stage import Question
from game.drafting.numbering import footnotes_in
from game.drafting.openers import opener
from game.rules.ballots import open_vote
from game.rules.lives import move_amendment, move_paragraph
from game.rules.merging import leave_out, rebase_rivals
from game.rules.minutes import Minutes
from game.rules.outcome import conclude
from game.rules.paragraph_names import split_name

__all__ = [
    "amendment_decided",
    "close_friendly_question",
    "close_revision_question",
    "operative_part_remains",
]


def amendment_decided(minutes: Minutes, number: int, *, adopted: bool, cause: str = "") -> None:
    """An adopted change stands; what was moved against the older text is looked at again."""
    amendment = minutes.amendment(number)
    state = move_amendment(amendment, "adopt" if adopted else "reject")
    minutes.note(AmendmentMoved(number, state, cause))
    if adopted:
        _APPLY[amendment.kind](minutes, amendment)
        rebase_rivals(minutes, amendment)
        if not operative_part_remains(minutes.session):
            conclude(minutes, Outcome.REJECTED)


def close_revision_question(minutes: Minutes, question: Question) -> None:
    """Every remaining sponsor has to agree to an oral revision."""
    amendment_decided(minutes, question.subject.number, adopted=not question.objections)
    minutes.open(None)


def close_friendly_question(minutes: Minutes, question: Question) -> None:
    """Friendly if all sponsors agree: it stands at once. Otherwise it is voted on."""
    number = question.subject.number
    if question.objections:
        state = minutes.amendment(number).state
        minutes.note(AmendmentMoved(number, state, "unfriendly"))
        _put_unfriendly(minutes, question)
    else:
        amendment_decided(minutes, number, adopted=True, cause="friendly")
        minutes.open(None)


def _put_unfriendly(minutes: Minutes, question: Question) -> None:
    """To the vote; where the rules want a second, only if somebody else would have it."""
    amendment = minutes.amendment(question.subject.number)
    others = set(minutes.session.sponsors) - {amendment.author}
    against = {one.delegation for one in question.objections}
    alone = not amendment.co_sponsors and others <= against
    if alone and minutes.session.profile.amendments_seconded:
        leave_out(minutes, amendment, "not_seconded")
        minutes.open(None)
    else:
        open_vote(minutes, VoteSubject("amendment", amendment.number))


def _cause(amendment: Amendment) -> str:
    return "revision" if amendment.revision else "amendment"


def _replace(minutes: Minutes, amendment: Amendment) -> None:
    """Words that nobody could read are worth what stood before."""
    paragraph = minutes.paragraph(amendment.paragraph)
    option = amendment.wording.option or paragraph.standing.option
    state = move_paragraph(paragraph, "change_at_action")
    _change(minutes, amendment, paragraph, (Wording(amendment.wording.text, option), state))


def _delete(minutes: Minutes, amendment: Amendment) -> None:
    paragraph = minutes.paragraph(amendment.paragraph)
    gone = Wording("", OMITTED)
    _change(minutes, amendment, paragraph, (gone, move_paragraph(paragraph, "delete")))


def _change(
    minutes: Minutes,
    amendment: Amendment,
    paragraph: Paragraph,
    becomes: tuple[Wording, ParagraphState],
) -> None:
    wording, state = becomes
    left = footnotes_in(wording.text)
    dropped = tuple(one for one in footnotes_in(paragraph.standing.text) if one not in left)
    author, cause = amendment.author, _cause(amendment)
    minutes.note(DraftTextChanged(paragraph.id, wording, author, cause, state))
    if dropped:
        minutes.note(FootnotesDeleted(paragraph.id, dropped))


def _add(minutes: Minutes, amendment: Amendment) -> None:
    """The new paragraph begins empty: mandates are silent on it, and it is worth nothing."""
    neighbour = minutes.paragraph(amendment.after)
    text = amendment.wording.text
    added = Paragraph(
        id=amendment.paragraph,
        kind=neighbour.kind,
        ordinal=neighbour.ordinal,
        title=opener(text, neighbour.kind.value) or " ".join(text.split()[:3]),
        state=ParagraphState.COMPILED,
        versions=(
            Version(1, Wording("", OMITTED), "", "zero_draft"),
            Version(2, amendment.wording, amendment.author, _cause(amendment)),
        ),
        suffix=split_name(amendment.paragraph),
    )
    minutes.note(ParagraphAdded(added, _last_of_family(minutes.session, neighbour)))


def _last_of_family(session: Session, neighbour: Paragraph) -> str:
    """OP4 ter stands after OP4 bis, where there is one."""
    names = [one.id for one in session.paragraphs]
    after = neighbour.id
    for one in session.paragraphs[names.index(neighbour.id) + 1 :]:
        if (one.kind, one.ordinal) != (neighbour.kind, neighbour.ordinal):
            break
        after = one.id
    return after


def _move(minutes: Minutes, amendment: Amendment) -> None:
    minutes.note(ParagraphRelocated(amendment.paragraph, amendment.after))


_APPLY: Final[dict[str, Callable[[Minutes, Amendment], None]]] = {
    "replace": _replace,
    "delete": _delete,
    "add": _add,
    "move": _move,
}
"""What adoption does to the text, by the kind of the change."""


def operative_part_remains(session: Session) -> bool:
    """Some operative paragraph still has a text (rule 89)."""
    return any(
        one.kind is Kind.OPERATIVE and one.state is not ParagraphState.DELETED and one.standing.text
        for one in session.paragraphs
    )

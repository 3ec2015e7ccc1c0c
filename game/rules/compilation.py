"""The chair's text: every bracket takes the tabled wording with the fewest objectors."""

from game.domain.delegation import Code
from game.domain.events import DraftTextChanged
from game.domain.paragraph import STANDING, Paragraph, ProposalId, Wording
from game.domain.session import Session
from game.rules.lives import move_paragraph
from game.rules.minutes import Minutes

__all__ = ["compile_text", "objectors", "text_before_compilation"]

_CHAIR = ("compiled", "chosen")


def objectors(session: Session, paragraph: Paragraph, number: ProposalId) -> tuple[Code, ...]:
    """Who stands against a wording.

    Tested or reserved on: those who said so. A proposal that was never tested: everyone
    who does not back it. The standing text, never tested: the backers of its rivals.
    """
    said = tuple(one.delegation for one in paragraph.objections if one.proposal == number)
    if number in paragraph.tested:
        return said
    if number != STANDING:
        return tuple(code for code in session.members if code not in paragraph.backers(number))
    rivals = {code for one in paragraph.proposals for code in one.backers}
    return tuple(code for code in session.members if code in rivals or code in said)


def compile_text(minutes: Minutes) -> None:
    """Settle every bracket (tie: the standing text, then the earlier proposal)."""
    for paragraph in minutes.session.brackets:
        readable = [one.number for one in paragraph.proposals if one.wording.option is not None]
        best = min(
            (STANDING, *readable),
            key=lambda number: (len(objectors(minutes.session, paragraph, number)), number),
        )
        _settle_on(minutes, paragraph, best)


def _settle_on(minutes: Minutes, paragraph: Paragraph, number: ProposalId) -> None:
    wording = paragraph.wording(number) or paragraph.standing
    proposal = paragraph.proposal(number)
    author = proposal.author if proposal else paragraph.version.author
    state = move_paragraph(paragraph, "compile")
    minutes.note(DraftTextChanged(paragraph.id, wording, author, "compiled", state))


def text_before_compilation(paragraph: Paragraph) -> Wording:
    """The standing text before the chair compiled and the main sponsor chose."""
    for version in reversed(paragraph.versions):
        if version.cause not in _CHAIR:
            return version.wording
    return paragraph.standing

"""The final round: one last package each, then the chair's text and the main sponsor's choice."""

from game.domain.commands import ChooseWording
from game.domain.events import DraftTextChanged
from game.domain.paragraph import STANDING
from game.domain.phase import ParagraphState
from game.domain.refusal import Refusal
from game.domain.session import Session
from game.domain.stage import FinalTurns, MainSponsorsChoice
from game.rules.checks import names_a_paragraph
from game.rules.compilation import compile_text, text_before_compilation
from game.rules.lives import move_paragraph
from game.rules.minutes import Minutes

__all__ = [
    "choose_wording",
    "close_choice",
    "close_final_turns",
    "may_choose_wording",
    "open_final_round",
]


def open_final_round(minutes: Minutes) -> None:
    """In reverse order, each tables one package; without brackets there is nothing to do."""
    session = minutes.session
    if not session.brackets:
        minutes.enter("place_under_silence")
        return
    order = session.order or session.codes
    minutes.open(FinalTurns(tuple(reversed(order))))


def close_final_turns(minutes: Minutes, _: FinalTurns) -> None:
    """The chair compiles; in the longer lengths the main sponsor may change its choices."""
    chosen = bool(minutes.session.brackets)
    compile_text(minutes)
    if chosen and minutes.session.pace.choice_seconds:
        minutes.open(MainSponsorsChoice((minutes.session.main_sponsor,)))
    else:
        minutes.enter("place_under_silence")


def close_choice(minutes: Minutes, _: MainSponsorsChoice) -> None:
    """The compiled text has no brackets: it is placed under silence."""
    minutes.enter("place_under_silence")


def may_choose_wording(session: Session, command: ChooseWording) -> Refusal | None:
    """The main sponsor, among the tabled wordings of what the chair compiled."""
    if not isinstance(session.stage, MainSponsorsChoice):
        return Refusal("no_choice_now", "practice")
    if command.delegation != session.main_sponsor:
        return Refusal("main_sponsor_only", "practice", (("sponsor", session.main_sponsor),))
    return names_a_paragraph(session, command.paragraph) or _refuse_choice(session, command)


def _refuse_choice(session: Session, command: ChooseWording) -> Refusal | None:
    paragraph = session.paragraph(command.paragraph)
    if paragraph is None or paragraph.state is not ParagraphState.COMPILED:
        return Refusal("paragraph_not_compiled", "practice", (("paragraph", command.paragraph),))
    proposal = paragraph.proposal(command.proposal)
    wording = proposal.wording if proposal else text_before_compilation(paragraph)
    if command.proposal != STANDING and (proposal is None or wording.option is None):
        return Refusal("unknown_proposal", "input", (("proposal", str(command.proposal)),))
    if wording == paragraph.standing:
        return Refusal("already_the_text", "practice", (("paragraph", paragraph.label),))
    return None


def choose_wording(minutes: Minutes, command: ChooseWording) -> None:
    """Another tabled wording stands."""
    paragraph = minutes.paragraph(command.paragraph)
    proposal = paragraph.proposal(command.proposal)
    wording = proposal.wording if proposal else text_before_compilation(paragraph)
    author = proposal.author if proposal else paragraph.versions[0].author
    state = move_paragraph(paragraph, "choose")
    minutes.note(DraftTextChanged(paragraph.id, wording, author, "chosen", state))

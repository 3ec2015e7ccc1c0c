"""What each verb could name just now: concrete commands, and forms for what is typed."""

from collections.abc import Callable, Iterable, Iterator
from typing import Final, TypeAlias

from game.domain import commands as ask
from game.domain.ballot import Choice
from game.domain.commands import Command
from game.domain.delegation import Code
from game.domain.paragraph import STANDING, Paragraph
from game.domain.phase import AmendmentState, ParagraphState
from game.domain.session import Session
from game.domain.stage import Call, Floor, MainSponsorsChoice, MotionDebate, Statements, Window
from game.rules.change_offers import changes_on_offer
from game.rules.forms import Blank, Form, made, reason_form, text_form
from game.rules.motions.offers import motions_on_offer
from game.rules.packages import package_on_the_table

__all__ = ["EXPANSIONS", "Offer"]

Offer: TypeAlias = Command | Form
Expansion: TypeAlias = Callable[[Session, Code], Iterable[Offer]]


def _reason(session: Session) -> Blank:
    return Blank("reason", "reason", 1, session.profile.reason_characters)


_ON_A_PARAGRAPH: Final = (Floor, Call)


def _on_the_floor(session: Session) -> Paragraph | None:
    stage = session.stage
    return session.paragraph(stage.paragraph) if isinstance(stage, _ON_A_PARAGRAPH) else None


def _bare(command: type) -> Expansion:
    """A command that names nothing but the delegation."""

    def expand(_: Session, code: Code) -> tuple[Offer, ...]:
        return (made(command, code),)

    return expand


def _with_text(command: type) -> Expansion:
    def expand(session: Session, code: Code) -> tuple[Offer, ...]:
        return (text_form(command, session.profile.own_words_characters, ("delegation", code)),)

    return expand


def _with_reason(command: type) -> Expansion:
    def expand(session: Session, code: Code) -> tuple[Offer, ...]:
        return (reason_form(command, session.profile.reason_characters, ("delegation", code)),)

    return expand


def _statement(session: Session, code: Code) -> Iterator[Offer]:
    """A statement; where time may be yielded, also to whom."""
    stage = session.stage
    given, most = ("delegation", code), session.profile.own_words_characters
    yield text_form(ask.MakeStatement, most, given)
    if isinstance(stage, Statements) and session.profile.yields and not stage.yielded:
        others = (one for one in session.codes if one != code)
        for to in ("questions", "comments", *others):
            yield text_form(ask.MakeStatement, most, given, ("yields", to))


def _propose(session: Session, code: Code) -> Iterator[Offer]:
    if paragraph := _on_the_floor(session):
        for option in paragraph.options:
            yield made(ask.Propose, code, paragraph.id, option.key)


def _own_words(session: Session, code: Code) -> Iterator[Offer]:
    if paragraph := _on_the_floor(session):
        given = (("delegation", code), ("paragraph", paragraph.id))
        yield text_form(ask.ProposeOwnWords, session.profile.own_words_characters, *given)


def _numbers(paragraph: Paragraph) -> Iterator[int]:
    yield STANDING
    yield from (one.number for one in paragraph.proposals)


def _support(session: Session, code: Code) -> Iterator[Offer]:
    if paragraph := _on_the_floor(session):
        for number in _numbers(paragraph):
            yield made(ask.Support, code, paragraph.id, number)


def _reserve(session: Session, code: Code) -> Iterator[Offer]:
    if paragraph := _on_the_floor(session):
        for number in _numbers(paragraph):
            given = (("delegation", code), ("paragraph", paragraph.id), ("proposal", number))
            yield reason_form(ask.Reserve, session.profile.reason_characters, *given)


def _withdraw_proposal(session: Session, code: Code) -> Iterator[Offer]:
    if paragraph := _on_the_floor(session):
        for one in paragraph.proposals:
            if one.author == code:
                yield made(ask.WithdrawProposal, code, one.number)


def _withdraw_reservation(session: Session, code: Code) -> Iterator[Offer]:
    if paragraph := _on_the_floor(session):
        yield made(ask.WithdrawReservation, code, paragraph.id)


def _terms(session: Session) -> Blank:
    on_offer = session.text.on_offer
    return Blank("terms", "terms", 1, session.profile.package_paragraphs, on_offer)


def _offer_package(session: Session, code: Code) -> Iterator[Offer]:
    if not session.brackets:
        return
    others = tuple(one for one in session.members if one != code)
    addressees = Blank("addressees", "addressees", 1, len(others), others)
    blanks = (addressees, _terms(session), _reason(session))
    yield Form(ask.OfferPackage, (("delegation", code),), blanks)


def _accept(session: Session, code: Code) -> Iterator[Offer]:
    if package := package_on_the_table(session):
        yield made(ask.AcceptPackage, code, package.number)


def _decline(session: Session, code: Code) -> Iterator[Offer]:
    if package := package_on_the_table(session):
        yield made(ask.DeclinePackage, code, package.number)


def _counter(session: Session, code: Code) -> Iterator[Offer]:
    if package := package_on_the_table(session):
        given = (("delegation", code), ("package", package.number))
        yield Form(ask.CounterPackage, given, (_terms(session), _reason(session)))


def _withdraw_from(session: Session, code: Code) -> Iterator[Offer]:
    if package := package_on_the_table(session):
        given = (("delegation", code), ("package", package.number))
        yield reason_form(ask.WithdrawFromPackage, session.profile.reason_characters, *given)


def _by_paragraph(command: type, *states: ParagraphState) -> Expansion:
    """A command that names a paragraph in some state, with a reason."""

    def expand(session: Session, code: Code) -> Iterator[Offer]:
        for paragraph in session.in_state(*states):
            given = (("delegation", code), ("paragraph", paragraph.id))
            yield reason_form(command, session.profile.reason_characters, *given)

    return expand


def _choose(session: Session, code: Code) -> Iterator[Offer]:
    if isinstance(session.stage, MainSponsorsChoice):
        for paragraph in session.in_state(ParagraphState.COMPILED):
            for number in _numbers(paragraph):
                yield made(ask.ChooseWording, code, paragraph.id, number)


def _break_silence(session: Session, code: Code) -> Iterator[Offer]:
    named = session.in_state(ParagraphState.AGREED, ParagraphState.COMPILED)
    if named and isinstance(session.stage, Window):
        limit = session.profile.silence_paragraphs
        choices = tuple(one.id for one in named)
        blank = Blank("paragraphs", "paragraphs", 1, limit, choices)
        yield Form(ask.BreakSilence, (("delegation", code),), (blank, _reason(session)))


def _by_amendment(command: type) -> Expansion:
    """A command that names a tabled amendment."""

    def expand(session: Session, code: Code) -> Iterator[Offer]:
        for one in session.amendments:
            if one.state is AmendmentState.TABLED:
                yield made(command, code, one.number)

    return expand


def _separate(session: Session, code: Code) -> Iterator[Offer]:
    if isinstance(session.stage, Window) and session.stage.purpose == "requests":
        for paragraph in session.paragraphs:
            yield made(ask.RequestSeparateVote, code, paragraph.id)


def _ballots(session: Session, code: Code) -> tuple[Offer, ...]:
    choices = _WITH_RIGHTS if session.profile.votes_with_rights else _PLAIN
    return tuple(made(ask.CastBallot, code, *choice) for choice in choices)


_PLAIN = tuple((choice,) for choice in Choice)
_WITH_RIGHTS = (*_PLAIN, (Choice.YES, True), (Choice.NO, True))


def _attendance(session: Session, code: Code) -> Iterator[Offer]:
    """Present and voting; to be present is simply to pass, or said later."""
    later = code in session.absent
    yield made(ask.AnswerAttendanceCall, code)
    if later:
        yield ask.AnswerAttendanceCall(code, voting=False)


def _speak_on_motion(session: Session, code: Code) -> Iterator[Offer]:
    if isinstance(session.stage, MotionDebate):
        for side in ("for", "against"):
            given = (("delegation", code), ("side", side))
            yield text_form(ask.SpeakOnMotion, session.profile.own_words_characters, *given)


def _dissociate(session: Session, code: Code) -> Iterator[Offer]:
    """From any paragraph that was kept; a sponsor from none."""
    if code not in session.sponsors:
        yield from _by_paragraph(ask.Dissociate, *_KEPT)(session, code)


_KEPT = (ParagraphState.SETTLED, ParagraphState.AGREED, ParagraphState.COMPILED)

EXPANSIONS: Final[dict[type, Expansion]] = {
    ask.Pass: _bare(ask.Pass),
    ask.MakeStatement: _statement,
    ask.RaisePlacard: _bare(ask.RaisePlacard),
    ask.Support: _support,
    ask.Propose: _propose,
    ask.ProposeOwnWords: _own_words,
    ask.AskTime: _bare(ask.AskTime),
    ask.Reserve: _reserve,
    ask.WithdrawProposal: _withdraw_proposal,
    ask.WithdrawReservation: _withdraw_reservation,
    ask.OfferPackage: _offer_package,
    ask.AcceptPackage: _accept,
    ask.DeclinePackage: _decline,
    ask.CounterPackage: _counter,
    ask.WithdrawFromPackage: _withdraw_from,
    ask.AskBreak: _bare(ask.AskBreak),
    ask.ReopenParagraph: _by_paragraph(ask.ReopenParagraph, ParagraphState.AGREED),
    ask.Object: _with_reason(ask.Object),
    ask.ChooseWording: _choose,
    ask.BreakSilence: _break_silence,
    ask.WithdrawSponsorship: _with_reason(ask.WithdrawSponsorship),
    ask.CoSponsor: _bare(ask.CoSponsor),
    ask.ReviseOrally: changes_on_offer(ask.ReviseOrally),
    ask.TableAmendment: changes_on_offer(ask.TableAmendment),
    ask.CoSponsorAmendment: _by_amendment(ask.CoSponsorAmendment),
    ask.ConfirmAmendment: _by_amendment(ask.ConfirmAmendment),
    ask.WithdrawAmendment: _by_amendment(ask.WithdrawAmendment),
    ask.ReintroduceDraft: _bare(ask.ReintroduceDraft),
    ask.RequestSeparateVote: _separate,
    ask.RequestRecordedVote: _bare(ask.RequestRecordedVote),
    ask.WithdrawDraft: _with_reason(ask.WithdrawDraft),
    ask.CastBallot: _ballots,
    ask.AnswerAttendanceCall: _attendance,
    ask.ExplainVote: _with_text(ask.ExplainVote),
    ask.ExplainPosition: _with_text(ask.ExplainPosition),
    ask.Dissociate: _dissociate,
    ask.RequestToSpeak: _bare(ask.RequestToSpeak),
    ask.WithdrawFromList: _bare(ask.WithdrawFromList),
    ask.Reply: _with_text(ask.Reply),
    ask.Remark: _with_text(ask.Remark),
    ask.Move: motions_on_offer,
    ask.Second: _bare(ask.Second),
    ask.SpeakOnMotion: _speak_on_motion,
    ask.WithdrawMotion: _bare(ask.WithdrawMotion),
}

"""From a button to a command: what has to be chosen or written before an act is submitted."""

from collections.abc import Callable, Sequence
from typing import Final

from game.domain import commands as ask
from game.domain.commands import Command
from game.domain.delegation import Code
from game.domain.mandate import Mandate
from game.domain.package import Term
from game.domain.paragraph import Paragraph, ParagraphId
from game.domain.scenario import Scenario
from game.domain.session import Session
from game.domain.stage import Question
from game.rules.forms import Blank, Form
from game.ui.presenters.choices import Choice, blank_of, choices, named
from game.ui.presenters.instructions import suggested_reasons
from game.ui.presenters.motions import MotionRow, motion_rows, naming_words
from game.ui.presenters.moves import Move
from game.ui.presenters.status import paragraph_on_the_floor
from game.ui.scenes.editor import EditorScene, draft_key
from game.ui.scenes.motions import MotionsScene
from game.ui.scenes.overlay import Overlay
from game.ui.scenes.packages import PackageDraft, PackageScene, begin_draft
from game.ui.scenes.paragraphs import ParagraphsScene
from game.ui.scenes.pick import PickScene
from game.ui.scenes.write import Sheet, WriteScene
from game.ui.shell import Scene, Shell
from game.wording import _

__all__ = ["Acts"]

_DIRECT: Final = (ask.WithdrawProposal, ask.WithdrawReservation)
"""Acts that name something, but only ever one thing."""
_LONG: Final = (
    ask.MakeStatement,
    ask.ExplainVote,
    ask.ExplainPosition,
    ask.Reply,
    ask.Remark,
    ask.SpeakOnMotion,
)
_CHANGES: Final = (ask.TableAmendment, ask.ReviseOrally)
"""Acts that write a paragraph anew: the text that stands is there to begin from."""
_GRAVE: Final = (ask.WithdrawSponsorship, ask.WithdrawDraft, ask.Dissociate, *_CHANGES)
"""Acts that nobody does because a clock ran out over half a sentence."""


class Acts:
    """Leads a person from a button to a command, and keeps what was typed on the way.

    `submit` puts a command to the Chair and says whether it was in order: what was typed
    is kept until it was.
    """

    def __init__(
        self,
        shell: Shell,
        table: Scene,
        scenario: Scenario,
        submit: Callable[[Command], bool],
    ) -> None:
        """Serve one table."""
        self._shell, self._table, self._scenario = shell, table, scenario
        self._submit = submit
        self._drafts: dict[str, dict[str, str]] = {}
        self._packages: dict[tuple[str, object], PackageDraft] = {}
        self._session: Session | None = None
        self._mandate: Mandate | None = None
        self._seat = ""

    def begin(self, move: Move, seat: str, session: Session, mandate: Mandate | None) -> None:
        """Start an act of a seat; what it needs is asked one card after the other."""
        self._seat, self._session, self._mandate = seat, session, mandate
        if move.verb is ask.Move:
            self._motions(session)
            return
        if self._is_direct(move):
            self._take(Choice("", (), move.offers[0]))
            return
        rows = choices(session, move.offers, mandate)
        self._shell.push(
            PickScene(self._shell, self._table, move.title.rstrip("…"), rows, self._take)
        )

    def _motions(self, session: Session) -> None:
        """Which motion, then what it names, then its ground."""

        def chosen(row: MotionRow) -> None:
            if len(row.offers) == 1:
                self._take(Choice("", (), row.offers[0]))
                return
            rows = tuple(
                Choice(naming_words(session, one), (), one, wordless=True) for one in row.offers
            )
            self._shell.push(PickScene(self._shell, self._table, row.title, rows, self._take))

        rows = motion_rows(session, self._seat)
        self._shell.push(MotionsScene(self._shell, self._table, rows, chosen))

    def time_is_up(self) -> bool:
        """A reason or statement counts as it is written; any other card closes unfinished.

        True if something was closed that way: what was written is kept.
        """
        card = self._shell.scene
        if isinstance(card, WriteScene) and card.counts:
            card.submit()
            return False
        closed = False
        while isinstance(card, Overlay) and card.of_a_turn:
            self._shell.pop()
            card, closed = self._shell.scene, True
        return closed

    @staticmethod
    def _is_direct(move: Move) -> bool:
        first = move.offers[0]
        names = any(named(first, field) is not None for field in ("option", "proposal"))
        single = len(move.offers) == 1
        return single and (not names or move.verb in _DIRECT)

    def _take(self, choice: Choice) -> None:
        offer = choice.answer
        if not isinstance(offer, Form):
            self._submit(offer)
        elif blank_of(offer, "terms"):
            self._package(offer)
        elif blank_of(offer, "paragraphs"):
            self._paragraphs(offer)
        elif place := blank_of(offer, "place"):
            self._place(offer, place, choice)
        elif offer.command is ask.ProposeOwnWords:
            self._own_words(offer)
        else:
            self._write(offer, choice)

    def _drafts_of(self, seat: str) -> dict[str, str]:
        """Every seat keeps its own sheets: they are private until handed in."""
        return self._drafts.setdefault(seat, {})

    def _own_words(self, offer: Form) -> None:
        paragraph = self._paragraph(named(offer, "paragraph"))
        if paragraph is None:
            return

        def propose(text: str, read_as: str | None) -> None:
            if self._submit(ask.ProposeOwnWords(seat, paragraph.id, text, read_as)):
                drafts.pop(draft_key(paragraph), None)

        subject, seat = (self._scenario, paragraph), self._seat
        drafts = self._drafts_of(seat)
        self._shell.push(EditorScene(self._shell, self._table, subject, drafts, propose))

    def _paragraph(self, name: ParagraphId | None) -> Paragraph | None:
        return self._session.paragraph(name) if self._session and name else None

    def _package(self, offer: Form) -> None:
        if self._session is None:
            return
        key = (self._seat, named(offer, "package"))
        draft = self._packages.setdefault(key, begin_draft(self._session, offer))

        def hand_in(command: Command) -> None:
            if self._submit(command):
                self._packages.pop(key, None)

        form = (self._session, offer, self._mandate)
        self._shell.push(PackageScene(self._shell, self._table, form, draft, hand_in))

    def prepare(self, seat: str, addressees: Sequence[Code], terms: Sequence[Term]) -> None:
        """A package to begin from, when the seat next opens the card for one."""
        wordings = {one.paragraph: one.wording for one in terms}
        self._packages[seat, None] = PackageDraft(list(addressees), wordings)

    def _paragraphs(self, offer: Form) -> None:
        """Which paragraphs, then why."""
        if self._session is None:
            return

        def chosen(names: tuple[ParagraphId, ...]) -> None:
            given = (*offer.given, ("paragraphs", names))
            rest = tuple(one for one in offer.blanks if one.kind != "paragraphs")
            self._write(Form(offer.command, given, rest), Choice("", (), offer))

        session = self._session
        self._shell.push(ParagraphsScene(self._shell, self._table, session, offer, chosen))

    def _place(self, offer: Form, blank: Blank, choice: Choice) -> None:
        """After which paragraph it is to stand."""
        labels = {one.id: one.label for one in self._session.paragraphs} if self._session else {}
        rows = tuple(
            Choice(
                _("After {paragraph}").format(paragraph=labels.get(name, name)),
                (),
                offer.fill(**{blank.name: name}),
                wordless=True,
            )
            for name in blank.choices
        )
        title = choice.title.rstrip("…")
        self._shell.push(PickScene(self._shell, self._table, title, rows, self._take))

    def _write(self, offer: Form, choice: Choice) -> None:
        blank = offer.blanks[0]
        own = choice.reasons or self._reasons()
        sheet = Sheet(
            f"{offer.command.__name__} {offer.given}",
            _sheet_title(offer.command),
            _sheet_prompt(offer.command),
            _sheet_button(offer.command),
            blank.maximum,
            own or _usual(offer.command),
            offer.command in (*_LONG, *_CHANGES),
            offer.command not in _GRAVE,
            private=bool(own),
        )

        def write(text: str) -> None:
            if self._submit(offer.fill(**{blank.name: text})):
                drafts.pop(sheet.key, None)

        drafts = self._drafts_of(self._seat)
        drafts.setdefault(sheet.key, self._to_begin_from(offer))
        self._shell.push(WriteScene(self._shell, self._table, sheet, drafts, write))

    def _to_begin_from(self, offer: Form) -> str:
        """The text that stands, where it is to be changed."""
        paragraph = self._paragraph(named(offer, "paragraph"))
        anew = offer.command in _CHANGES and named(offer, "kind") is None
        return paragraph.standing.text if paragraph and anew else ""

    def _reasons(self) -> tuple[str, ...]:
        """For an objection: what the own mandate says about what is being asked."""
        session, mandate = self._session, self._mandate
        if session is None or mandate is None:
            return ()
        paragraph = self._paragraph(paragraph_on_the_floor(session))
        if paragraph is None:
            return ()
        stage = session.stage
        number = stage.subject.number if isinstance(stage, Question) else 0
        wording = paragraph.wording(number) or paragraph.standing
        return suggested_reasons(mandate, paragraph.id, wording.option)


def _usual(command: type) -> tuple[str, ...]:
    """Reasons anybody could give: ten seconds are few to write one."""
    if command not in (ask.Object, ask.Reserve):
        return ()
    return (
        _("It goes too far for us."),
        _("It does not go far enough for us."),
        _("We would need new instructions from our capital."),
        _("We prefer the text as it stood."),
    )


def _sheet_title(command: type) -> str:
    return {
        ask.MakeStatement: _("Statement"),
        ask.Reply: _("Right of reply"),
        ask.Remark: _("In the yielded time"),
        ask.SpeakOnMotion: _("On the motion"),
        ask.Move: _("The ground of the motion"),
        ask.ExplainVote: _("Explanation of vote"),
        ask.ExplainPosition: _("Explanation of position"),
        ask.Object: _("Objection"),
        ask.Reserve: _("Reservation"),
        ask.BreakSilence: _("Breaking silence"),
        ask.WithdrawSponsorship: _("Withdrawing sponsorship"),
        ask.WithdrawDraft: _("Withdrawing the draft"),
        ask.ReopenParagraph: _("Reopening"),
        ask.Dissociate: _("Dissociation"),
        ask.TableAmendment: _("Amendment in your own words"),
        ask.ReviseOrally: _("Oral revision in your own words"),
    }.get(command, _("A reason"))


def _sheet_prompt(command: type) -> str:
    if command in _LONG:
        return _("What do you say to the meeting?")
    if command in _CHANGES:
        return _("Write the whole paragraph as it is to stand, without its number.")
    return _("Give your reason: it is public, and it is what the others can work with.")


def _sheet_button(command: type) -> str:
    return {
        ask.Object: _("Object"),
        ask.Reserve: _("Reserve"),
        ask.BreakSilence: _("Break silence"),
        ask.MakeStatement: _("Speak"),
        ask.Reply: _("Reply"),
        ask.Remark: _("Speak"),
        ask.SpeakOnMotion: _("Speak"),
        ask.Move: _("Move it"),
    }.get(command, _("Hand it in"))

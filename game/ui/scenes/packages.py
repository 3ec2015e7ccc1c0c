"""Composing a package: up to three paragraphs with their wordings, to whom, and why."""

from collections.abc import Callable
from dataclasses import dataclass, field

import pygame

from game.domain.commands import Command
from game.domain.delegation import Code
from game.domain.mandate import Mandate
from game.domain.package import Term
from game.domain.paragraph import Paragraph, ParagraphId, Wording
from game.domain.refusal import Refusal
from game.domain.session import Session
from game.rules.forms import Form
from game.ui.presenters.choices import Choice, blank_of, named, term_choices
from game.ui.presenters.instructions import suggested_reasons, worth_with
from game.ui.presenters.offers import wording_title
from game.ui.scenes.overlay import Overlay
from game.ui.scenes.pick import PickScene
from game.ui.scenes.slot import Slot
from game.ui.scenes.write import is_ctrl_enter
from game.ui.shell import Scene, Shell
from game.ui.text import Run
from game.ui.widgets.base import Widget
from game.ui.widgets.button import Button
from game.ui.widgets.choices import ChoiceItem, ChoiceList
from game.ui.widgets.editor import TextEditor
from game.ui.widgets.label import Label
from game.wording import _
from game.wording.refusals import sentence

__all__ = ["PackageDraft", "PackageScene"]


@dataclass(slots=True)
class PackageDraft:
    """A package that is being composed; it outlives the card."""

    addressees: list[Code] = field(default_factory=list)
    terms: dict[ParagraphId, Wording] = field(default_factory=dict)
    reason: str = ""


class PackageScene(Overlay):
    """The card on which a package or a counter-offer is composed."""

    width = 760
    of_a_turn = True

    def __init__(
        self,
        shell: Shell,
        below: Scene,
        form: tuple[Session, Form, Mandate | None],
        draft: PackageDraft,
        on_done: Callable[[Command], None],
    ) -> None:
        """`form` holds the session, the form to fill in, and the own mandate if it may show."""
        super().__init__(shell, below)
        self._session, self._form, self._mandate = form
        self._draft, self._on_done = draft, on_done
        self._limit = _limit(self._form)
        self._answered = begin_draft(self._session, self._form).terms
        self._paragraphs = self._offered()
        self._forget_what_is_settled()
        self.editor = TextEditor(
            draft.reason,
            self._reasoned,
            max_length=self._session.profile.reason_characters,
            multiline=False,
            on_enter=self.offer,
        )
        self._terms, self._why = Slot(), Slot()
        self._chooser = ChoiceList((), self._pick, several=len(self._paragraphs) + 1)
        self._button = Button(_("Table the package"), self.offer, primary=True)
        back = Button(_("Back (the package is kept)"), self.leave, key="escape")
        title = _("Counter-offer") if self._counters else _("A package")
        self.show(title, self._body(), [self._button, back])
        self._refresh()

    @property
    def _counters(self) -> bool:
        return blank_of(self._form, "addressees") is None

    def _offered(self) -> tuple[tuple[Paragraph, tuple[Choice, ...]], ...]:
        blank = blank_of(self._form, "terms")
        return term_choices(self._session, blank, self._mandate) if blank else ()

    def _forget_what_is_settled(self) -> None:
        """A draft may name what was agreed meanwhile, or a wording that was withdrawn."""
        rows = {one.id: [choice.answer for choice in found] for one, found in self._paragraphs}
        kept = {name: one for name, one in self._draft.terms.items() if one in rows.get(name, [])}
        self._draft.terms = kept

    def _body(self) -> list[Widget]:
        body: list[Widget] = []
        blank = blank_of(self._form, "addressees")
        if blank is not None:
            names = self._session.names
            items = [ChoiceItem(code, names[code]) for code in blank.choices]
            chooser = ChoiceList(items, self._addressed, several=len(items))
            chooser.chosen = self._draft.addressees
            body += [Label(_("To whom"), "heading"), chooser]
        limit = _("Paragraphs, at most {limit}: all or nothing").format(limit=self._limit)
        reason = Label(_("Why it is fair"), "heading")
        return [*body, Label(limit, "heading"), self._terms, reason, self.editor, self._why]

    def _addressed(self, _code: str) -> None:
        self._refresh_button()

    def _reasoned(self, text: str) -> None:
        self._draft.reason = text
        self._refresh_button()

    def _refresh(self) -> None:
        items = [self._item(paragraph) for paragraph, _rows in self._paragraphs]
        self._chooser.offer(items, list(self._draft.terms))
        self._terms.fill([self._chooser, *self._worth()])
        reasons = self._suggestions()
        offered = ChoiceList([ChoiceItem(one, one) for one in reasons], self._suggested)
        self._why.fill([offered] if reasons else [])
        self._refresh_button()

    def _item(self, paragraph: Paragraph) -> ChoiceItem:
        wording, names = self._draft.terms.get(paragraph.id), self._session.names
        label = (Run(f"{paragraph.label}  ", "bold"), Run(paragraph.title, "small"))
        detail = wording_title(paragraph, wording, names) if wording else _("not in the package")
        return ChoiceItem(paragraph.id, label, detail)

    def _worth(self) -> list[Widget]:
        """What the whole text would be worth with this package, to the own seat only."""
        if self._mandate is None or not self._draft.terms:
            return []
        terms = tuple(Term(name, wording) for name, wording in self._draft.terms.items())
        now = worth_with(self._mandate, self._session, ())
        then = worth_with(self._mandate, self._session, terms)
        line = _("To you the whole text is worth {now} today and {then} with this package.")
        muted = self.shell.theme.palette.accent
        return [Label(line.format(now=round(now), then=round(then)), "small", muted)]

    def _suggestions(self) -> tuple[str, ...]:
        if self._mandate is None:
            return ()
        found: list[str] = []
        for name, wording in self._draft.terms.items():
            found += suggested_reasons(self._mandate, name, wording.option)[:1]
        return tuple(dict.fromkeys(found))

    def _suggested(self, text: str) -> None:
        self.editor.text = text
        self._reasoned(text)

    def _pick(self, name: str) -> None:
        """Choose the wording of a paragraph; or take it out of the package again."""
        paragraph, rows = next(one for one in self._paragraphs if one[0].id == name)
        if name not in self._draft.terms and len(self._draft.terms) >= self._limit:
            self._refresh()
            return
        title = _("{paragraph} in the package").format(paragraph=paragraph.label)
        leave = Choice(_("Not in the package"), (), None)
        offered = (*rows, leave) if name in self._draft.terms else rows
        self._refresh()
        card = PickScene(self.shell, self, title, offered, lambda one: self._picked(name, one))
        card.leads_back(_("Back to the package"))
        self.shell.push(card)

    def _picked(self, name: ParagraphId, choice: Choice) -> None:
        if choice.answer is None:
            self._draft.terms.pop(name, None)
        else:
            self._draft.terms[name] = choice.answer
        self._refresh()

    def _refresh_button(self) -> None:
        self._button.reason = self._missing()

    def _missing(self) -> str:
        if not self._counters and not self._draft.addressees:
            return _("Choose at least one delegation it is offered to.")
        if not self._draft.terms:
            return _("Choose at least one paragraph and its wording.")
        if self._draft.terms == self._answered:
            return sentence(Refusal("counter_is_the_same", "practice"))
        if not self._draft.reason.strip():
            return _("Give a reason: that is what the others can work with.")
        return ""

    def on_event(self, event: pygame.event.Event) -> None:
        """Ctrl+Enter tables the package from anywhere."""
        if is_ctrl_enter(event):
            self.offer()
        else:
            super().on_event(event)

    def held_update(self, elapsed: int) -> bool:
        """A list opened over this card keeps the table below held, too."""
        return self.update(elapsed)

    def offer(self) -> None:
        """Table it, unless something is missing."""
        if self._missing():
            return
        draft = self._draft
        values: dict[str, object] = {
            "terms": tuple(Term(name, wording) for name, wording in draft.terms.items()),
            "reason": draft.reason.strip(),
        }
        if not self._counters:
            order = self._session.codes
            values["addressees"] = tuple(code for code in order if code in draft.addressees)
        self.shell.pop()
        self._on_done(self._form.fill(**values))


def _limit(form: Form) -> int:
    blank = blank_of(form, "terms")
    return blank.maximum if blank else 0


def begin_draft(session: Session, form: Form) -> PackageDraft:
    """An empty draft; a counter-offer begins with the terms it answers."""
    number = named(form, "package")
    package = session.package(number) if number is not None else None
    terms = {one.paragraph: one.wording for one in package.terms} if package else {}
    return PackageDraft(terms=terms)

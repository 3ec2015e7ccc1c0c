"""Versions of the text, and any two of them side by side, word by word."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from game.debrief.curves import Step, steps
from game.domain.delegation import Code
from game.domain.paragraph import ParagraphId
from game.domain.proceedings import Entry
from game.domain.scenario import Scenario
from game.domain.session import Session
from game.ui.presenters.document import DocumentView, ParagraphView
from game.ui.presenters.marked import Piece, compared_pieces, plain_pieces
from game.ui.presenters.origins import origins
from game.ui.presenters.page import PageHead, page_head
from game.wording import _

__all__ = ["History", "Version", "compared", "differing"]


@dataclass(frozen=True, slots=True)
class Version:
    """The text at one moment: `entry` is the entry after which it stood, -1 the real text.

    `texts` leads from each paragraph that stood to its words.
    """

    entry: int
    title: str
    texts: Mapping[ParagraphId, str]


class History:
    """Every version of a session's text; `sessions[n]` is the session after entry n.

    With `real` the text that was adopted in reality is among them, where the scenario has it.
    """

    def __init__(
        self,
        scenario: Scenario,
        entries: Sequence[Entry],
        sessions: Sequence[Session],
        *,
        real: bool,
    ) -> None:
        """Go through the session once."""
        self.scenario, self._last = scenario, sessions[-1]
        self._labels = {one.id: one.label for one in self._last.paragraphs}
        self._steps = steps(sessions)
        titles = {one.entry: one.title for one in origins(scenario, entries, sessions)}
        moments = [(0, _("The first draft")), *titles.items()]
        found = [Version(entry, title, _texts(sessions[entry])) for entry, title in moments]
        if titles:
            found.append(Version(len(sessions) - 1, _("The text now"), _texts(self._last)))
        if real and (texts := _real(scenario)):
            found.append(Version(-1, _("The text adopted in reality"), texts))
        self.versions = tuple(found)

    def paragraphs(self) -> list[tuple[ParagraphId, str]]:
        """Every paragraph of the session, with its label, in the order of the document."""
        return list(self._labels.items())

    def authors(self, paragraph: ParagraphId, old: Version, new: Version) -> tuple[Code, ...]:
        """Who changed it between two moments of the session; nobody is known for the real text."""
        if -1 in (old.entry, new.entry):
            return ()
        first, last = sorted((old.entry, new.entry))
        between = (one for one in self._steps if first < one.entry <= last)
        return tuple(dict.fromkeys(_author(one) for one in between if one.paragraph == paragraph))


def _author(step: Step) -> Code:
    return step.author or "–"  # noqa: RUF001 - a dash: an earlier text came back


def _texts(session: Session) -> dict[ParagraphId, str]:
    return {one.id: one.standing.text for one in session.paragraphs if one.standing.text}


def _real(scenario: Scenario) -> dict[ParagraphId, str]:
    """The wording of each paragraph that was adopted, where the scenario names any."""
    found = {
        one.id: next((option.text for option in one.options if option.key == one.adopted), "")
        for one in scenario.paragraphs
        if one.adopted
    }
    return {name: text for name, text in found.items() if text}


def compared(history: History, old: Version, new: Version, *, all_of_it: bool) -> DocumentView:
    """The page with what changed from one version to another; else only what changed."""
    rows = (_row(history, name, label, (old, new)) for name, label in history.paragraphs())
    shown = tuple(one for one in rows if one is not None and (all_of_it or one.state))
    notes = tuple((str(place), text) for place, text in enumerate(history.scenario.footnotes, 1))
    head = page_head(history.scenario)
    if not all_of_it:
        return DocumentView(PageHead(notice=head.notice), shown, ())
    return DocumentView(head, shown, notes)


def differing(view: DocumentView) -> int:
    """How many paragraphs are not the same."""
    return sum(bool(one.state) for one in view.paragraphs)


def _row(
    history: History, name: ParagraphId, label: str, pair: tuple[Version, Version]
) -> ParagraphView | None:
    before, after = (one.texts.get(name, "") for one in pair)
    if not before and not after:
        return None
    if before == after:
        return ParagraphView(name, label, "", "", lit=False, number="", pieces=plain_pieces(after))
    words, state = _words(before, after)
    pieces = _pieces(before, after)
    if codes := history.authors(name, *pair):
        pieces = (*pieces, Piece(" ".join(codes), "author"))
    return ParagraphView(name, label, state, words, lit=False, number="", pieces=pieces)


def _words(before: str, after: str) -> tuple[str, str]:
    """What the margin says, and the state that colours it."""
    if not before:
        return _("new"), "agreed"
    if not after:
        return _("gone"), "deleted"
    return _("other"), "bracketed"


def _pieces(before: str, after: str) -> tuple[Piece, ...]:
    if not before:
        return tuple(
            Piece(one.text, "inserted") if one.style == "same" else one
            for one in plain_pieces(after)
        )
    return compared_pieces(before, after)

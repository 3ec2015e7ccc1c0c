"""Where the words of a paragraph come from: each change, by whom, when, in exchange for what."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.debrief.curves import Step, steps
from game.domain.events import ParagraphAgreed
from game.domain.paragraph import ParagraphId
from game.domain.proceedings import Entry
from game.domain.scenario import Scenario
from game.domain.session import Session
from game.ui.presenters.marked import Piece, compared_pieces
from game.wording import _

__all__ = ["Origin", "origins"]


@dataclass(frozen=True, slots=True)
class Origin:
    """One change of the text: its entry, what brought it about in words, and the words."""

    entry: int
    paragraph: ParagraphId
    title: str
    pieces: tuple[Piece, ...]


def origins(
    scenario: Scenario,
    entries: Sequence[Entry],
    sessions: Sequence[Session],
    paragraph: ParagraphId = "",
) -> tuple[Origin, ...]:
    """Every change of one paragraph, or of all (""), in order; `sessions[n]` is after entry n."""
    found = (one for one in steps(sessions) if paragraph in ("", one.paragraph))
    return tuple(_origin(scenario, entries, sessions, one) for one in found)


def _origin(
    scenario: Scenario, entries: Sequence[Entry], sessions: Sequence[Session], one: Step
) -> Origin:
    what = _how(scenario, one)
    bargain = _bargain(entries[one.entry - 1], sessions[one.entry], one)
    title = _("Step {entry} · {label}: {what}").format(
        entry=one.entry, label=one.label, what=f"{what}{bargain}"
    )
    return Origin(one.entry, one.paragraph, title, compared_pieces(one.before, one.after))


def _how(scenario: Scenario, one: Step) -> str:
    name = scenario.names.get(one.author, _("the first draft"))
    return {
        "agreed": _("agreed, in the words of {name}"),
        "package": _("agreed in a package of {name}"),
        "compiled": _("the chair's text, in the words of {name}"),
        "chosen": _("chosen by the main sponsor, in the words of {name}"),
        "revision": _("an oral revision of {name}"),
        "amendment": _("an amendment of {name}"),
        "separate_vote": _("left out in a separate vote"),
    }.get(one.cause, _("taken back")).format(name=name)


def _bargain(entry: Entry, session: Session, one: Step) -> str:
    """What it was exchanged for: the other paragraphs of its package."""
    for event in entry.events:
        if isinstance(event, ParagraphAgreed) and event.paragraph == one.paragraph:
            package = session.package(event.package or 0)
            others = (
                [name for name in package.paragraphs if name != one.paragraph] if package else []
            )
            if others:
                return _(", in exchange for {others}").format(others=", ".join(others))
    return ""

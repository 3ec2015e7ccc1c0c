"""The acts of a session as an audience may read them: one for each entry of the record."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields

from game.domain.delegation import Actor
from game.domain.events import Event, ProposalTabled, WordingSuggested
from game.domain.phase import Phase
from game.domain.proceedings import Entry
from game.export.publication import HIDDEN, Publication
from game.wording.events import line
from game.wording.refusals import rule_name, sentence

__all__ = ["Act", "acts", "told_entries"]


@dataclass(frozen=True, slots=True)
class Act:
    """One entry: when (session milliseconds), in which phase, by whom, what became of it.

    `name` is the command's, "" where it is hidden; `result` "done" or "refused", `rule` and
    `why` of a refusal only where they may be seen; `lines` are what the log says of it.
    """

    number: int
    at: int
    phase: Phase
    actor: Actor
    name: str
    paragraph: str
    text: str
    lines: tuple[str, ...]
    said: str
    result: str = "done"
    rule: str = ""
    why: str = ""


def acts(publication: Publication) -> tuple[Act, ...]:
    """Every entry in order; an act that was taken back is still told."""
    names = publication.session.names
    told = zip(told_entries(publication), publication.sessions, strict=False)
    return tuple(_act(entry, session.phase, lines, names) for (entry, lines), session in told)


def told_entries(publication: Publication) -> Iterator[tuple[Entry, tuple[str, ...]]]:
    """Each entry with what the log says of it; after an undo the numbers of proposals return."""
    names, authors = publication.session.names, dict[int, str]()
    for entry in publication.proceedings.entries:
        for event in entry.events:
            if isinstance(event, ProposalTabled | WordingSuggested):
                author = event.proposal.author
                authors[event.proposal.number] = names.get(author, author)
        yield entry, tuple(_lines(entry, names, lambda number: authors.get(number, "")))


def _act(entry: Entry, phase: Phase, lines: tuple[str, ...], names: Mapping[str, str]) -> Act:
    known = dict(_texts(entry))
    refusal = entry.refusal
    return Act(
        number=entry.number,
        at=entry.at,
        phase=phase,
        actor=entry.actor,
        name="" if entry.command is HIDDEN else type(entry.command).__name__,
        paragraph=known.get("paragraph", ""),
        text=known.get("text", "") or known.get("reason", ""),
        lines=lines,
        said=entry.said,
        result="done" if entry.events else "refused",
        rule=rule_name(refusal) if refusal else "",
        why=sentence(refusal, names) if refusal else "",
    )


def _texts(entry: Entry) -> Iterator[tuple[str, str]]:
    """The fields of the command that are texts."""
    if entry.command is not HIDDEN:
        for field in fields(entry.command):
            value = getattr(entry.command, field.name)
            if isinstance(value, str):
                yield field.name, value


def _lines(entry: Entry, names: Mapping[str, str], authors: Callable[[int], str]) -> Iterator[str]:
    for event in entry.events:
        if text := _line(event, names, authors):
            yield text


def _line(event: Event, names: Mapping[str, str], authors: Callable[[int], str]) -> str:
    """The log's sentence; "" for an event that a later version of the game words otherwise."""
    try:
        return line(event, names, authors)
    except KeyError:
        return ""

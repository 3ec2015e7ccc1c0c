"""What stands below the text: the outcome, the record of votes, the statements; plain lines."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.domain.ballot import Choice, VoteResult
from game.domain.phase import Outcome
from game.domain.session import Session
from game.export.plain import plain
from game.export.publication import Publication
from game.wording import _
from game.wording.events import outcome_sentence
from game.wording.votes import arithmetic

__all__ = ["Minute", "ballots_by_choice", "minutes", "outcome_words", "status_words"]


@dataclass(frozen=True, slots=True)
class Minute:
    """A line: "heading", "text", or "item" (it belongs to the text before it)."""

    kind: str
    text: str


def outcome_words(outcome: Outcome | None) -> str:
    """How the meeting ended, in one sentence; a later version's outcome by its code."""
    if outcome is None:
        return _("The meeting did not end.")
    try:
        return outcome_sentence(outcome)
    except KeyError:
        return outcome.value


def status_words(session: Session) -> str:
    """What the text is: adopted, or a draft."""
    if session.outcome in {Outcome.ADOPTED_WITHOUT_VOTE, Outcome.ADOPTED_BY_VOTE}:
        return _("the text as adopted in the simulation")
    if session.outcome is None:
        return _("the draft as it stood; what is in square brackets is not agreed")
    return _("the draft as it stood; it was not adopted")


def minutes(publication: Publication) -> Iterator[Minute]:
    """Everything below the text, in order."""
    yield from _end(publication)
    yield from _votes(publication.session)
    yield from _statements(publication.session)


def _end(publication: Publication) -> Iterator[Minute]:
    session = publication.session
    yield Minute("heading", _("Outcome"))
    yield Minute("text", outcome_words(session.outcome))
    for one in session.adoption_objections:
        template = _("{name} objected to adoption without a vote: {reason}")
        yield Minute("text", _named(session, template, one.delegation, one.reason))
    for code in publication.header.scenario.sponsors:
        if code not in session.sponsors:
            yield Minute("text", _named(session, _("{name} withdrew its sponsorship."), code))


def _votes(session: Session) -> Iterator[Minute]:
    if session.votes:
        yield Minute("heading", _("Record of votes"))
    for result in session.votes:
        yield Minute("text", arithmetic(result))
        for title, codes in ballots_by_choice(result):
            names = ", ".join(session.names.get(code, code) for code in codes)
            yield Minute("item", _("{title}: {names}").format(title=title, names=names))


def ballots_by_choice(result: VoteResult) -> Iterator[tuple[str, tuple[str, ...]]]:
    """A recorded vote names who voted how (rule 87); any other keeps it sealed."""
    titles = {
        Choice.YES: _("In favour"),
        Choice.NO: _("Against"),
        Choice.ABSTENTION: _("Abstaining"),
        Choice.ABSENT: _("Not voting"),
        Choice.NOT_PARTICIPATING: _("Not participating"),
    }
    for choice, title in titles.items():
        if codes := tuple(one.delegation for one in result.ballots if one.choice is choice):
            yield title, codes


def _statements(session: Session) -> Iterator[Minute]:
    """Explanations and dissociations; opening statements belong to the record alone."""
    templates = {
        "vote_before": _("{name}, in explanation of vote before the vote: {reason}"),
        "vote_after": _("{name}, in explanation of vote after the vote: {reason}"),
        "position": _("{name}, in explanation of position: {reason}"),
        "dissociation": _("{name} dissociates itself from {paragraph}: {reason}"),
    }
    said = [one for one in session.explanations if one.kind in templates]
    if said:
        yield Minute("heading", _("Statements"))
    for one in said:
        text = _named(session, templates[one.kind], one.delegation, one.text, one.paragraph)
        yield Minute("text", text)


def _named(
    session: Session, template: str, code: str, reason: str = "", paragraph: str = ""
) -> str:
    name = session.names.get(code, code)
    return template.format(name=name, reason=" ".join(plain(reason).split()), paragraph=paragraph)

"""The resolution as Markdown: readable as it is, and wherever Markdown is shown."""

import re
from collections.abc import Iterator
from typing import Final

from game.domain.ballot import Choice, VoteResult
from game.domain.phase import Outcome
from game.domain.scenario import Masthead, Scenario
from game.domain.session import Session
from game.drafting.numbering import superscript
from game.export.notice import record_line
from game.export.publication import Publication
from game.export.resolution import Resolution, SetParagraph, resolution
from game.wording import _, training_notice
from game.wording.events import outcome_sentence
from game.wording.votes import arithmetic

__all__ = ["as_markdown"]

_SIGNS: Final = re.compile(r"([\\`*_\[\]<>#|~&])")
_BLANKS: Final = re.compile(r"\s+")
_BEGINS_A_LIST: Final = re.compile(r"^(\d+(?=[.)])|(?=[+-]))(.(?:\s|$))")


def as_markdown(publication: Publication) -> bytes:
    """The text as it ended, its outcome and the record of votes; only what is public."""
    made, session = resolution(publication.proceedings), publication.session
    parts = [
        *_head(made, session),
        *(_paragraph(one) for one in made.paragraphs),
        *_footnotes(made),
        "---",
        *_end(publication.header.scenario, session),
        *_votes(session),
        *_statements(session),
        record_line(publication.chain),
        _notice(),
    ]
    return ("\n\n".join(one for one in parts if one) + "\n").encode()


def _notice() -> str:
    return f"**{training_notice()}**"


def _escaped(text: str) -> str:
    """Plain text: nothing in it is read as Markdown or HTML, and it keeps to its line."""
    return _BEGINS_A_LIST.sub(r"\1\\\2", _inline(text.strip()))


def _inline(text: str) -> str:
    """The same for what follows on a line."""
    return _SIGNS.sub(r"\\\1", _BLANKS.sub(" ", text))


def _head(made: Resolution, session: Session) -> Iterator[str]:
    head = made.masthead
    yield _notice()
    yield "  \n".join(_escaped(one) for one in _masthead(head) if one)
    if head.sponsors_line:
        yield f"**{_escaped(head.sponsors_line)}**"
    yield f"# {_escaped(head.title)}"
    yield f"({_status(session)})"
    yield f"*{_escaped(made.organ)},*"


def _masthead(head: Masthead) -> Iterator[str]:
    """The lines above the title; a scenario may leave any of them out."""
    if head.distribution or head.date:
        distribution = _("Distr.: {distribution} {date}")
        yield distribution.format(distribution=head.distribution, date=head.date).strip()
    if head.language:
        yield _("Original: {language}").format(language=head.language)
    yield from (head.session, head.agenda_item, head.job_number)


def _status(session: Session) -> str:
    if session.outcome in {Outcome.ADOPTED_WITHOUT_VOTE, Outcome.ADOPTED_BY_VOTE}:
        return _("the text as adopted in the simulation")
    if session.outcome is None:
        return _("the draft as it stood; what is in square brackets is not agreed")
    return _("the draft as it stood; it was not adopted")


def _paragraph(one: SetParagraph) -> str:
    opening = f"*{_escaped(one.opening)}*" if one.opening else ""
    rest = _inline(one.rest) if opening else _escaped(one.rest)
    text = f"\\[{opening}{rest}\\]" if one.bracketed else f"{opening}{rest}"
    return f"{one.number}. {text}" if one.number else text


def _footnotes(made: Resolution) -> Iterator[str]:
    if made.footnotes:
        notes = enumerate(made.footnotes, 1)
        yield "  \n".join(f"{superscript(number)} {_escaped(text)}" for number, text in notes)


def _end(scenario: Scenario, session: Session) -> Iterator[str]:
    yield f"## {_('Outcome')}"
    yield outcome_sentence(session.outcome) if session.outcome else _("The meeting did not end.")
    for one in session.adoption_objections:
        template = _("{name} objected to adoption without a vote: {reason}")
        yield _named(session, template, one.delegation, one.reason)
    yield from _sponsors(scenario, session)
    yield from _costs(session)


def _sponsors(scenario: Scenario, session: Session) -> Iterator[str]:
    """Who left the sponsors; where somebody joined them, the list at the closing."""
    if session.reintroduced:
        yield _("The draft was withdrawn, and taken up again by another delegation.")
    else:
        for code in scenario.sponsors:
            if code not in session.sponsors:
                yield _named(session, _("{name} withdrew its sponsorship."), code)
    if session.joined:
        behind = (session.main_sponsor, *session.co_sponsors)
        names = ", ".join(_escaped(session.names.get(code, code)) for code in behind)
        yield _("Sponsors at the closing: {names}.").format(names=names)


def _costs(session: Session) -> Iterator[str]:
    """What was stated on programme budget implications (rule 153)."""
    for flag in session.budget_flags:
        paragraph = _escaped(flag.paragraph.replace("-", " "))
        if flag.by == "facilitator":
            template = _("The Secretariat on {paragraph}: {costs}")
            yield template.format(paragraph=paragraph, costs=_escaped(flag.costs))
        elif flag.by == "chair":
            template = _("Costs of {paragraph}: within existing resources (training rule).")
            yield template.format(paragraph=paragraph)


def _votes(session: Session) -> Iterator[str]:
    if session.votes:
        yield f"## {_('Record of votes')}"
    for result in session.votes:
        yield arithmetic(result)
        if result.ballots:
            yield "\n".join(_recorded(session, result))


def _recorded(session: Session, result: VoteResult) -> Iterator[str]:
    """A recorded vote names who voted how (rule 87); any other keeps it sealed."""
    titles = {
        Choice.YES: _("In favour"),
        Choice.NO: _("Against"),
        Choice.ABSTENTION: _("Abstaining"),
        Choice.ABSENT: _("Not voting"),
    }
    for choice, title in titles.items():
        voted = [one.delegation for one in result.ballots if one.choice is choice]
        names = ", ".join(_escaped(session.names.get(code, code)) for code in voted)
        if voted:
            yield _("- {title}: {names}").format(title=title, names=names)


def _statements(session: Session) -> Iterator[str]:
    """Explanations and dissociations; opening statements belong to the record alone."""
    templates = {
        "vote_before": _("{name}, in explanation of vote before the vote: {reason}"),
        "vote_after": _("{name}, in explanation of vote after the vote: {reason}"),
        "position": _("{name}, in explanation of position: {reason}"),
        "dissociation": _("{name} dissociates itself from {paragraph}: {reason}"),
    }
    said = [one for one in session.explanations if one.kind in templates]
    if said:
        yield f"## {_('Statements')}"
    for one in said:
        template = templates[one.kind]
        yield _named(session, template, one.delegation, one.text, one.paragraph)


def _named(
    session: Session, template: str, code: str, reason: str = "", paragraph: str = ""
) -> str:
    name = _escaped(session.names.get(code, code))
    return template.format(name=name, reason=_escaped(reason), paragraph=_escaped(paragraph))

"""From the file's entries to the nouns of the domain. Nothing is checked here any more."""

from collections.abc import Iterator

from game.domain.card import Card, CardEffect, Trigger
from game.domain.delegation import Delegation
from game.domain.mandate import Interest, Mandate
from game.domain.paragraph import OMITTED, Kind, Option
from game.domain.profile import Profile
from game.domain.scenario import Length, Masthead, Position, Scenario, ScenarioParagraph, Source
from game.scenario.beside import Beside
from game.scenario.checks.finding import opened
from game.scenario.glossary import glossary_of
from game.scenario.schema import (
    CardEntry,
    InterestEntry,
    MandateEntry,
    OptionEntry,
    ParagraphEntry,
    ScenarioFile,
)

__all__ = ["OMIT", "to_scenario"]

OMIT = Option(OMITTED, "Omit the paragraph", "", strength=0)
"""Every paragraph that can be open can be left out. In the scenario's language: not translated."""


def to_scenario(
    file: ScenarioFile,
    profile: Profile,
    briefings: tuple[tuple[str, str], ...],
    beside: Beside,
) -> Scenario:
    """The scenario that a checked file describes; delegations in alphabetical order."""
    delegations = _delegations(file)
    return Scenario(
        id=file.id,
        title=file.title,
        subtitle=file.subtitle,
        organ=file.organ,
        body=file.body,
        masthead=Masthead(organ=file.organ, **file.masthead.model_dump()),
        delegations=delegations,
        sponsors=tuple(file.sponsors),
        main_sponsor=file.main_sponsor,
        paragraphs=_paragraphs(file),
        footnotes=tuple(file.footnotes),
        lengths=_lengths(file),
        profile=profile,
        positions=tuple(_positions(file, delegations)),
        mandates=tuple(_mandate(file, one.code) for one in delegations),
        briefings=briefings,
        glossary=glossary_of(beside.glossary or file.glossary),
        questions=tuple(file.questions),
        reality=file.reality,
        sources=tuple(Source(one.what, one.status, one.reference) for one in file.sources),
        cards=tuple(_card(one) for one in beside.cards or file.cards),
    )


def _delegations(file: ScenarioFile) -> tuple[Delegation, ...]:
    rows = (Delegation(**one.model_dump()) for one in file.delegations)
    return tuple(sorted(rows, key=lambda one: one.name.casefold()))


def _lengths(file: ScenarioFile) -> tuple[Length, ...]:
    order = [paragraph.id for paragraph in file.paragraphs]
    rows = file.lengths.items()
    return tuple(Length(name, tuple(sorted(ids, key=order.index))) for name, ids in rows)


def _paragraphs(file: ScenarioFile) -> tuple[ScenarioParagraph, ...]:
    is_open = opened(file)
    return tuple(_paragraph(one, _options(one, one.id in is_open)) for one in file.paragraphs)


def _paragraph(entry: ParagraphEntry, options: tuple[Option, ...]) -> ScenarioParagraph:
    return ScenarioParagraph(
        id=entry.id,
        kind=Kind(entry.id[:2]),
        title=entry.title,
        options=options,
        zero=entry.zero,
        settled=entry.settled,
        adopted=entry.adopted,
        background=entry.background,
        protected=tuple(entry.protected),
    )


def _options(entry: ParagraphEntry, is_open: bool) -> tuple[Option, ...]:  # noqa: FBT001 - one question
    written = tuple(_option(option) for option in entry.options)
    if is_open and all(option.key != OMITTED for option in written):
        return (*written, OMIT)
    return written


def _option(entry: OptionEntry) -> Option:
    lists = (tuple(entry.terms), tuple(entry.qualifiers))
    return Option(entry.key, entry.title, entry.text, entry.strength, *lists, entry.offered)


def _card(entry: CardEntry) -> Card:
    return Card(
        key=entry.key,
        title=entry.title,
        text=entry.text,
        status=entry.status,
        source=entry.source,
        voice=entry.voice,
        voice_name=entry.voice_name,
        trigger=Trigger(**entry.trigger.model_dump()),
        effects=tuple(CardEffect(**one.model_dump()) for one in entry.effects),
    )


def _positions(file: ScenarioFile, delegations: tuple[Delegation, ...]) -> Iterator[Position]:
    for paragraph in file.paragraphs:
        for one in delegations:
            if entry := paragraph.positions.get(one.code):
                words = (entry.stance, entry.text, entry.source)
                yield Position(one.code, paragraph.id, *words)


def _mandate(file: ScenarioFile, code: str) -> Mandate:
    entry = file.mandates[code]
    return Mandate(
        delegation=code,
        interests=tuple(_interests(file, entry)),
        no_deal=tuple(entry.no_deal.items()),
        vote_cost=entry.vote_cost,
        temperament=entry.temperament,
        summary=entry.summary,
    )


def _interests(file: ScenarioFile, mandate: MandateEntry) -> Iterator[Interest]:
    for paragraph in file.paragraphs:
        if entry := mandate.interests.get(paragraph.id):
            yield _interest(paragraph.id, entry)


def _interest(paragraph: str, entry: InterestEntry) -> Interest:
    return Interest(
        paragraph=paragraph,
        weight=entry.weight,
        values=tuple(entry.values.items()),
        reasons=tuple(entry.reasons.items()),
        red_lines=tuple(entry.red_lines),
        red_line_reason=entry.red_line_reason,
    )

"""A scenario in another language: `i18n/<language>.yaml` beside it, as far as somebody wrote it.

The text of the resolution, the masthead and confidential pages stay in the language they were
written in; names, titles, questions and cards may be said in another.
"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Final

from pydantic import Field

from game.domain.card import Card
from game.domain.paragraph import Option
from game.domain.scenario import Scenario, ScenarioParagraph
from game.scenario.events import MAX_BYTES
from game.scenario.fields import Body, Code, Line, MaybeLine, OptionKey, ParagraphId, Strict
from game.scenario.files import read_bytes
from game.scenario.problems import Problem, ScenarioProblems, did_you_mean
from game.scenario.typed import typed
from game.scenario.yamlread import Tree, read_yaml
from game.wording import _

__all__ = ["TRANSLATION_FORMAT", "localised", "translation_problems", "translations"]

TRANSLATION_FORMAT: Final = "ad-referendum-i18n/1"


class ParagraphWords(Strict):
    """How a paragraph and its options are called."""

    title: MaybeLine = ""
    """The short label for lists."""
    options: dict[OptionKey, Line] = Field(default_factory=dict)
    """What each option does, in a few words, by its key."""


class CardWords(Strict):
    """An event card."""

    title: MaybeLine = ""
    """Its heading."""
    text: Body = ""
    """What it says."""


class Translation(Strict):
    """What a scenario says in another language; what is missing stays as it was written."""

    format: str = TRANSLATION_FORMAT
    """The format of this file."""
    title: MaybeLine = ""
    """The scenario's title."""
    subtitle: MaybeLine = ""
    """The line under it."""
    body: MaybeLine = ""
    """The body that votes."""
    delegations: dict[Code, Line] = Field(default_factory=dict)
    """The name on each nameplate, by code."""
    paragraphs: dict[ParagraphId, ParagraphWords] = Field(default_factory=dict)
    """How paragraphs and options are called."""
    cards: dict[str, CardWords] = Field(default_factory=dict)
    """Event cards, by their key."""
    questions: Annotated[list[Line], Field(max_length=200)] = Field(default_factory=list)
    """The questions for the class, in the order of the scenario's own."""


def translations(folder: Path) -> tuple[Path, ...]:
    """The files of other languages that a scenario's folder holds."""
    return tuple(sorted((folder / "i18n").glob("*.yaml")))


def localised(scenario: Scenario, folder: Path, language: str) -> Scenario:
    """The scenario as far as its folder says it in a language; ScenarioProblems if it is wrong."""
    path = folder / "i18n" / f"{language}.yaml"
    if not path.is_file():
        return scenario
    words = _read(path, scenario)
    return replace(
        scenario,
        title=words.title or scenario.title,
        subtitle=words.subtitle or scenario.subtitle,
        body=words.body or scenario.body,
        delegations=tuple(
            replace(one, name=words.delegations.get(one.code, one.name))
            for one in scenario.delegations
        ),
        paragraphs=tuple(_paragraph(one, words) for one in scenario.paragraphs),
        cards=tuple(_card(one, words) for one in scenario.cards),
        questions=(*words.questions, *scenario.questions[len(words.questions) :]),
    )


def translation_problems(scenario: Scenario, folder: Path) -> tuple[Problem, ...]:
    """Everything that is wrong with the files of other languages."""
    found: list[Problem] = []
    for path in translations(folder):
        try:
            _read(path, scenario)
        except ScenarioProblems as problems:
            found += problems.problems
    return tuple(found)


def _read(path: Path, scenario: Scenario) -> Translation:
    tree = read_yaml(read_bytes(path, MAX_BYTES), str(path))
    words = typed(tree, Translation, TRANSLATION_FORMAT)
    if found := (*tree.problems, *_strangers(tree, words, scenario)):
        raise ScenarioProblems(found)
    return words


def _strangers(tree: Tree, words: Translation, scenario: Scenario) -> Iterator[Problem]:
    """Names that the scenario does not have."""
    ids = {one.id: [option.key for option in one.options] for one in scenario.paragraphs}
    rows: list[tuple[tuple[str | int, ...], str, list[str]]] = [
        *((("delegations", one), one, list(scenario.names)) for one in words.delegations),
        *((("cards", one), one, [card.key for card in scenario.cards]) for one in words.cards),
        *((("paragraphs", one), one, list(ids)) for one in words.paragraphs),
        *(
            (("paragraphs", name, "options", key), key, ids.get(name, [key]))
            for name, one in words.paragraphs.items()
            for key in one.options
        ),
    ]
    what = _("the scenario has no '{name}' that could be translated")
    for path, name, known in rows:
        if name not in known:
            yield tree.problem(path, what.format(name=name), did_you_mean(name, known), key=True)
    if len(words.questions) > len(scenario.questions):
        what = _("there are more questions than the scenario asks")
        yield tree.problem(("questions",), what, _("translate them in their order"), key=True)


def _paragraph(one: ScenarioParagraph, words: Translation) -> ScenarioParagraph:
    said = words.paragraphs.get(one.id, ParagraphWords())
    options = tuple(_option(option, said) for option in one.options)
    return replace(one, title=said.title or one.title, options=options)


def _option(one: Option, said: ParagraphWords) -> Option:
    return replace(one, title=said.options.get(one.key, one.title))


def _card(one: Card, words: Translation) -> Card:
    said = words.cards.get(one.key, CardWords())
    return replace(one, title=said.title or one.title, text=said.text or one.text)

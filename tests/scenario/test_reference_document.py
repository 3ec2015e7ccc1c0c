"""The reference scenario says what the document of 29 March 2021 says, letter for letter.

Three things are made alike before the comparison, and nothing else: PP7, which a page break
cuts in two, is joined again; footnotes are moved from the foot of each page to the foot of the
document; blank lines and the form of the masthead's lines carry no meaning.
"""

import hashlib
import re
from collections.abc import Iterator
from itertools import pairwise, product

import pytest
from the_document import GOLDEN, rebuilt, the_document, wording

from game import resources
from game.domain.paragraph import OMITTED, Option
from game.domain.scenario import Scenario, ScenarioParagraph
from game.drafting.openers import listed, opener
from game.drafting.ranking import OptionText
from game.drafting.reading import read_own_words
from game.scenario import load_scenario

PAPER = "#fbfaf6"


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return load_scenario(resources.scenarios_dir() / "unrcca-2021")


def opened(scenario: Scenario) -> tuple[ScenarioParagraph, ...]:
    return tuple(scenario.paragraph(name) for name in scenario.length("full").open)


def written(paragraph: ScenarioParagraph) -> list[Option]:
    return [option for option in paragraph.options if option.key != OMITTED]


def test_the_golden_file_is_the_document_untouched() -> None:
    digest = hashlib.sha256(GOLDEN.read_text("utf-8").encode()).hexdigest()
    assert digest == "946b9ef6ce8b671dc1ca51fcff49a71d5d2480c7131e51467aaa3772be883be3"


def test_the_adopted_options_make_the_document_letter_for_letter(scenario: Scenario) -> None:
    assert rebuilt(scenario) == the_document()


def test_the_document_has_sixteen_preambular_and_four_operative_paragraphs(
    scenario: Scenario,
) -> None:
    names = [one.id for one in scenario.paragraphs]
    assert names == [f"PP{n}" for n in range(1, 17)] + [f"OP{n}" for n in range(1, 5)]


def test_paragraphs_that_are_not_open_stand_as_adopted(scenario: Scenario) -> None:
    assert {one.settled for one in scenario.paragraphs} == {"adopted"}


def test_each_length_opens_what_the_shorter_one_opens_and_more(scenario: Scenario) -> None:
    short, standard, full = (
        set(scenario.length(name).open) for name in ("short", "standard", "full")
    )
    assert short < standard < full
    assert [len(short), len(standard), len(full)] == [5, 11, 17]


def test_each_open_paragraph_offers_three_to_five_wordings_and_its_omission(
    scenario: Scenario,
) -> None:
    for paragraph in opened(scenario):
        keys = [option.key for option in paragraph.options]
        assert keys[0] == "adopted"
        assert keys[-1] == OMITTED
        assert 3 <= len(written(paragraph)) <= 5


def test_the_zero_draft_asks_for_negotiation_on_nearly_every_paragraph(scenario: Scenario) -> None:
    as_adopted = [one.id for one in opened(scenario) if one.zero == one.adopted]
    assert as_adopted == ["PP6"]


def test_no_two_neighbours_open_alike_without_also_or_further(scenario: Scenario) -> None:
    assert list(clumsy_repeats(scenario)) == []


def clumsy_repeats(scenario: Scenario) -> Iterator[tuple[str, str, str, str]]:
    for one, two in pairwise(scenario.paragraphs):
        for first, second in product(written(one), written(two)):
            if not repeats(first.text, one.kind.value, second.text, two.kind.value):
                continue
            if not re.match(r"\w+ (?:also|further)\b", second.text):
                yield one.id, first.key, two.id, second.key


def repeats(first: str, kind: str, second: str, next_kind: str) -> bool:
    return kind == next_kind and listed(first, kind) == listed(second, kind)


def test_also_and_further_always_follow_what_they_repeat(scenario: Scenario) -> None:
    for one, two in pairwise(scenario.paragraphs):
        for first, second in product(written(one), written(two)):
            if re.match(r"\w+ (?:also|further)\b", second.text):
                assert first.text.split()[0] == second.text.split()[0]


def test_every_option_opens_as_its_kind_of_paragraph_does(scenario: Scenario) -> None:
    for paragraph in scenario.paragraphs:
        for option in written(paragraph):
            assert opener(option.text, paragraph.kind.value), (paragraph.id, option.key)


def test_every_option_typed_as_own_words_is_read_as_itself(scenario: Scenario) -> None:
    for paragraph in opened(scenario):
        kind, zero = paragraph.kind.value, wording(paragraph, paragraph.zero).text
        known = [
            OptionText(one.key, one.text, one.strength, one.terms, one.qualifiers)
            for one in paragraph.options
        ]
        for option in written(paragraph):
            reading = read_own_words(option.text, kind, known, zero)
            assert (reading.option, reading.sure) == (option.key, True)


def test_terms_and_qualifiers_stand_in_the_text_they_describe(scenario: Scenario) -> None:
    for paragraph in scenario.paragraphs:
        for option in written(paragraph):
            for words in (*option.terms, *option.qualifiers):
                assert words.casefold() in option.text.casefold(), (paragraph.id, option.key)


def test_every_delegation_has_a_sourced_position_on_every_open_paragraph(
    scenario: Scenario,
) -> None:
    for paragraph in opened(scenario):
        for delegation in scenario.delegations:
            position = scenario.position(delegation.code, paragraph.id)
            assert position is not None
            assert position.text
            assert re.search(
                r"V\[\d+\]|M-[hml]|INF|invented|after March 2021|draft itself", position.source
            )


def test_no_symbol_of_the_draft_or_the_resolution_is_printed(scenario: Scenario) -> None:
    printed = "\n".join([*rebuilt(scenario), scenario.title, scenario.reality])
    assert not re.search(r"A/75/L|A/RES/|A/77/L", printed)


@pytest.mark.parametrize("code", ["KZ", "KG", "TJ", "TM", "UZ"])
def test_a_delegation_s_words_can_be_read_on_white_paper(scenario: Scenario, code: str) -> None:
    colour = next(one.colour for one in scenario.delegations if one.code == code)
    assert (luminance(PAPER) + 0.05) / (luminance(colour) + 0.05) >= 4.5


def luminance(colour: str) -> float:
    """Relative luminance, 0 to 1, as the accessibility guidelines define it (WCAG 2)."""
    shares = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in shares]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

"""The document of 29 March 2021: the golden file, and what a scenario or a session makes."""

import re
from pathlib import Path

from game.domain.paragraph import Option
from game.domain.scenario import Scenario, ScenarioParagraph
from game.drafting.numbering import set_paragraph, superscript
from game.drafting.openers import opener

GOLDEN = Path(__file__).parent / "golden" / "draft-resolution-2021.txt"


def the_document() -> list[str]:
    """The blocks of the golden file: body, then footnotes, then the job number."""
    blocks = [one.strip() for one in re.split(r"\n\s*\n", GOLDEN.read_text("utf-8")) if one.strip()]
    footnotes = [one for one in blocks if one[0] in "¹²³"]
    *body, job_number = [one for one in blocks if one not in footnotes]
    return [*rejoined(body), *footnotes, job_number]


def rejoined(blocks: list[str]) -> list[str]:
    """A block that begins in lower case goes on where the one before it stopped."""
    joined: list[str] = []
    for block in blocks:
        if block[0].islower():
            joined[-1] += " " + block
        else:
            joined.append(block)
    return joined


def rebuilt(scenario: Scenario) -> list[str]:
    """The same blocks, made from the scenario alone."""
    texts = [(one.kind.value, wording(one, one.adopted).text) for one in scenario.paragraphs]
    return printed(scenario, texts)


def printed(scenario: Scenario, texts: list[tuple[str, str]]) -> list[str]:
    """The blocks of the document with these paragraphs, numbered anew in each part."""
    counts = {"PP": 0, "OP": 0}
    paragraphs = []
    for place, (kind, text) in enumerate(texts, 1):
        counts[kind] += 1
        paragraphs.append(in_print(kind, counts[kind], text, is_last=place == len(texts)))
    head = scenario.masthead
    return [
        f"Distr.: {head.distribution} {head.date}",
        f"Original: {head.language}",
        f"{head.session} {head.agenda_item}",
        head.sponsors_line,
        head.title,
        f"{head.organ},",
        *paragraphs,
        *(f"{superscript(number)} {text}" for number, text in enumerate(scenario.footnotes, 1)),
        head.job_number,
    ]


def in_print(kind: str, number: int, text: str, *, is_last: bool) -> str:
    """A paragraph as the golden file prints it: its operative verb between asterisks."""
    if kind == "OP" and (verb := opener(text, "OP")):
        text = f"*{verb}*{text.removeprefix(verb)}"
    return set_paragraph(text, kind, number, is_last=is_last)


def wording(paragraph: ScenarioParagraph, key: str) -> Option:
    return next(option for option in paragraph.options if option.key == key)

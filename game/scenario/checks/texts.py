"""The words of options: number and punctuation are made when a text is rendered."""

import re
from collections.abc import Iterator

from game.drafting.openers import opener
from game.scenario.checks.finding import Finding
from game.scenario.problems import Path, clip
from game.scenario.schema import ParagraphEntry, ScenarioFile
from game.wording import _

__all__ = ["check_texts"]

ANCHOR = re.compile(r"\[\^([^\]]*)\]")
NUMBER = re.compile(r"(?:[0-9]+[.)]|\([0-9a-z]{1,4}\)|(?:PP|OP) ?[0-9]+[.:)]?)(?=\s)")
TERMINAL = re.compile(r"[,;:.]$")


def check_texts(scenario: ScenarioFile) -> Iterator[Finding]:
    """Every text of the draft can be rendered as it stands."""
    for row, paragraph in enumerate(scenario.paragraphs):
        yield from _protected(paragraph, ("paragraphs", row, "protected"))
        for number, option in enumerate(paragraph.options):
            path: Path = ("paragraphs", row, "options", number, "text")
            yield from _form(option.text, path)
            yield from _opener(option.text, paragraph.id[:2], path)
            yield from _anchors(option.text, path, len(scenario.footnotes))


def _form(text: str, path: Path) -> Iterator[Finding]:
    bare = ANCHOR.sub("", text).strip()
    if found := NUMBER.match(bare):
        what = _("the text carries its own number, '{number}'").format(number=found.group())
        yield Finding(path, what, _("delete it: numbers are made when the text is rendered"))
    if found := TERMINAL.search(bare):
        what = _("the text ends with '{mark}'").format(mark=found.group())
        yield Finding(path, what, _("delete it: punctuation is made when the text is rendered"))
    if found := re.search(r"[\[\]*]", bare):
        what = _("the text holds a '{mark}'").format(mark=found.group())
        yield Finding(path, what, _("delete it: brackets and italics are made by the game"))


def _opener(text: str, kind: str, path: Path) -> Iterator[Finding]:
    """A preambular paragraph gives a reason, an operative one says what is done."""
    other = "OP" if kind == "PP" else "PP"
    found = None if opener(text, kind) else opener(text, other)
    if found:
        whats = {
            "PP": _("'{words}' opens an operative paragraph"),
            "OP": _("'{words}' opens a preambular paragraph"),
        }
        remedies = {
            "PP": _("begin with a reason, such as 'Recalling' or 'Noting'"),
            "OP": _("begin with what is done, such as 'Encourages' or 'Requests'"),
        }
        yield Finding(path, whats[kind].format(words=clip(found)), remedies[kind])


def _anchors(text: str, path: Path, footnotes: int) -> Iterator[Finding]:
    known = {str(number) for number in range(1, footnotes + 1)}
    for name in dict.fromkeys(ANCHOR.findall(text)):
        if name not in known:
            what = _("the anchor [^{name}] has no footnote").format(name=clip(name))
            remedy = _("there are {count} footnotes: add one or correct the anchor")
            yield Finding(path, what, remedy.format(count=footnotes))


def _protected(paragraph: ParagraphEntry, path: Path) -> Iterator[Finding]:
    texts = tuple(option.text.casefold() for option in paragraph.options)
    for row, words in enumerate(paragraph.protected):
        if not any(words.casefold() in text for text in texts):
            what = _("no option holds the protected words '{words}'").format(words=clip(words))
            yield Finding((*path, row), what, _("write them as they stand in a text"))

"""The draft: order of paragraphs, lengths, options and what names them."""

from collections.abc import Iterator

from game.domain.paragraph import OMITTED
from game.scenario.checks.finding import Finding, opened, option_keys, repeats
from game.scenario.problems import Path, clip, did_you_mean
from game.scenario.schema import OptionEntry, ParagraphEntry, ScenarioFile
from game.wording import _

__all__ = ["check_lengths", "check_options", "check_order", "unknown_paragraph"]


def unknown_paragraph(scenario: ScenarioFile, name: str, path: Path) -> Iterator[Finding]:
    """A finding if the draft has no paragraph with this id."""
    known = tuple(one.id for one in scenario.paragraphs)
    if name not in known:
        what = _("the draft has no paragraph '{name}'").format(name=clip(name))
        yield Finding(path, what, did_you_mean(name, known), key=True)


def check_order(scenario: ScenarioFile) -> Iterator[Finding]:
    """Paragraphs stand in the order of the document, preambular ones first, each once."""
    before = (0, 0)
    for row, paragraph in enumerate(scenario.paragraphs):
        place = (("PP", "OP").index(paragraph.id[:2]), int(paragraph.id[2:]))
        if place <= before:
            what = _("{name} stands out of order or twice").format(name=paragraph.id)
            remedy = _("write PP1, PP2 … and then OP1, OP2 …, each once")
            yield Finding(("paragraphs", row, "id"), what, remedy)
        before = max(before, place)


def check_lengths(scenario: ScenarioFile) -> Iterator[Finding]:
    """Every length opens paragraphs that the draft has, each once."""
    for length, names in scenario.lengths.items():
        path: Path = ("lengths", length)
        if not names:
            what = _("no paragraph is open in this length")
            yield Finding(path, what, _("name at least one"))
        yield from repeats(path, ((name, (row,)) for row, name in enumerate(names)))
        for row, name in enumerate(names):
            yield from unknown_paragraph(scenario, name, (*path, row))


def check_options(scenario: ScenarioFile) -> Iterator[Finding]:
    """Options have unique keys and wordings; zero, settled and adopted are among them."""
    is_open = opened(scenario)
    for row, paragraph in enumerate(scenario.paragraphs):
        path: Path = ("paragraphs", row)
        keys = ((one.key, (number, "key")) for number, one in enumerate(paragraph.options))
        yield from repeats((*path, "options"), keys)
        yield from _same_words(paragraph, path)
        yield from _named(paragraph, path, option_keys(paragraph, paragraph.id in is_open))
        for number, option in enumerate(paragraph.options):
            yield from _empty_or_not(option, (*path, "options", number))


def _named(paragraph: ParagraphEntry, path: Path, known: tuple[str, ...]) -> Iterator[Finding]:
    for field in ("zero", "settled", "adopted"):
        key: str = getattr(paragraph, field)
        if key not in known:
            what = _("{paragraph} has no option '{key}' ('{field}' names it)")
            what = what.format(paragraph=paragraph.id, key=key, field=field)
            yield Finding((*path, field), what, did_you_mean(key, known))


def _same_words(paragraph: ParagraphEntry, path: Path) -> Iterator[Finding]:
    seen: dict[str, str] = {}
    for number, option in enumerate(paragraph.options):
        if option.text and option.text in seen:
            what = _("the same words as option '{key}'").format(key=seen[option.text])
            remedy = _("delete the option or change its words")
            yield Finding((*path, "options", number, "text"), what, remedy)
        seen.setdefault(option.text, option.key)


def _empty_or_not(option: OptionEntry, path: Path) -> Iterator[Finding]:
    if option.key != OMITTED and not option.text:
        what = _("option '{key}' has no text").format(key=option.key)
        remedy = _("write it; only 'omitted' leaves the paragraph out")
        yield Finding((*path, "text"), what, remedy)
    if option.key == OMITTED and (option.text or option.strength):
        what = _("'omitted' leaves the paragraph out")
        yield Finding(path, what, _("give it no text and strength 0"))

"""Mandates: complete, and together not impossible. No figure of theirs is ever printed."""

from collections.abc import Iterator

from game.scenario.checks.finding import Finding, codes, opened, option_keys
from game.scenario.checks.paragraphs import unknown_paragraph
from game.scenario.checks.table import unknown_delegation
from game.scenario.problems import Path, clip, did_you_mean
from game.scenario.schema import InterestEntry, MandateEntry, ScenarioFile
from game.wording import _

__all__ = ["check_mandates", "check_red_lines", "excluded", "members"]


def check_mandates(scenario: ScenarioFile) -> Iterator[Finding]:
    """Each delegation has a mandate, for every paragraph that can be open."""
    for code in codes(scenario):
        if code not in scenario.mandates:
            what = _("the delegation {code} has no mandate").format(code=code)
            remedy = _("add an entry '{code}:' here").format(code=code)
            yield Finding(("mandates",), what, remedy)
    for code, mandate in scenario.mandates.items():
        path: Path = ("mandates", code)
        yield from unknown_delegation(scenario, code, path)
        yield from _no_deal(scenario, mandate, (*path, "no_deal"))
        yield from _interests(scenario, mandate, (*path, "interests"))


def _no_deal(scenario: ScenarioFile, mandate: MandateEntry, path: Path) -> Iterator[Finding]:
    for length in scenario.lengths:
        if length not in mandate.no_deal:
            what = _("what no resolution is worth is missing for the length '{length}'")
            remedy = _("add '{length}: …'").format(length=length)
            yield Finding(path, what.format(length=length), remedy)
    for length in mandate.no_deal:
        if length not in scenario.lengths:
            what = _("the scenario has no length '{length}'").format(length=length)
            remedy = did_you_mean(length, scenario.lengths)
            yield Finding((*path, length), what, remedy, key=True)


def _interests(scenario: ScenarioFile, mandate: MandateEntry, path: Path) -> Iterator[Finding]:
    is_open = opened(scenario)
    for paragraph in scenario.paragraphs:
        interest = mandate.interests.get(paragraph.id)
        if interest is not None:
            known = option_keys(paragraph, paragraph.id in is_open)
            yield from _options(interest, known, (*path, paragraph.id))
        elif paragraph.id in is_open:
            what = _("{paragraph} can be open, but this mandate says nothing about it")
            remedy = _("add an entry '{paragraph}:'").format(paragraph=paragraph.id)
            yield Finding(path, what.format(paragraph=paragraph.id), remedy)
    for name in mandate.interests:
        yield from unknown_paragraph(scenario, name, (*path, name))


def _options(interest: InterestEntry, known: tuple[str, ...], path: Path) -> Iterator[Finding]:
    for key in known:
        if key not in interest.values:
            what = _("the option '{key}' has no value").format(key=key)
            remedy = _("add '{key}: …', 0 to 100").format(key=key)
            yield Finding((*path, "values"), what, remedy)
    for field in ("values", "reasons"):
        for key in getattr(interest, field):
            yield from _unknown_option(key, known, (*path, field, key))
    for row, key in enumerate(interest.red_lines):
        yield from _unknown_option(key, known, (*path, "red_lines", row))
    if interest.red_lines and not interest.red_line_reason:
        what = _("a red line without its reason")
        yield Finding((*path, "red_lines"), what, _("add 'red_line_reason: …'"))


def _unknown_option(key: str, known: tuple[str, ...], path: Path) -> Iterator[Finding]:
    if key not in known:
        what = _("the paragraph has no option '{key}'").format(key=clip(key))
        yield Finding(path, what, did_you_mean(key, known), key=True)


def check_red_lines(scenario: ScenarioFile) -> Iterator[Finding]:
    """Each open paragraph keeps an option that no red line excludes."""
    is_open = opened(scenario)
    for row, paragraph in enumerate(scenario.paragraphs):
        keys = set(option_keys(paragraph, paragraph.id in is_open))
        if paragraph.id in is_open and keys <= excluded(scenario, paragraph.id):
            what = _("red lines exclude every option of {paragraph}: nothing can be agreed")
            remedy = _("free one option in 'mandates', 'red_lines'")
            yield Finding(("paragraphs", row), what.format(paragraph=paragraph.id), remedy)


def excluded(scenario: ScenarioFile, paragraph: str) -> set[str]:
    """The options of a paragraph that some red line of a member excludes."""
    mandates = (scenario.mandates.get(code) for code in members(scenario))
    interests = (one.interests.get(paragraph) for one in mandates if one)
    return {key for interest in interests if interest for key in interest.red_lines}


def members(scenario: ScenarioFile) -> tuple[str, ...]:
    """The codes of those who have a vote."""
    return tuple(one.code for one in scenario.delegations if not one.observer)

"""Event cards: unique keys, effects that name what the scenario has, facts with a source."""

from collections.abc import Iterator
from typing import Final

from game.scenario.checks.finding import Finding, codes, opened, option_keys, repeats
from game.scenario.problems import Path, did_you_mean
from game.scenario.schema import CardEntry, EffectEntry, ScenarioFile
from game.wording import _

__all__ = ["check_cards"]

_NEEDS: Final[dict[str, tuple[str, ...]]] = {
    "reopen": ("paragraph",),
    "propose": ("paragraph", "option"),
    "deadline": ("seconds",),
    "silence": ("seconds",),
    "budget": ("paragraph",),
    "bonus": ("text",),
}
"""The fields that a kind of effect cannot do without."""


def check_cards(scenario: ScenarioFile) -> Iterator[Finding]:
    """Each card can be played, and says what it rests on."""
    rows = tuple(enumerate(scenario.cards))
    yield from repeats(("cards",), ((one.key, (row, "key")) for row, one in rows))
    for row, card in rows:
        path: Path = ("cards", row)
        yield from _words(scenario, card, path)
        yield from _trigger(scenario, card, path)
        for place, effect in enumerate(card.effects):
            yield from _effect(scenario, effect, (*path, "effects", place))


def _words(scenario: ScenarioFile, card: CardEntry, path: Path) -> Iterator[Finding]:
    if card.status == "fact" and not card.source:
        yield Finding(path, _("this card is a fact without a source"), _("name its source"))
    if card.voice in codes(scenario):
        what = _("'{code}' is a delegation at the table").format(code=card.voice)
        yield Finding((*path, "voice"), what, _("an outside voice needs a code of its own"))
    proposes = any(one.kind == "propose" for one in card.effects)
    if proposes and not (card.voice and card.voice_name):
        what = _("this card proposes a wording, but nobody says it")
        yield Finding(path, what, _("give it a voice and a voice_name"))


def _trigger(scenario: ScenarioFile, card: CardEntry, path: Path) -> Iterator[Finding]:
    trigger = card.trigger
    if trigger.kind in {"phase", "paragraph"} and not getattr(trigger, trigger.kind):
        what = _("this trigger names no {field}").format(field=trigger.kind)
        yield Finding((*path, "trigger"), what, _("add it, or use the kind facilitator"))
    if trigger.paragraph:
        yield from _known(scenario, trigger.paragraph, (*path, "trigger", "paragraph"))


def _effect(scenario: ScenarioFile, effect: EffectEntry, path: Path) -> Iterator[Finding]:
    for field in _NEEDS.get(effect.kind, ()):
        if not getattr(effect, field):
            what = _("an effect '{kind}' needs {field}").format(kind=effect.kind, field=field)
            yield Finding(path, what, _("add {field}").format(field=field))
    if effect.kind == "silence" and effect.seconds < 0:
        what = _("silence cannot last less than no time")
        yield Finding((*path, "seconds"), what, _("write its whole length in seconds"))
    if effect.paragraph:
        yield from _known(scenario, effect.paragraph, (*path, "paragraph"))
        yield from _option(scenario, effect, path)


def _known(scenario: ScenarioFile, paragraph: str, path: Path) -> Iterator[Finding]:
    """Only a paragraph that some length opens can be taken up."""
    if paragraph not in (names := opened(scenario)):
        what = _("no length opens {paragraph}").format(paragraph=paragraph)
        yield Finding(path, what, did_you_mean(paragraph, sorted(names)))


def _option(scenario: ScenarioFile, effect: EffectEntry, path: Path) -> Iterator[Finding]:
    paragraph = next((one for one in scenario.paragraphs if one.id == effect.paragraph), None)
    if paragraph is None or not effect.option:
        return
    keys = option_keys(paragraph, effect.paragraph in opened(scenario))
    if effect.option not in keys:
        what = _("{paragraph} has no option '{option}'")
        what = what.format(paragraph=effect.paragraph, option=effect.option)
        yield Finding((*path, "option"), what, did_you_mean(effect.option, keys))

"""Pages for a class to print: briefings, nameplates, draft, a sheet for waiting teams, rules."""

import os
from collections.abc import Callable
from html import escape
from pathlib import Path
from typing import Final

from game.domain.delegation import Delegation
from game.domain.mandate import Interest, Mandate
from game.domain.scenario import Scenario
from game.drafting.numbering import set_paragraph, superscript
from game.drafting.openers import opener
from game.export.page import markdown_html, page, picture, table
from game.export.rules_page import RULES
from game.resources import asset
from game.wording import _

__all__ = ["write_handouts"]


def write_handouts(scenario: Scenario, length: str, folder: Path) -> tuple[Path, ...]:
    """Write all pages into `folder`, each whole or not at all; OSError if it cannot be written.

    Pages of the same names are replaced. A briefing is confidential: hand it to its team.
    """
    folder.mkdir(parents=True, exist_ok=True)
    pages = {
        f"briefing-{one.code}.html": briefing_page(scenario, one, length)
        for one in scenario.delegations
    }
    pages |= {name: make(scenario, length) for name, make in PAGES.items()}
    return tuple(_written(folder / name, text) for name, text in pages.items())


def _written(path: Path, text: str) -> Path:
    draft = path.with_name(f".{path.name}.new")
    draft.write_text(text, encoding="utf-8")
    os.replace(draft, path)  # noqa: PTH105 - the one atomic rename on every system
    return path


def briefing_page(scenario: Scenario, one: Delegation, length: str) -> str:
    """One delegation's instructions: its page, and what each open paragraph is worth to it."""
    mandate = scenario.mandate(one.code)
    head = (
        f'<div class="head">{picture(asset(f"flags/{one.flag}.png"), one.name)}'
        f'<div class="secret">{escape(_("CONFIDENTIAL: for this team only"))}</div></div>'
    )
    no_deal = _(
        "Without a resolution your delegation is at {value} of 100. A text adopted by vote "
        "costs you {cost}. All figures and red lines are invented for teaching."
    ).format(value=round(mandate.no_deal_for(length)), cost=round(mandate.vote_cost))
    parts = [head, markdown_html(scenario.briefing(one.code))]
    parts.append(f'<h2 class="break">{escape(_("What the paragraphs are worth to you"))}</h2>')
    parts.append(f"<p>{escape(no_deal)}</p>")
    parts.append(_worths(scenario, mandate, length))
    return page(f"{scenario.title}: {one.name}", *parts)


def _worths(scenario: Scenario, mandate: Mandate, length: str) -> str:
    """One row an option, the heaviest paragraph first."""
    opened = scenario.length(length).open
    interests = [one for one in mandate.interests if one.paragraph in opened]
    total = sum(one.weight for one in interests)
    rows: list[tuple[str, ...]] = []
    for interest in sorted(interests, key=lambda one: -one.weight):
        rows += _rows(scenario, interest, round(100 * interest.weight / total))
    heads = (_("Paragraph"), _("Weight"), _("Wording"), _("Value"), _("What you can say"))
    return table(heads, rows)


def _rows(scenario: Scenario, interest: Interest, share: int) -> list[tuple[str, ...]]:
    titles = {one.key: one.title for one in scenario.paragraph(interest.paragraph).options}
    ordered = sorted(interest.values, key=lambda one: -one[1])
    rows: list[tuple[str, ...]] = []
    for place, (key, value) in enumerate(ordered):
        red = key in interest.red_lines
        shown = _("RED LINE: {reason}").format(reason=interest.red_line_reason) if red else ""
        first = place == 0
        rows.append(
            (
                interest.paragraph if first else "",
                f"{share} %" if first else "",
                titles.get(key, key),
                f"{round(value)}",
                shown or interest.reason(key),
            )
        )
    return rows


def nameplates_page(scenario: Scenario, _length: str) -> str:
    """One nameplate a sheet, to be folded in the middle: readable from both sides."""
    plates = []
    for one in scenario.delegations:
        face = f"{picture(asset(f'flags/{one.flag}.png'), one.name)}<br>{escape(one.name)}"
        plates.append(
            f'<div class="plate"><div class="name turned">{face}</div>'
            f'<div class="name">{face}</div></div>'
        )
    return page(_("Nameplates"), *plates)


def draft_page(scenario: Scenario, length: str) -> str:
    """The text the session starts from, with lines for notes under what is open."""
    opened = scenario.length(length).open
    head = scenario.masthead
    parts = [
        f"<h1>{escape(_('The draft to start from'))}</h1>",
        f'<p class="serif"><strong>{escape(head.title)}</strong></p>',
        f'<p class="serif"><em>{escape(head.organ)},</em></p>',
    ]
    counts: dict[str, int] = {}
    last = len(scenario.paragraphs)
    for place, one in enumerate(scenario.paragraphs, 1):
        kind = one.kind.value
        counts[kind] = counts.get(kind, 0) + 1
        key = one.zero if one.id in opened else one.settled
        text = next(option.text for option in one.options if option.key == key)
        line = _set(text, kind, counts[kind], is_last=place == last)
        notes = '<div class="lines"></div>' * 3 if one.id in opened else ""
        label = f"<strong>{one.id}</strong>" if one.id in opened else one.id
        parts.append(f'<div class="paragraph serif"><small>{label}</small><br>{line}{notes}</div>')
    parts += [
        f'<p class="serif"><small>{superscript(number)} {escape(text)}</small></p>'
        for number, text in enumerate(scenario.footnotes, 1)
    ]
    return page(head.title, *parts)


def _set(text: str, kind: str, number: int, *, is_last: bool) -> str:
    """A paragraph in print, its opening words in italics."""
    whole = set_paragraph(text, kind, number, is_last=is_last)
    words = opener(text, kind)
    shown = escape(whole)
    return shown.replace(escape(words), f"<em>{escape(words)}</em>", 1) if words else shown


def waiting_page(scenario: Scenario, length: str) -> str:
    """For teams that wait: draft on paper, and predict who will object."""
    names = [one.name for one in scenario.delegations]
    opened = scenario.length(length).open
    rows = [
        (f"{name} {scenario.paragraph(name).title}", *("" for _name in names), "")
        for name in opened
    ]
    heads = (_("Paragraph"), *names, _("What would bring them in?"))
    intro = _(
        "While others speak: mark who will object (O), support (S) or propose something else "
        "(P) before the paragraph is called, and check afterwards. Then draft a wording that "
        "all five could accept."
    )
    lines = "".join('<div class="lines"></div>' for _line in range(8))
    return page(
        _("While you wait"),
        f"<h1>{escape(_('While you wait'))}</h1><p>{escape(intro)}</p>",
        table(heads, rows),
        f"<h2>{escape(_('Our draft'))}</h2>{lines}",
    )


def rules_page(_scenario: Scenario, _length: str) -> str:
    """The rules on one page."""
    return page(_("How we negotiate"), markdown_html(RULES))


PAGES: Final[dict[str, Callable[[Scenario, str], str]]] = {
    "nameplates.html": nameplates_page,
    "draft.html": draft_page,
    "while-you-wait.html": waiting_page,
    "rules.html": rules_page,
}

"""Pages for a class to print: briefings, nameplates, draft, a sheet for waiting teams, rules."""

from collections.abc import Callable
from html import escape
from pathlib import Path
from typing import Final

from game.domain.delegation import Delegation
from game.domain.scenario import Scenario
from game.drafting.numbering import set_paragraph, superscript
from game.drafting.openers import opener
from game.export.briefing_page import briefing_page
from game.export.handout_pdf import page_pdf
from game.export.page import document, page, picture, table
from game.export.rules_page import rules_page
from game.export.whole import write_whole
from game.resources import flag_file
from game.wording import _, training_notice

__all__ = ["MEDIA", "write_handouts"]

_MOST_NAMES: Final = 6
"""So many names fit over the columns of a sheet; of more delegations it shows the codes."""


def write_handouts(
    scenario: Scenario, length: str, folder: Path, ending: str = "html"
) -> tuple[Path, ...]:
    """Write all pages into `folder`, each whole or not at all; OSError if it cannot be written.

    `ending` is "html" or "pdf" (MissingExtraError without typst: then nothing is written).
    Pages of the same names are replaced. A briefing is confidential: hand it to its team.
    """
    pages = {
        f"briefing-{one.code}": briefing_page(scenario, one, length) for one in scenario.delegations
    }
    pages |= {name: make(scenario, length) for name, make in PAGES.items()}
    turn = MEDIA[ending]
    made = {f"{name}.{ending}": turn(text) for name, text in pages.items()}
    folder.mkdir(parents=True, exist_ok=True)
    return tuple(write_whole(folder / name, content) for name, content in made.items())


def nameplates_page(scenario: Scenario, _length: str) -> str:
    """One nameplate a sheet, to be folded in the middle: readable from both sides."""
    plates = "\n".join(_plate(one) for one in scenario.delegations)
    return document(_("Nameplates"), f"<div>\n{plates}\n</div>")


def _plate(one: Delegation) -> str:
    flag = picture(flag_file(one.flag), one.name)
    size = f"font-size:{_points(one.name)}pt"
    face = f'{flag}<div style="{size}">{escape(one.name)}</div>'
    fold = f'<div class="fold">{escape(_("fold here"))} · {escape(training_notice())}</div>'
    return (
        f'<div class="plate"><div class="half turned">{face}</div>{fold}'
        f'<div class="half">{face}</div></div>'
    )


def _points(name: str) -> int:
    """As large as a sheet's width allows: the longest word on a line, at most three lines."""
    widest = max(*map(len, name.split()), len(name) / 3)
    return min(72, round(740 / widest))


def draft_page(scenario: Scenario, length: str) -> str:
    """The text the session starts from, with lines for notes under what is open."""
    head = scenario.masthead
    return page(
        head.title,
        f"<h1>{escape(_('The draft to start from'))}</h1>",
        f'<p class="serif"><strong>{escape(head.title)}</strong></p>',
        f'<p class="serif"><em>{escape(head.organ)},</em></p>',
        *_clauses(scenario, length),
        *(
            f'<p class="serif"><small>{superscript(number)} {escape(text)}</small></p>'
            for number, text in enumerate(scenario.footnotes, 1)
        ),
    )


def _clauses(scenario: Scenario, length: str) -> list[str]:
    opened = scenario.length(length).open
    texts = [(one, one.zero if one.id in opened else one.settled) for one in scenario.paragraphs]
    words = {
        one.id: next(option.text for option in one.options if option.key == key)
        for one, key in texts
    }
    last = [one.id for one in scenario.paragraphs if words[one.id]][-1:]
    counts, found = dict.fromkeys(("PP", "OP"), 0), []
    for one in scenario.paragraphs:
        kind = one.kind.value
        counts[kind] += bool(words[one.id])
        line = _set(words[one.id], kind, counts[kind], is_last=[one.id] == last)
        found.append(_clause(one.id, line, is_open=one.id in opened))
    return found


def _clause(label: str, line: str, *, is_open: bool) -> str:
    notes = '<div class="lines"></div>' * 3 if is_open else ""
    shown = f"<strong>{label}</strong>" if is_open else label
    text = line or f"<em>{escape(_('(not in this draft)'))}</em>"
    return f'<div class="clause serif"><small>{shown}</small><br>{text}{notes}</div>'


def _set(text: str, kind: str, number: int, *, is_last: bool) -> str:
    """A paragraph in print, its opening words in italics."""
    whole = set_paragraph(text, kind, number, is_last=is_last)
    words = opener(text, kind)
    shown = escape(whole)
    return shown.replace(escape(words), f"<em>{escape(words)}</em>", 1) if words else shown


def waiting_page(scenario: Scenario, length: str) -> str:
    """For teams that wait: predict who will object, and draft on the other side."""
    intro = _(
        "While others speak: mark who will object (O), support (S) or propose something else "
        "(P) before the paragraph is called, and check afterwards. Then draft, on the other "
        "side, a wording that everyone could accept."
    )
    return page(
        _("While you wait"),
        f"<h1>{escape(_('While you wait'))}</h1><p>{escape(intro)}</p>",
        f'<div class="grid">{_grid(scenario, length)}</div>',
        f'<h2 class="break">{escape(_("Our draft"))}</h2>{_lines(14)}',
        f"<h2>{escape(_('Who will object to it, and what would bring them in?'))}</h2>{_lines(7)}",
    )


def _grid(scenario: Scenario, length: str) -> str:
    """Open paragraphs by delegations, to be filled in with a pencil."""
    seats = scenario.delegations
    names = [one.name if len(seats) <= _MOST_NAMES else one.code for one in seats]
    rows = [
        (f"{name} {scenario.paragraph(name).title}", *("" for _name in names), "")
        for name in scenario.length(length).open
    ]
    heads = (_("Paragraph"), *names, _("What would bring them in?"))
    return table(heads, rows, (22, *(57 / len(names) for _name in names), 21))


def _lines(count: int) -> str:
    return '<div class="lines"></div>' * count


PAGES: Final[dict[str, Callable[[Scenario, str], str]]] = {
    "nameplates": nameplates_page,
    "draft": draft_page,
    "while-you-wait": waiting_page,
    "rules": rules_page,
}

MEDIA: Final[dict[str, Callable[[str], bytes]]] = {"html": str.encode, "pdf": page_pdf}
"""What a page can be turned into, by the ending of its file."""

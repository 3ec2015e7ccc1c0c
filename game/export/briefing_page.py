"""One delegation's confidential instructions on paper: its page, and what each wording is worth."""

from html import escape

from game.domain.delegation import Delegation
from game.domain.mandate import Interest, Mandate
from game.domain.scenario import Scenario
from game.export.markdown import blocks
from game.export.page import markdown_html, page, picture
from game.interests import shares
from game.resources import flag_file
from game.wording import _

__all__ = ["briefing_page"]


def briefing_page(scenario: Scenario, one: Delegation, length: str) -> str:
    """Hand it to its own team only; every sheet says so. KeyError for an unknown length."""
    secret = _("CONFIDENTIAL: for this team only")
    return page(
        f"{scenario.title}: {one.name}",
        _head(one, secret),
        _own_page(scenario, one),
        f"<h2>{escape(_('What the paragraphs are worth to you'))}</h2>",
        _figures(scenario.mandate(one.code), length),
        _worths(scenario, one.code, length),
        note=f"{one.name} · {secret}",
    )


def _head(one: Delegation, secret: str) -> str:
    flag = picture(flag_file(one.flag), one.name)
    return f'<div class="head">{flag}<div class="secret">{escape(secret)}</div></div>'


def _own_page(scenario: Scenario, one: Delegation) -> str:
    """The briefing as its author wrote it; a page without a title gets the delegation's name."""
    source = scenario.briefing(one.code)
    first = next(iter(blocks(source)), None)
    titled = first is not None and (first.kind, first.level) == ("heading", 1)
    title = "" if titled else f"<h1>{escape(one.name)}</h1>\n"
    return f"{title}{markdown_html(source)}"


def _figures(mandate: Mandate, length: str) -> str:
    """What the figures mean, and what no deal and a vote would bring in this length."""
    text = _(
        "Without a resolution your delegation is at {value} of 100. A text adopted by vote "
        "costs you {cost}. All figures and red lines are invented for teaching."
    ).format(value=round(mandate.no_deal_for(length)), cost=round(mandate.vote_cost))
    lead = f"<p><strong>{escape(mandate.summary)}</strong></p>" if mandate.summary else ""
    reading = _(
        "Each paragraph counts by its share. A wording is worth 0 to 100 to you; an agreement "
        "to a text across one of your red lines brings you nothing."
    )
    return f"{lead}<p>{escape(text)}</p><p>{escape(reading)}</p>"


def _worths(scenario: Scenario, code: str, length: str) -> str:
    """A block a paragraph that is never torn by a page, the heaviest first."""
    mandate = scenario.mandate(code)
    weights = shares(mandate, scenario.length(length).open)
    heaviest = sorted(weights, key=lambda name: -weights[name])
    found = ((mandate.interest(name), weights[name]) for name in heaviest)
    bodies = "".join(_block(scenario, one, share) for one, share in found if one is not None)
    heads = (_("Wording"), _("Value"), _("What you can say"))
    head = "".join(f"<th>{escape(one)}</th>" for one in heads)
    columns = "".join(f'<col style="width:{width}%">' for width in (31, 7, 62))
    return (
        f'<table class="fixed worths"><colgroup>{columns}</colgroup>'
        f"<thead><tr>{head}</tr></thead>{bodies}</table>"
    )


def _block(scenario: Scenario, interest: Interest, share: float) -> str:
    paragraph = scenario.paragraph(interest.paragraph)
    title = _("{paragraph} {title}: {share} % of the whole").format(
        paragraph=paragraph.id, title=paragraph.title, share=round(100 * share)
    )
    titles = {one.key: one.title for one in paragraph.options}
    best_first = sorted(interest.values, key=lambda one: -one[1])
    rows = "".join(
        _row(interest, key, value, _titled(titles.get(key, key), at_zero=key == paragraph.zero))
        for key, value in best_first
    )
    return f'<tbody class="paragraph"><tr><th colspan="3">{escape(title)}</th></tr>{rows}</tbody>'


def _titled(title: str, *, at_zero: bool) -> str:
    return _("{title} (the draft)").format(title=title) if at_zero else title


def _row(interest: Interest, key: str, value: float, title: str) -> str:
    """A red line is said in words, and marked beside colour by a rule at its left."""
    red = key in interest.red_lines
    words = interest.reason(key)
    if red:
        words = _("RED LINE: {reason}").format(reason=interest.red_line_reason)
    kind = ' class="red"' if red else ""
    cells = (f"<td>{escape(title)}</td>", f'<td class="value">{round(value)}</td>')
    return f"<tr{kind}>{''.join(cells)}<td>{escape(words)}</td></tr>"

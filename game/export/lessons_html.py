"""What the debrief adds to the page: the real text, refused acts, what was left on the table."""

import re
from collections.abc import Iterator
from html import escape
from typing import Final

from game.debrief.alignment import Alignment
from game.debrief.joint import package_sentence
from game.drafting.compare import Change
from game.drafting.numbering import superscript
from game.export.acts import acts
from game.export.page import table
from game.export.publication import Publication
from game.wording import _

__all__ = ["lessons"]

_ANCHOR: Final = re.compile(r"\[\^(\d+)\]")


def lessons(publication: Publication) -> Iterator[str]:
    """Only what the audience may know; what is left on the table once mandates are open."""
    yield from _together(publication)
    yield from _refused(publication)
    yield from _beside(publication)


def _together(publication: Publication) -> Iterator[str]:
    found = publication.findings.together
    if found is None:
        return
    yield f"<h3>{escape(_('The room together'))}</h3>"
    words = _("Together the text is worth {joint}; the best text for all is worth {best}.")
    yield f"<p>{escape(words.format(joint=round(found.joint), best=round(found.best_joint)))}</p>"
    scenario = publication.header.scenario
    left = "".join(f"<li>{escape(package_sentence(scenario, one))}</li>" for one in found.left)
    if left:
        yield f"<p>{escape(_('Left on the table:'))}</p><ul>{left}</ul>"


def _refused(publication: Publication) -> Iterator[str]:
    names = publication.session.names
    rows = [
        (str(one.number), names.get(one.actor, ""), one.why, one.rule)
        for one in acts(publication)
        if one.why
    ]
    if rows:
        heads = (_("Entry"), _("Delegation"), _("Why it was out of order"), _("Rule"))
        yield f"<h3>{escape(_('Acts that were out of order'))}</h3>{table(heads, rows)}"


def _beside(publication: Publication) -> Iterator[str]:
    found = publication.findings.alignment
    same = sum(one.relation == "same" for one in found)
    title = _("Beside the real text")
    words = _("{same} of {all} paragraphs stand as in the real text.")
    yield f"<h2>{escape(title)}</h2><p>{escape(words.format(same=same, all=len(found)))}</p>"
    hint = _("Underlined words stand here alone, struck ones in the real text alone.")
    inside = "".join(_aligned(one) for one in found if one.relation != "same")
    if inside:
        yield f"<details><summary>{escape(_('Show the differences'))}</summary>"
        yield f'<p class="small">{escape(hint)}</p><div class="text">{inside}</div></details>'


def _aligned(one: Alignment) -> str:
    words = "".join(_change(each) for each in one.changes)
    return f'<p><span class="label">{escape(one.label)}</span>{words}</p>'


def _change(one: Change) -> str:
    tag = {"inserted": "ins", "deleted": "del"}.get(one.kind)
    text = escape(_ANCHOR.sub(lambda found: superscript(int(found[1])), one.text))
    return f"<{tag}>{text}</{tag}>" if tag else text

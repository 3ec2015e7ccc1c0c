"""The session as one page: opens offline in any browser and replays itself step by step.

Nothing is fetched and nothing is sent: the page forbids it to itself. Without scripts it
still shows the text with its changes, the timeline, the charts, the votes and the log.
"""

from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import Final

from game.export.acts import acts
from game.export.charts import legend, timeline
from game.export.findings_html import findings
from game.export.lessons_html import lessons
from game.export.marks import CHAIR, kinds, marks
from game.export.notice import record_line
from game.export.publication import Publication
from game.export.steps import controls, replay_steps, script_block
from game.export.text_html import head_html, text_html
from game.wording import _, training_notice

__all__ = ["as_html"]

_PARTS: Final = Path(__file__).with_name("parts")
_POLICY: Final = (
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; "
    "base-uri 'none'; form-action 'none'"
)


def as_html(publication: Publication) -> bytes:
    """One self-contained file, in UTF-8; the audience's findings are among it."""
    title = publication.header.scenario.masthead.title
    body = "\n".join(_body(publication))
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{_part('session.css')}</style>\n</head>\n"
        f"<body>\n{body}\n<script>{_part('replay.js')}</script>\n</body>\n</html>\n"
    ).encode("utf-8", "replace")


def _part(name: str) -> str:
    return (_PARTS / name).read_text(encoding="utf-8")


def _body(publication: Publication) -> Iterator[str]:
    notice = f'<p class="notice">{escape(training_notice())}</p>'
    yield notice
    yield head_html(publication)
    yield text_html(publication)
    yield from _replay(publication)
    yield from findings(publication)
    yield from lessons(publication)
    yield from _log(publication)
    yield f'<p class="small">{escape(record_line(publication.chain))}</p>{notice}'


def _replay(publication: Publication) -> Iterator[str]:
    told, session = acts(publication), publication.session
    rows = [*session.names.items(), (CHAIR, _("The meeting"))]
    yield f"<h2>{escape(_('Timeline'))}</h2>"
    hint = _("Each mark says what happened; a click on one shows the table after it.")
    yield f'<p class="small">{escape(hint)}</p>{legend(kinds())}'
    drawn = timeline(rows, marks(publication, told), len(told))
    yield f'<div class="scroll">{drawn}</div>'
    label, last = escape(_("Step")), len(told)
    yield (
        f'<section id="replay"><h2>{escape(_("The session, step by step"))}</h2>'
        f'{controls()}<div class="controls"><label for="step">{label}</label>'
        f'<input type="range" id="step" min="0" max="{last}" value="0"></div>'
        '<div class="act" id="act" aria-live="polite"></div>'
        '<div class="text" id="draft"></div></section>'
    )
    yield script_block(replay_steps(publication.sessions, told))


def _log(publication: Publication) -> Iterator[str]:
    names = publication.session.names
    lines = "".join(
        f'<li value="{one.number}">{escape(_told(names.get(one.actor, ""), one.said))}'
        f"{escape(' '.join(one.lines))}</li>"
        for one in acts(publication)
        if one.lines or one.said
    )
    yield f"<h2>{escape(_('The log'))}</h2><details><summary>{escape(_('Show all acts'))}</summary>"
    yield f'<ol class="log">{lines}</ol></details>'


def _told(name: str, said: str) -> str:
    return f"{name}: “{said}” " if said else ""

"""A session step by step, as the script of the page replays it: what was said, what changed."""

import json
import re
from collections.abc import Mapping, Sequence
from html import escape
from typing import Any, Final

from game.domain.paragraph import Paragraph
from game.domain.session import Session
from game.drafting.numbering import superscript
from game.export.acts import Act
from game.export.charts import LEFT, WIDTH
from game.wording import _
from game.wording.events import PHASES

__all__ = ["controls", "replay_steps", "script_block"]

_ANCHOR: Final = re.compile(r"\[\^(\d+)\]")

_PACES: Final = (
    (1600, "0.5\N{MULTIPLICATION SIGN}", ""),
    (800, "1\N{MULTIPLICATION SIGN}", " selected"),
    (400, "2\N{MULTIPLICATION SIGN}", ""),
    (100, "8\N{MULTIPLICATION SIGN}", ""),
)
"""Milliseconds a step, what is shown of it, and whether the page begins with it."""

Shown = tuple[str, str, int]
"""A paragraph at a step: its label, its state, the place of its words among all texts."""


def replay_steps(sessions: Sequence[Session], told: Sequence[Act]) -> dict[str, Any]:
    """Everything the script needs; step 0 is the opening, step n the table after entry n."""
    texts: dict[str, int] = {}
    steps = [_opening(sessions[0])] + [_step(act, sessions[0].names) for act in told]
    before: dict[str, Shown] = {}
    order: list[str] = []
    for step, session in zip(steps, sessions, strict=False):
        now = {one.id: _shown(one, texts) for one in session.paragraphs}
        if changed := {name: value for name, value in now.items() if before.get(name) != value}:
            step["changed"] = changed
        if list(now) != order:
            step["order"] = order = list(now)
        before = now
    return {
        "steps": steps,
        "texts": list(texts),
        "words": _words(),
        "left": LEFT,
        "width": WIDTH,
    }


def script_block(held: Mapping[str, Any]) -> str:
    """JSON inside a page: nothing in it can end the block or begin another."""
    spelt = json.dumps(held, ensure_ascii=False, separators=(",", ":"))
    for sign in "<>&\u2028\u2029":
        spelt = spelt.replace(sign, f"\\u{ord(sign):04x}")
    return f'<script type="application/json" id="steps">{spelt}</script>'


def _opening(session: Session) -> dict[str, Any]:
    return {"phase": _(PHASES[session.phase]), "who": "", "lines": [_("The session opens.")]}


def _step(act: Act, names: Mapping[str, str]) -> dict[str, Any]:
    step: dict[str, Any] = {
        "phase": _(PHASES[act.phase]),
        "who": names.get(act.actor, ""),
        "lines": list(act.lines),
    }
    if act.said:
        step["said"] = act.said
    if act.result == "refused":
        step["refused"] = f"{act.why} ({act.rule})" if act.why else _("An act was out of order.")
    return step


def _shown(paragraph: Paragraph, texts: dict[str, int]) -> Shown:
    text = _ANCHOR.sub(lambda found: superscript(int(found[1])), paragraph.standing.text)
    return paragraph.label, paragraph.state.value, texts.setdefault(text, len(texts))


def _words() -> dict[str, str]:
    """What the script shows by itself, the states of paragraphs included."""
    return {
        "play": _("Play"),
        "pause": _("Pause"),
        "left_out": _("(left out)"),
        "settled": _("not open"),
        "open": _("open"),
        "bracketed": _("in brackets"),
        "agreed": _("agreed ad ref"),
        "compiled": _("compiled"),
        "deleted": _("deleted"),
    }


def controls() -> str:
    """The buttons of the replay; each works by keyboard."""
    buttons = (
        ("first", _("First")),
        ("earlier", _("Change before")),
        ("back", _("Back")),
        ("play", _("Play")),
        ("forward", _("Forward")),
        ("later", _("Next change")),
        ("end", _("Last")),
    )
    drawn = "".join(
        f'<button type="button" id="{name}">{escape(words)}</button>' for name, words in buttons
    )
    options = "".join(
        f'<option value="{pace}"{chosen}>{words}</option>' for pace, words, chosen in _PACES
    )
    return (
        f'<div class="controls">{drawn}<label>{escape(_("Pace"))} '
        f'<select id="pace">{options}</select></label></div>'
    )

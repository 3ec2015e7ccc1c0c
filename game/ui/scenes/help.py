"""What `?` shows: the rule behind what is on the floor, the keys, and why the rest is not now."""

from typing import Final

from game.domain.scenario import Scenario
from game.domain.session import Session
from game.ui.presenters.moves import Move, Moves
from game.ui.presenters.on_the_floor import rule_on_the_floor
from game.ui.scenes.overlay import Overlay
from game.ui.scenes.words import WordsScreen
from game.ui.shell import Scene, Shell
from game.ui.text import Run
from game.ui.widgets.base import Widget
from game.ui.widgets.boxes import Column, Row
from game.ui.widgets.button import Button
from game.ui.widgets.keycap import KeyCap
from game.ui.widgets.label import Label
from game.wording import _

__all__ = ["HelpScene", "table_keys"]

_WIDE: Final = 1.6
"""Size of text from which the keys stand in one column."""


def table_keys() -> tuple[tuple[str, str], ...]:
    """The keys of the table that stand on no button, each with what it does."""
    return (
        ("1 … 9", _("the placards of the seats")),
        (_("Space"), _("the computer goes on; . changes its pace")),
        ("J", _("the facilitator's next step")),
        ("H", _("instructions, behind the curtain where others sit")),
        ("F8", _("hides everything private at once")),
        ("F9", _("the projector's window, on and off")),
        ("Esc", _("the facilitator's desk; closes a card")),
        ("Tab", _("from one thing to the next; Enter presses it")),
        (_("Up, Down"), _("scroll the page; Page Up, Page Down")),
        ("Ctrl +  \N{EN DASH}  0", _("the size of the page; or Ctrl and the wheel")),
        ("Ctrl F", _("finds words in the page")),
        ("F6", _("compares any two versions of the text")),
    )


class HelpScene(Overlay):
    """One seat's help; F3 opens the words and sources of the scenario."""

    width = 860

    def __init__(
        self,
        shell: Shell,
        below: Scene,
        shown: Moves,
        meeting: tuple[Scenario, Session],
        *,
        refusals_first: bool = False,
    ) -> None:
        """`refusals_first`: who asked why something is not in order reads that first."""
        super().__init__(shell, below)
        scenario, session = meeting
        known = [*self._floor(shown, session), *self._keys()]
        refused = self._refused(shown)
        body = [*refused, *known] if refusals_first else [*known, *refused]
        words = Button(
            _("Words and sources"), lambda: shell.push(WordsScreen(shell, scenario)), key="f3"
        )
        back = Button(_("Back to the table"), self.leave, key="escape")
        self.show(_("{name}: help").format(name=shown.name), body, [words, back])

    def _heading(self, text: str) -> Label:
        return Label(text, "heading", self.shell.theme.palette.muted)

    def _floor(self, shown: Moves, session: Session) -> list[Widget]:
        """What is on the floor, in the chair's words, and the rule behind it."""
        found = rule_on_the_floor(session)
        if found is None:
            return []
        palette = self.shell.theme.palette
        runs = (Run(found.sentence, "body"), Run(f"  ({found.rule})", "small", palette.warn))
        heading = self._heading(_("On the floor, and the rule behind it"))
        return [heading, Label(shown.question, "large", palette.accent), Label(runs)]

    def _keys(self) -> list[Widget]:
        """The keys, two columns of them where there is room."""
        rows: list[Widget] = [
            Row([KeyCap(key), Label(words, "small")], gap=10, weights=(3, 10))
            for key, words in table_keys()
        ]
        half = len(rows) // 2
        heading = self._heading(_("Keys; every button shows its own"))
        if self.shell.theme.scale >= _WIDE:
            return [heading, *rows]
        return [heading, Row([Column(rows[:half], 5), Column(rows[half:], 5)], gap=20)]

    def _refused(self, shown: Moves) -> list[Widget]:
        """Every act that is not in order now, a reason for all that share it."""
        palette = self.shell.theme.palette
        body: list[Widget] = [self._heading(_("Not now, and why"))]
        for refusal, rule, refused in _by_reason(shown):
            runs = (
                Run(", ".join(one.title.rstrip("…") for one in refused), "bold"),
                Run(f"\n{refusal} ", "small"),
                Run(f"({rule})", "small", palette.warn),
                Run(_instead(refused), "small", palette.accent),
            )
            body.append(Label(runs))
        return body


def _by_reason(shown: Moves) -> list[tuple[str, str, list[Move]]]:
    """Refusal, rule, and the acts that share them: a reason is read once."""
    found: dict[tuple[str, str], list[Move]] = {}
    for move in (*shown.rows, *shown.not_now):
        if not move.allowed:
            found.setdefault((move.refusal, move.rule), []).append(move)
    return [(refusal, rule, refused) for (refusal, rule), refused in found.items()]


def _instead(refused: list[Move]) -> str:
    """The nearest acts that are allowed, three at most; "" where the table waits for others."""
    titles = dict.fromkeys(title for one in refused for title in one.instead)
    acts = ", ".join(one.rstrip("…") for one in tuple(titles)[:3])
    return "  " + _("Now: {acts}.").format(acts=acts) if acts else ""

"""The commonest changes to a scenario, made by its teacher in the game, written into its text.

A revision remembers what is wanted and leaves the text alone until it is asked for: then each
changed value is written in its own place, and the author's comments stay.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from game.scenario.patching import Value, patched
from game.scenario.problems import Path
from game.scenario.worth import REFUSED
from game.scenario.yamlread import read_yaml

__all__ = ["Revision"]

_FEWEST: Final = 2
_REASON: Final = "Your instructions do not allow it."
"""Why, for a red line drawn in the game. In the scenario's language: not translated."""


@dataclass(slots=True)
class Revision:
    """What a teacher wants otherwise, beside the text as it is.

    `text` has to be that of a scenario that loads. Codes, ids and keys as in the file;
    values on the scale 0-100 or in the words of the format; seconds by the names of the
    rules' turns.
    """

    text: str
    tree: dict[str, Any] = field(init=False)
    title: str = field(init=False)
    absent: set[str] = field(default_factory=set)
    opened: dict[str, tuple[str, ...]] = field(default_factory=dict)
    values: dict[tuple[str, str, str], float | str] = field(default_factory=dict)
    refused: dict[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)
    turns: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Read the text; ScenarioProblems if it cannot be."""
        self.tree = read_yaml(self.text.encode(), "scenario.yaml").value
        self.title = self.tree["title"]

    @property
    def delegations(self) -> tuple[tuple[str, str], ...]:
        """Code and name of everybody in the file, whether they are to sit or not."""
        return tuple((one["code"], one["name"]) for one in self.tree["delegations"])

    @property
    def lengths(self) -> tuple[str, ...]:
        """The lengths of the file."""
        return tuple(self.tree["lengths"])

    def seat(self, code: str, *, present: bool) -> bool:
        """Let a delegation sit, or not; False where too few would be left."""
        if present:
            self.absent.discard(code)
            return True
        staying = [one for one, _name in self.delegations if one not in self.absent | {code}]
        sponsors = [one for one in self.tree["sponsors"] if one in staying]
        if len(staying) < _FEWEST or not sponsors:
            return False
        self.absent.add(code)
        return True

    def open_in(self, length: str) -> tuple[str, ...]:
        """The paragraphs that are open in a length."""
        return self.opened.get(length, tuple(self.tree["lengths"][length]))

    def value(self, code: str, paragraph: str, option: str) -> Any:
        """What a wording is worth to a delegation; None where the file does not say."""
        written = self._interest(code, paragraph).get("values", {}).get(option)
        return self.values.get((code, paragraph, option), written)

    def options(self, code: str, paragraph: str) -> tuple[str, ...]:
        """The wordings of a paragraph that a delegation has a value for."""
        return tuple(self._interest(code, paragraph).get("values", {}))

    def red_lines(self, code: str, paragraph: str) -> tuple[str, ...]:
        """The wordings that a delegation cannot accept, drawn as red lines or said in words."""
        options = self.options(code, paragraph)
        said = (one for one in options if self.value(code, paragraph, one) == REFUSED)
        return tuple(dict.fromkeys((*self._drawn(code, paragraph), *said)))

    def _drawn(self, code: str, paragraph: str) -> tuple[str, ...]:
        written = tuple(self._interest(code, paragraph).get("red_lines", ()))
        return self.refused.get((code, paragraph), written)

    def worth(self, place: tuple[str, str, str], value: float | str) -> None:
        """Say what a wording is worth, as a figure or in a word; only REFUSED is a red line."""
        code, paragraph, option = place
        self.values[place] = value
        drawn = self._drawn(code, paragraph)
        if value != REFUSED and option in drawn:
            self.refused[code, paragraph] = tuple(one for one in drawn if one != option)

    def _interest(self, code: str, paragraph: str) -> Mapping[str, Any]:
        found = self.tree["mandates"].get(code, {}).get("interests", {}).get(paragraph, {})
        return found if isinstance(found, dict) else {}

    def changed(self) -> bool:
        """Something is wanted that the text does not say."""
        return self.written() != self.text

    def written(self, identity: str = "") -> str:
        """The text as it is wanted; `identity` is the id of a copy.

        PatchError where something is written in a way that only its author can change.
        """
        gone = tuple(self._gone())
        kept = {path: value for path, value in self._wanted(identity) if not _below(path, gone)}
        return patched(self.text, kept, gone)

    def _wanted(self, identity: str) -> Iterator[tuple[Path, Value]]:
        if self.title != self.tree["title"]:
            yield ("title",), self.title
        if identity and identity != self.tree["id"]:
            yield ("id",), identity
        for length, open_ in self.opened.items():
            if list(open_) != self.tree["lengths"][length]:
                yield ("lengths", length), open_
        yield from self._sponsors()
        yield from self._worths()
        yield from self._turns()

    def _sponsors(self) -> Iterator[tuple[Path, Value]]:
        """The first sponsor that stays holds the pen where its holder does not."""
        if self.tree["main_sponsor"] in self.absent:
            staying = (one for one in self.tree["sponsors"] if one not in self.absent)
            yield ("main_sponsor",), next(staying)

    def _worths(self) -> Iterator[tuple[Path, Value]]:
        for (code, paragraph, option), value in self.values.items():
            interest = self._interest(code, paragraph)
            place = ("mandates", code, "interests", paragraph)
            if interest["values"].get(option) != value:
                yield (*place, "values", option), value
            if value == REFUSED and not interest.get("red_line_reason"):
                yield (*place, "red_line_reason"), _REASON
        for (code, paragraph), options in self.refused.items():
            yield ("mandates", code, "interests", paragraph, "red_lines"), options

    def _turns(self) -> Iterator[tuple[Path, Value]]:
        profile = self.tree["profile"]
        if not self.turns:
            return
        if not isinstance(profile, dict):
            yield ("profile",), {"name": profile, "turns": self.turns}
        elif "turns" not in profile:
            yield ("profile", "turns"), self.turns
        else:
            for name, seconds in self.turns.items():
                yield ("profile", "turns", name), seconds

    def translated(self, text: str) -> str:
        """A file of another language without what is no longer true of the scenario."""
        tree = read_yaml(text.encode(), "i18n").value
        gone: list[Path] = []
        if isinstance(tree, dict):
            names = tree.get("delegations")
            gone += [("delegations", one) for one in names or () if one in self.absent]
            gone += [("title",)] if "title" in tree and self.title != self.tree["title"] else []
        return patched(text, {}, gone) if gone else text

    def _gone(self) -> Iterator[Path]:
        """Everything the file says of the delegations that do not sit."""
        rows = enumerate(self.tree["delegations"])
        yield from (("delegations", row) for row, one in rows if one["code"] in self.absent)
        sponsors = enumerate(self.tree["sponsors"])
        yield from (("sponsors", row) for row, code in sponsors if code in self.absent)
        yield from (("mandates", code) for code in self.tree["mandates"] if code in self.absent)
        for row, paragraph in enumerate(self.tree["paragraphs"]):
            said = paragraph.get("positions") or {}
            yield from (
                ("paragraphs", row, "positions", code) for code in said if code in self.absent
            )


def _below(path: Path, gone: Sequence[Path]) -> bool:
    return any(path[: len(one)] == one for one in gone)

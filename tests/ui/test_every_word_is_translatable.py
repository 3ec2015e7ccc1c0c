"""A screen says nothing that a translator cannot reach: only what a scenario or a person wrote.

Every sentence of the interface is spoken with its letters turned; a Latin word that is still to be
read came past gettext, unless it stands in the scenario, in the record, or is a name of the game.
"""

import gettext
import re
from pathlib import Path

import pytest
from gallery import SCREENS, WRITTEN, played, scene, window

from game import resources, wording
from game.domain.paragraph import Kind
from game.ui.presenters.phrases import phrase_groups
from game.ui.widgets import Button, Label
from game.ui.widgets.choices import ChoiceList

TURNED = {code: 0x430 + code % 32 for code in range(ord("A"), ord("z") + 1) if chr(code).isalpha()}
"""Every Latin letter becomes a Cyrillic one."""
FIELD = re.compile(r"(\{[^}]*\})")
WORDS = re.compile(r"[A-Za-z]{3,}(?:[ '-][A-Za-z]+)*")
OWN_NAMES = {"Ad Referendum", "English", "records", "played", "jsonl", "history.json", "json"}
KEYS = {"Enter", "Esc", "Space", "Tab", "Ctrl", "Left", "Right", "Home", "End", "PgUp", "PgDn"}


class Turned(gettext.NullTranslations):
    """Says every sentence with other letters; what is put into its fields stays."""

    def gettext(self, message: str) -> str:
        parts = FIELD.split(message)
        return "".join(one if FIELD.fullmatch(one) else one.translate(TURNED) for one in parts)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(msgid1 if n == 1 else msgid2)


@pytest.fixture
def turned(monkeypatch):
    monkeypatch.setattr(wording._spoken, "catalogue", Turned())


@pytest.fixture(scope="module")
def written() -> str:
    """What the scenarios and the rules say themselves, and what was said at the table."""
    files = [
        resources.asset("glossary.yaml"),
        *resources.scenarios_dir().rglob("*.yaml"),
        *resources.scenarios_dir().rglob("*.md"),
    ]
    said = [entry.said for length in ("short", "standard") for entry in played(length)[0].entries]
    words = [one for group in openers() for one in group.phrases]
    words += [str(resources.user_scenarios_dir()), WRITTEN]
    whole = " ".join([*words, *(one.read_text("utf-8") for one in files), *said])
    return " ".join(whole.replace("#", " ").replace(">", " ").split()).lower()


def openers():
    """The words of resolutions, which stay in the language of the text."""
    return (*phrase_groups(Kind.PREAMBULAR), *phrase_groups(Kind.OPERATIVE))


def sayings(root) -> list[str]:
    found = []
    for one in root.walk():
        if isinstance(one, Label):
            found.append(" ".join(run.text for run in one._runs))
        elif isinstance(one, Button):
            found += [one.label, one.detail, one.reason]
        elif isinstance(one, ChoiceList):
            found += [plain(text) for item in one.items for text in (item.label, item.detail)]
    return found


def plain(text) -> str:
    return text if isinstance(text, str) else " ".join(run.text for run in text)


def untold(text: str, written: str) -> list[str]:
    words = [one.group() for one in WORDS.finditer(text)]
    known = OWN_NAMES | KEYS
    return [one for one in words if one not in known and one.lower() not in written]


@pytest.mark.parametrize("name", [one for one in SCREENS if one != "projector"])
def test_every_word_of_a_screen_is_translatable(name, turned, written):
    shell = window()
    try:
        shown = scene(name, shell)
        root = getattr(shown, "_parts", None) or shown.focus.root
        found = {one for text in sayings(root) for one in untold(text, written)}
        assert not found
    finally:
        shell.destroy()


def test_a_word_past_the_catalogue_is_found():
    assert untold("\N{GREEK SMALL LETTER DELTA}o it Quickly now", Path(__file__).name) == [
        "Quickly now"
    ]

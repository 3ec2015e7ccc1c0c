"""The catalogues of the interface: extract the sentences, merge them, compile what is translated.

python packaging/catalogues.py            # after sentences or translations have changed
python packaging/catalogues.py --missing  # list what a complete language lacks
"""

import argparse
import ast
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Final

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT: Final = Path(__file__).resolve().parents[1]
LOCALE: Final = ROOT / "assets" / "locale"

COMPLETE: Final = ("ru",)
"""Languages that lack nothing: a test keeps them so."""

PREPARED: Final = ("kk", "ky", "tg", "tk", "uz")
"""The other languages of the five states: templates for whoever wants to translate."""

_IDLE: Final = tuple(
    f'"{name}'
    for name in (
        "Project-Id",
        "Report-Msgid",
        "POT-Creation",
        "PO-Revision",
        "Last-Tr",
        "Language-Team",
        "Generated",
    )
)
"""Lines of a header that say nothing, or change when no word has."""

_UNDATED: Final = datetime(2026, 1, 1, tzinfo=UTC)
"""The same words make the same file, whenever it is compiled."""

KEYWORDS: Final = {"_": 1, "mark": 1, "ngettext": 2}
"""What a sentence is said through, and how many forms of it are given."""


def sentences() -> Catalog:
    """Every sentence of the source, in the order of its modules."""
    found = Catalog(project="Ad Referendum", copyright_holder="The Ad Referendum founders")
    for path in sorted((ROOT / "game").rglob("*.py")):
        for message in said_in(path.read_text("utf-8")):
            found.add(message, None, [(path.relative_to(ROOT).as_posix(), None)])
    return found


def said_in(source: str) -> Iterator[str | tuple[str, ...]]:
    """The sentences of a module, as they come; those within an f-string too.

    Read as a tree: Babel's own extraction sees an f-string as one word and passes over them.
    """
    calls = (one for one in ast.walk(ast.parse(source)) if isinstance(one, ast.Call))
    for call in sorted(calls, key=lambda one: (one.lineno, one.col_offset)):
        name = call.func.id if isinstance(call.func, ast.Name) else ""
        forms = [one.value for one in call.args if isinstance(one, ast.Constant)]
        given = tuple(one for one in forms[: KEYWORDS.get(name, 0)] if isinstance(one, str) and one)
        if given and len(given) == KEYWORDS[name]:
            yield given if len(given) > 1 else given[0]


def folder(language: str) -> Path:
    """Where gettext looks for a language."""
    return LOCALE / language / "LC_MESSAGES"


def catalogue(language: str) -> Catalog:
    """What is translated into a language until now."""
    path = folder(language) / "adref.po"
    if not path.is_file():
        return Catalog(locale=language, fuzzy=False)
    with path.open("rb") as file:
        return read_po(file, locale=language)


def merged(language: str) -> Catalog:
    """A language's catalogue with the sentences of today; what is no longer said is dropped."""
    held = catalogue(language)
    held.update(sentences(), no_fuzzy_matching=True)
    held.obsolete.clear()
    held.header_comment = "# Ad Referendum: the sentences of the interface."
    return held


def missing(held: Catalog) -> Iterator[Message]:
    """The sentences of a catalogue that are not translated."""
    for message in held:
        said = (message.string,) if isinstance(message.string, str) else message.string
        if message.id and not all(said or ("",)):
            yield message


def as_po(held: Catalog) -> bytes:
    """A catalogue as text for translators; it changes with its words only."""
    made = BytesIO()
    write_po(made, held, width=100, omit_header=False, ignore_obsolete=True)
    lines = made.getvalue().decode("utf-8").splitlines(keepends=True)
    kept = (line for line in lines if not line.startswith(_IDLE))
    return "".join(kept).encode("utf-8")


def as_mo(held: Catalog) -> bytes:
    """A catalogue as gettext reads it."""
    made = BytesIO()
    for message in tuple(missing(held)):
        held.delete(message.id)
    held.revision_date = held.creation_date = _UNDATED
    write_mo(made, held)
    return made.getvalue()


def update() -> None:
    """Write every catalogue anew."""
    for language in (*COMPLETE, *PREPARED):
        folder(language).mkdir(parents=True, exist_ok=True)
        held = merged(language)
        (folder(language) / "adref.po").write_bytes(as_po(held))
        if language in COMPLETE:
            (folder(language) / "adref.mo").write_bytes(as_mo(catalogue(language)))


def main() -> None:
    """Update the catalogues, or list what is missing."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--missing", action="store_true", help="list what a language lacks")
    if not parser.parse_args().missing:
        update()
    for language in COMPLETE:
        for message in missing(merged(language)):
            print(f"{language}: {message.locations[0][0]}: {message.id!r}")


if __name__ == "__main__":
    main()

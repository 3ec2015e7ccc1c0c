"""What the model said, taken strictly: one number, then at most one sentence that may be said."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from game.delegates.language_model.endpoint import ModelProblem
from game.delegates.view import View
from game.wording import _

__all__ = ["LONGEST", "Answer", "cleaned", "parse", "safe_to_say"]

LONGEST: Final = 200
"""Characters of the sentence that are kept."""
WORDS: Final = 4
"""So many words in a row from the confidential instructions are not said in public."""

_FORM: Final = re.compile(r"\s*([0-9]{1,3})(?:[.:)](?:[ \t]+(\S[^\n]*))?)?\s*")
_SENTENCE: Final = re.compile(r".*?[.!?](?=\s|$)")
_LABEL: Final = re.compile(r"\b(?:PP|OP) ?\d+\b")


@dataclass(frozen=True, slots=True)
class Answer:
    """The number of an act, from 1, and the sentence to say with it, or ""."""

    number: int
    sentence: str


def parse(said: str, choices: int) -> Answer:
    """The answer in the agreed form, "3: Our reason."; ModelProblem for anything else."""
    found = _FORM.fullmatch(said)
    number = int(found[1]) if found else 0
    if found is None or not 1 <= number <= choices:
        raise ModelProblem(_("The language model did not choose one of the acts in order."))
    return Answer(number, cleaned(found[2] or ""))


def cleaned(text: str) -> str:
    """One sentence without control, bidirectional or invisible characters, cut to length."""
    normal = unicodedata.normalize("NFC", text)
    plain = "".join(" " if _is_hidden(one) else one for one in normal)
    line = " ".join(plain.split())
    first = _SENTENCE.match(line)
    return (first[0] if first else line)[:LONGEST].strip()


def _is_hidden(one: str) -> bool:
    """Control, format (bidi, zero width), private, surrogate, unassigned; line separators."""
    kind = unicodedata.category(one)
    return kind.startswith("C") or kind in {"Zl", "Zp"}


def safe_to_say(sentence: str, view: View) -> bool:
    """No figure but a paragraph's label, and no words out of the confidential instructions."""
    if any(one.isdigit() for one in _LABEL.sub("", sentence)):
        return False
    mandate = view.mandate
    private = [mandate.summary, *(one.red_line_reason for one in mandate.interests)]
    kept = {run for text in private for run in _runs(text)}
    return kept.isdisjoint(_runs(sentence))


def _runs(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.casefold())
    return {tuple(words[at : at + WORDS]) for at in range(len(words) - WORDS + 1)}

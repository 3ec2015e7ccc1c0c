"""A resolution taken apart: masthead, sponsors, title, preambular and operative paragraphs."""

import re
from dataclasses import dataclass, field
from typing import Final

from game.drafting.numbering import bare
from game.drafting.openers import opener
from game.scenario.resolutions.blocks import Blocks, blocks_of, with_anchors
from game.wording import _

__all__ = ["Part", "Resolution", "read_resolution"]

LONGEST: Final = 512 * 1024
"""Characters that are read of a text."""


@dataclass(frozen=True, slots=True)
class Part:
    """One paragraph: "PP" or "OP", its number in its part, its words without number and stop."""

    kind: str
    number: int
    text: str

    @property
    def name(self) -> str:
        """Such as "PP11"."""
        return f"{self.kind}{self.number}"


@dataclass(slots=True)
class Resolution:
    """What was found; `doubts` says, a sentence each, what somebody has to look at."""

    distribution: str = ""
    date: str = ""
    language: str = ""
    session: str = ""
    agenda_item: str = ""
    sponsors_line: str = ""
    title: str = ""
    organ: str = ""
    job_number: str = ""
    parts: list[Part] = field(default_factory=list)
    footnotes: list[str] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)

    @property
    def sponsors(self) -> tuple[str, ...]:
        """The sponsors by name, as the text lists them."""
        names = self.sponsors_line.partition(":")[0]
        listed = re.split(r",\s*(?:and\s+)?|\s+and\s+(?=[A-Z])", names)
        return tuple(one.strip() for one in listed if one.strip())


_ORGAN: Final = re.compile(
    r"(The (?:General Assembly|Security Council|Economic and Social Council|[A-Z][\w ]+?)),"
)
_DATE: Final = re.compile(r"\d{1,2}\s+(?:\w+)\s+\d{4}")
_OPERATIVE: Final = re.compile(r"(?:OP\s*)?(\d{1,3})\s*[.)]\s*(.+)", re.DOTALL | re.IGNORECASE)
_LETTERED: Final = re.compile(r"\(?([a-z]{1,4})\)\s+(.+)", re.DOTALL)
_MEETING: Final = re.compile(r"\d+(?:st|nd|rd|th) (?:plenary )?meeting.*", re.IGNORECASE)

_MASTHEAD: Final[tuple[str, ...]] = (
    r"Distr(?:ibution)?\s*[.:]+\s*:?\s*(?P<distribution>[A-Z][a-z]+)(?:\s+(?P<date>.+))?",
    r"Original\s*:\s*(?P<language>.+)",
    r"(?P<session>[A-Z][\w-]+(?: [a-z-]+)? session)(?:\s+(?P<agenda_item>.+))?",
    r"(?P<agenda_item>Agenda items? .+)",
    r"(?P<date>\d{1,2} [A-Z][a-z]+ \d{4})",
    r"(?P<sponsors_line>.+: (?:revised )?draft resolution)",
)


def read_resolution(text: str) -> Resolution:
    """Take a draft or a resolution apart. It never fails: what is not clear is in `doubts`."""
    blocks = blocks_of(text[:LONGEST])
    found = Resolution(job_number=blocks.job_number)
    start = next((n for n, one in enumerate(blocks.body) if _ORGAN.fullmatch(one)), None)
    if start is None:
        found.doubts.append(_("No line such as “The General Assembly,” was found."))
    head = blocks.body[: start if start is not None else 0]
    body = list(blocks.body[(start + 1 if start is not None else 0) :])
    if start is not None:
        found.organ = blocks.body[start].rstrip(",")
    _read_head(found, head)
    _read_body(found, body)
    _read_notes(found, blocks)
    _doubt(found)
    return found


def _read_head(found: Resolution, head: tuple[str, ...]) -> None:
    """Each block is what it looks like; the last that looks like nothing is the title.

    A remark in brackets is none: "(as adopted)" under a title.
    """
    for block in head:
        if _matches_masthead(found, block):
            continue
        aside = bool(found.title) and block.startswith("(") and block.endswith(")")
        if unused := block if aside else found.title:
            found.doubts.append(_("Not used: “{text}”").format(text=unused[:80]))
        if not aside:
            found.title = bare(block)


def _matches_masthead(found: Resolution, block: str) -> bool:
    for pattern in _MASTHEAD:
        match = re.fullmatch(pattern, block)
        if match:
            for name, value in match.groupdict().items():
                if value and not getattr(found, name):
                    setattr(found, name, value.strip())
            return True
    return False


def _read_body(found: Resolution, body: list[str]) -> None:
    """Preambular paragraphs until the first number; then operative ones with their sub-levels."""
    for block in body:
        text = block.replace("*", "")
        if _MEETING.fullmatch(text) or _DATE.fullmatch(text):
            continue
        read = _operative if _numbered(found, text) else _preambular_or_more
        if not read(found, text):
            found.doubts.append(_("Not used: “{text}”").format(text=text[:80]))


def _numbered(found: Resolution, text: str) -> bool:
    """A number that goes on counting; a year or a quoted number does not."""
    match = _OPERATIVE.fullmatch(text)
    last = max((one.number for one in found.parts if one.kind == "OP"), default=0)
    return match is not None and int(match[1]) in (last + 1, last + 2)


def _operative(found: Resolution, text: str) -> bool:
    match = _OPERATIVE.fullmatch(text)
    if match is None:
        return False
    count = sum(one.kind == "OP" for one in found.parts) + 1
    if int(match[1]) != count:
        gap = _("Paragraph {number} is missing before “{text}”")
        found.doubts.append(gap.format(number=count, text=match[2][:60]))
    found.parts.append(Part("OP", count, _stored(match[2])))
    return True


def _preambular_or_more(found: Resolution, text: str) -> bool:
    """A preambular paragraph; or, once operative ones have begun, more of the last one."""
    if any(one.kind == "OP" for one in found.parts):
        return _more(found, text)
    if _LETTERED.fullmatch(text) and found.parts:
        return _more(found, text)
    number = len(found.parts) + 1
    found.parts.append(Part("PP", number, _stored(text)))
    return True


def _more(found: Resolution, text: str) -> bool:
    """Sub-paragraphs (a), (i) and what follows them stay in their paragraph."""
    last = found.parts[-1]
    if not _LETTERED.fullmatch(text) and not text[:1].islower():
        if opener(text, last.kind) is None:
            return False
        doubt = _("Taken as a paragraph without its number: “{text}”")
        found.doubts.append(doubt.format(text=text[:60]))
        found.parts.append(Part(last.kind, last.number + 1, _stored(text)))
        return True
    joined = f"{last.text}{'' if last.text.endswith(':') else ';'} {_stored(text)}"
    found.parts[-1] = Part(last.kind, last.number, joined)
    return True


def _stored(text: str) -> str:
    """As a paragraph is stored; a colon before sub-paragraphs stays."""
    anchored = with_anchors(text)
    lettered = _LETTERED.fullmatch(anchored)
    if lettered:
        return f"({lettered[1]}) {bare(lettered[2])}"
    stored = bare(anchored)
    return f"{stored}" if not anchored.rstrip().endswith(":") else f"{stored.rstrip(':')}:"


def _read_notes(found: Resolution, blocks: Blocks) -> None:
    found.footnotes = [text for _number, text in blocks.footnotes]
    expected = list(range(1, len(blocks.footnotes) + 1))
    if [number for number, _text in blocks.footnotes] != expected:
        found.doubts.append(_("The footnotes are not numbered 1, 2, 3 …"))
    anchored = {number for part in found.parts for number in re.findall(r"\[\^(\d+)\]", part.text)}
    for number in expected:
        if str(number) not in anchored:
            lost = _("Footnote {number} is anchored nowhere: write [^{number}] where it belongs.")
            found.doubts.append(lost.format(number=number))
    for number in sorted(anchored - {str(one) for one in expected}):
        lost = _("The text refers to footnote {number}, which was not found.")
        found.doubts.append(lost.format(number=number))


def _doubt(found: Resolution) -> None:
    """What a reader would look at first."""
    for part in found.parts:
        if opener(part.text, part.kind) is None:
            odd = _("{name} opens with no word of the lexicon: “{text}”")
            found.doubts.append(odd.format(name=part.name, text=part.text[:50]))
    missing = {
        "title": _("No title was found."),
        "sponsors_line": _("No sponsors were found: name the delegations."),
    }
    found.doubts += [text for name, text in missing.items() if not getattr(found, name)]
    if not any(one.kind == "OP" for one in found.parts):
        found.doubts.append(_("No numbered operative paragraph was found."))

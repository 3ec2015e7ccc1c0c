"""One sentence for each finding and note, understood by a fifteen-year-old."""

from typing import Final

from game.drafting.coach import Note
from game.drafting.findings import Finding
from game.wording import _, mark

__all__ = ["SENTENCES", "SOURCES", "sentence", "source"]

SENTENCES: Final[dict[str, str]] = {
    "abbreviation": mark("“{letters}” is explained nowhere: write the name out, or define it."),
    "agreed_language": mark(
        "This leaves out agreed language, “{phrase}”: others may not follow you there."
    ),
    "anchor_added": mark("Footnote {number} is not in the text on the floor."),
    "anchor_lost": mark("Footnote {number} is lost: write [^{number}] where it belongs."),
    "brackets_typed": mark("Brackets are set by the meeting: write the text you want agreed."),
    "budget_implications": mark(
        "“{verb}” gives the Secretariat work to do: before a vote, its cost must be stated."
    ),
    "diminished": mark("“{phrase}” makes it less than any text that delegates know."),
    "empty": mark("There is no text, and this paragraph cannot be left out."),
    "equal_verb": mark("“{verb}” and “{standing}” say the same: neither is stronger."),
    "excessive": mark("“{phrase}” goes beyond every text that delegates know."),
    "left_out": mark("Delegates will read this as leaving the paragraph out."),
    "long_sentence": mark("A sentence of {words} words is hard to follow; try under {limit}."),
    "mixed": mark("This joins what two different positions say: delegates ask which one you mean."),
    "no_option_near": mark("Delegates cannot tell which of the known positions this is."),
    "number_typed": mark("Leave out “{number}”: paragraphs are numbered when the text is set."),
    "off_topic": mark("This speaks to the reader, not for the Assembly: delegates pass over it."),
    "op_opener": mark("“{words}” opens an operative paragraph; this one belongs to the preamble."),
    "other_verb": mark("The opening verb is far from that of the text it comes closest to."),
    "out_of_register": mark(
        "“{verb}” is allowed, but out of register for a text that seeks consensus."
    ),
    "passive": mark("“{words}” does not say by whom: name who is asked to act."),
    "pp_opener": mark("“{words}” opens a preambular paragraph; this one is operative."),
    "qualifier_added": mark("“{phrase}” is new: it makes the text conditional."),
    "qualifier_dropped": mark("“{phrase}” is gone: a condition that some may need."),
    "quoted": mark("Words in quotation marks, or a question, may not be meant: say it plainly."),
    "read_stronger": mark("Delegates read this as stronger than the text on the floor."),
    "read_weaker": mark("Delegates read this as weaker than the text on the floor."),
    "reversal": mark("“{phrase}” is new and may turn the meaning round."),
    "reversal_dropped": mark("“{phrase}” is gone, and the meaning may turn round."),
    "sideways_verb": mark("“{verb}” is about as strong as “{standing}”, but says something else."),
    "speaks_for": mark("What tells them: {words}."),
    "stranger": mark("“{phrase}” is in no text that delegates know for this paragraph."),
    "stronger_verb": mark("“{verb}” is stronger than “{standing}” in the text on the floor."),
    "term_added": mark("“{term}” is new in this paragraph."),
    "term_dropped": mark("“{term}” is no longer mentioned."),
    "terminal_typed": mark("Leave out the closing “{sign}”: it is added when the text is set."),
    "too_little_known": mark("Too little of this is what delegates have discussed here."),
    "too_long": mark("A paragraph has room for {limit} characters."),
    "turned": mark("“{phrase}” may turn the meaning round: delegates do not guess."),
    "undecided": mark(
        "It comes close to more than one position: delegates ask which one you mean."
    ),
    "unknown_opener": mark("“{words} …” is not an opening that resolutions use."),
    "weaker_verb": mark("“{verb}” is weaker than “{standing}” in the text on the floor."),
}
"""Code -> template. The fields in braces are the parameters of the finding or note."""

_MANUAL: Final = mark("UN Editorial Manual")
_AID: Final = mark("teaching aid: there is no official scale")
_HABIT: Final = mark("practice of the Assembly, from memory")

SOURCES: Final[dict[str, str]] = {
    **dict.fromkeys(("number_typed", "terminal_typed", "op_opener", "pp_opener"), _MANUAL),
    **dict.fromkeys(("abbreviation", "unknown_opener", "anchor_added", "anchor_lost"), _MANUAL),
    **dict.fromkeys(("stronger_verb", "weaker_verb", "sideways_verb"), _AID),
    **dict.fromkeys(("agreed_language", "brackets_typed", "out_of_register"), _HABIT),
    **dict.fromkeys(("long_sentence", "passive"), _HABIT),
    "equal_verb": mark("decision 55/488 of the Assembly"),
    "budget_implications": mark("rule 153"),
}
"""Code of a note -> where it comes from, with its status."""


def sentence(remark: Finding | Note) -> str:
    """The remark in one translated sentence; an unknown code stands for itself."""
    template = SENTENCES.get(remark.code)
    return _(template).format(**dict(remark.params)) if template else remark.code


def source(remark: Finding | Note) -> str:
    """Where a remark comes from; "" for what the game itself reads in a text."""
    return _(SOURCES.get(remark.code, ""))

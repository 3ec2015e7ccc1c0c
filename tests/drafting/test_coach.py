"""What an experienced drafter would remark on a text, code by code and in one sentence."""

import string

import pytest

from game.drafting.coach import Note, drafting_notes
from game.drafting.findings import Finding
from game.drafting.sentences import SENTENCES, SOURCES, sentence, source

FLOOR = "Encourages the Centre to liaise, with their concurrence, with other parties[^1]"
TAIL = FLOOR.removeprefix("Encourages")
LONG = "Encourages" + " peace" * 130 + "[^1]"

CASES = [
    ("Encouraging" + TAIL, "unknown_opener", {"words": "Encouraging the Centre"}),
    ("Noting" + TAIL, "pp_opener", {"words": "Noting"}),
    ("Demands" + TAIL, "out_of_register", {"verb": "Demands"}),
    ("Notes" + TAIL, "weaker_verb", {"verb": "Notes", "tier": "0", "standing": "Encourages"}),
    ("Urges" + TAIL, "stronger_verb", {"verb": "Urges", "tier": "4", "standing": "Encourages"}),
    ("Invites" + TAIL, "sideways_verb", {"verb": "Invites", "tier": "3", "standing": "Encourages"}),
    ("Requests the Secretary-General" + TAIL, "budget_implications", {"verb": "Requests"}),
    ("1. " + FLOOR, "number_typed", {"number": "1."}),
    (FLOOR + ";", "terminal_typed", {"sign": ";"}),
    (FLOOR.replace("[^1]", ",[^1]"), "terminal_typed", {"sign": ","}),
    (FLOOR.replace("with other", "[with] other"), "brackets_typed", {}),
    (LONG, "long_sentence", {"words": "131", "limit": "120"}),
    (FLOOR.replace("with their concurrence, ", ""), "agreed_language", {"phrase": "concurrence"}),
    (FLOOR.removesuffix("[^1]"), "anchor_lost", {"number": "1"}),
    (FLOOR + "[^2]", "anchor_added", {"number": "2"}),
    (FLOOR.replace("parties", "parties of the CSTO"), "abbreviation", {"letters": "CSTO"}),
    (FLOOR.replace("liaise", "see what should be done"), "passive", {"words": "should be done"}),
]


def _notes(text: str, kind: str = "OP") -> dict[str, dict[str, str]]:
    notes = drafting_notes(text, kind, FLOOR, ("concurrence", "not in the text"))
    return {note.code: dict(note.params) for note in notes}


@pytest.mark.parametrize(("text", "code", "params"), CASES)
def test_each_slip_has_its_note(text: str, code: str, params: dict[str, str]) -> None:
    assert _notes(text)[code] == params


def test_the_text_on_the_floor_needs_no_remark() -> None:
    assert _notes(FLOOR) == {}
    assert drafting_notes(" ", "OP", FLOOR) == ()


def test_an_operative_verb_does_not_open_the_preamble() -> None:
    assert _notes(FLOOR, "PP") == {"op_opener": {"words": "Encourages"}}


def test_only_the_length_is_an_error_and_errors_come_first() -> None:
    notes = drafting_notes("1. " + "Notes peace. " * 200, "OP", FLOOR)
    assert notes[0] == Note("too_long", "error", (("length", "2603"), ("limit", "2000")))
    assert {note.severity for note in notes[1:]} == {"note"}


def test_demands_is_out_of_register_and_never_called_illegal() -> None:
    said = sentence(Note("out_of_register", params=(("verb", "Demands"),)))
    assert said == "“Demands” is allowed, but out of register for a text that seeks consensus."


def test_every_sentence_names_only_fields_that_its_code_carries() -> None:
    fields = {
        **dict.fromkeys(("weaker_verb", "stronger_verb", "sideways_verb", "equal_verb"), _VERB),
        **{key: {"phrase"} for key in ("agreed_language", "qualifier_added", "qualifier_dropped")},
        **{key: {"phrase"} for key in ("reversal", "reversal_dropped")},
        **{key: {"number"} for key in ("anchor_added", "anchor_lost", "number_typed")},
        **{key: {"verb"} for key in ("out_of_register", "budget_implications")},
        **{key: {"words"} for key in ("op_opener", "pp_opener", "unknown_opener")},
        **{key: {"term"} for key in ("term_added", "term_dropped")},
        **{key: set() for key in ("brackets_typed", "empty", "left_out", "off_topic")},
        **{key: {"phrase"} for key in ("diminished", "excessive", "stranger", "turned")},
        **{key: set() for key in ("mixed", "other_verb", "quoted", "too_little_known")},
        **{key: set() for key in ("no_option_near", "read_stronger", "read_weaker", "undecided")},
        "speaks_for": {"words"},
        "long_sentence": {"words", "limit"},
        "abbreviation": {"letters"},
        "passive": {"words"},
        "too_long": {"limit"},
        "terminal_typed": {"sign"},
    }
    assert SENTENCES.keys() == fields.keys()
    for code, template in SENTENCES.items():
        named = {name for _, name, _, _ in string.Formatter().parse(template) if name}
        assert named <= fields[code], code


_VERB = {"verb", "standing", "tier"}


def test_a_finding_is_said_in_one_sentence() -> None:
    finding = Finding("qualifier_added", (("phrase", "as appropriate"),))
    assert sentence(finding) == "“as appropriate” is new: it makes the text conditional."


def test_an_abbreviation_may_be_defined_or_stand_already() -> None:
    defined = FLOOR.replace("parties", "parties of the Eurasian Economic Union (EEU)")
    assert "abbreviation" not in _notes(defined)
    assert "abbreviation" not in _notes(
        FLOOR.replace("parties", "parties to COVID-19 work, part IV")
    )


def test_a_passive_of_the_preamble_is_nobodys_duty() -> None:
    assert "passive" not in _notes("Recalling that more should be done", "PP")


def test_a_note_names_where_it_comes_from() -> None:
    assert source(Note("passive")) == "practice of the Assembly, from memory"
    assert source(Note("equal_verb")) == "decision 55/488 of the Assembly"
    assert not source(Note("read_weaker"))


def test_every_source_belongs_to_a_sentence() -> None:
    assert SENTENCES.keys() >= SOURCES.keys()


def test_typed_braces_are_words_and_never_fields() -> None:
    note = Note("unknown_opener", params=(("words", "{limit} {0.x}"),))
    assert sentence(note) == "“{limit} {0.x} …” is not an opening that resolutions use."

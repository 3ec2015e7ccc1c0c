"""Real-looking resolutions, each with other page furniture, become paragraphs and footnotes."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game import resources
from game.scenario import ScenarioProblems, load_scenario
from game.scenario.resolutions import read_resolution, write_skeleton

HERE = Path(__file__).parent / "resolutions"
GOLDEN = Path(__file__).parents[1] / "golden" / "draft-resolution-2021.txt"
MASTHEAD = (
    "distribution",
    "date",
    "language",
    "session",
    "agenda_item",
    "sponsors_line",
    "title",
    "job_number",
)


def read(name):
    return read_resolution((HERE / f"{name}.txt").read_text(encoding="utf-8"))


def texts(found):
    return {one.name: one.text for one in found.parts}


def test_the_document_of_2021_gives_exactly_the_shipped_scenario():
    found = read_resolution(GOLDEN.read_text(encoding="utf-8"))
    shipped = load_scenario(resources.scenarios_dir() / "unrcca-2021")
    expected = {
        one.id: next(option.text for option in one.options if option.key == one.adopted)
        for one in shipped.paragraphs
    }
    assert texts(found) == expected
    assert tuple(found.footnotes) == shipped.footnotes
    assert [getattr(found, one) for one in MASTHEAD] == [
        getattr(shipped.masthead, one) for one in MASTHEAD
    ]
    assert found.organ == shipped.organ
    assert set(found.sponsors) == {one.name for one in shipped.delegations}
    assert found.doubts == []


def test_pages_running_heads_bar_codes_and_cut_words_are_no_text():
    found = read("pages")
    assert texts(found)["PP2"] == (
        "Alarmed by the loss of resting places along the great flyways of the northern"
        " hemisphere, and in this regard noting with concern the findings of the Scientific Panel"
    )
    assert list(texts(found)) == ["PP1", "PP2", "OP1", "OP2", "OP3"]
    assert (found.date, found.session, found.agenda_item) == (
        "3 May 2044",
        "Ninety-ninth session",
        "Agenda item 12",
    )
    assert (found.job_number, found.title) == ("44-00701", "Safe passage for migratory birds")
    assert found.doubts == []


def test_a_council_resolution_names_no_sponsors_and_says_so():
    found = read("council")
    assert list(texts(found)) == ["PP1", "PP2", "PP3", "OP1", "OP2", "OP3"]
    assert found.organ == "The Security Council"
    assert "No sponsors were found: name the delegations." in found.doubts
    assert any(one.startswith("PP3 opens with no word") for one in found.doubts)


def test_lettered_and_roman_levels_stay_in_their_paragraph():
    found = read("lettered")
    assert texts(found)["OP1"] == (
        "Invites Governments: (a) To open schools within reach of every village; (b) To provide:"
        " (i) Heating in winter; (ii) A meal a day"
    )
    assert list(texts(found)) == ["PP1", "OP1", "OP2", "OP3"]


def test_paragraphs_without_blank_lines_are_told_apart():
    found = read("dense")
    assert list(texts(found)) == ["PP1", "PP2", "PP3", "OP1", "OP2", "OP3"]
    assert texts(found)["PP2"] == "Bearing in mind that the sea belongs to those who come after us"


def test_footnotes_with_bare_numbers_stand_apart_wherever_the_page_ended():
    found = read("footnotes")
    assert found.footnotes == [
        "United Nations, Treaty Series, vol. 9999, No. 12345.",
        "A/CONF.999/2, chap. I.",
        "E/2044/17.",
    ]
    assert texts(found)["PP1"] == (
        "Recalling the Convention on the Common River,[^1] and the decisions of its Conference[^2]"
    )
    assert list(texts(found)) == ["PP1", "PP2", "PP3", "OP1", "OP2"]
    assert found.doubts == []


def test_an_adopted_resolution_keeps_its_meeting_out_of_the_text():
    found = read("adopted")
    assert list(texts(found)) == ["PP1", "OP1", "OP2"]
    assert texts(found)["OP2"] == "Invites Member States to keep libraries free of charge"
    assert found.title == "98/14. Libraries for all"


def test_without_its_head_a_text_is_still_taken_apart_and_what_is_missing_is_named():
    found = read("headless")
    assert list(texts(found)) == ["PP1", "PP2", "OP1", "OP2"]
    assert "No line such as “The General Assembly,” was found." in found.doubts
    assert any(one.startswith("Paragraph 2 is missing before") for one in found.doubts)
    assert "No title was found." in found.doubts


def test_an_economic_and_social_council_draft():
    found = read("council_ecosoc")
    assert found.organ == "The Economic and Social Council"
    assert found.footnotes == ["E/CN.99/2044/6."]
    assert texts(found)["OP1"].endswith("Secretary-General[^1]")
    assert list(texts(found)) == ["PP1", "PP2", "OP1", "OP2", "OP3"]


def test_numbers_inside_a_sentence_begin_no_paragraph():
    found = read("quoted")
    assert list(texts(found)) == ["PP1", "PP2", "OP1", "OP2", "OP3"]
    assert texts(found)["PP2"] == "Stressing that a text of 12 pages is not better than one of two"
    assert texts(found)["OP2"] == "Notes that rule 5. of the Manual says so"


@pytest.mark.parametrize("name", sorted(one.stem for one in HERE.glob("*.txt")))
def test_every_skeleton_is_in_order_and_can_be_loaded(name, tmp_path):
    target = tmp_path / name
    assert write_skeleton(read(name), target) == ()
    scenario = load_scenario(target)
    assert len(scenario.paragraphs) == len(read(name).parts)


def test_what_holds_no_resolution_writes_nothing(tmp_path):
    with pytest.raises(ScenarioProblems, match="no paragraph of a resolution"):
        write_skeleton(read_resolution(""), tmp_path / "out")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_there_is_left_alone(tmp_path):
    with pytest.raises(ScenarioProblems, match="there already"):
        write_skeleton(read("dense"), tmp_path)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=400))
def test_any_text_is_read_without_a_fault(text):
    assert read_resolution(text).parts is not None


@settings(max_examples=60, deadline=None)
@given(
    st.integers(0, 10_000), st.integers(1, 200), st.sampled_from(["", "\n\n2/4\n\n", "\n¹ Note."])
)
def test_any_cut_through_the_document_is_read_without_a_fault(start, length, between):
    text = GOLDEN.read_text(encoding="utf-8")
    cut = text[: start % len(text)] + between + text[(start + length) % len(text) :]
    assert read_resolution(cut).doubts is not None
